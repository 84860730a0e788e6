/** `npm run kernels`: compiles src/kernels into WebAssembly, which src/core/kernels/kernels.json holds. `--check` only compares. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cache, root } from "./paths.mjs";

const target = "src/core/kernels/kernels.json";
/** What a browser's main thread compiles at once, in Chromium before 2023 as well. */
const most = 4096;

const wasm = compiled();
if (wasm.length > most) throw new Error(`The kernels take ${wasm.length} bytes of ${most}.`);
const text = `${JSON.stringify({ wasm: wasm.toString("base64") })}\n`;
const file = path.join(root, target);
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error(`${target} is not what src/kernels gives. Run npm run kernels.`);
  process.exit(1);
}
console.log(`kernels: ${wasm.length} bytes of WebAssembly`);

function compiled() {
  const compiler = path.join(root, "node_modules/assemblyscript/bin/asc.js");
  const output = path.join(cache, "kernels.wasm");
  mkdirSync(cache, { recursive: true });
  const options = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd"];
  const { status } = spawnSync(
    process.execPath,
    [compiler, "kernels.ts", "--outFile", output, ...options],
    { cwd: path.join(root, "src/kernels"), stdio: "inherit" },
  );
  if (status !== 0) throw new Error("AssemblyScript did not compile src/kernels.");
  return readFileSync(output);
}
