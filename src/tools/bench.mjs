/** `npm run bench`: how fast the worksheet functions are, called as Excel calls them, beside a peer. Not part of the tests. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import vm from "node:vm";
import webpack from "webpack";
import configuration from "../../webpack.config.js";
import { cache, root } from "./paths.mjs";

const folder = path.join(root, "tests/bench");

/**
 * A measurement: ours beside a peer.
 *
 * @typedef {(id: string, given: Readonly<Record<string, unknown>>) => unknown} Call
 * @typedef {{ name: string, ours: () => unknown, peer: { name: string, run: () => unknown } }} Case
 */

const { callByName } = await builtFunctions();
const only = process.argv[2] ?? "";
const files = readdirSync(folder).filter((file) => file.endsWith(".bench.mjs"));
const cases = (await Promise.all(files.map(casesIn)))
  .flat()
  .filter(({ name }) => name.includes(only));
if (cases.length === 0) throw new Error(`No measurement in tests/bench is called ${only}.`);

console.log(row("", "median ms", "peer", "median ms", "times the peer"));
for (const { name, ours, peer } of cases) {
  const [own, other] = [median(await timesOf(ours)), median(await timesOf(peer.run))];
  console.log(row(name, own.toFixed(2), peer.name, other.toFixed(2), (own / other).toFixed(2)));
}
console.log(`${cases.length} measurements on Node ${process.version}`);

/**
 * The add-in's functions in production form, as one script.
 *
 * @returns {Promise<{ callByName: Call }>}
 */
async function builtFunctions() {
  const [addin] = configuration({}, { mode: "production" });
  const output = { ...addin.output, path: path.join(cache, "bench"), clean: false };
  const entry = { functions: addin.entry.functions };
  const compiler = webpack({ ...addin, entry, output, plugins: [], devtool: false });
  const stats = await promisify(compiler.run.bind(compiler))();
  if (stats === undefined) throw new Error("webpack gave no result.");
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  vm.runInThisContext(readFileSync(path.join(output.path, "functions.js"), "utf8"));
  return Reflect.get(globalThis, "LinchpinFunctions");
}

/**
 * @param {string} file
 * @returns {Promise<Case[]>}
 */
async function casesIn(file) {
  /** @type {{ default: (call: Call) => Case[] }} */
  const { default: cases } = await import(pathToFileURL(path.join(folder, file)).href);
  return cases(callByName);
}

/**
 * Milliseconds of each run, after some to warm up.
 *
 * @param {() => unknown} run
 */
async function timesOf(run) {
  const times = [];
  const start = performance.now();
  for (let i = 0; i < 2; i++) await run();
  while (times.length < 5 || (times.length < 50 && performance.now() - start < 1500)) {
    const before = performance.now();
    await run();
    times.push(performance.now() - before);
  }
  return times;
}

/** @param {readonly number[]} times */
function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * @param {string} name
 * @param {string} own
 * @param {string} peer
 * @param {string} other
 * @param {string} ratio
 */
function row(name, own, peer, other, ratio) {
  return [
    name.padEnd(52),
    own.padStart(10),
    `  ${peer}`.padEnd(34),
    other.padStart(10),
    ratio.padStart(15),
  ].join("");
}
