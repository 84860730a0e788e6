import type { Area, CellInput, Table, Workbook } from "../../src/preview/workbook/workbook";
import type { ExcelHost } from "../../src/preview/host/excelHost";

/** What somebody else does to a table while the add-in is at work on it. */
export type Edit =
  | "cell"
  | "row above"
  | "row below"
  | "sheet row above"
  | "sort"
  | "rename"
  | "column"
  | "delete"
  | "append";

export const EDITS: readonly Edit[] = [
  "cell",
  "row above",
  "row below",
  "sheet row above",
  "sort",
  "rename",
  "column",
  "delete",
  "append",
];

/** What they type, in capitals so that no dataset holds it. */
export const MARK = "MARK";
export const OTHER_NAME = "renamed_by_other";

const ROW = 2;
const COLUMN = 4;

/** Types into a cell of the table, and does one thing more to it. */
export function coAuthorEdits(workbook: Workbook, table: Table, edit: Edit): void {
  const { area } = table;
  const cell: Area = {
    ...area,
    row: area.row + ROW,
    column: area.column + COLUMN,
    rows: 1,
    columns: 1,
  };
  const line = (row: number): Area => ({ ...area, row, rows: 1 });
  const mark: CellInput[][] = [[`'${MARK}`]];
  if (edit === "append") {
    const below = line(area.row + area.rows);
    workbook.write(below, [
      Array.from({ length: area.columns }, (_, at) => (at === 0 ? `'${MARK}` : 5)),
    ]);
    workbook.updateTable(table.id, { area: { ...area, rows: area.rows + 1 } });
    return;
  }
  workbook.write(cell, mark);
  if (edit === "row above") workbook.insertCells(line(area.row + 1), "Down");
  if (edit === "row below") workbook.insertCells(line(area.row + ROW + 1), "Down");
  if (edit === "sheet row above") workbook.insertRows(area.sheet, area.row, 1);
  if (edit === "sort") {
    const body: Area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    const asTyped = (value: CellInput): CellInput =>
      typeof value === "string" && value !== "" ? `'${value}` : value;
    workbook.write(
      body,
      workbook
        .formulas(body)
        .reverse()
        .map((row) => row.map(asTyped)),
    );
  }
  if (edit === "rename") workbook.updateTable(table.id, { name: OTHER_NAME });
  if (edit === "column") {
    workbook.insertCells({ ...area, column: area.column + 2, columns: 1 }, "Right");
    workbook.write({ ...area, column: area.column + 2, rows: 1, columns: 1 }, [["theirs"]]);
  }
  if (edit === "delete") workbook.deleteCells(line(area.row + 1), "Up");
}

/** Lets something happen right before the n-th trip to the workbook from now; says whether it came to that. */
export function beforeTrip(host: ExcelHost, n: number, happen: () => void) {
  const process = host.process.bind(host);
  let trips = 0;
  let struck = false;
  host.process = (body, flags, answer) => {
    // Excel.run lets go of its ranges when all is done; nobody waits for that.
    if (!body.includes("_RemoveReference") && ++trips === n) {
      struck = true;
      happen();
    }
    return process(body, flags, answer);
  };
  return {
    end: (): boolean => {
      host.process = process;
      return struck;
    },
  };
}

/** How often a text stands anywhere in the workbook. */
export function timesFound(workbook: Workbook, text: string): number {
  return workbook
    .sheets()
    .flatMap(({ id }) => {
      const used = workbook.usedArea(id, true);
      return used ? workbook.values(used).flat() : [];
    })
    .filter((value) => value === text).length;
}

/** Empties a workbook, so that the next moment needs no other Excel. */
export function emptied(workbook: Workbook): void {
  for (const { id } of workbook.tables()) workbook.deleteTable(id, false);
  for (const { name, scope } of workbook.names()) workbook.deleteName(name, scope);
  for (const { id } of workbook.comments()) workbook.deleteComment(id);
  const old = workbook.sheets();
  const fresh = workbook.addSheet();
  for (const { id } of old) {
    workbook.updateSheet(id, { visibility: "Visible", protected: false });
    workbook.deleteSheet(id);
  }
  workbook.updateSheet(fresh.id, { name: "Sheet1" });
  workbook.store.clear();
}
