import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

afterAll(disconnect);

test("a timeline is drawn, asked for a day, walked by keyboard, and put on a sheet, in the dark as well", async () => {
  const preview = await Preview.open({ colorScheme: "dark" });
  const { pane, page } = preview;
  const frame = await preview.paneFrame();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:F4");
      range.values = [
        ["key", "start", "end", "status", "status_as_of", "imposer_iso3"],
        ["Duty", 45658, 45748, "ended", 45800, "USA"],
        ["Control", 45700, "", "in-force", 45800, "CHN"],
        ["Rumour", "", "", "unknown", "", "CHN"],
      ];
      sheet.tables.add(range, true).name = "measures";
      await context.sync();
    }),
  );
  await new Pane(preview).openView("Timeline");
  // 45,748 is 2025-04-01: the first day out of force.
  await pane.getByLabel("In force on").fill("2025-04-01");
  await pane
    .getByText("On 2025-04-01, of 3 rows: 1 in force, 1 not known, 1 ended.")
    .first()
    .waitFor();
  expect(await preview.accessibility("pane")).toEqual([]);
  await pane.getByRole("button", { name: /^Rumour: not known/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await pane.getByText("Control: in force on 2025-04-01.").waitFor();
  await pane.getByText(/^from 2025-02-12, no end set, last known on 2025-05-23/).waitFor();
  await pane.getByRole("button", { name: "Show its row" }).click();
  await page.waitForFunction(() => /A3/.test(globalThis.preview.selection()));
  await pane.getByRole("button", { name: "Put on a sheet" }).click();
  await pane
    .getByText(/^The picture is on the sheet “Timeline of measures”/)
    .first()
    .waitFor();
  await page
    .locator('img[alt*="Table measures, Sheet1!A1:F4. In force on: 2025-04-01."]')
    .waitFor();
  const cell = await preview.cell("'Timeline of measures'!A1");
  expect(cell.value).toBe("Timeline of measures");
  await pane.getByRole("combobox", { name: "Table" }).selectOption("export-controls-timeline");
  await pane
    .getByText(/^On 20.*, of 75 rows: /)
    .first()
    .waitFor();
  // Eight years are wider than the pane; the day that is asked for lies in view.
  const place = await pane.getByRole("group", { name: /^Timeline/ }).evaluate((svg) => {
    const frame = svg.parentElement?.getBoundingClientRect();
    const day = svg.querySelector(":scope > line[stroke-dasharray]")?.getBoundingClientRect();
    return frame && day ? (day.left - frame.left) / frame.width : NaN;
  });
  expect(place).toBeGreaterThan(0.5);
  expect(place).toBeLessThan(1);
  expect(await preview.accessibility("pane")).toEqual([]);
  expect([preview.outside, preview.complaints]).toEqual([[], []]);
  await preview.close();
});
