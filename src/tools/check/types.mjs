import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "../paths.mjs";

const tsc = path.join(
  path.dirname(createRequire(import.meta.url).resolve("typescript/package.json")),
  "bin/tsc",
);
/** The whole, and the layers that the compiler fences: no DOM, no Office, no Node. */
const fenced = ["core", "datasets", "models", "sheet"];
const projects = ["tsconfig.json", ...fenced.map((layer) => `src/${layer}/tsconfig.json`)];

for (const project of projects) {
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", project, "--noEmit", "--listFiles"],
    {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  const lines = stdout.split(/\r?\n/);
  const own = lines.filter((line) => /\.tsx?$/.test(line) && !line.includes("node_modules"));
  if (status !== 0) {
    console.error(
      lines.filter((line) => !/^(\/|[A-Z]:)\S*\.([cm]?ts|tsx|json)$/.test(line)).join("\n"),
    );
    if (project !== "tsconfig.json") {
      console.error(
        `${path.dirname(project)} may name neither Office, a page nor Node: what needs Excel belongs in src/excel, what needs a page in src/taskpane.`,
      );
    }
  }
  console.log(`types: ${own.length} files of ${project}`);
  if (status !== 0 || own.length === 0) process.exit(1);
}
