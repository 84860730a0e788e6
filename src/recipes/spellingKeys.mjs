import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import ts from "typescript";
import { root } from "../tools/paths.mjs";

/**
 * The functions' own way to read a spelling, so that the table holds what they look up.
 *
 * @type {(label: string) => string[]}
 */
export const spellingKeys = compiled("src/core/labels/spelling.ts")["spellingKeys"];

/**
 * @param {string} file
 * @returns {Record<string, any>}
 */
function compiled(file) {
  const source = readFileSync(path.join(root, file), "utf8");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports = {};
  runInNewContext(outputText, { exports });
  return exports;
}
