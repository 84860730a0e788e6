/** ESLint on every script and source of the project. A file for which no rule is on fails, rather than pass unread. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ESLint } from "eslint";
import configuration from "../../../eslint.config.mjs";
import { filesAsked } from "./filesAsked.mjs";
import { root } from "../paths.mjs";

const eslint = new ESLint({ cwd: root });
const files = filesAsked().filter(
  (file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file) && !isGenerated(file),
);

const ruleless = [];
for (const file of files) {
  /** @type {{ rules?: Record<string, unknown> } | undefined} */
  const config = await eslint.calculateConfigForFile(file);
  if (!Object.values(config?.rules ?? {}).some(isOn)) ruleless.push(file);
}
for (const file of ruleless) console.error(`${file}: eslint.config.mjs has no rule for this file.`);

/** A block of rules whose folder was renamed applies to nothing. */
const lost = configuration
  .flatMap(({ files: patterns = [] }) => patterns.flat())
  .filter((pattern) => !existsSync(path.join(root, pattern.replace(/[^/]*[*{].*$/, ""))));
for (const pattern of lost) console.error(`eslint.config.mjs: no file lies under ${pattern}.`);

const results = await eslint.lintFiles(files);
const text = await (await eslint.loadFormatter("stylish")).format(results);
if (text !== "") console.error(text);
const problems = results.reduce(
  (sum, { errorCount, warningCount }) => sum + errorCount + warningCount,
  ruleless.length + lost.length,
);
console.log(`lint: ${results.length} files, ${problems} problems`);
process.exitCode = problems > 0 || results.length === 0 ? 1 : 0;

/**
 * Written by a script, which says so in the first line.
 *
 * @param {string} file
 */
function isGenerated(file) {
  return readFileSync(path.join(root, file), "utf8").startsWith("// Written by ");
}

/** @param {unknown} setting */
function isOn(setting) {
  const severity = Array.isArray(setting) ? setting[0] : setting;
  return severity !== 0 && severity !== "off";
}
