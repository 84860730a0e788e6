import { disconnect } from "./support/browser";
import { Preview } from "./support/preview";

describe("the preview", () => {
  let preview: Preview;

  beforeAll(async () => {
    preview = await Preview.open();
  });

  afterAll(async () => {
    await preview.close();
    await disconnect();
  });

  test("a formula calculates", async () => {
    const cell = await preview.type("A1", "=1+1");
    expect(cell).toEqual({ value: 2, text: "2", formula: "=1+1", error: null });
  });

  test("a function of the add-in calculates in the add-in's own page", async () => {
    // 0.6² + 0.3² + 0.1²
    const cell = await preview.type("A2", "=LINCHPIN.HHI({60;30;10})");
    expect(cell.value).toBeCloseTo(0.46, 12);
    expect(cell.text).toBe("0.46");
  });

  test("a function that refuses shows its error and says why", async () => {
    const cell = await preview.type("A3", '=LINCHPIN.HHI({"a";"b"})');
    expect(cell.value).toBe("#VALUE!");
    expect(cell.error).toMatch(/number/);
  });

  test("a function calculates again when a cell it looks at changes", async () => {
    await preview.type("C1", 50);
    await preview.type("C2", 50);
    expect((await preview.type("D1", "=LINCHPIN.HHI(C1:C2)")).value).toBe(0.5);
    await preview.type("C3", 100);
    expect((await preview.type("D2", "=LINCHPIN.HHI(C1:C3)")).value).toBe(0.375);
    await preview.type("C2", 0);
    expect((await preview.cell("D1")).value).toBe(1);
  });

  test("a workbook that was saved and opened again calculates as before", async () => {
    const after = await preview.ask(async (handle) => {
      await handle.open(await handle.download());
      await handle.settled();
      const [sheet] = handle.sheets();
      return { sheet, cells: ["A2", "D1", "D2"].map((address) => handle.getCell(address)) };
    });
    expect(after.sheet?.name).toBe("Sheet1");
    expect(after.cells.map(({ formula }) => formula)).toEqual([
      "=LINCHPIN.HHI({60;30;10})",
      "=LINCHPIN.HHI(C1:C2)",
      "=LINCHPIN.HHI(C1:C3)",
    ]);
    const [first, second, third] = after.cells.map(({ value }) => value);
    expect(first).toBeCloseTo(0.46, 12);
    // 50 and 0, then 50, 0 and 100: (50² + 100²) / 150²
    expect(second).toBe(1);
    expect(third).toBeCloseTo(5 / 9, 12);
  });

  test("nothing was asked of any other site, and nothing went wrong on the page", () => {
    expect(preview.outside).toEqual([]);
    expect(preview.complaints).toEqual([]);
  });
});
