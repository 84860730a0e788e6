import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "raw");

/**
 * A table as it was collected: every cell as text, one object a row.
 *
 * @param {string} file
 * @returns {{ columns: readonly string[], rows: readonly import("./specification.mjs").Row[] }}
 */
export function readRaw(file) {
  const { data, meta, errors } = Papa.parse(readText(file), { header: true, skipEmptyLines: true });
  const error = errors.at(0);
  if (error) throw new Error(`${file}: ${error.message}, row ${(error.row ?? 0) + 2}`);
  return { columns: meta.fields ?? [], rows: data };
}

/** @param {string} file */
function readText(file) {
  const place = path.join(folder, file);
  if (existsSync(place)) return readFileSync(place, "utf8");
  throw new Error(
    `src/recipes/raw/${file} is missing. Put the collected table there, or correct raw: "${file}" in the recipe that reads it.`,
  );
}
