/**
 * `npm run metadata`: rewrites what follows from the functions' own files. `--check` only compares;
 * `--break-contract` lets arguments that saved workbooks rely on change or go.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionFiles, missingParts } from "./functionFiles.mjs";
import { root } from "./paths.mjs";
import { generate } from "./metadata/generate.mjs";

const { documentation, outputs } = await generate({
  breakContract: process.argv.includes("--break-contract"),
});
const stale = Object.entries(outputs).filter(
  ([file, text]) => text !== current(path.join(root, file)),
);

if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error(
      `Out of date: ${stale.map(([file]) => file).join(", ")}. Run npm run metadata and read the difference.`,
    );
    process.exit(1);
  }
  console.log(
    `metadata: ${documentation.length} functions, ${Object.keys(outputs).length} files up to date`,
  );
} else {
  for (const [file, text] of stale) writeFileSync(path.join(root, file), text);
  console.log(`metadata: ${documentation.length} functions, ${stale.length} files rewritten`);
  for (const sentence of functionFiles().flatMap(missingParts)) console.log(sentence);
}

/** @param {string} file */
function current(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
