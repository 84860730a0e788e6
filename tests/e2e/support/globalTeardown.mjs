export default async function globalTeardown() {
  const { server, browser } = globalThis.linchpinE2e;
  await browser.close();
  await server.close();
}
