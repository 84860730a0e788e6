import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { addinOutput } from "../paths.mjs";

const KB = 1024;
/** @param {string} file */
const read = (file) => readFileSync(path.join(addinOutput, file));
/** @param {string} file */
const gzipped = (file) => gzipSync(read(file)).length;
/** @param {string} file */
const plain = (file) => statSync(path.join(addinOutput, file)).size;

/** Our own modules in each script of the build, as its source map names them. */
const modules = new Map(
  readdirSync(addinOutput)
    .filter((file) => file.endsWith(".js"))
    .map((file) => [file, ownSources(file)]),
);

/**
 * @param {string} file
 * @returns {string[]}
 */
function ownSources(file) {
  /** @type {{ sources: string[] }} */
  const { sources } = JSON.parse(read(`${file}.map`).toString());
  return sources.flatMap((source) => source.match(/\/\.\/(src\/[^?]+)/)?.[1] ?? []);
}

/**
 * A script whose name carries a hash is known by its modules: the one that holds most of a room.
 *
 * @param {string} room
 */
function scriptOf(room) {
  const counted = [...modules].map(([file, sources]) => ({
    file,
    count: sources.filter((source) => source.startsWith(room)).length,
  }));
  const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
  if (most.count === 0) throw new Error(`No script of the build holds ${room}.`);
  return most.file;
}

/** How many worksheet functions the build has. */
function functionCount() {
  /** @type {{ functions: unknown[] }} */
  const { functions } = JSON.parse(read("functions.json").toString());
  return functions.length;
}

/** What Excel and a first-time user can bear: the limits of the store and of the desktop. */
const limits = [
  { file: "functions.js", size: gzipped, unit: "gzipped", most: 150 * KB },
  { file: "functions.json", size: plain, unit: "plain", most: 500 * KB },
  { file: "taskpane.js", size: gzipped, unit: "gzipped", most: 250 * KB },
  // A function's explanation takes about 1 KB; with a copy of core and the functions' readers it was twice that.
  {
    file: scriptOf("src/explanations/"),
    size: plain,
    unit: "plain",
    most: Math.ceil(1.2 * functionCount()) * KB,
  },
];

const faults = [];
for (const { file, size, unit, most } of limits) {
  const bytes = size(file);
  console.log(`sizes: ${file} ${(bytes / KB).toFixed(1)} KB ${unit} of ${most / KB}`);
  if (bytes > most) faults.push(`${file} is larger than ${most / KB} KB.`);
}
faults.push(...inTwoScripts(), ...withoutPage());
for (const fault of faults) console.error(`sizes: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** A module of core or functions that is loaded twice is also two classes of Failure. */
function inTwoScripts() {
  /** @type {Map<string, string[]>} */
  const scripts = new Map();
  for (const [file, sources] of modules) {
    for (const source of sources.filter((each) => /^src\/(core|functions)\//.test(each))) {
      scripts.set(source, [...(scripts.get(source) ?? []), file]);
    }
  }
  console.log(`sizes: ${scripts.size} modules of core and functions, each in one script`);
  if (scripts.size === 0) return ["no module of core or functions was found in the source maps."];
  return [...scripts]
    .filter(([, files]) => files.length > 1)
    .map(([source, files]) => `${source} is in ${files.join(" and ")}.`);
}

/** Scripts and tests evaluate functions.js where there is no document. */
function withoutPage() {
  const context = vm.createContext({});
  vm.runInContext(read("functions.js").toString(), context, { filename: "functions.js" });
  /** @type {{ registered: () => Map<string, unknown> }} */
  const { registered } = context.LinchpinFunctions;
  const { size } = registered();
  console.log(`sizes: functions.js registers ${size} functions without a page`);
  return size > 0 ? [] : ["functions.js registers nothing."];
}
