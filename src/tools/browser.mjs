import { execFile, spawn } from "node:child_process";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import open from "open";
import { findBundledBrowser } from "./findBundledBrowser.mjs";

const run = promisify(execFile);

/** Quiet and self-contained: no first-run pages, no calls home, no sandbox that would need root. */
const HEADLESS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const INSTALL_HINT =
  "No browser found. Install Google Chrome or Microsoft Edge, or set LINCHPIN_BROWSER to the path of a Chromium-based browser.";

/**
 * Accepts the server's own certificate, and no other, without a warning.
 *
 * @param {string} pin The hash of its public key.
 */
const trust = (pin) => `--ignore-certificate-errors-spki-list=${pin}`;

/**
 * Launch options for playwright: an installed Edge or Chrome, else the Chromium of the npm package.
 *
 * @param {string} pin
 */
export async function testBrowser(pin) {
  const browser = (await findInstalledBrowser()) ?? (await findBundledBrowser());
  if (!browser) throw new Error(INSTALL_HINT);
  return {
    executablePath: browser.path,
    env: { ...process.env, ...browser.env },
    args: [...HEADLESS, trust(pin)],
  };
}

/**
 * Opens the address: "own" in a Chrome or Edge on an empty profile, which accepts the certificate;
 * "default" in whatever browser the system opens pages with; "none" where there is no screen.
 *
 * @param {string} address
 * @param {string} pin
 */
export async function openWindow(address, pin) {
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return "none";
  }
  const browser = await findInstalledBrowser();
  if (browser && (await openOwn(browser.path, address, pin))) return "own";
  try {
    await open(address);
    return "default";
  } catch {
    return "none";
  }
}

/**
 * @param {string} file
 * @param {string} address
 * @param {string} pin
 * @returns {Promise<boolean>}
 */
async function openOwn(file, address, pin) {
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), "linchpin-preview-"));
  const args = [`--user-data-dir=${profile}`, "--no-first-run", "--no-default-browser-check"];
  const child = spawn(file, [...args, trust(pin), address], { stdio: "ignore" });
  const removeProfile = () => fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
  child.once("exit", () => void removeProfile().catch(() => undefined));
  return new Promise((resolve) => {
    child.once("spawn", () => resolve(true));
    child.once("error", () => resolve(false));
  });
}

/** An Edge or Chrome that starts. Linux distributions ship launchers that only say "install me". */
async function findInstalledBrowser() {
  for (const file of candidates()) {
    try {
      await fs.access(file, fs.constants.X_OK);
      if (process.platform === "linux") await run(file, ["--version"], { timeout: 20_000 });
      return { path: file, env: {} };
    } catch {
      continue;
    }
  }
  return undefined;
}

function candidates() {
  const chosen = process.env.LINCHPIN_BROWSER;
  if (chosen) return [chosen];
  switch (process.platform) {
    case "win32":
      return windowsCandidates();
    case "darwin":
      return ["/Applications", path.join(os.homedir(), "Applications")].flatMap((folder) =>
        ["Google Chrome", "Microsoft Edge", "Chromium"].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    default:
      return linuxCandidates();
  }
}

function windowsCandidates() {
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  const folders = [process.env["ProgramFiles(x86)"], ProgramFiles, LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return [
    "Microsoft\\Edge\\Application\\msedge.exe",
    "Google\\Chrome\\Application\\chrome.exe",
  ].flatMap((file) => folders.map((folder) => path.join(folder, file)));
}

function linuxCandidates() {
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium",
    "chromium-browser",
  ];
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}
