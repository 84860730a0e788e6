import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTypeScript from "dependency-cruiser/config-utl/extract-ts-config";
import { filesOfTheProject } from "./filesOfTheProject.mjs";
import { root } from "../paths.mjs";

process.chdir(root);
const options = await extractOptions(path.join(root, ".dependency-cruiser.cjs"));
const { output } = await cruise(["src"], { ...options, outputType: "json" }, undefined, {
  tsConfig: extractTypeScript(path.join(root, "tsconfig.json")),
});
/** @type {import("dependency-cruiser").ICruiseResult} */
const { summary, modules } = typeof output === "string" ? JSON.parse(output) : output;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
/** Texts import nothing. */
const rooms = new Set(
  filesOfTheProject().flatMap((file) => /^src\/([^/]+)\/.*\.[cm]?[jt]sx?$/.exec(file)?.[1] ?? []),
);
const own = modules.filter(({ source }) => source.startsWith("src/"));
console.log(
  `layers: ${own.length} modules, ${summary.totalDependenciesCruised} imports, ${summary.violations.length} violations`,
);

/** A rule whose folder was renamed looks at nothing, and a new room is held by none. */
const rules = (options.ruleSet?.forbidden ?? []).map(({ name = "", from }) => ({
  name,
  paths: [from.path ?? ""].flat(),
}));
const idle = rules.filter(({ paths }) =>
  paths.some((pattern) => !own.some(({ source }) => new RegExp(pattern).test(source))),
);
const unheld = [...rooms].filter(
  (room) => !rules.some(({ paths }) => paths.includes(`^src/${room}/`)),
);
for (const { name } of idle) console.error(`${name}: no module is looked at.`);
for (const room of unheld)
  console.error(`src/${room}: .dependency-cruiser.cjs names no layer for it.`);

const faults = summary.violations.length + idle.length + unheld.length;
process.exitCode = faults > 0 || own.length === 0 ? 1 : 0;
