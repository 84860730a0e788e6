/**
 * `npm run check`: the house rules, each saying how many things it looked at and failing on none.
 * `--all` (npm test) adds the build and the browser's tests. `--only name,…` runs some. `--changed` looks only at
 * what differs from the last commit and what is nearest to it.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { changedFiles } from "./check/changedFiles.mjs";
import { nearestTests } from "./check/nearestTests.mjs";
import { runSteps } from "./check/runSteps.mjs";
import { root } from "./paths.mjs";

const require = createRequire(import.meta.url);
/**
 * @param {string} name
 * @param {string} file
 */
const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
/** @param {string} name */
const script = (name) => path.join(root, "src/tools", name);
/** @param {readonly string[]} args */
const jest = (...args) => [bin("jest", "bin/jest.js"), "-c", ...args];

/** Jest and the browser take every processor; what runs side by side begins with what takes longest. */
const steps = [
  {
    name: "build",
    args: [bin("webpack-cli", "bin/cli.js"), "--mode", "production", "--stats", "errors-warnings"],
  },
  { name: "lint", args: [script("check/lint.mjs")] },
  { name: "format", args: [script("check/format.mjs")] },
  { name: "types", args: [script("check/types.mjs")] },
  { name: "layers", args: [script("check/layers.mjs")] },
  { name: "apis", args: [script("check/apiSets.mjs")] },
  { name: "metadata", args: [script("metadata.mjs"), "--check"] },
  { name: "kernels", args: [script("kernels.mjs"), "--check"] },
  { name: "notices", args: [script("notices.mjs"), "--check"] },
  { name: "licences", args: [script("check/licences.mjs")] },
  { name: "commits", args: [script("check/commits.mjs")] },
  {
    name: "unit",
    args: jest("tests/jest.config.cjs", "--testPathIgnorePatterns", "/tests/(contract|e2e|bench)/"),
    spreads: true,
  },
  { name: "contract", args: jest("tests/jest.config.cjs", "tests/contract"), spreads: true },
  // What the build is held to: after it.
  { name: "sizes", args: [script("check/sizes.mjs")], spreads: true },
  { name: "e2e", args: jest("tests/e2e/jest.config.cjs"), spreads: true },
];

const begun = Date.now();
const chosen = process.argv.includes("--changed") ? stepsOfChanges(changedFiles()) : choose();
const failed = await runSteps(chosen);
if (failed) {
  console.error(
    `\n${failed.name} failed. Run it alone with: npm run check -- --only ${failed.name}`,
  );
  process.exit(1);
}
const seconds = ((Date.now() - begun) / 1000).toFixed(0);
console.log(
  `\n${chosen.length} checks passed in ${seconds} s: ${chosen.map(({ name }) => name).join(", ")}`,
);

function choose() {
  const names = steps.map(({ name }) => name);
  const only = process.argv.includes("--only")
    ? (process.argv[process.argv.indexOf("--only") + 1] ?? "").split(",")
    : process.argv.includes("--all")
      ? names
      : names.filter((name) => !["build", "sizes", "e2e"].includes(name));
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`No check ${unknown.join(", ")}: choose from ${names.join(", ")}.`);
  return steps.filter(({ name }) => only.includes(name));
}

/**
 * What answers within a minute of a small change. It does not stand in for the whole.
 *
 * @param {string[]} changed
 */
function stepsOfChanges(changed) {
  const MOST_TESTS = 8;
  if (changed.length === 0) {
    console.log("Nothing differs from the last commit.");
    return [];
  }
  const scripts = changed.filter((file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file));
  const tests = nearestTests(changed);
  const near = tests.slice(0, MOST_TESTS);
  console.log(
    `${changed.length} files changed; ${near.length} of ${tests.length} test files that reach them run, the nearest first.`,
  );
  return [
    { name: "format", args: [script("check/format.mjs"), ...changed] },
    ...(scripts.length > 0
      ? [
          { name: "types", args: [script("check/types.mjs"), ...scripts] },
          { name: "lint", args: [script("check/lint.mjs"), ...scripts] },
        ]
      : []),
    ...(near.length > 0
      ? [
          {
            name: "unit",
            args: jest("tests/jest.config.cjs", "--maxWorkers", "1", "--runTestsByPath", ...near),
          },
        ]
      : []),
    ...(scripts.some((file) => file.startsWith("src/"))
      ? [{ name: "layers", args: [script("check/layers.mjs")] }]
      : []),
  ];
}
