import {
  type CellValue as FileValue,
  Workbook as FileWorkbook,
  type Worksheet,
} from "@cj-tech-master/excelts";
import { formatA1 } from "../workbook/a1";
import { cellArea, contains } from "../workbook/area";
import { isErrorValue } from "../workbook/display";
import type { Area, CellValue, Sheet, Table } from "../workbook/workbook";
import { calculatesWithArrays } from "./calculatesWithArrays";
import { toFile } from "./fileFormula";
import { toFilePage } from "./filePage";
import { toFileStyle } from "./fileStyle";
import { type NameComments, nameKey, withNameComments } from "./nameComments";
import { withPictureTexts } from "./pictureTexts";
import type { SavedWorkbook } from "./workbookPicture";
import { writeLayers } from "./writeLayers";
import { picturesOn } from "./writePicture";

/** The workbook as an .xlsx file that Excel opens, with formulas and their last results. */
export async function writeXlsx(workbook: SavedWorkbook, namespace: string): Promise<Uint8Array> {
  const file = new FileWorkbook();
  for (const sheet of workbook.sheets()) {
    const target = file.addWorksheet(sheet.name, {
      state: ({ Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const)[
        sheet.visibility
      ],
      views: [viewOf(sheet)],
      ...(sheet.tabColor ? { properties: { tabColor: toArgb(sheet.tabColor) } } : {}),
      ...toFilePage(sheet.page),
    });
    const used = workbook.usedArea(sheet.id, false);
    if (used) {
      writeCells(workbook, used, target, namespace);
      writeLines(workbook, used, target);
    }
    for (const area of workbook.mergedAreas(sheet.id)) {
      target.mergeCellsWithoutStyle(formatA1(area));
    }
  }
  writeLayers(workbook, file, namespace);
  const texts = workbook.sheets().map((sheet) => picturesOn(workbook, sheet));
  const bytes = await withPictureTexts(await file.xlsx.writeBuffer(), texts);
  return withNameComments(bytes, commentsOf(workbook));
}

function commentsOf(workbook: SavedWorkbook): NameComments {
  const sheets = workbook.sheets().map(({ id }) => id);
  return new Map(
    workbook
      .names()
      .filter(({ comment }) => comment !== "")
      .map(({ name, scope, comment }): [string, string] => [
        nameKey(name, scope === null ? undefined : sheets.indexOf(scope)),
        comment,
      ]),
  );
}

export const toArgb = (rgb: string) => ({ argb: `FF${rgb.replace("#", "").toUpperCase()}` });

function viewOf({ frozenRows, frozenColumns, showGridlines: showGridLines }: Sheet) {
  if (frozenRows === 0 && frozenColumns === 0) return { showGridLines };
  return { showGridLines, state: "frozen" as const, ySplit: frozenRows, xSplit: frozenColumns };
}

function writeCells(
  workbook: SavedWorkbook,
  used: Area,
  target: Worksheet,
  namespace: string,
): void {
  const values = workbook.values(used);
  const formulas = workbook.formulas(used);
  const tables = workbook.tables();
  for (let r = 0; r < used.rows; r++) {
    for (let c = 0; c < used.columns; c++) {
      const [row, column] = [used.row + r, used.column + c];
      const value = values[r]?.[c] ?? "";
      const formula = formulas[r]?.[c] ?? "";
      const cell = target.getCell(row + 1, column + 1);
      cell.style = toFileStyle(workbook.format(used.sheet, row, column));
      if (typeof formula === "string" && formula.startsWith("=") && formula !== value) {
        const at = cellArea(used.sheet, row, column);
        const table = tableAround(tables, at);
        const written = toFile(formula, { namespace, table });
        const array = calculatesWithArrays(formula);
        cell.value = formulaValue(workbook, at, written, value, array);
      } else if (value !== "") cell.value = withLink(workbook, used.sheet, row, column, value);
    }
  }
}

function tableAround(tables: Table[], cell: Area): string | null {
  return tables.find(({ area }) => contains(area, cell))?.name ?? null;
}

function formulaValue(
  workbook: SavedWorkbook,
  at: Area,
  formula: string,
  value: CellValue,
  array: boolean,
): FileValue {
  const result = fileResult(value);
  const spill = workbook.spillArea(at.sheet, at.row, at.column) ?? (array ? at : null);
  if (!spill) return { formula, result };
  return { formula, result, shareType: "array", ref: formatA1(spill), isDynamicArray: true };
}

/** Errors as the file knows them; one that it does not know, such as a waiting cell's, is left to Excel. */
export function fileResult(value: CellValue) {
  if (!isErrorValue(value)) return value;
  const known = ["#N/A", "#REF!", "#NAME?", "#DIV/0!", "#NULL!", "#VALUE!", "#NUM!"] as const;
  const error = known.find((it) => it === value) ?? "#N/A";
  return { error };
}

function withLink(
  workbook: SavedWorkbook,
  sheet: string,
  row: number,
  column: number,
  value: CellValue,
): FileValue {
  const link = workbook.hyperlink(sheet, row, column);
  const hyperlink = link?.address ?? (link?.documentReference && `#${link.documentReference}`);
  if (!hyperlink) return fileResult(value);
  const tooltip = link?.screenTip;
  return { text: String(value), hyperlink, ...(tooltip ? { tooltip } : {}) };
}

/** Files count the width of a column in characters of 7 pixels, beside 5 pixels of padding. */
const toCharacters = (points: number) => (points / 0.75 - 5) / 7;

function writeLines(workbook: SavedWorkbook, used: Area, target: Worksheet): void {
  const deepest = { rows: 0, columns: 0 };
  for (let column = 0; column < used.column + used.columns; column++) {
    const line = target.getColumn(column + 1);
    line.width = toCharacters(workbook.columnWidth(used.sheet, column));
    if (workbook.columnHidden(used.sheet, column)) line.hidden = true;
    const level = workbook.outlineLevel(used.sheet, "columns", column);
    if (level > 0) line.outlineLevel = level;
    deepest.columns = Math.max(deepest.columns, level);
  }
  for (let row = 0; row < used.row + used.rows; row++) {
    const height = workbook.rowHeight(used.sheet, row);
    if (height !== STANDARD_HEIGHT) target.getRow(row + 1).height = height;
    if (workbook.rowHidden(used.sheet, row)) target.getRow(row + 1).hidden = true;
    const level = workbook.outlineLevel(used.sheet, "rows", row);
    if (level > 0) target.getRow(row + 1).outlineLevel = level;
    deepest.rows = Math.max(deepest.rows, level);
  }
  target.properties.outlineLevelCol = deepest.columns;
  target.properties.outlineLevelRow = deepest.rows;
}

/** In points; rows of this height are left for Excel to fit to their text. */
const STANDARD_HEIGHT = 15;
