import { readFile } from "node:fs/promises";
import path from "node:path";
import prettier from "prettier";
import { filesAsked } from "./filesAsked.mjs";
import { root } from "../paths.mjs";

const ignorePath = path.join(root, ".prettierignore");
const wrong = [];
let looked = 0;
for (const file of filesAsked()) {
  const full = path.join(root, file);
  const { ignored, inferredParser } = await prettier.getFileInfo(full, { ignorePath });
  if (ignored || inferredParser === null) continue;
  looked++;
  const options = { ...(await prettier.resolveConfig(full)), filepath: full };
  if (!(await prettier.check(await readFile(full, "utf8"), options))) wrong.push(file);
}
if (wrong.length > 0) {
  console.error(
    `${wrong.join("\n")}\n${wrong.length} of ${looked} files need npx prettier --write .`,
  );
}
console.log(`format: ${looked} files`);
process.exitCode = wrong.length > 0 || looked === 0 ? 1 : 0;
