import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** Where README.md looks for it; without LINCHPIN_PICTURES the picture is made and thrown away. */
const README_PICTURE = path.resolve(__dirname, "../../assets/preview.png");

afterAll(disconnect);

test("the README's picture shows the article's drone halted by its magnets", async () => {
  const preview = await Preview.open({ colorScheme: "light" });
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "linchpin-picture-"));
  try {
    const pane = new Pane(preview);
    await pane.importDataset(/^Bill of materials: the article/);
    await preview.pane.getByRole("tab", { name: "Formulas" }).click();
    await preview.pane.getByRole("radio", { name: "Selected cell", exact: true }).check();
    await preview.ask((handle) => handle.select("'Bom article'!A8"));
    await preview.pane.getByText("'Bom article'!A8").waitFor();
    const address = await pane.insertFormula("Does a blocked component stop the asset?");
    expect((await preview.cell(address)).text).toMatch(/^SYSTEM HALT: NdFeB Magnets/);

    const file = path.join(folder, "preview.png");
    // The grid draws a moment after it knows: two pictures that are the same show that it is done.
    let former: Buffer = Buffer.alloc(0);
    let picture: Buffer = await preview.page.screenshot({ path: file });
    while (!picture.equals(former)) {
      former = picture;
      await preview.page.evaluate(() => new Promise(requestAnimationFrame));
      picture = await preview.page.screenshot({ path: file });
    }
    expect(picture.length).toBeGreaterThan(20_000);
    if (process.env.LINCHPIN_PICTURES) await fs.copyFile(file, README_PICTURE);
  } finally {
    await preview.close();
    await fs.rm(folder, { recursive: true });
  }
});
