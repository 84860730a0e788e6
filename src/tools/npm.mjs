import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Runs npm without a shell, which Windows would need for npm.cmd.
 *
 * @param {string[]} args
 */
export async function npm(...args) {
  const cli = findNpm();
  if (!cli) throw new Error(`npm was not found. Run "npm ${args.join(" ")}" and then start again.`);
  await run(process.execPath, [cli, ...args], `npm ${args.join(" ")}`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} name
 * @returns {Promise<void>}
 */
function run(command, args, name) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: "inherit" });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${name}" failed; what it said is above.`));
    });
  });
}

/** npm says where it is when it runs a script; otherwise it lies beside node. */
function findNpm() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  return candidates.find((file) => file?.endsWith(".js") && existsSync(file));
}
