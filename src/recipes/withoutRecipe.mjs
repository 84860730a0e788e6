import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * A sentence for each table in the folder of the bundled datasets that no recipe makes.
 *
 * @param {readonly { path: string }[]} made
 * @param {string} folder
 * @returns {string[]}
 */
export function withoutRecipe(made, folder) {
  const paths = new Set(made.map((file) => file.path));
  return tablesIn(folder)
    .filter((table) => !paths.has(table))
    .map(
      (table) =>
        `assets/datasets/${table} has no recipe: write src/recipes/${recipeOf(table)} and list it in src/recipes/specifications.mjs, or delete the table.`,
    );
}

/** @param {string} folder */
function tablesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".csv"))
    .map((file) => file.split(path.sep).join("/"));
}

/**
 * economies/macro-exposure.csv is made by economies/macroExposure.mjs.
 *
 * @param {string} table
 */
function recipeOf(table) {
  return table
    .replace(/\.csv$/, ".mjs")
    .replace(/-([a-z0-9])/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
}
