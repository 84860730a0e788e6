import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** A workbook from a colleague: some formulas show errors, some have lost the add-in. */
describe("problems of a workbook", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
    await preview.type("Sheet1!A1", 10);
    await preview.type("Sheet1!A2", 0);
    await preview.type("Sheet1!C1", "=LINCHPIN.EXPOSURE_RATIO(A1, A2)");
    await preview.type("Sheet1!C2", "=LINCHPIN.HHI(A1:A2)");
    await preview.type("Sheet1!C3", "=_xldudf_LINCHPIN_EXPOSURE_RATIO(461, 28650)");
    await new Pane(preview).openView("Problems");
    await preview.pane.getByRole("button", { name: "Look for problems" }).click();
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const page = (text: string | RegExp) => preview.pane.locator("#view-problems", { hasText: text });

  test("an error is told with its sentence, and leads to its cell", async () => {
    await page("#DIV/0! EXPOSURE_RATIO").waitFor();
    await page("gdp is 0: give the GDP of the same year and currency.").waitFor();
    await preview.pane.getByRole("button", { name: "Sheet1!C1" }).click();
  });

  test("a formula that lost the add-in is entered again and gives its figure", async () => {
    await page("Lost the add-in (1)").waitFor();
    await preview.pane.getByRole("button", { name: "Repair" }).click();
    await page("Repaired: 1 formula had lost the add-in, none has now.").waitFor();
    const { formula, value } = await preview.cell("Sheet1!C3");
    expect(formula).toMatch(/^=LINCHPIN\.EXPOSURE_RATIO/);
    // 461 / 28650
    expect(value).toBeCloseTo(0.01609075, 8);
  });

  test("the pane has no fault of accessibility, and nothing went wrong on the page", async () => {
    const faults = await preview.accessibility("pane");
    expect(faults.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(preview.complaints).toEqual([]);
    expect(preview.outside).toEqual([]);
  });
});
