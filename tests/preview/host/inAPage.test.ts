/** @jest-environment jsdom */
import { TextEncoder } from "node:util";
import { startExcel } from "../../support/office/startExcel";

// Part of every browser; the page of these tests has none.
Object.assign(globalThis, { TextEncoder });

test("the proxies also work where there is a page, for tests of the pane", async () => {
  const { workbook } = startExcel();
  const name = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("From a page");
    sheet.getRange("A1:B2").values = [
      ["Item", "Share"],
      ["Magnet", 0.1],
    ];
    sheet.tables.add("A1:B2", true).name = "Items";
    sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });
  expect(name).toBe("From a page");
  expect(workbook.tables().map((table) => table.name)).toEqual(["Items"]);
  expect(document.body).toBeInstanceOf(HTMLElement);
});
