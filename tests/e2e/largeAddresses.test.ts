import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { generate } from "selfsigned";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** Made-up trade: two partners in turn, each value 1.5. */
const ROWS = 20_000;
const FILE = Buffer.from(
  `partner,value\n${Array.from({ length: ROWS }, (_, row) => `${row % 2 === 0 ? "CHN" : "DEU"},1.5`).join("\n")}\n`,
);

/** A server whose certificate no browser trusts: made here, for this test alone. */
async function untrusted(): Promise<Server> {
  const { cert, private: key } = await generate([{ name: "commonName", value: "localhost" }], {
    ...{ keyType: "ec", algorithm: "sha256" },
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  const server = createServer({ cert, key }, (_, response) => {
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" });
    response.end(FILE);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return server;
}

describe("large tables: addresses, and answers larger than a sheet", () => {
  let preview: Preview;

  beforeEach(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
    await new Pane(preview).openView("Large tables");
  });
  afterEach(async () => {
    await preview.close();
  });
  afterAll(disconnect);

  const said = async (sentence: RegExp): Promise<void> =>
    preview.pane.getByText(sentence).first().waitFor();
  const sheets = async (): Promise<string> =>
    preview.page.evaluate(async () => {
      await globalThis.preview.settled();
      return JSON.stringify(globalThis.preview.sheets());
    });

  test.each([
    ["in parts", true],
    ["only as a whole", false],
  ])("a CSV at an address that hands it out %s is asked and imported", async (_, ranges) => {
    const seen = { parts: 0, wholes: 0 };
    await preview.page.context().route("https://data.example/**", async (route) => {
      const range = ranges
        ? /bytes=(\d+)-(\d*)/.exec(route.request().headers()["range"] ?? "")
        : null;
      const from = Number(range?.[1] ?? 0);
      const to = Math.min(Number(range?.[2] || FILE.length - 1), FILE.length - 1);
      const isHead = route.request().method() === "HEAD";
      if (!isHead) seen[range ? "parts" : "wholes"]++;
      await route.fulfill({
        status: range ? 206 : 200,
        headers: {
          "Access-Control-Allow-Origin": "*",
          "Access-Control-Expose-Headers": "Content-Range, Content-Length, Accept-Ranges",
          "Content-Type": "text/csv",
          "Content-Length": String(isHead ? FILE.length : to - from + 1),
          ...(ranges && { "Accept-Ranges": "bytes" }),
          ...(range && { "Content-Range": `bytes ${from}-${to}/${FILE.length}` }),
        },
        body: isHead ? "" : FILE.subarray(from, to + 1),
      });
    });
    const { pane } = preview;
    await pane.getByLabel("Address").fill("https://data.example/trade.csv?token=hunter2");
    await pane.getByRole("button", { name: /^Fetch from data\.example/ }).click();
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel("Use of partner").selectOption("group by");
    await pane.getByLabel("Use of value").selectOption("sum");
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByRole("heading", { name: "Answer: 2 rows" }).waitFor();
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await said(/^Imported 2 rows/);
    const cells = ["A2", "B2", "C2", "A3", "B3"].map(
      async (cell) => (await preview.cell(`'trade, totals'!${cell}`)).value,
    );
    // 10,000 rows a partner at 1.5.
    expect(await Promise.all(cells)).toEqual(["CHN", 15_000, 10_000, "DEU", 15_000]);
    const record = (await preview.cell("Sources!L5")).text;
    expect(record).toContain("https://data.example/trade.csv");
    expect(record).toContain("Question: SELECT");
    expect(record).not.toContain("hunter2");
    expect(ranges ? seen.parts : seen.wholes).toBeGreaterThan(0);
  });

  test("a wrong certificate is a sentence, and nothing is written", async () => {
    const { pane } = preview;
    const before = await sheets();
    const server = await untrusted();
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    await pane.getByLabel("Address").fill(`https://${host}/trade.csv`);
    await pane.getByRole("button", { name: /^Fetch from 127/ }).click();
    await said(/127\.0\.0\.1:\d+ could not be reached: .* certificate is not valid/);
    await pane.getByRole("tab", { name: "Warehouse" }).click();
    await pane.getByLabel("Address").fill(`https://${host}/`);
    await pane.getByRole("button", { name: /^Connect to / }).click();
    await said(/127\.0\.0\.1:\d+ could not be reached: .* certificate is not valid/);
    expect(await pane.getByRole("button", { name: "Import to a new sheet" }).count()).toBe(0);
    expect(await sheets()).toBe(before);
    server.closeAllConnections();
    server.close();
  });

  test("an answer with more rows than a sheet is refused, and the next question is answered", async () => {
    const { pane } = preview;
    const before = await sheets();
    const folder = mkdtempSync(path.join(tmpdir(), "large-answer-"));
    const file = path.join(folder, "long.csv");
    writeFileSync(file, "partner,value\n");
    for (let part = 0; part < 11; part++) appendFileSync(file, "CHN,1.5\n".repeat(100_000));
    await pane.getByLabel("Large file").setInputFiles(file);
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await said(/^The answer has more than the 1,048,575 rows of a sheet\. Add a filter, or group/);
    expect(await pane.getByRole("button", { name: "Import to a new sheet" }).count()).toBe(0);
    expect(await sheets()).toBe(before);
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel("Use of partner").selectOption("group by");
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByRole("heading", { name: "Answer: 1 row" }).waitFor();
    rmSync(folder, { recursive: true });
  });
});
