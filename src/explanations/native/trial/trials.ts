import type { FormArgument } from "../nativeForm";
import type { GivenCell } from "./givenCell";

/** The cells of each argument, by its place; what is written out in the formula has none. */
export type GivenCells = ReadonlyMap<number, readonly (readonly GivenCell[])[]>;

/** Arguments as somebody may leave them, and what was done to them, as the end of a sentence. */
export interface Trial {
  readonly cells: GivenCells;
  readonly what: string;
  /** Something that should not stand there: a formula may then give an error where the function has an answer. */
  readonly isOdd: boolean;
}

/** Whether a label of a country is written out beside the formula. */
export type IsListed = (label: string) => boolean;

/** Values that people type, rightly or not. */
const FIGURES: readonly GivenCell[] = ["", 0, 1, 2, 0.5, 95, -1, 1e12, "abc", true, "1"];
const LABELS: readonly GivenCell[] = [
  ...["", "China", "CHN", "cn", " China ", "PRC", "USA", "United States", "US", "South Korea"],
  ...["Korea", "Taiwan", "EU", "World", "n/a", "Chian", "abc", 0, 7],
];
const DAYS: readonly GivenCell[] = ["", 45_658, 45_000, "2025-01-01", 0, 2025, "abc"];
const ERRORS: readonly GivenCell[] = ["#N/A", "#DIV/0!"];

/** Changes of several cells at once. */
const MIXED = 40;
const MOST_EACH = 60;

/** Every value for one argument in turn, cells of ranges at random, rows doubled and left blank. */
export function* trialsOf(
  place: number,
  given: GivenCells,
  names: readonly FormArgument[],
  random: () => number,
  isListed: IsListed,
): Generator<Trial> {
  const argument = names[place];
  const rows = given.get(place) ?? [];
  if (argument === undefined) return;
  const values = valuesFor(argument, rows, given);
  const isOne = rows.length * (rows[0]?.length ?? 0) === 1;
  const count = isOne ? values.length : Math.min(MOST_EACH, values.length * 2);
  for (let at = 0; at < count; at++) {
    yield changed(given, place, argument, values[at % values.length] ?? "", random, isListed);
  }
  if (rows.length > 2) yield* rowTrials(given, place, argument, random);
}

/** Several changes at once, among the arguments of these places. */
export function* mixtures(
  places: readonly number[],
  given: GivenCells,
  names: readonly FormArgument[],
  random: () => number,
  isListed: IsListed,
): Generator<Trial> {
  for (let at = 0; at < MIXED; at++) {
    let trial: Trial = { cells: given, what: "", isOdd: false };
    for (let more = 1 + Math.floor(random() * 3); more >= 0; more--) {
      const place = pick(places, random);
      const argument = names[place];
      if (argument === undefined) continue;
      const values = valuesFor(argument, given.get(place) ?? [], given);
      const next = changed(trial.cells, place, argument, pick(values, random), random, isListed);
      trial = {
        cells: next.cells,
        what: [trial.what, next.what].filter(Boolean).join(" and "),
        isOdd: trial.isOdd || next.isOdd,
      };
    }
    yield trial;
  }
}

const pick = <T>(values: readonly T[], random: () => number): T =>
  values[Math.floor(random() * values.length)] as T;

function valuesFor(
  { isLabel, isDay }: FormArgument,
  rows: readonly (readonly GivenCell[])[],
  given: GivenCells,
): GivenCell[] {
  const cells = rows.flat();
  const hasTexts = cells.some((cell) => typeof cell === "string" && cell !== "");
  const hasFigures = cells.some((cell) => typeof cell === "number");
  const own = cells.filter((cell) => typeof cell === "number").slice(0, 5);
  const scaled = own.flatMap((cell) => (typeof cell === "number" ? [cell * 2, cell / 3] : []));
  const labels = isLabel || hasTexts ? [...LABELS, ...textsIn(given)] : [];
  const figures = hasFigures || (!hasTexts && !isLabel) ? [...FIGURES, ...scaled] : [];
  return [...new Set([...(isDay ? DAYS : []), ...figures, ...labels, ...ERRORS])];
}

/** Texts of all arguments: what a list offers stands among them. */
const textsIn = (given: GivenCells): GivenCell[] =>
  [...new Set([...given.values()].flat(2))]
    .filter((cell) => typeof cell === "string" && cell !== "")
    .slice(0, 40);

function changed(
  cells: GivenCells,
  place: number,
  { name }: FormArgument,
  value: GivenCell,
  random: () => number,
  isListed: IsListed,
): Trial {
  const rows = cells.get(place) ?? [];
  const [row, column] = [rows.length, rows[0]?.length ?? 0].map((size) =>
    Math.floor(random() * size),
  ) as [number, number];
  const next = rows.map((line, r) =>
    r === row ? line.map((cell, c) => (c === column ? value : cell)) : line,
  );
  const where =
    rows.length * (rows[0]?.length ?? 0) === 1
      ? ""
      : ` row ${String(row + 1)}, column ${String(column + 1)}`;
  const isOdd = isStrange(rows[row]?.[column] ?? "", value, isListed);
  return { cells: new Map(cells).set(place, next), what: `${name}${where} ${shown(value)}`, isOdd };
}

/** A figure for a figure and a known country or a blank for a text are what people mean; the rest is a mistake. */
function isStrange(former: GivenCell, value: GivenCell, isListed: IsListed): boolean {
  if (typeof value === "number") return typeof former !== "number" || value < 0 || value > 1e9;
  if (typeof value !== "string" || typeof former !== "string") return true;
  return value !== former && !(isListed(value) && isListed(former));
}

function* rowTrials(
  given: GivenCells,
  place: number,
  { name }: FormArgument,
  random: () => number,
): Generator<Trial> {
  const rows = given.get(place) ?? [];
  const row = 1 + Math.floor(random() * (rows.length - 1));
  const other = 1 + Math.floor(random() * (rows.length - 1));
  const doubled = rows.map((line, at) => (at === row ? (rows[other] ?? line) : line));
  const where = `${name} row ${String(row + 1)}`;
  yield {
    cells: new Map(given).set(place, doubled),
    what: `${where} like row ${String(other + 1)}`,
    isOdd: true,
  };
  const blank = rows.map((line, at) => (at === row ? line.map(() => "") : line));
  yield { cells: new Map(given).set(place, blank), what: `${where} blank`, isOdd: true };
}

const shown = (value: GivenCell): string =>
  value === "" ? "blank" : typeof value === "string" ? `"${value}"` : String(value);

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed = 20_261_129): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
