import type { Dataset } from "../../src/datasets/dataset";
import type { Row } from "../../src/datasets/tableSchema";
import { smallDataset } from "./smallDataset";

const FIELDS = [
  { name: "code" },
  { name: "year", type: "year" as const },
  { name: "day", type: "date" as const },
  { name: "trade", type: "number" as const, numberFormat: "#,##0.0" },
  { name: "note" },
  { name: "source" },
  { name: "vintage" },
];

/** A table of trade at one vintage: the codes begin with a zero, so that they have to stay text. */
export function vintageOf(version: string, rows: readonly Row[]): Dataset {
  const dataset = smallDataset("trade", FIELDS, rows);
  const { description } = dataset;
  return {
    ...dataset,
    description: {
      ...description,
      version,
      vintage: `edition ${version}`,
      hash: `sha256:${version.replaceAll(".", "").padEnd(64, "0")}`,
      schema: { ...description.schema, primaryKey: ["code", "year"] },
    },
  };
}

export const OLDER = vintageOf("2026.1.1", [
  ["0101", 2023, "2025-03-01", 10.5, "first", "Census", "2025-03"],
  ["0101", 2024, "2025-03-01", 11, "=not a formula", "Census", "2025-03"],
  ["0202", 2023, "2025-03-02", 20, null, "Census", "2025-03"],
  ["0202", 2024, "2025-03-02", 21, "1/2", "Census", "2025-03"],
  ["0303", 2024, "2025-03-03", 30, "May 2025", "Census", "2025-03"],
]);

/** Four cells of trade and one day are revised, a row comes, one goes. */
export const NEWER = vintageOf("2026.7.1", [
  ["0101", 2023, "2025-03-01", 10.5, "first", "Census", "2025-03"],
  ["0101", 2024, "2026-03-01", 11.5, "+1 revised", "Census", "2026-03"],
  ["0202", 2023, "2025-03-02", 20.25, null, "Census", "2026-03"],
  ["0202", 2024, "2025-03-02", 21.5, "1/2", "Census", "2026-03"],
  ["0404", 2025, "2026-03-03", 40, "=new", "Census", "2026-03"],
]);

/** The same with a column that the older vintage does not have. */
export function withOrigin(dataset: Dataset): Dataset {
  const { schema } = dataset.description;
  const field = { ...schema.fields[0]!, name: "origin", title: "Origin" };
  const fields = [...schema.fields, field];
  const rows = dataset.rows.map((row, at) => [...row, at % 2 === 0 ? "=CHN" : "007"]);
  return { description: { ...dataset.description, schema: { ...schema, fields } }, rows };
}

/** The same with a column that an import offers a list for and shows in colours. */
export function dressed(dataset: Dataset): Dataset {
  const { schema } = dataset.description;
  const levels = ["derived", "unverified"];
  const field = { ...schema.fields[0]!, name: "confidence", constraints: { enum: levels } };
  const fields = [...schema.fields, field];
  const rows = dataset.rows.map((row, at) => [...row, levels[at % 2]!]);
  return { description: { ...dataset.description, schema: { ...schema, fields } }, rows };
}
