import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

afterAll(disconnect);

/** Census over World Bank; KKR's chart; USGS; the quadcopter by hand; the lists of duties and controls. */
const FIGURES: Record<string, RegExp[]> = {
  "the macro ratio": [/1\.50%/, /2\.35%/],
  "the sector": [/22\.1%/, /41\.0%/],
  "the minerals": [/53\.0%/, /71\.0%/],
  "the magnets": [/25\.6%/, /36\.1%/],
  "the controls": [/shows 1/, /shows 0/],
  "the halt": [/SYSTEM HALT: NdFeB Magnets/],
  "the tariffs": [/170%/, /50%/, /125%/],
  "the leverage": [/\+19\.0%/],
};

test("the tour builds one sheet, a step at a time, with the figures of the article beside the data", async () => {
  const preview = await Preview.open();
  try {
    const { pane } = preview;
    await new Pane(preview).openView("Guided tour");
    let seen = 0;
    for (const [title, figures] of Object.entries(FIGURES)) {
      await pane.getByRole("button", { name: "Add to the sheet" }).click();
      const section = pane.getByRole("region", { name: title });
      for (const figure of figures) {
        await section.getByText(figure).first().waitFor();
        seen++;
      }
      const next = pane.getByRole("button", { name: /^Next: / });
      if (seen < 15) await next.click();
      else expect(await next.count()).toBe(0);
    }
    expect(seen).toBe(15);
    const [sheets, first] = await preview.ask(
      (handle) => [handle.sheets().length, handle.getCell("'Guided tour'!C7").text] as const,
    );
    expect([sheets, first]).toEqual([2, "1.61%"]);
    if (process.env["LINCHPIN_SHOTS"])
      await preview.page.screenshot({ path: process.env["LINCHPIN_SHOTS"] });
    expect(preview.complaints).toEqual([]);
  } finally {
    await preview.close();
  }
});
