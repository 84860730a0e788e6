import fs from "node:fs/promises";
import path from "node:path";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

const assets = path.resolve(__dirname, "../../assets");

/** What README.md and the help show, by file; LINCHPIN_PICTURES writes them, else they are made and thrown away. */
const PICTURES: Record<string, (preview: Preview, pane: Pane) => Promise<void>> = {
  "preview.png": async (preview, pane) => {
    await pane.importDataset(/^Bill of materials: the article/);
    await preview.pane.getByRole("tab", { name: "Formulas" }).click();
    await preview.pane.getByRole("radio", { name: "Selected cell", exact: true }).check();
    await preview.ask((handle) => handle.select("'Bom article'!A8"));
    await preview.pane.getByText("'Bom article'!A8").waitFor();
    const address = await pane.insertFormula("Does a blocked component stop the asset?");
    expect((await preview.cell(address)).text).toMatch(/^SYSTEM HALT: NdFeB Magnets/);
  },
  "help/chain.png": async (preview, pane) => {
    await pane.importDataset(/^Bill of materials: illustrative quadcopter/);
    await pane.openView("Supply chain");
    await preview.pane.getByText("SYSTEM HALT: NdPr oxide").first().waitFor();
  },
  "help/tour.png": async (preview, pane) => {
    await pane.openView("Guided tour");
    for (const figure of [/2\.35%/, /41\.0%/]) {
      await preview.pane.getByRole("button", { name: "Add to the sheet" }).click();
      await preview.pane.getByText(figure).waitFor();
      await preview.pane.getByRole("button", { name: /^Next: / }).click();
    }
    await preview.ask((handle) => handle.select("'Guided tour'!A1"));
  },
};

afterAll(disconnect);

test.each(Object.entries(PICTURES))("the picture %s shows what it should", async (file, scene) => {
  const preview = await Preview.open({ colorScheme: "light" });
  try {
    await scene(preview, new Pane(preview));
    // The grid draws a moment after it knows: two pictures that are the same show that it is done.
    let former: Buffer = Buffer.alloc(0);
    let picture: Buffer = await preview.page.screenshot();
    while (!picture.equals(former)) {
      former = picture;
      await preview.page.evaluate(() => new Promise(requestAnimationFrame));
      picture = await preview.page.screenshot();
    }
    expect(picture.length).toBeGreaterThan(20_000);
    if (process.env.LINCHPIN_PICTURES) await fs.writeFile(path.join(assets, file), picture);
  } finally {
    await preview.close();
  }
});
