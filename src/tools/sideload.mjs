/** `npm run excel` and `npm run excel:web`: builds for this machine, serves, and loads the add-in in Excel. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";
import { serve } from "./serve.mjs";

const require = createRequire(import.meta.url);
const [where = "desktop", ...rest] = process.argv.slice(2);

/** Not installed with the project: nothing that `npm ci` does may depend on it. */
const DEBUGGING = "office-addin-debugging@6.1.2";
const PORT = 3000;

if (where === "desktop" && !["win32", "darwin"].includes(process.platform)) {
  console.error(
    [
      "Excel does not run on Linux. Instead:",
      "  npm start                                  the preview, Excel in a browser",
      "  npm run excel:web -- --document ADDRESS    Excel on the web, with the address of a workbook on OneDrive or SharePoint",
    ].join("\n"),
  );
  process.exit(1);
}
if (where === "web" && !rest.includes("--document")) {
  console.error(
    "Say which workbook to open: npm run excel:web -- --document https://… (a workbook on OneDrive or SharePoint; in Excel on the web: File, Share, Copy link).",
  );
  process.exit(1);
}

run(
  tool("office-addin-dev-certs", "cli.js"),
  ["install"],
  "The development certificate was not installed.",
);
run(
  tool("webpack-cli", "bin/cli.js"),
  ["--mode", "production", "--config-name", "addin", "--stats", "errors-warnings"],
  "The build failed.",
  { LINCHPIN_ADDRESS: `https://localhost:${PORT}/` },
);
const server = await serve({ port: PORT, exact: true });
console.log(`Serving the add-in at ${server.address}. Ctrl+C stops it.`);
const started = await npx([DEBUGGING, "start", "manifest.xml", where, "--no-debug", ...rest]);
if (started !== 0) {
  console.error(
    `Excel was not started. The add-in is still served: add manifest.xml by hand as README.md describes (Loading it into Excel).`,
  );
}
process.on("SIGINT", () => void stop());

async function stop() {
  await npx([DEBUGGING, "stop", "manifest.xml"]);
  await server.close();
  process.exit(0);
}

/**
 * @param {string} name
 * @param {string} file
 */
function tool(name, file) {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
}

/**
 * @param {string} script
 * @param {string[]} args
 * @param {string} failure
 * @param {Record<string, string>} environment
 */
function run(script, args, failure, environment = {}) {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  if (status === 0) return;
  console.error(failure);
  process.exit(status ?? 1);
}

/**
 * npx is a command script on Windows, which only a shell starts; the arguments are our own.
 *
 * @param {string[]} args
 */
async function npx(args) {
  const windows = process.platform === "win32";
  const quoted = windows ? args.map((arg) => `"${arg.replaceAll('"', "")}"`) : args;
  const command = windows ? "npx.cmd" : "npx";
  // Not awaited synchronously: Excel asks the server here for the add-in meanwhile.
  const child = spawn(command, ["--yes", ...quoted], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  const [status] = await once(child, "exit");
  return status;
}
