/**
 * The compiler on every source and script: the one written in Go, which answers in a tenth of the time and has no
 * interface for programs yet; the build uses the other. A file that no project takes in fails, rather than
 * pass unread. Given files, only the projects that take them in are compiled.
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { filesAsked } from "./filesAsked.mjs";
import { projectsOf } from "./projectsOf.mjs";
import { root } from "../paths.mjs";

const tsc = path.join(
  path.dirname(createRequire(import.meta.url).resolve("typescript-native/package.json")),
  "bin/tsc",
);
const scripts = filesAsked().filter((file) => /\.([cm]?[jt]s|[jt]sx)$/.test(file));
const projects = projectsOf(scripts)
  .map(({ project, files, checksScripts, fenced }) => ({
    project,
    files: files.filter((file) => checksScripts || /\.([cm]?ts|tsx)$/.test(file)),
    fenced,
  }))
  .filter(({ files }) => scripts.some((file) => files.includes(file)));

/** @type {Set<string>} */
const checked = new Set();
let failed = projects.length === 0;
for (const { project, files, fenced } of projects) {
  for (const file of files) checked.add(file);
  console.log(`types: ${files.length} files of ${project}`);
  const { status } = spawnSync(process.execPath, [tsc, "-p", project, "--noEmit"], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0 && fenced) {
    console.error(
      `${path.dirname(project)} may name neither Office, a page nor Node: what needs Excel belongs in src/excel, what needs a page in src/taskpane.`,
    );
  }
  failed ||= status !== 0 || files.length === 0;
}

const unread = scripts.filter((file) => !checked.has(file));
for (const file of unread)
  console.error(`${file}: no tsconfig.json checks the types of this file.`);
process.exitCode = failed || unread.length > 0 ? 1 : 0;
