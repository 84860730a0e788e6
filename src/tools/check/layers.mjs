import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTypeScript from "dependency-cruiser/config-utl/extract-ts-config";
import { root } from "../paths.mjs";

process.chdir(root);
const options = await extractOptions(path.join(root, ".dependency-cruiser.cjs"));
const { output } = await cruise(["src"], { ...options, outputType: "json" }, undefined, {
  tsConfig: extractTypeScript(path.join(root, "tsconfig.json")),
});
/** @type {import("dependency-cruiser").ICruiseResult} */
const { summary, modules } = typeof output === "string" ? JSON.parse(output) : output;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
const own = modules.filter(({ source }) => source.startsWith("src/"));
console.log(
  `layers: ${own.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
);
process.exitCode = summary.violations.length > 0 || own.length === 0 ? 1 : 0;
