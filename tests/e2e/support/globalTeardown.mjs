/** What globalSetup left: jest calls both in one process. */
const { linchpinE2e } =
  /**
   * @type {{ linchpinE2e: {
   *   browser: import("playwright-core").BrowserServer,
   *   server: Awaited<ReturnType<typeof import("../../../src/tools/serve.mjs").serve>>,
   * } }}
   */
  (/** @type {unknown} */ (globalThis));

export default async function globalTeardown() {
  await linchpinE2e.browser.close();
  await linchpinE2e.server.close();
}
