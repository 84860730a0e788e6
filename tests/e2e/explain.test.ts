import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** An analyst asks what the figures of an imported model are made of. */
describe("explaining figures", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
    for (const [index, [country, tonnes]] of (
      [
        ["Aland", 60],
        ["Bland", 30],
        ["Cland", 10],
      ] as const
    ).entries()) {
      await preview.type(`Sheet1!A${String(index + 2)}`, country);
      await preview.type(`Sheet1!B${String(index + 2)}`, tonnes);
    }
    await preview.type("Sheet1!D2", "=LINCHPIN.HHI(B2:B4)");
    await preview.type("Sheet1!D3", "=LINCHPIN.EXPOSURE_RATIO(99+200, 0)");
    await preview.type("Sheet1!D4", "=LINCHPIN.EXPOSURE_RATIO(B2:B4, 100)");
    await preview.ask((handle) => handle.select("Sheet1!D2"));
    await new Pane(preview).openView("Explain");
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const page = (text: string | RegExp) => preview.pane.locator("#view-explain", { hasText: text });

  test("the suppliers foot to the index, by the names that stand beside them", async () => {
    await page("(60%)² + (30%)² + (10%)² = 0.46").waitFor();
    const rows = await preview.pane.locator("#view-explain table tr").allTextContents();
    expect(rows.slice(1)).toEqual([
      "Aland60%0.3678.26%",
      "Bland30%0.0919.57%",
      "Cland10%0.012.174%",
      "Result0.46100%",
    ]);
  });

  test("the page follows the selection, to an error's sentence and to a spilled cell", async () => {
    await preview.ask((handle) => handle.select("Sheet1!D3"));
    await page("#DIV/0!: gdp is 0: give the GDP of the same year and currency.").waitFor();
    await preview.ask((handle) => handle.select("Sheet1!D6"));
    await page("row 3, column 1 of the result of Sheet1!D4").waitFor();
    await page("10 / 100 = 0.1 (10%)").waitFor();
  });

  test("an address selects its cells, and the page stays with a held cell", async () => {
    await preview.ask((handle) => handle.select("Sheet1!D2"));
    await preview.pane.getByRole("heading", { name: "Sheet1!D2" }).waitFor();
    await preview.pane.getByRole("button", { name: "Hold" }).click();
    await preview.pane.getByRole("button", { name: /^Select B2:B4/ }).click();
    await page("(60%)² + (30%)² + (10%)² = 0.46").waitFor();
    await preview.pane.getByRole("button", { name: "Held" }).click();
    await page("Sheet1!B2 holds a typed or imported value, not a formula.").waitFor();
  });

  test("it is written out in native formulas that give the same", async () => {
    await preview.ask((handle) => handle.select("Sheet1!D2"));
    await preview.pane.getByRole("heading", { name: "Sheet1!D2" }).waitFor();
    await preview.pane.getByRole("button", { name: "Write this out" }).click();
    await page(/Written on the sheet HHI written out: it gives the same result\./).waitFor();
    const cells = await preview.ask(async (handle) => {
      await handle.settled();
      return Array.from({ length: 20 }, (_, row) =>
        ["A", "B"].map((column) => {
          const { text, formula } = handle.getCell(`HHI written out!${column}${String(row + 1)}`);
          return { text, formula };
        }),
      );
    });
    const line = (label: string) => cells.find(([first]) => first?.text === label)?.[1];
    expect(line("Result")?.formula).not.toMatch(/LINCHPIN/);
    expect(Number(line("Result")?.text)).toBeCloseTo(0.46, 9);
    expect(Number(line("Difference")?.text)).toBe(0);
  });

  test("the pane has no fault of accessibility, and nothing went wrong on the page", async () => {
    await preview.ask((handle) => handle.select("Sheet1!D2"));
    const faults = await preview.accessibility("pane");
    expect(faults.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(preview.complaints).toEqual([]);
    expect(preview.outside).toEqual([]);
  });
});
