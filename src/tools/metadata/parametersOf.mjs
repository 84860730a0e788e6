import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import { transformSync } from "@swc/core";

const require = createRequire(import.meta.url);

/** A function's readers by name, in the order of its arguments; the file is TypeScript, as are those it imports. */
export function parametersOf(file) {
  // Jest loads TypeScript by itself.
  if (Module._extensions) Module._extensions[".ts"] ??= loadTypeScript;
  const { parameters } = require(file.path);
  if (parameters === undefined) throw new Error(`${file.path} exports no parameters.`);
  return parameters;
}

function loadTypeScript(module, path) {
  const { code } = transformSync(readFileSync(path, "utf8"), {
    filename: path,
    swcrc: false,
    jsc: { parser: { syntax: "typescript" }, target: "es2022" },
    module: { type: "commonjs" },
  });
  module._compile(code, path);
}
