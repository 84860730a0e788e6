import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";
import { FormulaDataModel, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import { cellArea } from "../area";
import { displayText } from "../display";
import { readTyped } from "../typed";
import type { Area, CellInput, CellValue } from "../workbook";
import type { Rewrite } from "./formulaDialect";
import { around, extentOf } from "./extent";
import { toArea, type UniverBook } from "./univerBook";

type Matrix = IObjectMatrixPrimitiveType<ICellData | null>;
type Rows = Record<number, Record<number, Nullable<ICellData>>>;

/** Nothing of a cell's former content may survive a write: each payload names every content field. */
export const EMPTY = { v: null, t: null, f: null, si: null, p: null } satisfies ICellData;

export class Cells {
  private readonly model: FormulaDataModel;

  constructor(
    private readonly book: UniverBook,
    private readonly toExcel: Rewrite,
  ) {
    this.model = book.injector.get(FormulaDataModel);
  }

  values(area: Area): CellValue[][] {
    return this.read<CellValue>(area, "", cellValue);
  }

  formulas(area: Area): CellValue[][] {
    return this.read<CellValue>(area, "", (cell, row, column) => {
      return this.formula(area.sheet, cell, row, column) ?? cellValue(cell);
    });
  }

  text(area: Area): string[][] {
    return this.read(area, "", (cell, _, column) =>
      displayText(cellValue(cell), this.numberFormat(area.sheet, column, cell)),
    );
  }

  numberFormats(area: Area): string[][] {
    const { sheet, column: first } = area;
    const empty = (column: number) => this.numberFormat(sheet, column, null);
    const formats = this.read(area, "", (cell, _, column) =>
      this.numberFormat(sheet, column, cell),
    );
    return formats.map((row) => row.map((format, index) => format || empty(first + index)));
  }

  write(area: Area, input: CellInput[][]): void {
    this.book.makeRoom(area);
    const cellValue = this.payload(area, input);
    this.book.run(SetRangeValuesMutation, { subUnitId: area.sheet, cellValue });
  }

  /** What Univer's commands take to put the input into the cells. */
  payload(area: Area, input: CellInput[][]): Matrix {
    const matrix = this.book.sheet(area.sheet).getCellMatrix().getMatrix() as Matrix;
    const cellValue: Matrix = {};
    for (let row = 0; row < area.rows; row++) {
      const cells: Record<number, ICellData> = (cellValue[area.row + row] = {});
      for (let column = 0; column < area.columns; column++) {
        const given = input[row]?.[column] ?? null;
        if (given === null) continue;
        const former = matrix[area.row + row]?.[area.column + column];
        cells[area.column + column] = toCell(
          given,
          this.numberFormat(area.sheet, area.column + column, former),
          former,
        );
      }
    }
    return cellValue;
  }

  clearContents(area: Area): void {
    const { row, column, rows, columns } = this.book.withinSheet(area);
    const matrix = this.book.sheet(area.sheet).getCellMatrix().getMatrix() as Matrix;
    const cellValue: Matrix = {};
    for (let r = row; r < row + rows; r++) {
      if (!matrix[r]) continue;
      const cells: Record<number, ICellData> = (cellValue[r] = {});
      for (let c = column; c < column + columns; c++) {
        if (matrix[r]?.[c]) cells[c] = { ...EMPTY, custom: null };
      }
    }
    this.book.run(SetRangeValuesMutation, { subUnitId: area.sheet, cellValue });
  }

  /** With `valuesOnly` a cell that has only a format does not count. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    const counts = (cell: Nullable<ICellData>): boolean =>
      cell ? hasContent(cell) || (!valuesOnly && Boolean(cell.s)) : false;
    const grid = this.book.sheet(sheet);
    const size = { rows: grid.getRowCount(), columns: grid.getColumnCount() };
    const matrix: Rows = grid.getCellMatrix().getMatrix();
    const written = extentOf(matrix, size, counts);
    const spilled = extentOf(this.spilled(sheet), size, (cell) => cell !== undefined);
    const used = around(written, spilled);
    return used && { sheet, ...used };
  }

  spillArea(sheet: string, row: number, column: number): Area | null {
    const range = this.model.getArrayFormulaRange()[this.book.unitId]?.[sheet]?.[row]?.[column];
    if (!range) return null;
    const area = toArea(sheet, range);
    return area.rows === 1 && area.columns === 1 ? null : area;
  }

  /** One cell's formula, as Excel writes it. */
  formulaAt(sheet: string, row: number, column: number): string | null {
    const value = this.formulas(cellArea(sheet, row, column))[0]?.[0] ?? "";
    return typeof value === "string" && value.startsWith("=") ? value : null;
  }

  private formula(sheet: string, cell: ICellData, row: number, column: number): string | null {
    // Filled formulas share one text by id and are told apart by their offset.
    const text = cell.si
      ? this.model.getFormulaStringByCell(row, column, sheet, this.book.unitId)
      : cell.f;
    return text ? this.toExcel(text, cellArea(sheet, row, column)) : null;
  }

  private numberFormat(sheet: string, column: number, cell: Nullable<ICellData>): string {
    const own = cell?.s ? this.book.unit.getStyles().getStyleByCell(cell)?.n : undefined;
    const style = own ?? this.book.columnStyle(this.book.sheet(sheet), column)?.n;
    return style?.pattern ?? "General";
  }

  /** The cells that a spilled result fills, which Univer keeps apart from those that were written. */
  private spilled(sheet: string): Record<number, Record<number, ICellData>> {
    const spilled = this.model.getArrayFormulaCellData()[this.book.unitId]?.[sheet] ?? {};
    return spilled as Record<number, Record<number, ICellData>>;
  }

  private read<T>(
    area: Area,
    empty: T,
    of: (cell: ICellData, row: number, column: number) => T,
  ): T[][] {
    const matrix = this.book.sheet(area.sheet).getCellMatrix().getMatrix() as Matrix;
    const spilled = this.spilled(area.sheet);
    return Array.from({ length: area.rows }, (_, r) => {
      const row = area.row + r;
      const [cells, spill] = [matrix[row], spilled[row]];
      if (!cells && !spill) return Array.from({ length: area.columns }, () => empty);
      return Array.from({ length: area.columns }, (__, c) => {
        const column = area.column + c;
        const written = cells?.[column];
        const cell = written && hasContent(written) ? written : { ...written, ...spill?.[column] };
        return of(cell, row, column);
      });
    });
  }
}

/** Of a cell that was there nothing stays; one that was not there is not worth the words. */
function toCell(given: CellValue, numberFormat: string, former: Nullable<ICellData>): ICellData {
  const base = former ? EMPTY : {};
  if (typeof given !== "string") return { ...base, ...valueCell(given) };
  const typed = readTyped(given, numberFormat);
  if ("formula" in typed) return { ...base, f: typed.formula };
  const style =
    typed.numberFormat && numberFormat === "General"
      ? { s: { n: { pattern: typed.numberFormat } } }
      : {};
  return { ...base, ...valueCell(typed.value), ...style };
}

function valueCell(value: CellValue): ICellData {
  if (value === "") return {};
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  // Univer would read "0101" or "TRUE" as a value: say that it is not.
  const readable =
    value.trim() !== "" && (!Number.isNaN(Number(value)) || /^(true|false)$/i.test(value));
  return { v: value, t: readable ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function hasContent(cell: ICellData): boolean {
  return Boolean(cell.f ?? cell.si ?? cell.p) || (cell.v !== null && cell.v !== undefined);
}

function cellValue(cell: ICellData): CellValue {
  const rich = cell.p?.body?.dataStream;
  const value = rich === undefined ? cell.v : rich.replace(/\r\n$/, "");
  if (value === null || value === undefined) return "";
  switch (cell.t) {
    case CellValueType.BOOLEAN:
      return value === true || value === 1 || value === "1" || value === "TRUE";
    case CellValueType.NUMBER:
      return Number(value);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return value;
  }
}
