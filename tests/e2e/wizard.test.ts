import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** An analyst fills in a function from cells that hold 60, 30 and 10 tonnes of three suppliers. */
describe("the function wizard", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
    for (const [index, tonnes] of [60, 30, 10].entries()) {
      await preview.type(`Sheet1!B${String(index + 2)}`, tonnes);
    }
    await preview.ask((handle) => handle.select("Sheet1!D2"));
    const { pane } = preview;
    await new Pane(preview).openView("Functions");
    await pane
      .getByRole("searchbox", { name: "Search functions" })
      .fill("How concentrated is supply?");
    await pane.getByRole("button", { name: /^HHI / }).first().click();
    await pane.getByRole("button", { name: "Fill in arguments" }).click();
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  const field = (name: RegExp) => preview.pane.getByRole("combobox", { name });
  const value = (text: string | RegExp) =>
    preview.pane.getByRole("region", { name: "Value" }).filter({ hasText: text });
  const status = (text: RegExp) => preview.pane.getByRole("status").filter({ hasText: text });

  test("a word that normalised does not know is answered by a sentence", async () => {
    await field(/^values/).fill("B2:B4");
    await field(/^normalised/).fill("EUROSTAT");
    await value('normalised is "EUROSTAT": choose one of FALSE, TRUE, UNCTAD.').waitFor();
    await field(/^normalised/).fill("");
  });

  test("a scale that is not allowed is answered by the sentence of its #NUM!, which a cell would not show", async () => {
    await field(/^scale/).fill("-1");
    await value(/#NUM! scale is -1: it must be above 0\./).waitFor();
    await field(/^scale/).fill("");
  });

  test("the value shows before anything is in the sheet", async () => {
    // 0.6² + 0.3² + 0.1²
    await value("0.46").waitFor();
    expect((await preview.cell("Sheet1!D2")).formula).toBeNull();
  });

  test("selected cells are taken with one press", async () => {
    await field(/^values/).fill("");
    await preview.ask((handle) => handle.select("Sheet1!B2:B4"));
    await preview.pane.getByRole("button", { name: "Use selection for values" }).click();
    await status(/^values is Sheet1!B2:B4\.$/).waitFor();
    await value("=LINCHPIN.HHI(B2:B4)").waitFor();
    await value("0.46").waitFor();
  });

  test("the formula goes into the selected cell, which shows the same value", async () => {
    await preview.ask((handle) => handle.select("Sheet1!D2"));
    await preview.pane.getByText("Sheet1!D2").waitFor();
    await preview.pane.getByRole("button", { name: "Insert" }).click();
    await status(/^In Sheet1!D2, which shows 0\.46\.$/).waitFor();
    const { value: shown, formula } = await preview.cell("Sheet1!D2");
    expect([shown, formula]).toEqual([expect.closeTo(0.46, 12), "=LINCHPIN.HHI(B2:B4)"]);
  });

  test("the pane has no fault of accessibility, and nothing went wrong on the page", async () => {
    const faults = await preview.accessibility("pane");
    expect(faults.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(preview.complaints).toEqual([]);
    expect(preview.outside).toEqual([]);
  });
});
