import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { transformSync } from "@swc/core";

const require = createRequire(import.meta.url);

/**
 * How Node loads a file by its extension, which its declarations leave out.
 *
 * @typedef {{ _compile(code: string, path: string): void }} Loading
 * @typedef {(module: Loading, path: string) => void} Loader
 */
const { _extensions: extensions } = /** @type {{ _extensions?: Record<string, Loader> }} */ (
  /** @type {unknown} */ (Module)
);

/**
 * A function's readers by name, in the order of its arguments; the file is TypeScript, as are those it imports.
 *
 * @typedef {{ kind: string, optional: boolean, words?: readonly string[] }} Reader
 *
 * @param {import("../functionFiles.mjs").FunctionFile} file
 * @returns {Record<string, Reader>}
 */
export function parametersOf(file) {
  // Jest loads TypeScript by itself.
  if (extensions) extensions[".ts"] ??= loadTypeScript;
  const { parameters } = require(file.path);
  if (parameters === undefined) throw new Error(`${file.path} exports no parameters.`);
  return parameters;
}

/**
 * @param {Loading} module
 * @param {string} path
 */
function loadTypeScript(module, path) {
  const { code } = transformSync(readFileSync(path, "utf8"), {
    filename: path,
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, path);
}
