import Papa from "papaparse";
import { DatasetError } from "../datasetError";

/** How the lines of a data file are laid out. */
export interface Layout {
  readonly delimiter: Delimiter;
  /** Cells in most of its records. */
  readonly columns: number;
}
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Looked at: this much text and this many lines, but not more than a page can bear at once. */
const sampleLength = 65_536;
const sampleLines = 20;
const longestSample = 4_000_000;

/**
 * The delimiter under which most records have the same number of cells, at least two; or, of a
 * delimiter already chosen, that number.
 */
export function layoutOf(text: string, file: string, chosen?: Delimiter): Layout {
  const sample = sampleOf(text);
  const candidates = (chosen === undefined ? delimiters : [chosen]).map((delimiter) =>
    judged(sample, delimiter),
  );
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best;
  const { data } = Papa.parse<string[]>(sample, { delimiter: ",", skipEmptyLines: "greedy" });
  if (data.length < 2) {
    throw new DatasetError("The file has no rows below a header. Choose another file.", { file });
  }
  return { delimiter: chosen ?? ",", columns: 1 };
}

/** The beginning, in whole lines. */
function sampleOf(text: string): string {
  let end = 0;
  for (let lines = 0; end < longestSample && (end < sampleLength || lines < sampleLines); lines++) {
    const next = text.indexOf("\n", end);
    if (next < 0) return text.slice(0, longestSample);
    end = next + 1;
  }
  return text.slice(0, end);
}

function judged(sample: string, delimiter: Delimiter): Layout & { score: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: "greedy" });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [columns, rows] = [...counts].reduce<[number, number]>(
    (best, entry) =>
      entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best,
    [0, 0],
  );
  // Wide tables whose rows agree beat narrow ones that a decimal comma makes.
  const score = rows < 2 ? 0 : (rows / data.length) ** 2 * (1 + Math.log2(columns) / 10);
  return { delimiter, columns, score };
}
