import { Workbook } from "@cj-tech-master/excelts";
import { writeFileSync } from "node:fs";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** A workbook as a consultant hands it over: no function of the add-in in any cell, and back again. */
describe("a client copy", () => {
  let preview: Preview;
  let pane: Pane;
  const inserted: string[] = [];
  let before: (string | null)[] = [];
  let texts: string[] = [];

  beforeAll(async () => {
    preview = await Preview.open();
    pane = new Pane(preview);
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const cells = async <T>(
    read: (cell: Awaited<ReturnType<Preview["cell"]>>) => T,
  ): Promise<T[]> => {
    const found: T[] = [];
    for (const address of inserted) found.push(read(await preview.cell(address)));
    return found;
  };

  /** What is said aloud once a task has ended. */
  async function said(text: RegExp): Promise<string> {
    const status = preview.pane.getByRole("status").filter({ hasText: text });
    await status.waitFor({ timeout: 60_000 });
    await preview.ask((handle) => handle.settled());
    return status.innerText();
  }

  test("begins with a workbook of live formulas over several datasets", async () => {
    await pane.importDataset(/^Macro exposure ratios Trade/);
    inserted.push(await pane.insertFormula("Exposure ratio of every row"));
    await pane.importDataset(/^Bill of materials: the article/);
    inserted.push(await pane.insertFormula("Does a blocked component stop the asset?"));
    inserted.push(await pane.insertFormula("Where the value comes from"));
    const typed = [
      ["A1", "=LINCHPIN.HHI({60;30;10})"],
      ["A2", "=ROUND(100*LINCHPIN.PASS_THROUGH(0,0.2,0.95),1)"],
      ["A3", "=LINCHPIN.RCA({60,40;20,80})"],
      ["A6", "=LINCHPIN.EXPOSURE_RATIO(461,B6)"],
      ["A7", "=LINCHPIN.MODEL_VERSION()"],
      ["A8", '=LINCHPIN.ORIGIN_CONTENT(bom_article[#All],,,"China")'],
    ];
    for (const [cell = "", formula = ""] of typed) {
      await preview.type(`Sheet1!${cell}`, formula);
      inserted.push(`Sheet1!${cell}`);
    }
    before = await cells(({ formula }) => formula);
    texts = await cells(({ text }) => text);
    expect(before.every((formula) => formula?.includes("LINCHPIN."))).toBe(true);
    expect(texts[inserted.indexOf("Sheet1!A6")]).toBe("#N/A");
  });

  test("shows the same without any function of the add-in, and saves so as .xlsx", async () => {
    await new Pane(preview).openView("Client copy");
    await preview.pane.getByText(/^9 formulas: /).waitFor();
    await preview.pane.getByRole("button", { name: "Convert to a client copy" }).click();
    const sentence = await said(/^The workbook is now a client copy/);
    expect(sentence).toMatch(/\d native formulas/);
    expect(await cells(({ text }) => text)).toEqual(texts);
    const now = await cells(({ formula }) => formula);
    expect(now.join("\n")).not.toContain("LINCHPIN");
    const bytes = Uint8Array.from(
      await preview.page.evaluate(async () => [...(await globalThis.preview.download())]),
    );
    if (process.env["LINCHPIN_KEEP_COPY"]) writeFileSync(process.env["LINCHPIN_KEEP_COPY"], bytes);
    const { live, looked, sheets } = await formulasIn(bytes);
    expect(looked).toBeGreaterThan(5);
    expect(live).toEqual([]);
    expect(sheets).toEqual(expect.arrayContaining(["Sources", "Client copy"]));
  });

  test("and gives the live formulas back as they were", async () => {
    await preview.pane.getByRole("button", { name: "Restore the live formulas" }).click();
    await said(/^9 live formulas are back\. The copy has been removed/);
    expect(await cells(({ formula }) => formula)).toEqual(before);
    expect(await cells(({ text }) => text)).toEqual(texts);
    const sheets = await preview.ask((handle) => handle.sheets().map(({ name }) => name));
    expect(sheets).not.toContain("Client copy");
    expect(sheets).not.toContain("_linchpin_formulas");
  });

  test("nothing went wrong on the page", () => {
    expect(preview.complaints).toEqual([]);
  });
});

/** The formulas of a file, and those among them that still call the add-in. */
async function formulasIn(
  bytes: Uint8Array,
): Promise<{ live: string[]; looked: number; sheets: string[] }> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const live: string[] = [];
  let looked = 0;
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula === undefined || cell.formula === "") return;
        looked++;
        if (/LINCHPIN/i.test(cell.formula)) live.push(`${sheet.name}!${cell.address}`);
      });
    });
  });
  return { live, looked, sheets: workbook.worksheets.map(({ name }) => name) };
}
