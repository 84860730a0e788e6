import { callArguments } from "../../../src/excel/explain/callArguments";
import { elsewhere } from "../../../src/excel/explain/elsewhere";
import { ourCalls } from "../../../src/excel/formulas/ourCalls";
import { callByName } from "../../../src/functions/boundary/registry";
import { registered } from "../../../src/functions/boundary/registry";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
  const sheet = excel.workbook.activeSheet();
  excel.workbook.write({ sheet, row: 0, column: 0, rows: 4, columns: 2 }, [
    ["supplier", "tonnes"],
    ["A", 60],
    ["B", ""],
    ["C", 10],
  ]);
  excel.workbook.addTable({ sheet, row: 0, column: 0, rows: 4, columns: 3 }, true, "imports");
});

const callOurs = (id: string, given: readonly unknown[]): unknown => {
  const names = Object.keys(registered().get(id)!.parameters);
  return callByName(id, Object.fromEntries(names.map((name, at) => [name, given[at] ?? null])));
};

async function read(argument: string, around = (call: string) => `=${call}`) {
  const formula = around(`LINCHPIN.HHI(${argument})`);
  const call = ourCalls(formula).find(({ id }) => id === "HHI")!;
  const home = { sheet: "Sheet1", row: 1, column: 2 };
  const [first] = await callArguments(formula, call, home, callOurs, new AbortController().signal);
  return first!;
}

test.each([
  ["B2:B4", [[60], [null], [10]]],
  ["imports[tonnes]", [[60], [null], [10]]],
  ["imports[@tonnes]", [[60]]],
  ["[@tonnes]", [[60]]],
  ["@B2:B4", [[60]]],
  ["B2*2+1", [[121]]],
  ["B2:B4/10", [[6], [0], [1]]],
  ["-B2%", [[-0.6]]],
  ["SUM(B2:B4)", [[70]]],
  ['"a"&B2', [["a60"]]],
  ["B2>B4", [[true]]],
  ["1/0", [[{ type: "Error", basicValue: "#DIV/0!" }]]],
  ["IFERROR(1/0,5)", [[5]]],
  [
    "{1,2;3,4}",
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ["TRANSPOSE({1,2})", [[1], [2]]],
  // 461 / 922
  ["LINCHPIN.EXPOSURE_RATIO(461,922)", [[0.5]]],
  ["LINCHPIN.EXPOSURE_RATIO(461,0)", [[{ type: "Error", basicValue: "#DIV/0!" }]]],
])("%s is read as Excel hands it to the function", async (argument, expected) => {
  const { problem, cells: found } = await read(argument);
  expect({ problem, found }).toEqual({ problem: null, found: expected });
});

test("what LET names around the call is known inside it", async () => {
  const found = await read("x*y", (call) => `=LET(x,B2,y,x/6,IFERROR(${call},0))`);
  expect(found.cells).toEqual([[600]]);
});

test("an argument left out is null, and the cells that were read are named", async () => {
  expect(await read("")).toBeUndefined();
  const { areas } = await read("B2:B4+A2");
  expect(areas).toEqual([
    { sheet: "Sheet1", row: 1, column: 1, rows: 3, columns: 1 },
    { sheet: "Sheet1", row: 1, column: 0, rows: 1, columns: 1 },
  ]);
});

test.each([
  ["XLOOKUP(1,A1:A2,B1:B2)", /^XLOOKUP is calculated by Excel alone/],
  ["B2:INDEX(B:B,4)", /calculated by Excel alone|shows its value only in the sheet/],
  ["nowhere", /^The workbook has no name nowhere/],
  ["Gone!A1", /^There is no sheet "Gone"/],
])("%s is a problem in a sentence", async (argument, sentence) => {
  expect((await read(argument)).problem).toMatch(sentence);
});

test.each([
  ["B2:B4", "Sheet1!$B$2:$B$4"],
  ["imports[tonnes]", "imports[tonnes]"],
  ["[@tonnes]", "Sheet1!$B$2"],
  ["B2*'x y'!C1", "Sheet1!B2*'x y'!C1"],
  ["[@tonnes]*2", null],
  ["100", "100"],
])("%s is written on another sheet as %s", async (argument, text) => {
  const found = await read(argument);
  const areas = argument.includes("x y") ? [] : found.areas;
  expect(elsewhere(argument, "Sheet1", areas)).toBe(text);
});
