/**
 * Oxlint on every script and source of the project, with types from the compiler written in Go. A file that it does
 * not read, and one whose types it would guess because no tsconfig.json above takes it in, fail rather than pass.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { filesAsked } from "./filesAsked.mjs";
import { projectsOf } from "./projectsOf.mjs";
import { root } from "../paths.mjs";

/**
 * @typedef {{ message: string, code?: string, filename: string, labels: { span: { line: number, column: number } }[] }} Finding
 * @typedef {{ diagnostics: Finding[], number_of_files: number, number_of_rules: number }} Report
 */

const CONFIGURATION = ".oxlintrc.json";
const oxlint = path.join(
  path.dirname(createRequire(import.meta.url).resolve("oxlint/package.json")),
  "bin/oxlint",
);
const asked = filesAsked();
const files = asked.filter((file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file) && !isGenerated(file));
const named = process.argv.slice(2).some((argument) => !argument.startsWith("--"));

const { diagnostics, number_of_files: read, number_of_rules: rules } = lint(named ? files : []);
for (const { filename, labels, message, code = "" } of diagnostics) {
  const at = labels[0]?.span;
  console.error(`${filename}:${at?.line ?? 1}:${at?.column ?? 1} ${message} ${code}`);
}

/** A block of rules whose folder was renamed applies to nothing. */
const { overrides } = /** @type {{ overrides: { files: string[] }[] }} */ (
  JSON.parse(readFileSync(path.join(root, CONFIGURATION), "utf8"))
);
const lost = overrides
  .flatMap(({ files: patterns }) => patterns)
  .filter((pattern) => !existsSync(path.join(root, pattern.replace(/[^/]*[*{].*$/, ""))));
for (const pattern of lost) console.error(`${CONFIGURATION}: no file lies under ${pattern}.`);

const typed = new Set(
  projectsOf(files).flatMap(({ project, files: own }) => own.filter(isBelow(project))),
);
const untyped = files.filter((file) => !typed.has(file));
for (const file of untyped)
  console.error(`${file}: no tsconfig.json in a folder above takes this file in.`);

if (read !== files.length)
  console.error(
    `${files.length} files should be read, and ${read} were: ${CONFIGURATION} or .gitignore leaves some out.`,
  );
const problems = diagnostics.length + lost.length + untyped.length + Number(read !== files.length);
console.log(`lint: ${read} files by ${rules} rules, ${problems} problems`);
process.exitCode = problems > 0 || read === 0 || rules === 0 ? 1 : 0;

/**
 * @param {readonly string[]} only none for every file
 * @returns {Report}
 */
function lint(only) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlint, "--config", CONFIGURATION, "--format", "json", ...only],
    { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  try {
    return /** @type {Report} */ (JSON.parse(stdout));
  } catch {
    throw new Error(`Oxlint did not answer: ${stdout}${stderr}`);
  }
}

/**
 * Written by a script, which says so in the first line.
 *
 * @param {string} file
 */
function isGenerated(file) {
  return readFileSync(path.join(root, file), "utf8").startsWith("// Written by ");
}

/** @param {string} project */
function isBelow(project) {
  const folder = path.posix.dirname(project);
  return (/** @type {string} */ file) => folder === "." || file.startsWith(`${folder}/`);
}
