import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

afterAll(disconnect);

test("the chain of a bill is drawn, leads to its rows, follows the table and is saved", async () => {
  const preview = await Preview.open();
  const { pane, page } = preview;
  const going = new Pane(preview);
  await going.importDataset(/^Bill of materials: illustrative quadcopter/);
  await going.openView("Supply chain");
  await pane.getByText("SYSTEM HALT: NdPr oxide (Micro-Dependency) is blocked.").first().waitFor();
  expect(await preview.accessibility("pane")).toEqual([]);

  await pane
    .getByRole("button", { name: /^NdPr oxide/ })
    .first()
    .click();
  await pane
    .getByText("It halts because its origin is blocked and its restriction, 0.9, is above 0.8.")
    .waitFor();
  await pane.getByText(/a block of China would still halt production: Dy oxide/).waitFor();
  await pane.getByText(/^The probability of a halt falls from 45\.83% to/).waitFor();
  await pane.getByRole("button", { name: "Show its row" }).click();
  await page.waitForFunction(() => /A5/.test(globalThis.preview.selection()));

  // Chinese, whatever it comes through: 607 of 1,681.4.
  const product = pane.getByRole("row", { name: /^Quadcopter/ });
  expect(await product.innerText()).toContain("36.1%");
  await preview.type("'Bom quadcopter'!D4", "105");
  await pane.getByRole("button", { name: "Update from the table" }).click();
  // Sixteen magnets, each of them 100 dearer at its own, Japanese value: 607 of 3,281.4.
  await product.filter({ hasText: "3,281.4" }).waitFor();
  expect(await product.innerText()).toContain("18.5%");

  // As a picture with its source over it; the user's place and size outlast an update, and a file brings it back.
  await pane.getByRole("button", { name: "Put on a sheet" }).click();
  await pane
    .getByText(/^The picture is on the sheet “Supply chain/)
    .first()
    .waitFor();
  const shape = await pictureOnSheet(preview);
  const first = await shape(() => ({ left: 90, width: 400, height: 400 }));
  expect(first.altTextDescription).toMatch(/^\d+ parts in \d tiers\. SYSTEM HALT: NdPr oxide/);
  expect(first.altTextDescription).toContain("Table bom_quadcopter, 'Bom quadcopter'!A");
  const drawn = page.locator('img[alt*="Table bom_quadcopter"]');
  const before = await drawn.getAttribute("src");
  // At twice its size: tens of thousands of bytes.
  expect(before?.length).toBeGreaterThan(20_000);
  await pane.getByRole("combobox", { name: "Blocked country" }).selectOption("JPN");
  await pane.getByRole("button", { name: /^Update the picture on the sheet/ }).click();
  await pane
    .getByText(/shows what is drawn here now/)
    .first()
    .waitFor();
  await page.locator('img[alt*="Blocked country: Japan."]').waitFor();
  expect(await drawn.getAttribute("src")).not.toBe(before);
  const updated = await shape(() => ({}));
  expect(updated).toMatchObject({ left: 90, width: 400, height: 400, count: 1 });
  expect(await preview.accessibility("pane")).toEqual([]);

  const download = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Save as SVG" }).click();
  const file = path.join(mkdtempSync(path.join(tmpdir(), "chain-")), "chain.svg");
  await (await download).saveAs(file);
  const svg = readFileSync(file, "utf8");
  expect(svg).toMatch(/^<svg xmlns=.*<title>Supply chain of bom_quadcopter<\/title>/);
  expect(svg).not.toContain("<script");

  await page.evaluate(async () => globalThis.preview.open(await globalThis.preview.download()));
  const reopened = await (await pictureOnSheet(preview))(() => ({}));
  expect(reopened).toMatchObject({ name: updated.name, count: 1 });
  // Files count in whole units of 1/12,700 of a point.
  expect(reopened.width).toBeCloseTo(400, 3);
  expect(reopened.altTextDescription).toBe(updated.altTextDescription);
  expect([preview.outside, preview.complaints]).toEqual([[], []]);
  await preview.close();
});

/** Changes the picture on the sheet named after the chain, and reads it. */
async function pictureOnSheet(preview: Preview) {
  const frame = await preview.paneFrame();
  return (change: () => Partial<Pick<Excel.Shape, "left" | "width" | "height">>) =>
    frame.evaluate(
      (patch) =>
        Excel.run(async (context) => {
          const sheets = context.workbook.worksheets.load("items/name");
          await context.sync();
          const sheet = sheets.items.find(({ name }) => name.startsWith("Supply chain"));
          const shapes = sheet!.shapes.load("items/name");
          await context.sync();
          const [shape] = shapes.items;
          if (Object.keys(patch).length > 0) shape!.lockAspectRatio = false;
          shape!.set(patch);
          shape!.load("name,left,top,width,height,altTextDescription");
          await context.sync();
          return { ...shape!.toJSON(), count: shapes.items.length };
        }),
      change(),
    );
}

test("a supply network and a fault tree of the workbook are drawn, by keyboard and in the dark", async () => {
  const preview = await Preview.open({ colorScheme: "dark" });
  const { pane, page } = preview;
  const frame = await preview.paneFrame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const add = (address: string, name: string, values: unknown[][]) => {
        sheet.getRange(address).values = values;
        sheet.tables.add(sheet.getRange(address), true).name = name;
      };
      add("A1:G5", "sites", [
        ["node", "material", "demand", "margin", "stock", "capacity", "ttr"],
        ["P", "fg", 100, 50, 200, 120, ""],
        ["SA", "A", 0, 0, 300, 150, 6],
        ["B1", "B", 0, 0, 150, 70, 8],
        ["B2", "B", 0, 0, 0, 40, 4],
      ]);
      add("A8:B11", "lines", [
        ["from", "to"],
        ["SA", "P"],
        ["B1", "P"],
        ["B2", "P"],
      ]);
      add("D8:F10", "gates", [
        ["gate", "type", "inputs"],
        ["Halt", "OR", "Fire; Both"],
        ["Both", "AND", "V1; V2"],
      ]);
      await context.sync();
    }),
  );
  await new Pane(preview).openView("Supply chain");
  const table = pane.getByRole("combobox", { name: "Table" });
  await table.selectOption("lines");
  await pane.getByRole("combobox", { name: "Site that is out" }).selectOption("SA");
  await pane.getByText("Without SA all demand is met for 5 periods.").first().waitFor();
  await pane.getByRole("button", { name: /^SA, / }).focus();
  await page.keyboard.press("Enter");
  await pane.getByText("It is taken to be out.").waitFor();
  expect(await preview.accessibility("pane")).toEqual([]);
  await table.selectOption("gates");
  await pane.getByText("1 event halts production alone: Fire.").first().waitFor();
  expect(await preview.accessibility("pane")).toEqual([]);
  expect([preview.outside, preview.complaints]).toEqual([[], []]);
  await preview.close();
});
