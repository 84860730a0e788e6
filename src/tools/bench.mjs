/**
 * `npm run bench`: how fast the worksheet functions are, called as Excel calls them, beside a peer. Not part of the tests.
 * `npm run bench LANDED_COST CRITICAL` measures the workloads with one of these in their names.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import vm from "node:vm";
import webpack from "webpack";
import { hasPython, python } from "../../tests/bench/python.mjs";
import configuration from "../../webpack.config.js";
import { cache, root } from "./paths.mjs";

const folder = path.join(root, "tests/bench");
/** Runs before the clock counts, as Excel calls a function again and again. */
const warmUp = 3;
/** Milliseconds for which a side runs in each turn, or a single call where that takes longer. */
const longEnough = 150;
const turns = 7;
/** Of a package, which may take a hundred times as long. */
const turnsOfPackage = 3;

/**
 * What is measured: ours at a size, its half, quarter and eighth, beside a peer at that size, a loop in
 * JavaScript or one of `tests/bench/python.mjs`, and beside `packages` that do the same job. `wanted` is the ratio
 * to the peer that ours should not exceed.
 *
 * @typedef {(id: string, given: Readonly<Record<string, unknown>>) => unknown} Call
 * @typedef {{ ours: () => unknown, peer?: () => unknown, packages?: Record<string, () => unknown> }} Sides
 * @typedef {{ name: string, size: number, wanted?: number, python?: string, at: (size: number) => Sides }} Workload
 */

const { callByName, forgetAnswers } = await builtFunctions();
const asked = process.argv.slice(2);
const files = readdirSync(folder).filter((file) => file.endsWith(".bench.mjs"));
const all = (await Promise.all(files.map(workloadsIn))).flat();
for (const part of asked) {
  if (all.some(({ name }) => name.includes(part))) continue;
  throw new Error(`No workload in tests/bench is called ${part}.`);
}
const workloads = all.filter(
  ({ name }) => asked.length === 0 || asked.some((part) => name.includes(part)),
);
if (workloads.length === 0) throw new Error("tests/bench holds no workload.");
if (!hasPython) console.log("No python3 with numpy, scipy and networkx: their columns stay empty.");

const peers = hasPython ? python() : undefined;
console.log(row("workload", "size", "ours ms", "peer", "peer ms", "ratio", "wanted", "exponent"));
/** @type {string[]} */
const failed = [];
for (const workload of workloads) {
  try {
    console.log(await measured(workload));
  } catch (thrown) {
    failed.push(workload.name);
    console.log(row(workload.name, "did not run:", String(thrown)));
  }
}
peers?.end();
console.log(`${workloads.length - failed.length} workloads on Node ${process.version}`);
if (failed.length > 0) throw new Error(`These did not run: ${failed.join("; ")}`);

/**
 * Ours and the peer in turn, so that a busy moment meets both. Packages follow, as what some of them leave behind
 * would be cleared away in a call of ours.
 *
 * @param {Workload} workload
 */
async function measured({ name, size, wanted, python: peerName, at }) {
  const sizes = [1, 2, 4, 8].map((part) => Math.round((size * part) / 8));
  const smaller = sizes.slice(0, -1).map((small) => {
    const { ours } = at(small);
    for (let i = 0; i < warmUp; i++) ours();
    return median(Array.from({ length: 5 }, () => timeOf(ours)));
  });
  const { ours, peer, packages = {} } = at(size);
  /** @type {{ own: number[], other: number[] }} */
  const times = { own: [], other: [] };
  for (let turn = 0; turn < turns; turn++) {
    times.own.push(timeOf(ours));
    if (peer !== undefined) times.other.push(timeOf(peer));
    else if (peers && peerName !== undefined) times.other.push(await peers.run(peerName, size));
  }
  const own = median(times.own);
  const other = times.other.length === 0 ? undefined : median(times.other);
  const first = row(
    name,
    String(size),
    own.toFixed(2),
    peer !== undefined ? "plain loop" : (peerName ?? ""),
    other?.toFixed(2) ?? "",
    other === undefined ? "" : (own / other).toFixed(3),
    wanted?.toFixed(3) ?? "",
    exponent(sizes, [...smaller, own]).toFixed(2),
  );
  const further = Object.entries(packages).map(([called, run]) => {
    const time = median(Array.from({ length: turnsOfPackage }, () => timeOf(run)));
    return row("", "", "", called, time.toFixed(2), (own / time).toFixed(3));
  });
  return [first, ...further].join("\n");
}

/**
 * The add-in's functions in production form, as one script.
 *
 * @returns {Promise<{ callByName: Call, forgetAnswers: () => void }>}
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
 * @returns {Promise<Workload[]>}
 */
async function workloadsIn(file) {
  /** @type {{ default: (call: Call) => Workload[] }} */
  const { default: workloads } = await import(pathToFileURL(path.join(folder, file)).href);
  return workloads((id, given) => {
    // What is kept would be measured otherwise.
    forgetAnswers();
    return callByName(id, given);
  });
}

/**
 * Milliseconds of processor time, which other programs on the machine lengthen least. A quick call is made
 * again and again: what it leaves behind is cleared away in a later call, which else is the other side's.
 *
 * @param {() => unknown} run
 */
function timeOf(run) {
  const before = process.cpuUsage();
  for (let calls = 1; ; calls++) {
    run();
    const { user, system } = process.cpuUsage(before);
    const time = (user + system) / 1000;
    if (time >= longEnough) return time / calls;
  }
}

/** @param {readonly number[]} times */
function median(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * The power of the size with which time grows: the slope of least squares in logarithms.
 *
 * @param {readonly number[]} sizes
 * @param {readonly number[]} times
 */
function exponent(sizes, times) {
  const [x, y] = [sizes, times].map((figures) => figures.map(Math.log));
  const mean = (/** @type {readonly number[]} */ of) => of.reduce((a, b) => a + b, 0) / of.length;
  const [mx, my] = [mean(x ?? []), mean(y ?? [])];
  const spread = (x ?? []).map((at) => at - mx);
  const slope = spread.reduce((sum, d, i) => sum + d * ((y?.[i] ?? 0) - my), 0);
  return slope / spread.reduce((sum, d) => sum + d * d, 0);
}

/**
 * @param {string} name
 * @param {string} size
 * @param {string} own
 * @param {string} peer
 * @param {string[]} rest
 */
function row(name, size, own, peer = "", ...rest) {
  return [
    name.padEnd(36),
    size.padStart(9),
    own.padStart(11),
    `  ${peer}`.padEnd(19),
    ...rest.map((cell) => cell.padStart(10)),
  ].join("");
}
