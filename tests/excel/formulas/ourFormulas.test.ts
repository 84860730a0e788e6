import { ourFormulas, type LookingProgress } from "../../../src/excel/formulas/ourFormulas";
import { takeInventory } from "../../../src/excel/workbook/inventory";
import { runExcel } from "../../../src/excel/workbook/runExcel";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { pictureOf } from "../../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const write = (sheet: string, row: number, column: number, cells: (string | number)[][]) => {
  const area = { sheet, row, column, rows: cells.length, columns: cells[0]!.length };
  excel.workbook.write(area, cells);
};
const look = (signal?: AbortSignal, onProgress?: (progress: LookingProgress) => void) =>
  runExcel(async (context) =>
    ourFormulas(context, await takeInventory(context), signal, onProgress),
  );

test("every cell with our functions is found, on hidden and oddly named sheets too", async () => {
  const first = excel.workbook.activeSheet();
  const other = excel.workbook.addSheet("It's (odd)").id;
  excel.workbook.updateSheet(other, { visibility: "VeryHidden" });
  write(first, 1, 1, [["=LINCHPIN.EXPOSURE_RATIO(461,28650)", "=SUM(1,2)", "LINCHPIN.HHI(1)"]]);
  write(other, 4, 0, [["=IFERROR(_xldudf_LINCHPIN_HHI(A1:A3),0)"]]);
  await excel.workbook.settled();

  const { cells, names, looked } = await look();
  expect(cells).toMatchObject([
    {
      ...{ sheet: "Sheet1", address: "Sheet1!B2", row: 1, column: 1, isError: false },
      ...{ formula: "=LINCHPIN.EXPOSURE_RATIO(461,28650)", spill: null, table: null },
      calls: [{ id: "EXPOSURE_RATIO" }],
    },
    { sheet: "It's (odd)", address: "'It''s (odd)'!A5", calls: [{ id: "HHI" }] },
  ]);
  // 461 / 28650
  expect(cells[0]!.value).toBeCloseTo(0.01609075, 8);
  expect(names).toEqual([]);
  expect(looked).toBe(4);
});

test("a result that spills is one formula, and its cells are known", async () => {
  const sheet = excel.workbook.activeSheet();
  write(sheet, 0, 0, [["=LINCHPIN.EXPOSURE_RATIO({1;2;3},10)"]]);
  await excel.workbook.settled();
  const { cells } = await look();
  expect(cells).toHaveLength(1);
  expect(cells[0]!.spill).toEqual({ sheet: "Sheet1", row: 0, column: 0, rows: 3, columns: 1 });
});

test("where Excel shows the formula in the cells that it spills into, it still counts once", async () => {
  const sheet = excel.workbook.activeSheet();
  write(sheet, 0, 0, [["=LINCHPIN.EXPOSURE_RATIO({1;2;3},10)"]]);
  write(sheet, 0, 2, [["=LINCHPIN.EXPOSURE_RATIO(1,10)"]]);
  await excel.workbook.settled();
  const formulas = excel.workbook.formulas.bind(excel.workbook);
  excel.workbook.formulas = (area) =>
    formulas(area).map((line) =>
      line.map((value, at) => (at === 0 ? formulas(area)[0]![0]! : value)),
    );
  const { cells } = await look();
  expect(cells.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!C1"]);
});

test("an error is told apart from a text, and a formula in a table knows its column", async () => {
  const sheet = excel.workbook.activeSheet();
  write(sheet, 0, 0, [
    ["gdp", "ratio"],
    [10, "=LINCHPIN.EXPOSURE_RATIO(2,A2)"],
    [0, "=LINCHPIN.EXPOSURE_RATIO(2,A3)"],
  ]);
  excel.workbook.addTable({ sheet, row: 0, column: 0, rows: 3, columns: 2 }, true, "pairs");
  await excel.workbook.settled();
  const { cells } = await look();
  expect(cells).toMatchObject([
    { value: 0.2, isError: false, table: { name: "pairs", column: "ratio" } },
    { value: "#DIV/0!", isError: true, text: "#DIV/0!", table: { name: "pairs", column: "ratio" } },
  ]);
});

test("names that hold our functions are found, those of one sheet too", async () => {
  const sheet = excel.workbook.activeSheet();
  const name = { comment: "", visible: true };
  excel.workbook.setName({
    ...name,
    name: "ratio",
    scope: null,
    formula: "=LINCHPIN.HHI(Sheet1!$A$1)",
  });
  excel.workbook.setName({
    ...name,
    name: "own",
    scope: sheet,
    formula: "=LINCHPIN.RCA(Sheet1!$A$1)",
  });
  excel.workbook.setName({ ...name, name: "plain", scope: null, formula: "=Sheet1!$A$1" });
  expect((await look()).names).toMatchObject([
    { name: "ratio", sheet: null, calls: [{ id: "HHI" }] },
    { name: "own", sheet: "Sheet1", calls: [{ id: "RCA" }] },
  ]);
});

test("many cells are read in parts, with progress, and a look that is called off ends", async () => {
  const sheet = excel.workbook.activeSheet();
  const rows = Array.from({ length: 50_000 }, (_, row) => [
    row % 5000 === 0 ? "=_xldudf_LINCHPIN_HHI(A1)" : row,
  ]);
  write(sheet, 0, 0, rows);
  const seen: LookingProgress[] = [];
  const { cells } = await look(undefined, (progress) => seen.push(progress));
  expect(cells).toHaveLength(10);
  expect(seen).toEqual([
    { done: 40_000, total: 50_000 },
    { done: 50_000, total: 50_000 },
  ]);

  const controller = new AbortController();
  const called = look(controller.signal, () => {
    controller.abort();
  });
  await expect(called).rejects.toMatchObject({ name: "AbortError" });
});

test("looking changes nothing, and an empty workbook has none", async () => {
  const before = pictureOf(excel.workbook);
  expect(await look()).toEqual({ cells: [], names: [], looked: 0 });
  expect(pictureOf(excel.workbook)).toEqual(before);
});
