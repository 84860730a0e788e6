import { chromium } from "playwright-core";
import { testBrowser } from "../../../src/tools/browser.mjs";
import { buildStale } from "../../../src/tools/prepare.mjs";
import { serve } from "../../../src/tools/serve.mjs";

/**
 * Builds what is stale, serves it on a free port and starts one browser for all tests. With
 * LINCHPIN_AS_BUILT set it takes what is in dist and dist-preview as it is.
 */
export default async function globalSetup() {
  if (!process.env.LINCHPIN_AS_BUILT) await buildStale();
  const server = await serve({ port: 0 });
  const browser = await chromium.launchServer(await testBrowser(server.certificate.pin));
  process.env.LINCHPIN_E2E_PREVIEW = server.preview;
  process.env.LINCHPIN_E2E_BROWSER = browser.wsEndpoint();
  Object.assign(globalThis, { linchpinE2e: { server, browser } });
}
