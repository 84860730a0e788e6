import type { ArgumentKind } from "../../../functions/boundary/reader";
import { registered } from "../../../functions/boundary/registry";
import { explanations } from "../../index";
import { type CopySight, strictFormula } from "../strictFormula";
import { type FormArgument, NoForm } from "../nativeForm";
import { NotCalculated, prepared } from "./calculate";
import { inCall, inFormula, type GivenCell } from "./givenCell";
import { CellError, type Matrix, type Scalar } from "./scalar";
import { mixtures, seeded, trialsOf, type GivenCells, type Trial } from "./trials";

type Rows = readonly (readonly GivenCell[])[];

/** An argument as the formula has it, and the cells that it refers to; null where it is written out. */
export interface TriedArgument {
  readonly text: string;
  readonly cells: Rows | "calculated" | null;
}

interface KnownArgument {
  readonly text: string;
  readonly cells: Rows | null;
}

/** Stands for what a calculation gives. */
const SOME: Readonly<Partial<Record<ArgumentKind, Rows>>> = {
  scalar: [[1]],
  number: [[1]],
  text: [["China"]],
  labels: [["China"]],
  any: [[1]],
  boolean: [[true]],
  vector: [[1], [2], [3]],
};

/** Cells to try in the place of calculations; undefined where none can stand for them. */
function withCells(id: string, given: readonly TriedArgument[]): KnownArgument[] | undefined {
  const kinds = Object.values(registered().get(id)?.parameters ?? {}).map(({ kind }) => kind);
  const known = given.map(({ text, cells }, at): KnownArgument | null => {
    if (cells !== "calculated") return { text, cells };
    const some = SOME[kinds[at] ?? "table"];
    return some === undefined ? null : { text, cells: some };
  });
  return known.includes(null) ? undefined : (known as KnownArgument[]);
}

/** How far a native formula goes. */
export interface Tried {
  /** Arguments whose cells it follows as the function does, and those whose cells it does not, by their places. */
  readonly free: readonly number[];
  readonly held: readonly number[];
  /** Where the two part, as the end of a sentence; "" where they never do. */
  readonly parting: string;
}

/** Cells of one argument that are tried; to go through more of them takes too long. */
const MOST_CELLS = 5_000;

/**
 * Tries whether a native formula gives what the function gives, whatever the cells are changed to that its
 * arguments refer to.
 */
export function tryForm(
  id: string,
  asked: readonly TriedArgument[],
  countries: CountryTable,
): Tried | NoForm {
  const form = explanations[id]?.native;
  if (form === undefined) return new NoForm(explanations[id]?.noNative ?? "it has no closed form");
  const given = withCells(id, asked);
  if (given === undefined) return new NoForm("a table that is calculated cannot be tried");
  const texts = given.map(({ text, cells }, at) => (cells ? placeholder(at) : text));
  const native = strictFormula(id, texts, { countries: COUNTRIES, headers: headersOf(id, given) });
  if (native instanceof NoForm) return native;
  const cells: GivenCells = new Map(
    given.flatMap((each, at) => (each.cells ? [[at, each.cells] as const] : [])),
  );
  try {
    const calculate = prepared(native.plain);
    const live = liveCall(id, given);
    const parts = (trial: Trial): string | null => {
      const theirs = nativeAnswer(calculate, trial, countries);
      if (trial.isOdd && isOpen(theirs)) return null;
      const parting = partingOf(live(trial), theirs, trial.isOdd);
      return parting === null ? null : `with ${trial.what} the native formula gives ${parting}`;
    };
    return tried(cells, form.arguments, parts, countries);
  } catch (error) {
    if (error instanceof NotCalculated) return new NoForm(`${error.message} cannot be tried here`);
    throw error;
  }
}

function tried(
  cells: GivenCells,
  names: readonly FormArgument[],
  parts: (trial: Trial) => string | null,
  countries: CountryTable,
): Tried | NoForm {
  const isListed = listedIn(countries);
  const asItIs = parts({ cells, what: "the cells as they are", isOdd: false });
  if (asItIs !== null) return new NoForm(asItIs);
  const random = seeded();
  const held = new Set<number>();
  let parting = "";
  const firstOf = (trials: Iterable<Trial>): string | null => {
    for (const trial of trials) {
      const found = parts(trial);
      if (found !== null) return found;
    }
    return null;
  };
  for (const [place, rows] of cells) {
    const found =
      rows.length * (rows[0]?.length ?? 0) > MOST_CELLS
        ? "it is too large to be tried"
        : firstOf(trialsOf(place, cells, names, random, isListed));
    if (found === null) continue;
    held.add(place);
    parting ||= found;
  }
  const free = [...cells.keys()].filter((place) => !held.has(place));
  const mixed = free.length < 2 ? null : firstOf(mixtures(free, cells, names, random, isListed));
  if (mixed !== null) for (const place of free) held.add(place);
  return {
    free: free.filter((place) => !held.has(place)),
    held: [...held].sort((a, b) => a - b),
    parting: parting || (mixed ?? ""),
  };
}

/** Labels of countries as a copy writes them out: the rows, and the first row of each country. */
export interface CountryTable {
  readonly labels: readonly string[];
  readonly starts: readonly number[];
  readonly codes: readonly string[];
  readonly titles: readonly string[];
}

const COUNTRIES: CopySight["countries"] = {
  labels: "country_labels",
  starts: "country_starts",
  codes: "country_codes",
  titles: "country_titles",
};

const listedIn = ({ labels }: CountryTable): ((label: string) => boolean) => {
  const listed = new Set(labels.map((label) => label.toLowerCase()));
  return (label) => listed.has(label.toLowerCase());
};

/** Headers of the tables, by what stands for them in the formula. */
function headersOf(id: string, given: readonly KnownArgument[]): CopySight["headers"] {
  const kinds = Object.values(registered().get(id)?.parameters ?? {}).map(({ kind }) => kind);
  return new Map(
    given.flatMap(({ cells }, at) => {
      const headers = kinds[at] === "table" ? headersIn(cells) : null;
      return headers === null ? [] : [[placeholder(at), headers] as const];
    }),
  );
}

/** The first row of a table, where it holds texts alone. */
export function headersIn(cells: Rows | null): string[] | null {
  const [first = []] = cells ?? [];
  const isHead =
    first.length > 0 && first.every((cell) => typeof cell === "string" && !isError(cell));
  return isHead ? first.map(String) : null;
}

const isError = (cell: GivenCell): boolean => inFormula(cell) instanceof CellError;

/** Nothing but errors: the formula says that it does not know. */
const isOpen = (answer: Matrix): boolean =>
  answer.flat().every((cell) => cell instanceof CellError);

const placeholder = (at: number): string => `argument_${String(at)}`;

/** Arguments of one cell that Excel hands over as a value and not as a range. */
const ONE_VALUE = new Set(["number", "word", "boolean", "text", "any"]);

type Answer = Scalar[][];

function liveCall(id: string, given: readonly KnownArgument[]): (trial: Trial) => Answer {
  const entry = registered().get(id);
  const kinds = Object.values(entry?.parameters ?? {}).map(({ kind }) => kind);
  const call = entry?.call as (...values: unknown[]) => unknown;
  const written = given.map(({ text, cells }) => (cells ? null : literalOf(text)));
  return ({ cells }) => {
    const values = given.map((_, at) => {
      const rows = cells.get(at)?.map((row) => row.map(inCall)) ?? null;
      const value = rows ?? (written[at] === null ? null : [[written[at]]]);
      return value !== null && ONE_VALUE.has(kinds[at] ?? "") ? (value[0]?.[0] ?? null) : value;
    });
    const left = Array.from({ length: Math.max(0, kinds.length - values.length) }, () => null);
    try {
      return rowsOf(call(...values, ...left, INVOCATION));
    } catch (thrown) {
      const { code } = thrown as { code?: unknown };
      if (typeof code !== "string") throw thrown;
      return [[new CellError(code)]];
    }
  };
}

const INVOCATION = {
  functionName: "",
  address: "A1",
  parameterAddresses: [],
  isInValuePreview: false,
};

/** A number, truth or text as a formula writes it. */
function literalOf(text: string): GivenCell | null {
  if (text === "") return null;
  const cell = prepared(text)(new Map())[0]?.[0] ?? null;
  return cell instanceof CellError ? cell.code : cell;
}

function rowsOf(answer: unknown): Answer {
  const rows = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(cellOf));
}

function cellOf(value: unknown): Scalar {
  if (typeof value !== "object" || value === null) return (value ?? "") as Scalar;
  const { code, basicValue } = value as { code?: unknown; basicValue?: unknown };
  return new CellError(String(code ?? basicValue));
}

function nativeAnswer(
  calculate: (cells: ReadonlyMap<string, Matrix>) => Matrix,
  { cells }: Trial,
  countries: CountryTable,
): Matrix {
  const known = Array.from(
    cells,
    ([at, rows]) => [placeholder(at), rows.map((row) => row.map(inFormula))] as const,
  );
  return calculate(new Map<string, Matrix>([...known, ...asCells(countries)]));
}

const tables = new WeakMap<CountryTable, readonly (readonly [string, Matrix])[]>();

/** Made once, so that what is found in them is found once. */
function asCells(table: CountryTable): readonly (readonly [string, Matrix])[] {
  const known = tables.get(table) ?? [
    [COUNTRIES.labels, table.labels.map((label) => [label])] as const,
    [COUNTRIES.starts, table.starts.map((start) => [start])] as const,
    [COUNTRIES.codes, table.codes.map((code) => [code])] as const,
    [COUNTRIES.titles, table.titles.map((title) => [title])] as const,
  ];
  tables.set(table, known);
  return known;
}

const CLOSE = 1e-9;

/** Where something odd stands, a cell that openly gives an error parts from nothing. */
function partingOf(ours: Matrix, theirs: Matrix, isOdd: boolean): string | null {
  const isWhole = ours.length === 1 && ours[0]?.length === 1 && ours[0][0] instanceof CellError;
  if (isWhole) {
    const figure = theirs.flat().find((cell) => !(cell instanceof CellError));
    return figure === undefined ? null : parted(figure, ours[0]?.[0] ?? null);
  }
  if (theirs.length > ours.length || (theirs[0]?.length ?? 0) > (ours[0]?.length ?? 0))
    return "more cells than the function";
  for (const [r, row] of ours.entries()) {
    for (const [c, expected] of row.entries()) {
      const got = theirs[r]?.[c] ?? 0;
      if (isOdd && got instanceof CellError) continue;
      if (!alike(expected, got)) return parted(got, expected);
    }
  }
  return null;
}

function alike(expected: Scalar, got: Scalar): boolean {
  if (expected instanceof CellError || got instanceof CellError)
    return expected instanceof CellError && got instanceof CellError;
  if (typeof expected === "number" && typeof got === "number") {
    return Math.abs(expected - got) <= CLOSE * Math.max(1, Math.abs(expected), Math.abs(got));
  }
  return expected === got;
}

const parted = (got: Scalar, expected: Scalar): string => `${shown(got)}, not ${shown(expected)}`;

const shown = (value: Scalar): string =>
  value instanceof CellError
    ? value.code
    : value === "" || value === null
      ? "a blank"
      : typeof value === "string"
        ? `"${value.slice(0, 60)}"`
        : String(value);
