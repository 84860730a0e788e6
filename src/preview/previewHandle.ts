import { formatA1, quoteSheetName } from "./workbook/a1";
import { cellArea } from "./workbook/area";
import { isErrorValue } from "./workbook/display";
import { resolveReference } from "./workbook/reference";
import type { Area, CellValue } from "./workbook/workbook";
import type { UniverWorkbook } from "./workbook/univer/univerWorkbook";

/** What a cell holds. `error` is the sentence its function gave, else the error's text, else null. */
export interface CellState {
  value: CellValue;
  text: string;
  formula: string | null;
  error: string | null;
}

/**
 * `window.preview`: the grid is a canvas, so this is how scripts and tests reach its cells. Addresses
 * are as Excel writes them ("Sheet1!B2"; without a sheet the active one is meant), names and tables
 * included.
 */
export interface PreviewHandle {
  /** Resolves when the add-in is loaded and its functions calculate. */
  ready: Promise<void>;
  /** As a person types it: "=A1*2", "12%", "'0101". The first cell of the address is written. */
  setCell(address: string, input: CellValue | null): void;
  getCell(address: string): CellState;
  /** Resolves when nothing is left to calculate and no cell waits for the add-in. */
  settled(): Promise<void>;
  sheets(): { name: string; visible: boolean; usedRange: string | null }[];
  tables(): { name: string; address: string; columns: string[] }[];
  names(): { name: string; formula: string; sheet: string | null; visible: boolean }[];
  select(address: string): void;
  /** The address of what is selected. */
  selection(): string;
  /** The workbook as an .xlsx file. */
  download(): Promise<Uint8Array>;
  /** Replaces the workbook by an .xlsx file. */
  open(bytes: ArrayBuffer | Uint8Array): Promise<void>;
}

export type FileFormat = Pick<PreviewHandle, "download" | "open">;

export function previewHandle(
  workbook: UniverWorkbook,
  ready: Promise<void>,
  file: FileFormat,
): PreviewHandle {
  const areaOf = (address: string) => resolveReference(workbook, address, workbook.activeSheet());
  const firstCell = (address: string) => {
    const { sheet, row, column } = areaOf(address);
    return cellArea(sheet, row, column);
  };
  const sheetName = (id: string) => workbook.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  const addressOf = (area: Area) => `${quoteSheetName(sheetName(area.sheet))}!${formatA1(area)}`;

  return {
    ready,
    setCell: (address, input) => workbook.type(firstCell(address), [[input ?? ""]]),
    getCell: (address) => cellState(workbook, firstCell(address)),
    settled: () => workbook.settled(),
    sheets: () =>
      workbook.sheets().map((sheet) => {
        const used = workbook.usedArea(sheet.id, true);
        const visible = sheet.visibility === "Visible";
        return { name: sheet.name, visible, usedRange: used && addressOf(used) };
      }),
    tables: () =>
      workbook.tables().map(({ name, area }) => {
        const [columns = []] = workbook.text({ ...area, rows: 1 });
        return { name, address: addressOf(area), columns };
      }),
    names: () =>
      workbook.names().map(({ name, formula, scope, visible }) => {
        return { name, formula, sheet: scope && sheetName(scope), visible };
      }),
    select: (address) => workbook.select(areaOf(address)),
    selection: () => addressOf(workbook.selection()),
    ...file,
  };
}

function cellState(workbook: UniverWorkbook, cell: Area): CellState {
  const [[value = ""] = []] = workbook.values(cell);
  const [[text = ""] = []] = workbook.text(cell);
  const [[formula = ""] = []] = workbook.formulas(cell);
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const said = workbook.errorSentence(cell.sheet, cell.row, cell.column);
  return {
    value,
    text,
    formula: isFormula ? formula : null,
    error: isErrorValue(value) ? (said ?? value) : null,
  };
}
