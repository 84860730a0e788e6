import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "raw");

/** A table as it was collected: every cell as text, one object a row. */
export function readRaw(file) {
  const text = readFileSync(path.join(folder, file), "utf8");
  const { data, meta, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}, row ${errors[0].row + 2}`);
  return { columns: meta.fields, rows: data };
}
