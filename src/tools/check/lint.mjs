import { ESLint } from "eslint";
import { root } from "../paths.mjs";

const eslint = new ESLint({ cwd: root });
const results = await eslint.lintFiles([
  "src/**/*.{ts,tsx,mjs,cjs}",
  "tests/**/*.{ts,tsx,cjs}",
  "*.{js,mjs,cjs}",
]);
const text = await (await eslint.loadFormatter("stylish")).format(results);
if (text !== "") console.error(text);
const problems = results.reduce(
  (sum, { errorCount, warningCount }) => sum + errorCount + warningCount,
  0,
);
console.log(`lint: ${results.length} files, ${problems} problems`);
process.exitCode = problems > 0 || results.length === 0 ? 1 : 0;
