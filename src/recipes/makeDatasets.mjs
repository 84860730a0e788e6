/**
 * Remakes assets/datasets and the tables of places and blocs from the raw tables and their specifications.
 * Run by `npm run datasets`; what it writes is committed, so its diff is the change in the data.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { root } from "../tools/paths.mjs";
import { blocTable } from "./blocTable.mjs";
import { bundle } from "./bundle.mjs";
import { placeTable } from "./placeTable.mjs";
import { withoutRecipe } from "./withoutRecipe.mjs";

const output = path.join(root, "assets", "datasets");
const { files, datasets, rows } = bundle();

const strays = existsSync(output) ? withoutRecipe(files, output) : [];
if (strays.length > 0) {
  console.error(strays.join("\n"));
  process.exit(1);
}

rmSync(output, { recursive: true, force: true });
for (const file of files) {
  const target = path.join(output, file.path);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, file.text);
}

const tables = { "places.json": placeTable(), "blocs.json": blocTable() };
for (const [file, table] of Object.entries(tables)) {
  const text = await format(JSON.stringify(table), { parser: "json", printWidth: 100 });
  writeFileSync(path.join(root, "src", "core", "labels", file), text);
}

console.log(`${datasets} datasets with ${rows} rows in ${files.length} files`);
