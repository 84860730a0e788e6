/**
 * Remakes assets/datasets and the country labels from the raw tables and their specifications.
 * Run by `npm run datasets`; what it writes is committed, so its diff is the change in the data.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { bundle, bundledLabels } from "./bundle.mjs";
import { root } from "../tools/paths.mjs";
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

const labels = await format(JSON.stringify(bundledLabels()), { parser: "json", printWidth: 100 });
writeFileSync(path.join(root, "src", "core", "labels", "countries.json"), labels);

console.log(`${datasets} datasets with ${rows} rows in ${files.length} files`);
