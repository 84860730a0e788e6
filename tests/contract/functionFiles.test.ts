import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { FunctionHelp } from "../../src/core/functionHelp";
import { explanations } from "../../src/explanations/index";
import { registered } from "../../src/functions/boundary/registry";
import {
  exportName,
  functionFiles,
  missingParts,
  partsOf,
} from "../../src/tools/functionFiles.mjs";
import { documentationOf } from "../../src/tools/metadata/documentationOf.mjs";
import { root } from "../../src/tools/paths.mjs";
import { frozenFunctions } from "../support/excelCall";

const files = functionFiles();
const idOf = new Map(frozenFunctions.map(({ id }) => [exportName(id), id]));

/** What the doc comment lacks, a sentence for each. */
function missingHelp({ id, summary, parameters, returns, examples }: FunctionHelp) {
  const lacks = (what: string, isThere: boolean): string[] =>
    isThere
      ? []
      : [`${id} lacks ${what} in the doc comment of src/functions/…/${exportName(id)}.ts.`];
  return [
    ...lacks("a first sentence", summary !== ""),
    ...lacks("@returns", returns !== ""),
    ...lacks("an @example with its result", examples.length > 0),
    ...Object.keys(registered().get(id)?.parameters ?? {}).flatMap((name) =>
      lacks(
        `@param ${name}`,
        parameters.some((given) => given.name === name && given.description !== ""),
      ),
    ),
  ];
}

test("every function has its explanation, its test and its vectors", () => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(missingParts)).toEqual([]);
});

test("every function has its help and an example", () => {
  const documented = files.flatMap((file) => {
    const id = idOf.get(file.name);
    return id === undefined ? [] : [documentationOf(file, id)];
  });
  expect(documented).toHaveLength(files.length);
  expect(documented.flatMap(missingHelp)).toEqual([]);
});

test("every file of a family's folder is one of a function's", () => {
  const owned = new Set(
    files.flatMap((file) => Object.values(partsOf(file)).map(({ path }) => path)),
  );
  const folders = ["src/explanations", "tests/functions"].flatMap((room) =>
    [...new Set(files.map(({ family }) => `${room}/${family}`))].filter((folder) =>
      existsSync(path.join(root, folder)),
    ),
  );
  const found = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`),
  );
  expect(found.length).toBeGreaterThanOrEqual(owned.size);
  expect(found.filter((file) => !owned.has(file))).toEqual([]);
});

test("an explanation file exports how it is explained, its native form or why there is none, nothing else", () => {
  const exported = Object.entries(explanations).map(([id, explanation]) => [
    id,
    ...Object.keys(explanation).filter((name) => name !== "native" && name !== "noNative"),
  ]);
  expect(exported.length).toBeGreaterThan(0);
  const both = Object.values(explanations).filter(
    (explanation) => "native" in explanation && "noNative" in explanation,
  );
  expect(both).toEqual([]);
  expect(exported.filter(([, ...names]) => names.join() !== "explain")).toEqual([]);
});

/** "Default 10,000." and "BALASSA (default)", as doc comments state them. */
function statedDefault(description: string): string | undefined {
  const [, figure] = /\bDefault "?([-\w.,]*\w)/.exec(description) ?? [];
  const [, word] = /"?([\w+-]+)"? \(default\b/.exec(description) ?? [];
  return word ?? figure?.replaceAll(",", "");
}

test("help states the defaults that the readers know", () => {
  const stated = frozenFunctions.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name, description = "" }) => {
      const { fallback } = registered().get(id)?.parameters[name] ?? {};
      const isFigure = fallback !== undefined && fallback !== Infinity && fallback !== Math.E;
      return isFigure
        ? [{ id, name, stated: statedDefault(description), is: String(fallback) }]
        : [];
    }),
  );
  expect(stated.length).toBeGreaterThan(90);
  expect(stated.filter(({ stated: text, is }) => text?.toUpperCase() !== is.toUpperCase())).toEqual(
    [],
  );
});
