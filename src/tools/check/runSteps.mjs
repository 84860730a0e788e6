import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { root } from "../paths.mjs";

/**
 * One process of Node. `spreads` says that it takes every processor by itself; the others run side by
 * side, and what they print comes when they have ended.
 *
 * @typedef {{ name: string, args: readonly string[], spreads?: boolean }} Step
 */

/**
 * Runs steps in their order, as many at once as there are processors, and stops at the first that fails.
 *
 * @param {readonly Step[]} steps
 * @returns {Promise<Step | null>} the step that failed
 */
export async function runSteps(steps) {
  const waiting = [...steps];
  while (waiting.length > 0) {
    const alone = waiting[0]?.spreads === true;
    const end = waiting.findIndex(({ spreads }) => spreads === true);
    const batch = waiting.splice(0, alone ? 1 : end === -1 ? waiting.length : end);
    const failed = await runSideBySide(batch, alone);
    if (failed) return failed;
  }
  return null;
}

/**
 * @param {Step[]} steps
 * @param {boolean} aloud
 * @returns {Promise<Step | null>}
 */
async function runSideBySide(steps, aloud) {
  const stop = new AbortController();
  /** @type {Step | null} */
  let failed = null;
  const lane = async () => {
    for (let step = steps.shift(); step && !failed; step = steps.shift()) {
      if (!(await run(step, aloud, stop.signal))) {
        failed ??= step;
        stop.abort();
      }
    }
  };
  await Promise.all(Array.from({ length: aloud ? 1 : availableParallelism() }, lane));
  return failed;
}

/**
 * @param {Step} step
 * @param {boolean} aloud
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether it passed
 */
function run({ name, args }, aloud, signal) {
  const begun = Date.now();
  if (aloud) console.log(`\n— ${name}`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: aloud ? "inherit" : ["ignore", "pipe", "pipe"],
      signal,
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (/** @type {Buffer} */ part) => said.push(part));
    // Stopped because another step failed: what it has said so far would only hide that one.
    child.on("error", () => resolve(false));
    child.on("close", (status) => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      if (!aloud) process.stdout.write(`\n— ${name}\n${Buffer.concat(said).toString()}`);
      if (status === 0)
        console.log(`  ${name} passed in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
      resolve(status === 0);
    });
  });
}
