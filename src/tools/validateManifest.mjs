/** `npm run validate`: Microsoft's validation of dist/manifest.xml, which needs their service. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { addinOutput, root } from "./paths.mjs";

const manifest = path.join(addinOutput, "manifest.xml");
if (!existsSync(manifest)) {
  console.error("There is no dist/manifest.xml: run npm run build first.");
  process.exit(1);
}
const require = createRequire(import.meta.url);
const cli = path.join(
  path.dirname(require.resolve("office-addin-manifest/package.json")),
  "cli.js",
);
const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "validate", manifest], {
  cwd: root,
  encoding: "utf8",
});
process.stdout.write(stdout + stderr);
if (/ENOTFOUND|ECONNREFUSED|EAI_AGAIN|fetch failed|network/i.test(stdout + stderr)) {
  console.error("Not available: Microsoft's validation service cannot be reached from here.");
}
process.exitCode = status ?? 1;
