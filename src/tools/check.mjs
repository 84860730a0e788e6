/**
 * `npm run check`: the house rules, each saying how many things it looked at and failing on none.
 * `--all` (npm test) adds the build and the browser's tests. `--only name,…` runs some.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";

const require = createRequire(import.meta.url);
/**
 * @param {string} name
 * @param {string} file
 */
const bin = (name, file) => path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
/** @param {string} name */
const script = (name) => path.join(root, "src/tools", name);

/**
 * In the order that finds most soonest.
 *
 * @type {Record<string, string[]>}
 */
const steps = {
  format: [script("check/format.mjs")],
  lint: [script("check/lint.mjs")],
  types: [script("check/types.mjs")],
  layers: [script("check/layers.mjs")],
  metadata: [script("metadata.mjs"), "--check"],
  notices: [script("notices.mjs"), "--check"],
  unit: [
    bin("jest", "bin/jest.js"),
    "-c",
    "tests/jest.config.cjs",
    "--testPathIgnorePatterns",
    "/tests/(contract|e2e|bench)/",
  ],
  build: [bin("webpack-cli", "bin/cli.js"), "--mode", "production", "--stats", "errors-warnings"],
  sizes: [script("check/sizes.mjs")],
  contract: [bin("jest", "bin/jest.js"), "-c", "tests/jest.config.cjs", "tests/contract"],
  e2e: [bin("jest", "bin/jest.js"), "-c", "tests/e2e/jest.config.cjs", "--runInBand"],
};
const quick = Object.keys(steps).filter((name) => !["build", "sizes", "e2e"].includes(name));

const only = process.argv[process.argv.indexOf("--only") + 1] ?? "";
const chosen = process.argv.includes("--only")
  ? only.split(",")
  : process.argv.includes("--all")
    ? Object.keys(steps)
    : quick;

for (const name of chosen) {
  const step = steps[name];
  if (step === undefined)
    throw new Error(`No check ${name}: choose from ${Object.keys(steps).join(", ")}.`);
  console.log(`\n— ${name}`);
  const begun = Date.now();
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error(`\n${name} failed. Run it alone with: npm run check -- --only ${name}`);
    process.exit(status ?? 1);
  }
  console.log(`  ${name} passed in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}
console.log(`\n${chosen.length} checks passed: ${chosen.join(", ")}`);
