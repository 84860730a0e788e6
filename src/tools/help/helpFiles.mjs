import { readFileSync } from "node:fs";
import path from "node:path";
import { exportName, functionFiles } from "../functionFiles.mjs";
import { documentationOf } from "../metadata/documentationOf.mjs";
import { root } from "../paths.mjs";
import { functionPage } from "./functionPage.mjs";
import { indexPage } from "./indexPage.mjs";
import { pageOf } from "./layout.mjs";

const page = path.join(root, "src/tools/help/page");
/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

/**
 * All files of the help by their path in the output: a page for each function, the index, and help.json for the pane.
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
  return {
    "help.json": JSON.stringify(documentation),
    "help/index.html": indexPage(families),
    ...Object.fromEntries(pages),
    "help/help.css": readFileSync(path.join(page, "help.css"), "utf8"),
    "help/search.js": readFileSync(path.join(page, "search.js"), "utf8"),
  };
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
