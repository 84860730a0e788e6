import Papa from "papaparse";
import { DatasetError } from "../datasetError";

/** How the lines of a data file are laid out. */
export interface Layout {
  readonly delimiter: Delimiter;
  readonly columns: number;
  /** Records above the header: titles, dates of extraction. */
  readonly headerAt: number;
}
export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const sampleLength = 65_536;

/**
 * The delimiter under which most records have the same number of cells, at least two, and the first
 * record of that width, which is the header.
 */
export function layoutOf(text: string, file: string): Layout {
  const sample = text.slice(0, sampleLength);
  const whole = sample.length === text.length;
  const candidates = delimiters.map((delimiter) => judged(sample, delimiter, whole));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best;
  const { data } = Papa.parse<string[]>(sample, { delimiter: ",", skipEmptyLines: "greedy" });
  if (data.length < 2) {
    throw new DatasetError("The file has no rows below a header. Choose another file.", { file });
  }
  return { delimiter: ",", columns: 1, headerAt: 0 };
}

function judged(sample: string, delimiter: Delimiter, whole: boolean): Layout & { score: number } {
  const { data } = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: "greedy" });
  // The sample may cut its last record.
  const widths = (whole ? data : data.slice(0, -1)).map((record) => usedWidth(record));
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [columns, rows] = [...counts].reduce<[number, number]>(
    (best, entry) =>
      entry[1] > best[1] || (entry[1] === best[1] && entry[0] > best[0]) ? entry : best,
    [0, 0],
  );
  const headerAt = Math.max(
    0,
    widths.findIndex((width) => width >= columns),
  );
  // Wide tables whose rows agree beat narrow ones that a decimal comma makes.
  const score = rows < 2 ? 0 : (rows / widths.length) ** 2 * (1 + Math.log2(columns) / 10);
  return { delimiter, columns: Math.max(columns, widths[headerAt] ?? 0), headerAt, score };
}

const usedWidth = (record: readonly string[]): number => record.length;
