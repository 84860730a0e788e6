import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** Made-up files that are hard to read in one way each. */
describe("large files: from an address, cut off, changed, cancelled, refreshed", () => {
  let preview: Preview;
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "large-files-"));
  });
  beforeEach(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
    await new Pane(preview).openView("Large tables");
  });
  afterEach(async () => {
    await preview.close();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await disconnect();
  });

  const fileAt = (name: string): string => path.join(folder, name);
  const write = (name: string, content: string | Buffer): string => {
    writeFileSync(fileAt(name), content);
    return fileAt(name);
  };
  const writeParquet = (name: string, rows: number, codec = "SNAPPY"): Buffer => {
    const script = path.join(__dirname, "support/writeParquet.mjs");
    execFileSync(process.execPath, [script, fileAt(name), "CHN,DEU", String(rows), codec]);
    return readFileSync(fileAt(name));
  };
  const open = async (file: string): Promise<void> =>
    preview.pane.getByLabel("Large file").setInputFiles(file);
  const totalsOf = async (by: string, value: string): Promise<void> => {
    const { pane } = preview;
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel(`Use of ${by}`).selectOption("group by");
    await pane.getByLabel(`Use of ${value}`).selectOption("sum");
  };
  const ask = async (): Promise<void> =>
    preview.pane.getByRole("button", { name: "Ask", exact: true }).click();
  const said = async (sentence: RegExp): Promise<void> =>
    preview.pane.getByText(sentence).first().waitFor();

  test("of a Parquet file at an address only the parts that the question needs are fetched", async () => {
    const file = writeParquet("trade.parquet", 400_000);
    let sent = 0;
    await preview.page.context().route("https://data.example/**", async (route) => {
      const headers = { "Access-Control-Allow-Origin": "*", "Accept-Ranges": "bytes" };
      if (route.request().method() === "HEAD") {
        await route.fulfill({ headers: { ...headers, "Content-Length": String(file.length) } });
        return;
      }
      const range = /bytes=(\d+)-(\d*)/.exec(route.request().headers()["range"] ?? "");
      const from = Number(range?.[1] ?? 0);
      const to = Math.min(Number(range?.[2] || file.length - 1), file.length - 1);
      sent += to - from + 1;
      await route.fulfill({
        status: range ? 206 : 200,
        headers: {
          ...headers,
          "Access-Control-Expose-Headers": "Content-Range",
          ...(range && { "Content-Range": `bytes ${from}-${to}/${file.length}` }),
        },
        body: file.subarray(from, to + 1),
      });
    });
    const { pane } = preview;
    await pane.getByLabel("Or a web address").fill("https://data.example/trade.parquet");
    expect(preview.outside).toEqual([]);
    await pane.getByRole("button", { name: "Fetch from data.example" }).click();
    await said(/400,000 rows/);
    const opening = sent;
    await totalsOf("partner", "value");
    await pane.getByRole("button", { name: "Add a filter" }).click();
    await pane.getByLabel("Column of filter 1").selectOption("id");
    await pane.getByLabel("Test of filter 1").selectOption("≥");
    await pane.getByLabel("Value of filter 1").fill("300000");
    await ask();
    await pane.getByRole("heading", { name: "Answer: 2 rows" }).waitFor();
    // One row group of four, in three columns.
    expect(sent - opening).toBeLessThan(0.3 * file.length);
    const table = await pane.getByRole("region", { name: "First rows" }).innerText();
    // 50,000 rows a partner at 1.5; 100 of the first partner's are blank.
    expect(table.replace(/\s+/g, " ")).toContain("CHN 74850 50,000 DEU 75000 50,000");
  });

  test("a column that is no figure after a million rows is counted and said", async () => {
    const file = write("late.csv", `partner,value\n${"CHN,1.5\n".repeat(1_100_000)}`);
    appendFileSync(file, "CHN,unknown\nCHN,n/a\n");
    await open(file);
    await totalsOf("partner", "value");
    await ask();
    await said(/^value: 2 cells of the rows read are no figure/);
    await said(/over 1,100,002 rows/);
  });

  test.each<[string, () => string | Buffer, RegExp]>([
    [
      "cut.csv",
      () => `partner,value,note\n${'CHN,1.5,"a note"\n'.repeat(300_000)}CHN,1.5,"a no`,
      /quotation mark is never closed; the file may be cut off/,
    ],
    [
      "short.csv",
      () => `partner,value,note\n${"CHN,1.5,a note\n".repeat(300_000)}CHN,1`,
      /do not all have the header’s columns here/,
    ],
    [
      "cut.csv.gz",
      () => {
        const rows = Array.from({ length: 300_000 }, (_, row) => `P${row},${row * 7919}`);
        const whole = gzipSync(`partner,value\n${rows.join("\n")}\n`);
        return whole.subarray(0, whole.length / 2);
      },
      /compressed file is damaged or cut off/,
    ],
    [
      "cut.parquet",
      () => writeParquet("whole.parquet", 4_000).subarray(0, 9_000),
      /Parquet file is damaged or cut off/,
    ],
    [
      "lzo.parquet",
      () => writeParquet("lzo.parquet", 4_000, "LZO"),
      /uses an unsupported compression/,
    ],
  ])("%s is told as what it is", async (name, content, sentence) => {
    await open(write(name, content()));
    const { pane } = preview;
    const opened = pane.getByRole("radio", { name: "Totals by group" });
    await Promise.race([said(sentence), opened.waitFor()]);
    if (await opened.isVisible()) {
      await totalsOf("partner", "value");
      await ask();
    }
    await said(sentence);
    expect(await pane.getByRole("button", { name: "Import to a new sheet" }).count()).toBe(0);
  });

  test("a question is cancelled at once, and the next one answered", async () => {
    await open(write("long.csv", `partner,value\n${"CHN,1.5\n".repeat(8_000_000)}`));
    await totalsOf("partner", "value");
    await ask();
    await said(/^Reading the file…/);
    await preview.pane.getByRole("button", { name: "Cancel" }).click();
    await said(/^Cancelled\.$/);
    await ask();
    await preview.pane.getByRole("heading", { name: "Answer: 1 row" }).waitFor();
    await said(/over 8,000,000 rows/);
  });

  test("an answer is refreshed by the same question to a newer file", async () => {
    const { pane } = preview;
    await open(write("trade.csv", "partner,value\nCHN,1\nCHN,2\nDEU,4\n"));
    await totalsOf("partner", "value");
    await ask();
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await said(/^Imported 2 rows/);
    await new Pane(preview).openView("Datasets");
    await pane
      .getByRole("button", { name: /^own_trade/ })
      .first()
      .click();
    await pane
      .getByLabel("Newer file")
      .setInputFiles(write("trade-2.csv", "partner,value\nCHN,1\nCHN,5\nDEU,4\nJPN,8\n"));
    await said(/^1 cell to update and 1 new row\.$/);
    await pane.getByRole("button", { name: "Refresh", exact: true }).click();
    await said(/^Refreshed /);
    const cells = ["A2", "B2", "B3", "A4", "B4"].map(
      async (cell) => (await preview.cell(`'trade, totals'!${cell}`)).value,
    );
    expect(await Promise.all(cells)).toEqual(["CHN", 6, 4, "JPN", 8]);
  });
});
