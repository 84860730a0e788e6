import type { CellInput, CellValue } from "../../../src/preview/workbook/workbook";
import { callCount } from "../../../src/functions/boundary/countedCalls";
import { calculatedWorkbook } from "../../support/calculatedWorkbook";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { VirtualClock } from "../../support/office/virtualClock";

const number = (value: CellValue): number => {
  if (typeof value !== "number") throw new Error(`${String(value)} is no number`);
  return value;
};

/**
 * Price 2 and volume 100 give a revenue of 200; its exposure to a GDP of 1000 is one of the add-in's own
 * functions. The grade is text, and the margin divides by (price − 3).
 */
export function startSalesModel() {
  const workbook = calculatedWorkbook({
    "=B1*B2": (read) => number(read("B1")) * number(read("B2")),
    "=1/(B1-3)": (read) => (number(read("B1")) === 3 ? "#DIV/0!" : 1 / (number(read("B1")) - 3)),
    '=IF(B3>250,"high","low")': (read) => (number(read("B3")) > 250 ? "high" : "low"),
    "=IF(B1>2,1/0,B3)": (read) => (number(read("B1")) > 2 ? "#DIV/0!" : read("B3")),
    "=IF(AND(B1>=0,B1<=1),2*B1,NA())": (read) => {
      const share = number(read("B1"));
      return share >= 0 && share <= 1 ? 2 * share : "#N/A";
    },
    "=MIN(B3,210)": (read) => Math.min(number(read("B3")), 210),
    "=B8": (read) => read("B8"),
    "=IFERROR(B4,0)": (read) => (typeof read("B4") === "number" ? read("B4") : 0),
  });
  const excel = startExcelWithFunctions(workbook);
  const sheet = workbook.activeSheet();
  const put = (row: number, column: number, value: CellInput) =>
    workbook.write({ sheet, row, column, rows: 1, columns: 1 }, [[value]]);
  const lines: [string, CellInput][] = [
    ["Price", 2],
    ["Volume", 100],
    ["Revenue", "=B1*B2"],
    ["Exposure", "=LINCHPIN.EXPOSURE_RATIO(B3, 1000)"],
    ["Margin", "=1/(B1-3)"],
    ["Grade", '=IF(B3>250,"high","low")'],
  ];
  lines.forEach(([label, value], row) => {
    put(row, 0, label);
    put(row, 1, value);
  });
  const cell = (row: number, column: number, rows = 1, columns = 1) => ({
    ...{ sheet, row, column, rows, columns },
  });
  let clock: VirtualClock | null = null;
  return {
    ...{ excel, workbook, sheet, put, cell },
    /** With these a run waits in virtual time. */
    get options() {
      return { calls: callCount, clock: (clock ??= new VirtualClock(excel.host)) };
    },
  };
}

/** The names that a run leaves in the workbook while it is under way. */
export const runNames = (workbook: { names(): { name: string }[] }): string[] =>
  workbook.names().flatMap(({ name }) => (name.startsWith("_linchpin_") ? [name] : []));

/** What a run notes of a host that never says that it is done. */
export const HOST_NOTES =
  (process.env["LINCHPIN_HOST"] ?? "kindest") !== "kindest"
    ? [expect.stringMatching(/^Excel did not say that it was done at (\d+) of \1 points/) as string]
    : [];
