import { type Browser, type BrowserContext, chromium } from "playwright-core";

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests with "npm run test:e2e".`);
  return value;
}

/** Where the preview is served. */
export const previewAddress = (): string => setting("LINCHPIN_E2E_PREVIEW");

let browser: Promise<Browser> | undefined;

export async function newContext(
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> {
  browser ??= chromium.connect(setting("LINCHPIN_E2E_BROWSER"));
  return (await browser).newContext({ viewport: { width: 1366, height: 768 }, ...options });
}

/** To be called after all tests of a file: the connection would keep jest from ending. */
export async function disconnect(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}
