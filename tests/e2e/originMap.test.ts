import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

afterAll(disconnect);

test("a map of origins is drawn, walked by keyboard, and put on a sheet, in the dark as well", async () => {
  const preview = await Preview.open({ colorScheme: "dark" });
  const { pane, page } = preview;
  const frame = await preview.paneFrame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:E6");
      range.values = [
        ["item", "parent", "quantity", "own_value", "origin"],
        ["Motor", "", 1, 100, "USA"],
        ["Magnet", "Motor", 4, 5, "Singapore"],
        ["Oxide", "Magnet", 1, 10, "China"],
        ["Case", "Motor", 1, 30, "Atlantis"],
        ["Bolt", "Motor", 1, "", "Brazil"],
      ];
      sheet.tables.add(range, true).name = "bill";
      await context.sync();
    }),
  );
  await new Pane(preview).openView("Supply chain");
  await pane.getByRole("radio", { name: "Map of origins" }).click();
  // By hand: 100 + 4 × 5 + 4 × 10 + 30 = 190.
  await pane
    .getByText("Of a value of 190, by origin: United States 52.6%, China 21.1%, Singapore 10.5%.")
    .first()
    .waitFor();
  await pane
    .getByText("Origin is no single country (Atlantis): 1 part, 15.8% of the value.")
    .waitFor();
  expect(await preview.accessibility("pane")).toEqual([]);
  await pane.getByRole("button", { name: "United States: 52.6% of the value" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await pane.getByText("China: 21.1% of the value, blocked.").waitFor();
  await pane.getByRole("button", { name: "Oxide", exact: true }).click();
  await page.waitForFunction(() => /A4/.test(globalThis.preview.selection()));
  await pane.getByRole("button", { name: "Brazil: value not known" }).click();
  await pane.getByText("Bolt: own value not stated").waitFor();
  await pane.getByRole("button", { name: "Put on a sheet" }).click();
  await pane
    .getByText(/^The picture is on the sheet “Origins of bill”/)
    .first()
    .waitFor();
  await page
    .locator('img[alt*="Table bill, Sheet1!A1:E6. Blocked country: China. Share of the value"]')
    .waitFor();
  expect(await preview.accessibility("pane")).toEqual([]);
  expect([preview.outside, preview.complaints]).toEqual([[], []]);
  await preview.close();
});
