import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

describe("a column of a related dataset", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
    await new Pane(preview).importDataset(/^Rare-earth mines/);
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("is inserted as a formula that shows the first row's value, not what stood while it loaded", async () => {
    const { pane } = preview;
    await pane.getByRole("tab", { name: "Related" }).click();
    const column = pane.getByRole("combobox", { name: "Column of Countries and their codes" });
    await column.first().selectOption("un_region");
    await pane.getByRole("button", { name: "Insert: un_region, beside every row" }).click();
    const status = pane.getByRole("status").filter({ hasText: /, which shows / });
    const [, address = "", shown] =
      /^In (.*), which shows (.*)\.$/.exec(await status.innerText()) ?? [];
    expect(shown).toBe("Americas");
    const lines = await preview.ask((handle) => handle.settled().then(() => handle.tables()));
    expect(lines.map(({ name }) => name)).toContain("rare_earth_facilities");
    // Mountain Pass in the first row, Mount Weld in the fifteenth.
    expect((await preview.cell(address)).value).toBe("Americas");
    expect((await preview.cell(address.replace(/\d+$/, "16"))).value).toBe("Oceania");
    expect(preview.complaints).toEqual([]);
  });
});
