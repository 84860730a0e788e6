import { existsSync, readFileSync } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { npm } from "./npm.mjs";
import { addinOutput, previewOutput, root } from "./paths.mjs";

/** What the two outputs are made from. */
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];
/** The preview is built last, and written anew each time. */
const RESULT = path.join(previewOutput, "index.html");

/** Installs packages that the lock file names and that are not there. Uses nothing that has to be installed. */
export async function installMissing() {
  if (installed()) return;
  console.log("Installing packages (once, a minute or two) …");
  await npm("ci", "--no-audit", "--no-fund");
}

function installed() {
  try {
    const wanted = packagesIn(path.join(root, "package-lock.json"));
    const present = packagesIn(path.join(root, "node_modules", ".package-lock.json"));
    return Object.entries(wanted).every(
      ([place, { version, optional }]) =>
        place === "" || optional || present[place]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesIn = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

/** Builds the add-in and the preview if a source has changed since they were built. */
export async function buildStale() {
  if (existsSync(path.join(addinOutput, "taskpane.html")) && existsSync(RESULT)) {
    const { mtimeMs: built } = await fs.stat(RESULT);
    if (built > (await newestChange())) return;
  }
  console.log("Building the add-in and the preview …");
  await npm("run", "build", "--silent");
}

async function newestChange() {
  const files = await Promise.all(SOURCES.map((source) => filesIn(path.join(root, source))));
  const times = await Promise.all(files.flat().map(async (file) => (await fs.stat(file)).mtimeMs));
  if (times.length === 0) throw new Error(`No sources were found in ${root}.`);
  return Math.max(...times);
}

/** @param {string} place */
async function filesIn(place) {
  if (!(await fs.stat(place)).isDirectory()) return [place];
  const entries = await fs.readdir(place, { recursive: true, withFileTypes: true });
  // A directory's own time tells of files that were deleted.
  return [place, ...entries.map((entry) => path.join(entry.parentPath, entry.name))];
}
