import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const functionsFolder = path.join(root, "src/functions");

/**
 * The one list of worksheet functions: each file of each family folder is one.
 *
 * @typedef {{ family: string, name: string, path: string }} FunctionFile
 * @returns {FunctionFile[]}
 */
export function functionFiles() {
  return readdirSync(functionsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "boundary")
    .flatMap(({ name: family }) =>
      readdirSync(path.join(functionsFolder, family))
        .filter((file) => file.endsWith(".ts"))
        .map((file) => ({
          family,
          name: path.basename(file, ".ts"),
          path: path.join(functionsFolder, family, file),
        })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Functions that give no figure of their own: their tests say what they do. */
export const withoutFigures = ["modelVersion", "selftest"];

/**
 * The files of a function besides its own, and what each holds.
 *
 * @typedef {{ path: string, holds: string }} FunctionPart
 *
 * @param {FunctionFile} file
 * @returns {{ explanation: FunctionPart, test: FunctionPart, vectors?: FunctionPart }}
 */
export const partsOf = ({ family, name }) => ({
  explanation: {
    path: `src/explanations/${family}/${name}.ts`,
    holds: "how its answer is explained and, where there is one, its native formula",
  },
  test: { path: `tests/functions/${family}/${name}.test.ts`, holds: "laws that its answers keep" },
  ...(withoutFigures.includes(name)
    ? {}
    : {
        vectors: {
          path: `tests/functions/${family}/${name}.vectors.json`,
          holds: "cases with the source of each figure",
        },
      }),
});

/**
 * What a function lacks, a sentence for each file.
 *
 * @param {FunctionFile} file
 */
export function missingParts(file) {
  return Object.values(partsOf(file))
    .filter(({ path: part }) => !existsSync(path.join(root, part)))
    .map(({ path: part, holds }) => `${file.name} lacks ${part}: write there ${holds}.`);
}

/**
 * EXPOSURE_RATIO is exported as exposureRatio.
 *
 * @param {string} id
 */
export const exportName = (id) =>
  id
    .toLowerCase()
    .replace(/_([a-z0-9])/g, (_, /** @type {string} */ letter) => letter.toUpperCase());
