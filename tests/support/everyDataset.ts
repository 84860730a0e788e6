import Papa from "papaparse";
import { loadCatalogue } from "../../src/datasets/catalogue";
import { loadDescription } from "../../src/datasets/dataset";
import { readBundled } from "./bundledDatasets";

export async function everyDataset(): Promise<
  { name: string; header: string[]; records: string[][] }[]
> {
  const { groups } = await loadCatalogue(readBundled);
  const all = groups.flatMap((group) => group.datasets);
  return Promise.all(
    all.map(async ({ name, path }) => {
      const [header = [], ...records] = Papa.parse<string[]>(await readBundled(path), {
        skipEmptyLines: true,
      }).data;
      return { name, header, records };
    }),
  );
}

/** A number in one form, whoever wrote it. */
export const plain = (text: string): string =>
  text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text;

/** Rows that their key finds: of each dataset the first, one in the middle and the last. */
export async function everyKey(): Promise<KeyedRow[]> {
  const rows: KeyedRow[] = [];
  for (const { name, header, records } of await everyDataset()) {
    const { schema } = await loadDescription(name, readBundled);
    const key = schema.primaryKey ?? [];
    if (key.length === 0 || key.length > 3) continue;
    for (const at of new Set([0, Math.floor(records.length / 2), records.length - 1])) {
      const record = records[at] ?? [];
      const values = key.map((column) => record[header.indexOf(column)] ?? "");
      if (values.includes("")) continue;
      const given = key.flatMap((column, i) => [column, values[i]]);
      const conditions = Array.from({ length: 6 }, (_, i) => given[i] ?? null) as Conditions;
      rows.push({ name, header, record, key, conditions });
    }
  }
  return rows;
}

type Conditions = [unknown, unknown, unknown, unknown, unknown, unknown];

interface KeyedRow {
  readonly name: string;
  readonly header: readonly string[];
  readonly record: readonly string[];
  readonly key: readonly string[];
  readonly conditions: Conditions;
}
