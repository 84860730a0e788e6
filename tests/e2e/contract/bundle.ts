import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import preview from "../../../src/preview/webpack.config.cjs";

/** Builds `page.ts` beside the preview's own parts, as the preview is built, and gives the script and its styles. */
export async function bundleContractPage(): Promise<{ script: string; style: string }> {
  const output = await fs.mkdtemp(path.join(os.tmpdir(), "linchpin-contract-"));
  const root = path.resolve(__dirname, "../../..");
  const base = preview({ root, addin: root, output, production: false });
  const plugins = base.plugins?.filter((it) => !/^(Html|Copy)/.test(it?.constructor.name ?? ""));
  const entry = { page: path.join(__dirname, "page.ts") };
  try {
    // An inline script has no address of its own to derive one from.
    const address = { ...base.output, publicPath: "/" };
    await run({ ...base, entry, output: address, plugins: plugins ?? [], devtool: false });
    const read = (file: string) => fs.readFile(path.join(output, file), "utf8");
    return { script: await read("page.js"), style: await read("page.css") };
  } finally {
    await fs.rm(output, { recursive: true, force: true });
  }
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
