import "../../support/functionsReadDisk";
import Papa from "papaparse";
import { loadCatalogue } from "../../../src/datasets/catalogue";
import { loadDescription } from "../../../src/datasets/dataset";
import { reference } from "../../../src/functions/reference/reference";
import { referenceSource } from "../../../src/functions/reference/referenceSource";
import { referenceTable } from "../../../src/functions/reference/referenceTable";
import { readBundled } from "../../support/bundledDatasets";

async function everyDataset(): Promise<{ name: string; header: string[]; records: string[][] }[]> {
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
const plain = (text: string): string =>
  text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text;

test("a whole dataset spills as its file has it", async () => {
  const datasets = await everyDataset();
  expect(datasets.length).toBeGreaterThan(30);
  for (const { name, header, records } of datasets) {
    const [top, ...rows] = await referenceTable(name);
    expect(top).toEqual(header);
    expect(rows.map((row) => row.map((cell) => plain(String(cell))))).toEqual(
      records.map((record) => record.map(plain)),
    );
  }
});

test("the key of a row finds its figures, one by one", async () => {
  let looked = 0;
  for (const { name, header, records } of await everyDataset()) {
    const { schema } = await loadDescription(name, readBundled);
    const key = schema.primaryKey ?? [];
    if (key.length === 0 || key.length > 3) continue;
    // A few rows of each dataset: the first, one in the middle, the last.
    for (const at of new Set([0, Math.floor(records.length / 2), records.length - 1])) {
      const record = records[at] ?? [];
      const values = key.map((column) => record[header.indexOf(column)] ?? "");
      if (values.includes("")) continue;
      const conditions = key.flatMap((column, i) => [column, values[i]]);
      const padded = Array.from({ length: 6 }, (_, i) => conditions[i] ?? null);
      const column = header.findIndex((title, i) => !key.includes(title) && record[i] !== "");
      const [p1, p2, p3, p4, p5, p6] = padded;
      const answer = await reference(name, header[column], p1, p2, p3, p4, p5, p6);
      expect(plain(String(answer[0]?.[0]))).toBe(plain(record[column] ?? ""));
      const source = await referenceSource(name, p1, p2, p3, p4, p5, p6);
      expect(source[0]?.[0]).toContain(record[header.indexOf("vintage")] ?? "");
      looked++;
    }
  }
  expect(looked).toBeGreaterThan(40);
});
