import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { exportName, functionFiles, partsOf } from "../functionFiles.mjs";
import { root } from "../paths.mjs";
import { documentationOf } from "./documentationOf.mjs";
import { signatures, signaturesFile } from "./signatures.mjs";

/**
 * @typedef {import("custom-functions-metadata").ICustomFunctionsMetadata} Metadata
 * @typedef {import("../../core/functionHelp.js").FunctionHelp} FunctionHelp
 * @typedef {import("../functionFiles.mjs").FunctionFile} FunctionFile
 * @typedef {{ id: string, file: FunctionFile }} Entry
 */

/** Where Excel finds the add-in while it is developed; a build replaces it by the deployment address. */
export const developmentAddress = "https://localhost:3000/";

/**
 * All that follows from the functions' own files, as texts by path.
 *
 * @param {{ breakContract?: boolean }} [options]
 * @returns {Promise<{ documentation: FunctionHelp[], outputs: Record<string, string> }>}
 */
export async function generate({ breakContract = false } = {}) {
  const files = functionFiles();
  const metadata = await metadataOf(files);
  const entries = metadata.functions.map(({ id }) => ({ id, file: fileOf(id, files) }));
  const documentation = entries.map(({ id, file }) => documentationOf(file, id));
  return {
    documentation,
    outputs: {
      "src/functions/functions.json": json(withHelp(metadata, documentation)),
      "src/functions/index.ts": registration(entries),
      "src/explanations/index.ts": explanations(entries),
      [signaturesFile]: signatures(entries, { breakContract }),
      "src/functions/reference/selftest/publishedChecks.json": json(publishedChecks()),
      "src/functions/REFERENCE.md": reference(documentation),
    },
  };
}

/**
 * @param {string} id
 * @param {readonly FunctionFile[]} files
 */
function fileOf(id, files) {
  const file = files.find(({ name }) => name === exportName(id));
  if (file === undefined) throw new Error(`${id} must stand in a file ${exportName(id)}.ts.`);
  return file;
}

/**
 * @param {readonly FunctionFile[]} files
 * @returns {Promise<Metadata>}
 */
async function metadataOf(files) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    files.map((file) => file.path),
  );
  if (errors.length > 0) throw new Error(errors.join("\n"));
  /** @type {Metadata} */
  const metadata = JSON.parse(metadataJson);
  refuseWhatExcelRefuses(files, metadata);
  return metadata;
}

/**
 * What the generator accepts or drops in silence.
 *
 * @param {readonly FunctionFile[]} files
 * @param {Metadata} metadata
 */
function refuseWhatExcelRefuses(files, { functions }) {
  const ids = functions.map(({ id }) => id);
  const problems = [
    ...files
      .filter(({ name }) => !ids.some((id) => exportName(id) === name))
      .map(
        (file) =>
          `${file.path} gives no worksheet function: export function ${file.name} with @customfunction.`,
      ),
    ...ids
      .filter((id) => !files.some(({ name }) => name === exportName(id)))
      .map((id) => `${id} must stand in a file ${exportName(id)}.ts.`),
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${id} is defined twice.`),
    ...ids
      .filter(
        (id) =>
          !/^[A-Z][A-Z0-9_]{2,}$/.test(id) || /^[A-Z]{1,3}\d+$/.test(id) || /^R\d*C\d*$/.test(id),
      )
      .map(
        (id) =>
          `${id} is no legal name: three or more of A-Z, 0-9 and _, and not a cell's address.`,
      ),
    ...functions
      .filter(({ parameters }) => parameters.some(({ repeating }) => repeating))
      .map(({ id }) => `${id} has a rest parameter, which Excel calls in another way.`),
  ];
  if (files.length === 0) problems.push("There are no worksheet functions.");
  if (problems.length > 0) throw new Error(problems.join("\n"));
}

/**
 * @param {Metadata} metadata
 * @param {readonly FunctionHelp[]} documentation
 */
function withHelp(metadata, documentation) {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: metadata.functions.map((entry) => {
      const doc = documentation.find(({ id }) => id === entry.id);
      return {
        id: entry.id,
        name: entry.name,
        description: doc?.summary,
        helpUrl: `${developmentAddress}help/${entry.id.toLowerCase()}.html`,
        parameters: entry.parameters.map(
          ({ description, dimensionality, name, optional, type }) => ({
            name,
            description: description?.replace(/\s+/g, " "),
            type,
            dimensionality,
            optional,
          }),
        ),
        result: entry.result,
        ...(entry.options ? { options: entry.options } : {}),
      };
    }),
  };
}

/** @param {readonly Entry[]} entries */
function registration(entries) {
  const lines = entries.map(({ id, file }) => {
    const module = `./${file.family}/${file.name}`;
    return { id, name: file.name, module };
  });
  return [
    "// Written by `npm run metadata` from the files of the family folders. Do not edit.",
    'import { callCount } from "./boundary/countedCalls";',
    'import { forgetAnswers } from "./boundary/keptAnswers";',
    'import { callByName, register, registered } from "./boundary/registry";',
    ...lines.map(({ name, module }) => `import * as ${name} from "${module}";`),
    "",
    ...lines.map(
      ({ id, name }) =>
        `register({ id: "${id}", call: ${name}.${name}, parameters: ${name}.parameters });`,
    ),
    "",
    "export { callByName, callCount, forgetAnswers, registered };",
    "",
  ].join("\n");
}

/** @param {readonly Entry[]} entries */
function explanations(entries) {
  const explained = entries.filter(({ file }) =>
    existsSync(path.join(root, partsOf(file).explanation.path)),
  );
  return [
    "// Written by `npm run metadata` from the files of the family folders. Do not edit.",
    'import type { FunctionExplanation } from "./explanation";',
    ...explained.map(
      ({ file: { family, name } }) => `import * as ${name} from "./${family}/${name}";`,
    ),
    "",
    "/** How each function is explained, by its id. */",
    "export const explanations: Readonly<Record<string, FunctionExplanation>> = {",
    ...explained.map(({ id, file: { name } }) => `  ${id}: ${name},`),
    "};",
    "",
  ].join("\n");
}

/**
 * The checks that SELFTEST runs: the cases of the vectors whose figure is published, tables put in.
 *
 * @typedef {{
 *   function: string,
 *   source?: string,
 *   tables?: Record<string, unknown>,
 *   cases: {
 *     case: string,
 *     evidence: string,
 *     arguments: Record<string, unknown>,
 *     expected?: unknown,
 *     error?: string,
 *     absolute?: number,
 *     relative?: number,
 *     source?: string,
 *   }[],
 * }} Vectors
 */
function publishedChecks() {
  const folder = path.join(root, "tests/functions");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".vectors.json"))
    .map((file) => file.split(path.sep).join("/"))
    .sort()
    .flatMap((file) => {
      /** @type {Vectors} */
      const vectors = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
      return vectors.cases
        .filter(({ evidence }) => evidence === "published")
        .map((entry) => ({
          function: vectors.function,
          case: entry.case,
          arguments: withTables(entry.arguments, vectors.tables ?? {}),
          expected: entry.expected,
          error: entry.error,
          absolute: entry.absolute,
          relative: entry.relative,
          source: entry.source ?? vectors.source,
        }));
    });
}

/**
 * An argument "$name" stands for one of the file's tables.
 *
 * @param {Record<string, unknown>} given
 * @param {Record<string, unknown>} tables
 */
export function withTables(given, tables) {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      if (typeof value !== "string" || !value.startsWith("$")) return [name, value];
      if (!(value.slice(1) in tables)) throw new Error(`No table ${value} in the vectors.`);
      return [name, tables[value.slice(1)]];
    }),
  );
}

/** @param {readonly FunctionHelp[]} documentation */
function reference(documentation) {
  const families = [...new Set(documentation.map(({ family }) => family))].sort();
  return [
    "# Worksheet functions",
    "",
    "Written by `npm run metadata` from the functions' doc comments.",
    ...families.flatMap((family) => [
      "",
      `## ${family}`,
      "",
      ...documentation
        .filter((doc) => doc.family === family)
        .map((doc) => `- \`${doc.signature}\`: ${doc.summary}`),
    ]),
    "",
  ].join("\n");
}

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 1)}\n`;
