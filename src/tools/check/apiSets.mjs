/** Every member of Office.js that the add-in uses is in an API set that its manifest asks for, or is asked for first. */
import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { root } from "../paths.mjs";
import { apiSetFaults, promisedSets } from "./apiSetFaults.mjs";
import { filesOfTheProject } from "./filesOfTheProject.mjs";
import { usedMembers } from "./usedMembers.mjs";

process.chdir(root);
const files = filesOfTheProject().filter((file) =>
  /^src\/(excel|functions|taskpane)\/.*\.tsx?$/.test(file),
);
const config = path.join(root, "tsconfig.json");
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
  ts.sys,
  root,
);
const used = usedMembers(ts.createProgram({ rootNames: files, options }), files);
const faults = apiSetFaults(used, promisedSets(readFileSync("manifest.xml", "utf8")), (file) =>
  readFileSync(file, "utf8"),
);
for (const fault of faults) console.error(fault);
const members = new Set(used.map(({ member }) => member));
console.log(
  `api sets: ${String(members.size)} members of Office.js in ${String(files.length)} files, ${String(faults.length)} faults`,
);
process.exitCode = faults.length > 0 || members.size === 0 ? 1 : 0;
