import { Workbook } from "@cj-tech-master/excelts";

/** @typedef {import("@cj-tech-master/excelts").Worksheet} Sheet */

/** A name that references have to quote. */
const LONG = "It's 100 % & more";

/** What to do on each sheet, and what should be seen then. */
export const STEPS = [
  ["Formulas", "Look at column B.", "Each cell shows the figure beside it in column C."],
  ["Formulas", "Client copy, then Restore.", "No #NAME? in between; column B is live again."],
  [
    "Filtered",
    "Check in Datasets › Your own data: Use this table.",
    "It says what the filter hides.",
  ],
  ["Filtered", "Save as a Data Package, Copy.", "All 12 rows are in it, the hidden ones too."],
  ["Hidden rows", "Select A8, import a dataset there.", "It refuses and names the hidden rows."],
  ["Protected", "Select A5, import a dataset there.", "It says that the sheet is protected."],
  ["Merged", "Select A3, import a dataset there.", "It says which cells are merged."],
  ["Headers", "Wizard, HHI: choose each column in turn.", "0.38 every time, the formula is taken."],
  [LONG, "Scenarios: try B1 with 1; 2; 3, output B2.", "2, 4, 6; B1 is 5 again at the end."],
];

const HHI = 0.5 ** 2 + 0.3 ** 2 + 0.2 ** 2;
const SHARES = [0.5, 0.3, 0.2];

/** Headers for which a reference needs apostrophes or double brackets. */
export const AWKWARD = ["a,b", "x$", "n#", "it's", "[k]", "@v", "c:d", "Größe é"];

/** Functions as files keep them, with what they give, by hand: formula, result, its cells, how it is entered. */
export const FORMULAS = [
  ["As files keep it", "_xldudf_LINCHPIN_HHI(E2:E4)", HHI],
  ["In a longer one", "ROUND(_xldudf_LINCHPIN_EXPOSURE_RATIO(F2,F3),6)", 0.016091],
  ["In IFERROR", "IFERROR(_xldudf_LINCHPIN_HHI(E2:E4),0)", HHI],
  ["Two at once", "_xldudf_LINCHPIN_HHI(E2:E4)-_xldudf_LINCHPIN_HHI(E2:E4)", 0],
];

/** The smoke workbook as the bytes of an .xlsx file. */
export async function smokeBook() {
  const book = new Workbook();
  writeSteps(book.addWorksheet("Read me"));
  writeFormulas(book.addWorksheet("Formulas"));
  writeRows(book.addWorksheet("Filtered"), { name: "smoke_filtered", hidden: [3, 4, 7, 9] });
  writeRows(book.addWorksheet("Hidden rows"), { name: null, hidden: [9, 10] });
  const locked = book.addWorksheet("Protected");
  writeRows(locked, { name: null, hidden: [] });
  await locked.protect("", { selectLockedCells: true });
  const merged = book.addWorksheet("Merged");
  merged.getCell("A1").value = "Cells below are merged.";
  merged.mergeCells("A3:C5");
  writeHeaders(book.addWorksheet("Headers"));
  const long = book.addWorksheet(LONG);
  long.addRows([
    ["Input", 5],
    ["Twice", { formula: "2*B1", result: 10 }],
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** @param {Sheet} sheet */
function writeSteps(sheet) {
  sheet.addRow(["Linchpin smoke workbook: ten minutes on Windows, on a Mac, on the web"]);
  sheet.addRow([
    "Begin with Home › Help › Check this Excel › Copy. Note what you see in column D, and keep both in tests/real-excel.",
  ]);
  sheet.addRow([]);
  sheet.addRow(["Sheet", "Do", "Expected", "Seen"]);
  for (const step of STEPS) sheet.addRow([...step]);
  for (const [column, width] of [14, 48, 56, 40].entries())
    sheet.getColumn(column + 1).width = width;
}

/** @param {Sheet} sheet */
function writeFormulas(sheet) {
  sheet.addRow(["What", "By the function", "By hand", "", "Shares", "Trade, GDP"]);
  for (const [at, [what, formula, result]] of FORMULAS.entries()) {
    sheet.getCell(at + 2, 1).value = String(what);
    sheet.getCell(at + 2, 2).value = { formula: String(formula), result: Number(result) };
    sheet.getCell(at + 2, 3).value = Number(result);
  }
  for (const [at, share] of SHARES.entries()) sheet.getCell(at + 2, 5).value = share;
  sheet.getCell("F2").value = 461;
  sheet.getCell("F3").value = 28650;
  sheet.getColumn(1).width = 22;
}

/**
 * @param {Sheet} sheet
 * @param {{ name: string | null, hidden: readonly number[] }} options
 */
function writeRows(sheet, { name, hidden }) {
  const rows = Array.from({ length: 12 }, (_, at) => [
    `k${at + 1}`,
    at % 3 === 0 ? "North" : "South",
    at,
  ]);
  if (name === null) sheet.addRows([["key", "region", "amount"], ...rows]);
  else {
    sheet.addTable({
      ...{ name, ref: "A1", headerRow: true, rows },
      columns: ["key", "region", "amount"].map((each) => ({ name: each, filterButton: true })),
    });
  }
  for (const row of hidden) sheet.getRow(row).hidden = true;
}

/** @param {Sheet} sheet */
function writeHeaders(sheet) {
  sheet.addTable({
    ...{ name: "smoke_headers", ref: "A1", headerRow: true },
    columns: AWKWARD.map((name) => ({ name, filterButton: true })),
    rows: SHARES.map((share) => AWKWARD.map(() => share)),
  });
}
