import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../../../../src/tools/paths.mjs";
import type * as referenceModule from "../../../../src/functions/reference/reference";

type Reference = typeof referenceModule;

const assets = path.join(root, "assets");
const requests: string[] = [];
let fault: "none" | "missing" | "silent" = "none";
let arrived: () => void = () => undefined;
let server: http.Server;

beforeAll(async () => {
  server = http.createServer((request, response) => {
    requests.push(request.url ?? "");
    arrived();
    if (fault === "silent") return;
    const asked = path.join(assets, decodeURI(request.url ?? "").replace("/addin/", ""));
    const file = asked.replace(/\.gz$/, "");
    if (fault === "missing" || !existsSync(file)) response.writeHead(404).end();
    else response.end(asked === file ? readFileSync(file) : gzipSync(readFileSync(file)));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

beforeEach(() => {
  requests.length = 0;
  fault = "none";
});

/** The functions as a page at this address has them. */
async function loadedAt(address: string): Promise<Reference> {
  jest.resetModules();
  Object.defineProperty(globalThis, "location", { value: { href: address }, configurable: true });
  try {
    return await import("../../../../src/functions/reference/reference");
  } finally {
    Reflect.deleteProperty(globalThis, "location");
  }
}

const page = (): string =>
  `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/addin/functions.js`;

const gdp = (reference: Reference["reference"], year: number): Promise<unknown[][]> =>
  reference("gdp-current-usd", "gdp_current_usd", "iso3", "CHN", "year", year);

test("files come from beside the script, each once for all formulas", async () => {
  const { reference } = await loadedAt(page());
  const answers = await Promise.all([
    gdp(reference, 2020),
    gdp(reference, 2020),
    gdp(reference, 2019),
  ]);
  expect(answers[0]).toEqual([[14996414166715.1]]);
  await gdp(reference, 2018);
  expect([...requests].sort()).toEqual([
    "/addin/datasets/catalogue.json",
    "/addin/datasets/economies/datapackage.json",
    "/addin/datasets/economies/gdp-current-usd.csv.gz",
  ]);
});

test("a file that is not served is #N/A with a sentence, and is tried again", async () => {
  const { reference } = await loadedAt(page());
  fault = "missing";
  await expect(gdp(reference, 2020)).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining(
      "datasets/catalogue.json was not served (status 404)",
    ) as string,
  });
  fault = "none";
  expect(await gdp(reference, 2020)).toEqual([[14996414166715.1]]);
});

test("no connection is #N/A with a sentence", async () => {
  const { reference } = await loadedAt("http://127.0.0.1:1/functions.js");
  await expect(gdp(reference, 2020)).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("is there a connection?") as string,
  });
});

test("a server that never answers is given up", async () => {
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance"] });
  try {
    const { reference } = await loadedAt(page());
    fault = "silent";
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    const answer = gdp(reference, 2020);
    const refused = expect(answer).rejects.toMatchObject({
      code: "#N/A",
      message: expect.stringContaining("did not come within 20 seconds") as string,
    });
    await asked;
    jest.advanceTimersByTime(20_000);
    await refused;
  } finally {
    jest.useRealTimers();
  }
});

test("without an address there is a sentence too", async () => {
  jest.resetModules();
  const { reference } = await import("../../../../src/functions/reference/reference");
  await expect(gdp(reference, 2020)).rejects.toMatchObject({
    code: "#N/A",
    message: expect.stringContaining("cannot be found from here") as string,
  });
});
