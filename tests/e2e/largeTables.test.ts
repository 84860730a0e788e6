import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

const PARTNERS = ["CHN", "DEU", "XXA", ""];
const ROWS = 40_000;

/**
 * Made-up trade: 40,000 rows, the four partners in turn; each value is 1.5, but a mark for missing in every
 * thousandth row, which is always China's as 1,000 is a multiple of four.
 */
function trade(rows: number): string {
  const lines = ["year,partner,hs_code,value"];
  for (let row = 0; row < rows; row += 1) {
    lines.push(`2024,${PARTNERS[row % 4]},010121,${row % 1000 === 0 ? ".." : "1.5"}`);
  }
  return lines.join("\n");
}

const fileOf = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content, "latin1"),
});

describe("tables larger than a sheet", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
    await new Pane(preview).openView("Large tables");
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const openFile = (name: string, content: string): Promise<void> =>
    preview.pane.getByLabel("Large file").setInputFiles(fileOf(name, content));
  const back = (): Promise<void> =>
    preview.pane.getByRole("button", { name: "Large tables", exact: true }).click();

  test("totals of a CSV by partner, with names looked up, are imported", async () => {
    const { pane } = preview;
    await openFile("trade.csv", trade(ROWS));
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel("Table of codes").selectOption("countries");
    await pane.getByLabel("Column with the codes").selectOption("partner");
    await pane.getByLabel("Use of partner", { exact: true }).selectOption("group by");
    await pane.getByLabel("Use of partner: name").selectOption("group by");
    await pane.getByLabel("Use of value").selectOption("sum");
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByRole("heading", { name: "Answer: 4 rows" }).waitFor();
    await pane.getByText("value: 40 cells of the rows read are no figure").first().waitFor();
    await pane.getByText("countries does not know the code in 20,000 rows").first().waitFor();
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByText(/^Imported 4 rows/)
      .first()
      .waitFor();
    // 10,000 rows a partner at 1.5, and 40 of China's are no figures.
    const cells = await Promise.all(
      ["A2", "B2", "C2", "D2", "A3", "C3"].map(
        async (cell) => (await preview.cell(`'trade, totals'!${cell}`)).value,
      ),
    );
    expect(cells).toEqual(["CHN", "China", 14_940, 10_000, "DEU", 15_000]);
    const record = JSON.stringify(await preview.cell("Sources!A5"));
    expect(record).toContain("trade");
    await back();
  });

  test("a Parquet file gives the same answer part by part", async () => {
    const { pane } = preview;
    const folder = mkdtempSync(path.join(tmpdir(), "large-"));
    const file = path.join(folder, "trade.parquet");
    const script = path.join(__dirname, "support/writeParquet.mjs");
    execFileSync(process.execPath, [script, file, PARTNERS.join(","), String(ROWS)]);
    await pane.getByLabel("Large file").setInputFiles(file);
    await pane.getByText("40,000 rows").first().waitFor();
    await pane.getByRole("radio", { name: "Totals by group" }).click();
    await pane.getByLabel("Use of partner").selectOption("group by");
    await pane.getByLabel("Use of value").selectOption("average");
    await pane.getByRole("button", { name: "Add a filter" }).click();
    await pane.getByLabel("Column of filter 1").selectOption("id");
    await pane.getByLabel("Test of filter 1").selectOption("≤");
    await pane.getByLabel("Value of filter 1").fill("19999");
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByRole("heading", { name: "Answer: 4 rows" }).waitFor();
    // Half of the rows: 5,000 a partner, all of them 1.5 where there is a figure.
    const table = await pane.getByRole("region", { name: "First rows" }).innerText();
    expect(table.replace(/\s+/g, " ")).toContain("CHN 1.5 5,000");
    await pane.getByLabel("Value of filter 1").fill("-1");
    await pane.getByRole("button", { name: "Ask", exact: true }).click();
    await pane.getByText("No row passes the filters.").waitFor();
    expect(await pane.getByRole("button", { name: "Import to a new sheet" }).count()).toBe(0);
    await back();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["cut.parquet", "PAR1 is all there is", /Parquet file is damaged or cut off/],
    ["cut.csv.gz", "\u001f\u008b\u0008 broken", /damaged or cut off/],
  ])("%s is refused with a sentence", async (name, content, sentence) => {
    await openFile(name, content);
    await preview.pane.getByText(sentence).first().waitFor();
  });

  test("nothing was asked elsewhere, and nothing complained", () => {
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
