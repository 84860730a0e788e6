import { argumentsWithFacts } from "../../../src/excel/explain/callArguments";
import { ourCalls } from "../../../src/excel/formulas/ourCalls";
import { followTrips } from "../../support/office/followTrips";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
beforeEach(() => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
  excel.workbook.write({ sheet, row: 0, column: 0, rows: 4, columns: 4 }, [
    ["supplier", "tonnes", "unit", "price"],
    ["A", 60, "t", 1],
    ["B", "", "t", 2],
    ["C", 10, "kg", 3],
  ]);
  excel.workbook.addTable({ sheet, row: 0, column: 0, rows: 4, columns: 4 }, true, "imports");
  excel.workbook.write(
    { sheet, row: 9, column: 0, rows: 8, columns: 2 },
    NAMES.map((name, at) => [name, at + 1]),
  );
});

const NAMES = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
const home = { sheet: "Sheet1", row: 1, column: 9 };
const noFunction = (): never => {
  throw new Error("no call of ours is inside");
};

/** Reads LANDED_COST, which takes many arguments, with those given. */
async function read(given: readonly string[]) {
  const formula = `=LINCHPIN.LANDED_COST(${given.join(",")})`;
  const trips = followTrips(excel.host);
  const [call] = ourCalls(formula);
  const { signal } = new AbortController();
  const found = await argumentsWithFacts(formula, call!, home, noFunction, signal);
  expect(found).toHaveLength(given.length);
  return { found, trips: trips() };
}

const cells = NAMES.map((_, at) => `B${String(at + 10)}`);
const columns = ["imports[tonnes]", "imports[price]", "imports[supplier]", "imports[unit]"];

test("the workbook is asked as often for eight arguments as for one", async () => {
  const one = await read(cells.slice(0, 1));
  const eight = await read(cells);
  expect(eight.found.map((each) => each.cells)).toEqual(NAMES.map((_, at) => [[at + 1]]));
  expect(eight.found.map(({ facts }) => facts?.labels)).toEqual(NAMES.map((name) => [name]));
  // Where the cells are looked for, where they lie, and what they and their neighbours hold.
  expect(one.trips.length).toBeLessThanOrEqual(3);
  expect(eight.trips).toHaveLength(one.trips.length);
});

test("columns of a table, ranges inside a calculation and constants share the trips", async () => {
  const one = await read(columns.slice(0, 1));
  expect(one.trips.length).toBeLessThanOrEqual(3);
  const many = await read([...columns, "B10+B11*B12-SUM(B13:B15)", "5", "", "B17"]);
  expect(many.trips).toHaveLength(one.trips.length);
  // 1 + 2·3 − (4 + 5 + 6)
  expect(many.found[4]?.cells).toEqual([[-8]]);
  expect(many.found[4]?.areas.map(({ row }) => row)).toEqual([9, 10, 11, 12]);
  expect(many.found.map(({ facts }) => facts?.labels ?? null)).toEqual([
    ["A", "B", "C"],
    ["A", "B", "C"],
    null,
    ["A", "B", "C"],
    ["one"],
    null,
    null,
    ["eight"],
  ]);
  expect(many.found[0]?.facts?.columns).toEqual({ unit: ["t", "t", "kg"] });
});

test("a table is read once, though four of its columns are arguments", async () => {
  const one = await read(columns.slice(0, 1));
  const four = await read(columns);
  expect(valuesAsked(four.trips)).toBe(valuesAsked(one.trips) + 3);
  // The column itself, its table's header and rows.
  expect(valuesAsked(one.trips)).toBe(3);
});

/** How many ranges' values were asked for. */
const valuesAsked = (trips: readonly string[]): number =>
  trips.join("").match(/"Select":\[[^\]]*"values"/g)?.length ?? 0;

test("an argument that fails in Excel leaves the others their values", async () => {
  excel.faults.failAt("Range.valueTypes");
  const { found } = await read(cells.slice(0, 3));
  expect(found.map(({ cells: each, problem }) => ({ each, problem }))).toEqual([
    { each: [[1]], problem: null },
    { each: [[2]], problem: null },
    { each: [[3]], problem: null },
  ]);
  expect(found.map(({ facts }) => facts?.labels)).toEqual([["one"], ["two"], ["three"]]);
});

test("an argument without a place has its own sentence, and the others their values", async () => {
  const { found } = await read(["B10", "Gone!A1", "nowhere", "imports[tonnes]"]);
  expect(found.map(({ problem }) => problem)).toEqual([
    null,
    'There is no sheet "Gone". Check its name, or select the cells in the grid and choose Use selection.',
    "The workbook has no name nowhere. Check its spelling.",
    null,
  ]);
  expect(found[3]?.cells).toEqual([[60], [null], [10]]);
});

test("cells too many for one answer are read in parts, with what stands beside them", async () => {
  excel.faults.responseLimit = 3_000;
  const rows = Array.from({ length: 40 }, (_, at) => [`name ${String(at)}`, at]);
  excel.workbook.write({ sheet, row: 19, column: 0, rows: 40, columns: 2 }, rows);
  const { found } = await read(["B20:B59"]);
  expect(found[0]?.cells).toEqual(rows.map(([, value]) => [value]));
  expect(found[0]?.facts?.labels).toEqual(rows.map(([name]) => name));
});

test("a whole column says what its table says", async () => {
  const { found } = await read(["D:D", "B2:B9000"]);
  expect(found.map(({ facts }) => facts?.columns["unit"])).toEqual([
    ["t", "t", "kg"],
    ["t", "t", "kg"],
  ]);
});
