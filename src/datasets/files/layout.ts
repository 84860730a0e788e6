import Papa from "papaparse";
import { DatasetError } from "../datasetError";
import { withoutEscapes } from "./withoutEscapes";
import type { Line } from "./lines";

/** How the lines of a data file are laid out. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Cells in most of its records. */
  readonly columns: number;
  /** A backslash before a delimiter keeps it in its cell. */
  readonly escaped: boolean;
  /** How many of the records have that number of cells, as a share. */
  readonly share: number;
}
export const delimiters = [",", ";", "\t", "|", "^"] as const;
/** A space stands for columns that spaces keep one under the other. */
export type Delimiter = (typeof delimiters)[number] | " ";

/** Looked at: this much text and this many lines, but not more than a page can bear at once. */
const sampleLength = 65_536;
const sampleLines = 20;
const longestSample = 1_000_000;

/**
 * The delimiter under which most records have the same number of cells, at least two; or, of a
 * delimiter already chosen, that number.
 */
export function layoutOf(text: string, file: string, chosen?: Delimiter): Layout {
  const sample = sampleOf(text);
  const told = chosen ?? (isEurostat.test(sample) ? "\t" : undefined);
  const candidates = (told === undefined ? delimiters : [told]).flatMap((delimiter) =>
    judged(sample, delimiter),
  );
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best;
  const { data } = Papa.parse<string[]>(sample, { delimiter: ",", skipEmptyLines: "greedy" });
  if (data.length < 2) {
    throw new DatasetError("The file has no rows below a header. Choose another file.", { file });
  }
  return { delimiter: told ?? ",", columns: 1, escaped: false, share: 1 };
}

/** The beginning, in whole lines where they are not too long. */
function sampleOf(text: string): string {
  let end = 0;
  for (let lines = 0; end < sampleLength || lines < sampleLines; lines++) {
    const next = text.indexOf("\n", end);
    const after = next < 0 ? text.length : next + 1;
    if (after > longestSample) return text.slice(0, lines < 2 ? longestSample : end);
    end = after;
    if (next < 0) break;
  }
  return text.slice(0, end);
}

/** Eurostat's tables name the dimensions of their first column with commas, before a tab. */
const isEurostat = /^[^\t\n]{1,300}\\[^\t\n]{1,100}\t/;

/** How a delimiter does, with each backslash as a letter and, where that does better, as an escape. */
function judged(sample: string, delimiter: Delimiter): (Layout & { score: number })[] {
  const { data } = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: "greedy" });
  const plain = { delimiter, escaped: false, ...mostCommon(data) };
  if (!sample.includes(`\\${delimiter}`)) return [plain];
  const joined = data.map((record) => withoutEscapes(record, delimiter));
  return [plain, { delimiter, escaped: true, ...mostCommon(joined) }];
}

function mostCommon(data: readonly Line[]): { columns: number; share: number; score: number } {
  const { columns, records } = widthOf(data);
  // Wide tables whose rows agree beat narrow ones that a decimal comma makes.
  const score = records < 2 ? 0 : (records / data.length) ** 2 * (1 + Math.log2(columns) / 10);
  return { columns, share: data.length === 0 ? 0 : records / data.length, score };
}

/** The number of cells that most records with more than one have. */
export function widthOf(data: readonly Line[]): { columns: number; records: number } {
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, records] = [...counts].reduce<[number, number]>(
    (best, entry) =>
      entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best,
    [0, 0],
  );
  return { columns, records };
}
