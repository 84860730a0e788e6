import { GROUPS } from "./groups.mjs";
import { catalogueOf, packageOf } from "./packages.mjs";
import { specifications, starters } from "./specifications.mjs";
import { makeStarter, STARTERS } from "./starterTable.mjs";
import { makeTables } from "./table.mjs";

/** Every file of the bundled datasets, its path under the datasets folder and its text. */
export function bundle() {
  const tables = specifications.flatMap(makeTables);
  const begun = starters.map(makeStarter);
  const csvFiles = [...tables, ...begun].map(({ group, resource, csv }) => ({
    path: `${group}/${resource.path}`,
    text: csv,
  }));
  const packages = [...GROUPS, STARTERS].map((group) => ({
    path: `${group.name}/datapackage.json`,
    text: json(packageOf(group, [...tables, ...begun])),
  }));
  const catalogue = { path: "catalogue.json", text: json(catalogueOf(GROUPS, tables, begun)) };
  const rows = tables.reduce((sum, { resource }) => sum + resource.rows, 0);
  return { files: [...csvFiles, ...packages, catalogue], datasets: tables.length, rows };
}

/** @param {unknown} value */
function json(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}
