import { prepareArguments } from "../../../src/excel/arguments/prepareArguments";
import { selectedReference } from "../../../src/excel/arguments/selectedReference";
import { tableChoices } from "../../../src/excel/arguments/tableChoices";
import { startExcel } from "../../support/office/startExcel";
import { pictureOf } from "../../support/workbookPicture";

let excel: ReturnType<typeof startExcel>;
let sheet: string;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet, row, column, rows, columns },
});

beforeEach(() => {
  excel = startExcel();
  sheet = excel.workbook.activeSheet();
  excel.workbook.write(area(0, 0, 4, 2), [
    ["supplier", "share, %"],
    ["A", 60],
    ["B", ""],
    ["C", "#N/A"],
  ]);
  excel.workbook.addTable(area(0, 0, 4, 2), true, "imports");
});

const HOME = { sheet: "Sheet1", row: 9, column: 9 };

async function prepare(typed: string, home = HOME) {
  const [prepared] = await prepareArguments(
    [{ name: "values", typed }],
    home,
    new AbortController().signal,
  );
  return prepared!;
}

test("a blank is null and an error an object, however the cells are named", async () => {
  const cells = [[60], [null], [{ type: "Error", basicValue: "#N/A" }]];
  excel.workbook.setName({
    ...{ name: "shares", scope: null, formula: "=Sheet1!$B$2:$B$4", comment: "", visible: true },
  });
  const ways = ["B2:B4", "$B$2:$B$4", "Sheet1!B2:B4", "imports[[share, %]]", "shares"];
  for (const typed of ways) {
    expect({ typed, cells: (await prepare(typed)).cells }).toEqual({ typed, cells });
  }
  expect((await prepare("imports[#All]")).cells?.[0]).toEqual(["supplier", "share, %"]);
  expect((await prepare("imports")).cells?.[0]).toEqual(["A", 60]);
});

test("a whole column ends with its last filled cell", async () => {
  excel.workbook.write(area(6, 5), [["further down"]]);
  expect((await prepare("A:A")).cells).toEqual([["supplier"], ["A"], ["B"], ["C"]]);
});

test("many rows come in pieces, in their order", async () => {
  const rows = Array.from({ length: 90_000 }, (_, row) => [row]);
  excel.workbook.write(area(0, 6, rows.length, 1), rows);
  const { cells } = await prepare("G1:G90000");
  expect(cells).toHaveLength(90_000);
  expect([cells?.[40_000], cells?.[89_999]]).toEqual([[40_000], [89_999]]);
});

test("the sheet is named in the formula only where it is another one", async () => {
  excel.workbook.addSheet("Two words");
  const other = { ...HOME, sheet: "Two words" };
  expect((await prepare("Sheet1!B2:B4")).formula).toBe("B2:B4");
  expect(await prepare("Sheet1!B2:B4", other)).toMatchObject({ formula: "Sheet1!B2:B4" });
  // What names no sheet means the formula's own, which is empty there.
  expect((await prepare("B2:B4", other)).cells).toEqual([[null], [null], [null]]);
});

test("a word that names nothing is a text", async () => {
  expect(await prepare("China")).toMatchObject({ formula: '"China"', cells: [["China"]] });
});

test("cells among which the formula would stand are told apart", async () => {
  expect((await prepare("J1:J20")).holdsHome).toBe(true);
  expect((await prepare("J1:J9")).holdsHome).toBe(false);
});

test.each([
  ["Nowhere!A1", /^There is no sheet "Nowhere"/],
  ["gone[#All]", /^There is no table gone/],
  ["imports[tonnes]", /^The table imports has no column "tonnes"/],
  ["imports[#Totals]", /^The table imports has no total row/],
  ["A1#", /^Nothing spills from A1/],
  ["1,5", /^Write 1,5/],
])("%s is a problem in a sentence, and wrong in the sheet as well", async (typed, problem) => {
  expect(await prepare(typed)).toMatchObject({
    ...{ cells: null, isWrong: true, problem: expect.stringMatching(problem) as string },
  });
});

test.each(["imports[@supplier]", "A1:Z100000"])(
  "%s shows its value only in the sheet",
  async (typed) => {
    const prepared = await prepare(typed);
    expect(prepared).toMatchObject({ cells: null, isWrong: false, formula: typed });
    expect(prepared.problem).not.toBeNull();
  },
);

test("a look that is called off ends", async () => {
  const controller = new AbortController();
  controller.abort();
  const looked = prepareArguments([{ name: "a", typed: "B2" }], HOME, controller.signal);
  await expect(looked).rejects.toMatchObject({ name: "AbortError" });
});

test("looking changes nothing", async () => {
  const before = pictureOf(excel.workbook);
  await prepare("imports[#All]");
  await selectedReference();
  await tableChoices();
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test.each([
  [[1, 1, 3, 1], "imports[[share, %]]"],
  [[1, 0, 3, 1], "imports[supplier]"],
  [[0, 0, 4, 2], "imports[#All]"],
  [[1, 0, 3, 2], "imports"],
  [[1, 1, 2, 1], "Sheet1!B2:B3"],
  [[0, 1, 4, 1], "Sheet1!B1:B4"],
  [[5, 27, 1, 1], "Sheet1!AB6"],
])("the selection %j is %s", async ([row, column, rows, columns], reference) => {
  excel.workbook.select(area(row!, column!, rows, columns));
  expect(await selectedReference()).toBe(reference);
});

test("the tables are listed with their columns, without our own records", async () => {
  excel.workbook.write(area(20, 0, 2, 1), [["Hash"], ["abc"]]);
  excel.workbook.addTable(area(20, 0, 2, 1), true, "linchpin_sources");
  expect(await tableChoices()).toEqual([
    {
      table: "imports",
      whole: "imports[#All]",
      columns: [
        { header: "supplier", reference: "imports[supplier]", holds: "text" },
        { header: "share, %", reference: "imports[[share, %]]", holds: "number" },
      ],
    },
  ]);
});
