import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** A file from a statistical office: a title, semicolons, decimal commas, a day, a missing value. */
const FILE =
  "Quelle: Amt\nLand;Tag;Wert;Notiz\nChina;31.12.2024;1.234,5;=1+1\nJapan;05.06.2025;:;\n";

describe("the user's own data", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("a file is chosen, looked at and imported, its record in Sources, nothing sent anywhere", async () => {
    const { pane } = preview;
    await new Pane(preview).openView("Your own data");
    await pane.getByLabel("Data file").setInputFiles({
      name: "amt.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(FILE),
    });
    await pane.getByRole("region", { name: "First rows" }).getByText("2024-12-31").waitFor();
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByText(/^Imported 2 rows/)
      .first()
      .waitFor();

    // 2024-12-31 is Excel's day 45657.
    expect((await preview.cell("amt!B2")).value).toBe(45657);
    expect((await preview.cell("amt!C2")).value).toBe(1234.5);
    expect(await preview.cell("amt!D2")).toMatchObject({ value: "=1+1", error: null });
    expect((await preview.cell("amt!C3")).text).toBe("");
    expect((await preview.cell("Sources!A5")).value).toBe("amt");
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
