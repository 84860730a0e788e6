import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import fs from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { cache } from "./paths.mjs";

const run = promisify(execFile);

/** The Chromium inside @sparticuz/chromium (Linux x64), with what it brings where the system lacks it. */
export async function findBundledBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const folder = await unpack();
  const browser = path.join(folder, "chromium");
  const fonts = await fontSettings(folder);
  const libraries = { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") };
  /** @type {Record<string, string>[]} */
  const attempts = [fonts, { ...fonts, ...libraries }];
  for (const env of attempts) {
    try {
      await run(browser, ["--version"], { env: { ...process.env, ...env }, timeout: 20_000 });
      return { path: browser, env };
    } catch (error) {
      if (env.LD_LIBRARY_PATH)
        throw new Error(`The bundled Chromium does not start: ${String(error)}`, { cause: error });
    }
  }
}

/** Unpacks once per version. A temporary name first, so that a second run never finds half of it. */
async function unpack() {
  const manifest = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const bin = path.join(path.dirname(manifest), "..", "bin");
  const { size } = await fs.stat(path.join(bin, "chromium.br"));
  const folder = path.join(cache, `chromium-${size}`);
  if (existsSync(folder)) return folder;
  await fs.mkdir(cache, { recursive: true });
  const unfinished = await fs.mkdtemp(`${folder}-`);
  await inflateInto(unfinished, bin);
  try {
    await fs.rename(unfinished, folder);
  } catch (error) {
    await fs.rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * The package unpacks into the system's temporary folder and nowhere else: lend it another.
 *
 * @param {string} folder
 * @param {string} bin
 */
async function inflateInto(folder, bin) {
  const { inflate } = await import("@sparticuz/chromium");
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br"];
    await Promise.all(archives.map((archive) => inflate(path.join(bin, archive))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/**
 * Without any font Chromium does not draw a page: point fontconfig at the one in the package.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, string>>}
 */
async function fontSettings(folder) {
  const home = os.homedir();
  const places = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    `${home}/.fonts`,
    `${home}/.local/share/fonts`,
  ];
  for (const place of places) if (await holdsFont(place)) return {};
  const settings = path.join(folder, "fonts", "linchpin.conf");
  await fs.writeFile(
    settings,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${path.join(folder, "fonts")}</dir><cachedir>${path.join(folder, "fonts-cache")}</cachedir></fontconfig>\n`,
  );
  return { FONTCONFIG_FILE: settings };
}

/** @param {string} folder */
async function holdsFont(folder) {
  try {
    const files = await fs.readdir(folder, { recursive: true });
    return files.some((file) => /\.(ttf|otf|ttc|pf[ab])$/i.test(file));
  } catch {
    return false;
  }
}
