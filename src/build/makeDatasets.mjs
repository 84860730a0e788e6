/**
 * Remakes assets/datasets and the country labels from the raw tables and their specifications.
 * Run by `npm run datasets`; what it writes is committed, so its diff is the change in the data.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "prettier";
import { withFullName } from "./datasets/codes/countries.mjs";
import { countryLabels } from "./datasets/countryLabels.mjs";
import { GROUPS } from "./datasets/groups.mjs";
import { catalogueOf, packageOf } from "./datasets/packages.mjs";
import { readRaw } from "./datasets/rawTable.mjs";
import { specifications } from "./datasets/specifications.mjs";
import { makeTables } from "./datasets/table.mjs";
import { root } from "./paths.mjs";

const output = path.join(root, "assets", "datasets");
const tables = specifications.flatMap(makeTables);

for (const group of GROUPS) {
  const own = tables.filter((table) => table.group === group.name);
  if (own.length === 0) throw new Error(`The group ${group.name} has no datasets`);
  const folder = emptyFolder(path.join(output, group.name));
  for (const { resource, csv } of own) writeFileSync(path.join(folder, resource.path), csv);
  writeJson(path.join(folder, "datapackage.json"), packageOf(group, tables));
}
writeJson(path.join(output, "catalogue.json"), catalogueOf(GROUPS, tables));

const labels = path.join(root, "src", "core", "labels", "countries.json");
const countries = countryLabels(readRaw("countries.csv").rows.map(withFullName));
writeFileSync(labels, await format(JSON.stringify(countries), { parser: "json", printWidth: 100 }));

const rows = tables.reduce((sum, { resource }) => sum + resource.rows, 0);
console.log(`${tables.length} datasets with ${rows} rows in ${GROUPS.length} groups`);

function emptyFolder(folder) {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(path.join(folder, file));
  return folder;
}

function writeJson(file, value) {
  writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
}
