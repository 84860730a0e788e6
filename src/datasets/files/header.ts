import { isMissingMark } from "./marks";
import { numberFrom, plainText } from "./numberText";

type Lines = readonly (readonly string[])[];

/** The records that make up a table's header: from the first to the one before `end`. */
export interface Header {
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
}

/**
 * The header is the first record as wide as most that is more than half filled, with the lines over and
 * under it that share its columns' names between them. `chosen` is where the user says that it begins;
 * null where the file has none.
 */
export function headerOf(lines: Lines, columns: number, chosen?: number | null): Header {
  if (chosen === null) return { start: 0, end: 0, names: Array<string>(columns).fill("") };
  const start = chosen ?? startOf(lines, columns);
  let end = start + 1;
  while (end < lines.length - 1 && continues(lines[end - 1] ?? [], lines[end] ?? [])) end++;
  return { start, end, names: joined(lines.slice(start, end), columns) };
}

function startOf(lines: Lines, columns: number): number {
  const isMostlyFilled = (line: readonly string[]): boolean => filled(line) * 2 > columns;
  let start = lines.findIndex((line) => line.length >= columns && isMostlyFilled(line));
  if (start < 0) return 0;
  const above = lines[start - 1] ?? [];
  // A header that is a name short stands on rows that are already full.
  if (isMostlyFilled(above) && !hasFigures(above) && hasFigures(lines[start] ?? []))
    return start - 1;
  while (start > 0 && isBlank(lines[start - 1]?.[0]) && filled(lines[start - 1] ?? []) > 1) start--;
  return start;
}

/** Whether a line belongs to the header above it: one of the two leaves room that the other fills. */
function continues(above: readonly string[], line: readonly string[]): boolean {
  if (hasFigures(line)) return false;
  if (isBlank(line[0])) return true;
  const spans = above.some((text, c) => c > 1 && isBlank(text) && !isBlank(line[c]));
  return isBlank(above[0]) && spans;
}

/** The lines' texts one under the other; a text over several columns goes to each of them. */
function joined(lines: Lines, columns: number): string[] {
  const length = Math.max(columns, ...lines.map((line) => line.length));
  const upper = lines.slice(0, -1).map((line) => {
    let text = "";
    return Array.from({ length }, (_, c) => (text = (line[c] ?? "").trim() || text));
  });
  const last = lines.at(-1) ?? [];
  return Array.from({ length }, (_, c) => {
    const own = (last[c] ?? "").trim();
    const over = lines
      .slice(0, -1)
      .map((line, l) => (own === "" ? (line[c] ?? "").trim() : (upper[l]?.[c] ?? "")));
    return [...new Set([...over, own])].filter((text) => text !== "").join(", ");
  });
}

/** Whether a record holds a figure or a mark for a missing one. Years stand in headers, too. */
export const hasFigures = (record: readonly string[]): boolean =>
  record.some((text) => isFigure(plainText(text)));

const isFigure = (text: string): boolean =>
  text !== "" &&
  !/^(1[89]|20|21)\d\d\D{0,3}$/.test(text) &&
  !/^\p{L}\d/u.test(text) &&
  (isMissingMark(text) || (numberFrom(text, "point") ?? numberFrom(text, "comma")) !== undefined);

const isBlank = (text: string | undefined): boolean => (text ?? "").trim() === "";
const filled = (record: readonly string[]): number =>
  record.filter((text) => !isBlank(text)).length;
