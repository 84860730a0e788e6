import { disconnect } from "./support/browser";
import { Pane } from "./support/pane";
import { Preview } from "./support/preview";

/**
 * A made-up drone of forty lines as an ERP lists it in German: a title, a blank line, levels as dots, amounts with a
 * comma, units, countries in words, prices with their currency in the header.
 */
const GROUPS = [
  ["Antrieb", "CN", 4],
  ["Rahmen", "DE", 1],
  ["Avionik", "TW", 2],
  ["Energie", "CN", 1],
] as const;
const COUNTRIES: Readonly<Record<string, string>> = {
  CN: "China",
  DE: "Deutschland",
  TW: "Taiwan",
  JP: "Japan",
};
const LINES = GROUPS.flatMap(([group, home, quantity], at) => [
  `.1;${at + 1}00-00;Baugruppe ${group};${quantity};ST;0,00;Deutschland;Eigenfertigung`,
  ...Array.from({ length: 9 }, (_, part) => {
    const country = part % 4 === 3 ? "JP" : home;
    return `..2;${at + 1}00-${String(part + 1).padStart(2, "0")};${group} Teil ${part + 1};${(part % 3) + 1};ST;${part + 1},50;${COUNTRIES[country] ?? ""};Lieferant ${country}${part % 2}`;
  }),
]);
const FILE = [
  "Stücklistenauflösung mehrstufig;;;;;;;",
  "Material 4711 Werk 1000;;;;;;;",
  "",
  "Stufe;Komponentennr.;Objektkurztext;Menge (KMEN);ME;Standardpreis EUR;Ursprungsland;Lieferant",
  ...LINES,
  "",
].join("\r\n");

describe("a bill of forty lines from an ERP, brought to a client", () => {
  let preview: Preview;
  beforeAll(async () => {
    preview = await Preview.open({ viewport: { width: 1366, height: 768 } });
  });
  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("a chokepoint model is built on it, and a client copy made, without a cell typed by hand", async () => {
    expect(LINES).toHaveLength(40);
    const { pane } = preview;
    const views = new Pane(preview);
    await views.openView("Your own data");
    await pane.getByLabel("Data file").setInputFiles({
      ...{ name: "export.csv", mimeType: "text/csv" },
      buffer: Buffer.from(FILE, "latin1"),
    });
    await pane.getByRole("button", { name: "Import to a new sheet" }).click();
    await pane
      .getByText(/^Imported 40 rows/)
      .first()
      .waitFor();

    await views.openView("Models");
    await pane.getByRole("button", { name: /^Chokepoint model/ }).click();
    await pane.getByRole("button", { name: "Use any table as Bill of materials" }).click();
    await pane.getByLabel("Table", { exact: true }).selectOption("own_export");
    await pane.getByRole("region", { name: "First rows" }).getByText("100-01").first().waitFor();
    await pane.getByRole("tab", { name: "Columns" }).click();
    await pane.getByLabel("Restriction index").selectOption("The same for every row");
    await pane.getByLabel("Restriction index, the same for every row").fill("90%");
    const failing = "Yearly probability of failing";
    await pane.getByLabel(failing).selectOption("The same for every row");
    await pane.getByLabel(`${failing}, the same for every row`).fill("2%");
    await pane.getByRole("button", { name: "Make a new table" }).click();
    await pane.getByRole("button", { name: /^Use own_export_bill/ }).click();
    await pane.getByRole("button", { name: "Build this model" }).click();
    const built = /^Built on the sheet "(Chokepoint [^"]+)"/;
    const status = pane.getByRole("status").filter({ hasText: built });
    const [, model = ""] = built.exec(await status.innerText()) ?? [];
    const headline = (await preview.cell(`'${model}'!A2`)).text;
    expect(headline).toMatch(/halt/i);
    expect(headline).not.toMatch(/has no result|^Check/);

    await views.openView("Client copy");
    await pane.getByRole("button", { name: "Convert to a client copy" }).click();
    const made = pane.getByRole("status").filter({ hasText: /^The workbook is now a client copy/ });
    await made.waitFor({ timeout: 90_000 });
    // Every native form calculates in the preview as the function does.
    expect(await made.innerText()).not.toMatch(/gave a different result/);
    expect((await preview.cell(`'${model}'!A2`)).text).toBe(headline);
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
