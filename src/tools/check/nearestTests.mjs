import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "../paths.mjs";
import { filesOfTheProject } from "./filesOfTheProject.mjs";

const CODE = /\.(tsx?|mjs|cjs|js)$/;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", ".js", "/index.ts", "/index.tsx"];

/**
 * The unit tests that reach the files by the fewest imports, nearest first: of a function its own, of a
 * view's part the view's. A file of figures counts as the test beside it that has its name.
 *
 * @param {readonly string[]} changed
 */
export function nearestTests(changed) {
  const files = new Set(filesOfTheProject());
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const file of files) {
    if (!CODE.test(file)) continue;
    for (const imported of importsOf(file, files))
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
  }
  const reached = new Set(changed.map((file) => testBeside(file, files) ?? file));
  // A set hands out what is added to it while it is gone through: the nearest come first.
  for (const file of reached)
    for (const importer of importers.get(file) ?? []) reached.add(importer);
  return [...reached].filter((file) => /^tests\/(?!e2e\/|bench\/).*\.test\.tsx?$/.test(file));
}

/**
 * @param {string} file
 * @param {ReadonlySet<string>} files
 */
function testBeside(file, files) {
  const name = /^(tests\/.*?)\.\w+\.json$/.exec(file)?.[1];
  return [".test.ts", ".test.tsx"]
    .map((ending) => `${name}${ending}`)
    .find((each) => files.has(each));
}

/**
 * @param {string} file
 * @param {ReadonlySet<string>} files
 */
function importsOf(file, files) {
  const { importedFiles } = ts.preProcessFile(
    readFileSync(path.join(root, file), "utf8"),
    true,
    true,
  );
  return importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const target = path.posix.join(path.posix.dirname(file), fileName);
    return ENDINGS.map((ending) => target + ending).find((each) => files.has(each)) ?? [];
  });
}
