import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * A function's cases, kept beside its test as `<name>.vectors.json`.
 *
 * `evidence` says what the expected figure rests on: "published" (a printed number), "implementation"
 * (the output of another program), "hand" (derivable by hand) or "definition" (recomputed from the
 * definition alone, the weakest). Published cases also run inside the workbook, in SELFTEST.
 */
export interface Vectors {
  readonly function: string;
  /** Where the cases come from, unless a case says otherwise. */
  readonly source?: string;
  /** Tables used by several cases: an argument "$name" stands for one. */
  readonly tables?: Readonly<Record<string, unknown>>;
  readonly cases: readonly VectorCase[];
}

export interface VectorCase {
  readonly case: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly expected?: unknown;
  /** The error in place of a value, and words that its sentence must hold. */
  readonly error?: string;
  readonly sentence?: string;
  readonly absolute?: number;
  readonly relative?: number;
  readonly evidence?: "published" | "implementation" | "hand" | "definition";
  readonly source?: string;
}

const folder = path.resolve(__dirname, "../functions");

export function vectorFiles(): { file: string; vectors: Vectors }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".vectors.json"))
    .sort()
    .map((file) => ({
      file,
      vectors: JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Vectors,
    }));
}

/** The arguments of a case with its tables put in. */
export function argumentsOf(
  { tables = {} }: Vectors,
  { arguments: given }: VectorCase,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (typeof value !== "string" || !value.startsWith("$")) return [name, value];
      const table = tables[value.slice(1)];
      if (table === undefined) throw new Error(`No table ${value} in these vectors.`);
      return [name, table];
    }),
  );
}
