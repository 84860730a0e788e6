import { readFileSync } from "node:fs";
import path from "node:path";
import { exportName, functionFiles } from "../functionFiles.mjs";
import { documentationOf } from "../metadata/documentationOf.mjs";
import { root } from "../paths.mjs";
import { datasetPage, datasetPageOf } from "./datasetPage.mjs";
import { functionPage } from "./functionPage.mjs";
import { guidePage, readGuides } from "./guidePages.mjs";
import { indexPage } from "./indexPage.mjs";
import { pageOf } from "./layout.mjs";

const page = path.join(root, "src/tools/help/page");
/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

/**
 * All files of the help by their path in the output: the guides, a page for each function and each dataset, the
 * index, and for the pane help.json (functions) and guides.json.
 *
 * @returns {Record<string, string>}
 */
export function helpFiles() {
  const documentation = readDocumentation();
  const families = byFamily(documentation);
  const known = new Set(documentation.map(({ id }) => id));
  const pages = families.flatMap(({ title, functions }) =>
    functions.map((doc) => [`help/${pageOf(doc.id)}`, functionPage(doc, { family: title, known })]),
  );
  const guides = readGuides(known);
  const guidePages = guides.flatMap((group) =>
    group.guides.map((guide) => [`help/${guide.name}.html`, guidePage(guide, group)]),
  );
  const data = readDatasets();
  const dataPages = data.flatMap((group) =>
    group.datasets.map((each) => [`help/${datasetPageOf(each.name)}`, datasetPage(each, group)]),
  );
  return {
    "help.json": JSON.stringify(documentation),
    "guides.json": JSON.stringify(
      guides.map(({ guides: all, ...group }) => ({
        ...group,
        guides: all.map(({ name, title, lead }) => ({ name, title, lead })),
      })),
    ),
    "help/index.html": indexPage({ guides, families, data }),
    ...Object.fromEntries([...guidePages, ...pages, ...dataPages]),
    "help/help.css": readFileSync(path.join(page, "help.css"), "utf8"),
    "help/search.js": readFileSync(path.join(page, "search.js"), "utf8"),
  };
}

/** The bundled datasets by group, as their data packages describe them. */
function readDatasets() {
  /** @type {{ groups: { name: string, title: string }[] }} */
  const { groups } = json("assets/datasets/catalogue.json");
  return groups.map(({ name, title }) => {
    /** @type {{ resources: import("./datasetPage.mjs").DatasetResource[] }} */
    const { resources } = json(`assets/datasets/${name}/datapackage.json`);
    return { name, title, datasets: resources };
  });
}

function readDocumentation() {
  const files = functionFiles();
  /** @type {{ functions: { id: string }[] }} */
  const { functions } = json("src/functions/functions.json");
  return functions.map(({ id }) => {
    const file = files.find(({ name }) => name === exportName(id));
    if (file === undefined) throw new Error(`${id} has no file. Run npm run metadata.`);
    return documentationOf(file, id);
  });
}

/** @param {readonly import("../../core/functionHelp.js").FunctionHelp[]} documentation */
function byFamily(documentation) {
  /** @type {[family: string, title: string][]} */
  const order = json("src/core/families.json");
  const families = order.map(([family, title]) => ({
    family,
    title,
    functions: documentation.filter((doc) => doc.family === family),
  }));
  const lost = documentation.filter((doc) => families.every(({ family }) => family !== doc.family));
  if (lost[0]) throw new Error(`src/core/families.json has no family ${lost[0].family}.`);
  return families.filter(({ functions }) => functions.length > 0);
}
