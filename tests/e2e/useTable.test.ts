import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/** An ERP's export: levels, positions that are no parts, prices that contain the parts. */
const FILE = `Lv;Item;Component number;Description;Comp. Qty (BUn);Standard price;Country of origin;Vendor
1;0010;M-100;Motor;4;30;CN;Hobby
2;0010;B-200;Bearing;2;3;DE;Schaeff
2;0020;W-300;Winding wire;0.5;8;CN;Copper
1;0020;F-400;Frame;1;25;US;Carbon
`;

describe("an analyst's own table in a model", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("a bill with an ERP's headers is imported, used as a bill of materials, and answers", async () => {
    const { pane } = preview;
    const views = new Pane(preview);
    await views.openView("Your own data");
    await pane.getByLabel("Data file").setInputFiles({
      ...{ name: "export.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) },
    });
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByText(/^Imported 4 rows/)
      .first()
      .waitFor();

    await views.openView("Models");
    await pane.getByRole("button", { name: /^Chokepoint model/ }).click();
    await pane.getByRole("button", { name: "Use any table as Bill of materials" }).click();
    await pane.getByLabel("Table", { exact: true }).selectOption("own_export");
    await pane.getByRole("region", { name: "First rows" }).getByText("M-100").first().waitFor();
    expect(await preview.accessibility("pane")).toEqual([]);
    await pane.getByRole("tab", { name: "Columns" }).click();
    await pane.getByLabel("Restriction index").selectOption("The same for every row");
    await pane.getByLabel("Restriction index, the same for every row").fill("90%");
    await pane.getByRole("button", { name: "Make a new table" }).click();
    await pane.getByRole("button", { name: /^Use own_export_bill/ }).click();
    await pane.getByRole("button", { name: "Build this model" }).click();
    const built = /^Built on the sheet "(Chokepoint [^"]+)"/;
    const status = pane.getByRole("status").filter({ hasText: built });
    const [, model = ""] = built.exec(await status.innerText()) ?? [];
    // 30 less two bearings at 3 and half a kilogram of wire at 8.
    const sheet = "Own export bill of materials";
    expect((await preview.cell(`${sheet}!D3`)).value).toBe(20);
    expect((await preview.cell(`'${model}'!A2`)).text).toMatch(/halt/i);
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
