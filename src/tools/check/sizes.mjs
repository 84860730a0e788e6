import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { addinOutput } from "../paths.mjs";

const KB = 1024;
const gzipped = (file) => gzipSync(readFileSync(path.join(addinOutput, file))).length;
const plain = (file) => statSync(path.join(addinOutput, file)).size;

/** What Excel and a first-time user can bear: the limits of the store and of the desktop. */
const limits = [
  { file: "functions.js", size: gzipped, unit: "gzipped", most: 150 * KB },
  { file: "functions.json", size: plain, unit: "plain", most: 500 * KB },
  { file: "taskpane.js", size: gzipped, unit: "gzipped", most: 250 * KB },
];

let failed = false;
for (const { file, size, unit, most } of limits) {
  const bytes = size(file);
  failed ||= bytes > most;
  console.log(`sizes: ${file} ${(bytes / KB).toFixed(1)} KB ${unit} of ${most / KB}`);
}
process.exitCode = failed ? 1 : 0;
