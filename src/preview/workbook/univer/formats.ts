import type { ICellData, IObjectMatrixPrimitiveType, IStyleData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import { maxRows } from "../area";
import type { Area, CellFormat, Hyperlink } from "../workbook";
import { EMPTY } from "./cells";
import { bordersOf, formatOf, styleOf } from "./cellStyle";
import { styleMany } from "./styleMany";
import { toArea, toRange, type UniverBook } from "./univerBook";

/** What Univer does not keep of a cell travels in its `custom` field, and so moves with it. */
interface Custom {
  unlocked?: boolean;
  hyperlink?: Hyperlink;
}

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

const isMany = ({ rows, columns }: Area): boolean => rows * columns > 500;

export class Formats {
  constructor(private readonly book: UniverBook) {}

  format(sheet: string, row: number, column: number): CellFormat {
    const model = this.book.sheet(sheet);
    const styles = this.book.unit.getStyles();
    // Not Univer's composed style: that has the look of tables in it.
    const own = styles.getStyleByCell(model.getCellRaw(row, column));
    const style = { ...this.book.columnStyle(model, column), ...own };
    return { ...formatOf(style), locked: !this.custom(sheet, row, column).unlocked };
  }

  setFormat(area: Area, { locked, borders, ...patch }: Partial<CellFormat>): void {
    const wholeColumns = area.rows === maxRows;
    const style = styleOf(patch);
    if (wholeColumns) this.setColumnStyle(area, style);
    else this.book.makeRoom(area);
    const within = this.book.withinSheet(area);
    if (!wholeColumns && !borders && locked === undefined && isMany(within)) {
      styleMany(this.book, within, style, (cellValue) => this.set(area.sheet, cellValue));
      return;
    }
    const cellValue: Matrix = {};
    this.each(within, (row, column, cell) => {
      // A column's style shows through cells that have none of their own.
      if (wholeColumns && !cell?.s && !borders && locked === undefined) return;
      const edges = borders ? { bd: bordersOf(borders, within, row, column) } : {};
      const custom = this.custom(within.sheet, row, column);
      const lock = locked === undefined ? {} : { custom: { ...custom, unlocked: !locked } };
      // Univer guesses a cell's type again on every change: name it, or "0101" becomes a number.
      const type = cell?.t === undefined ? {} : { t: cell.t };
      (cellValue[row] ??= {})[column] = { ...type, ...lock, s: { ...style, ...edges } };
    });
    this.set(area.sheet, cellValue);
  }

  private setColumnStyle(area: Area, style: IStyleData): void {
    this.book.makeRoom({ ...area, row: 0, rows: 1 });
    const model = this.book.sheet(area.sheet);
    const columnData: Record<number, { s: IStyleData }> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      columnData[column] = { s: { ...this.book.columnStyle(model, column), ...style } };
    }
    this.book.run(SetColDataMutation, { subUnitId: area.sheet, columnData });
  }

  clearFormats(area: Area): void {
    const cellValue: Matrix = {};
    this.each(this.book.withinSheet(area), (row, column, cell) => {
      if (cell?.s) (cellValue[row] ??= {})[column] = { ...(cell.t ? { t: cell.t } : {}), s: null };
    });
    this.set(area.sheet, cellValue);
  }

  mergedAreas(sheet: string): Area[] {
    return this.book
      .sheet(sheet)
      .getMergeData()
      .map((range) => toArea(sheet, range));
  }

  /** Only the first cell keeps its content. */
  merge(area: Area): void {
    this.unmerge(area);
    const cellValue: Matrix = {};
    this.each(area, (row, column, cell) => {
      const first = row === area.row && column === area.column;
      if (cell && !first) (cellValue[row] ??= {})[column] = { ...EMPTY };
    });
    this.book.run(SetRangeValuesMutation, { subUnitId: area.sheet, cellValue });
    this.book.run(AddWorksheetMergeMutation, { subUnitId: area.sheet, ranges: [toRange(area)] });
  }

  unmerge(area: Area): void {
    this.book.run(RemoveWorksheetMergeMutation, { subUnitId: area.sheet, ranges: [toRange(area)] });
  }

  hyperlink(sheet: string, row: number, column: number): Hyperlink | null {
    return this.custom(sheet, row, column).hyperlink ?? null;
  }

  setHyperlink(area: Area, hyperlink: Hyperlink | null): void {
    this.book.makeRoom(area);
    const cellValue: Matrix = {};
    this.each(area, (row, column) => {
      const { hyperlink: former, ...rest } = this.custom(area.sheet, row, column);
      if (!hyperlink && !former) return;
      const custom = hyperlink ? { ...rest, hyperlink } : rest;
      (cellValue[row] ??= {})[column] = { custom };
    });
    this.set(area.sheet, cellValue);
    if (hyperlink) this.setFormat(area, { underline: true, fontColor: "#0563C1" });
  }

  private custom(sheet: string, row: number, column: number): Custom {
    const cell = this.book.sheet(sheet).getCellRaw(row, column);
    return (cell?.custom ?? {}) as Custom;
  }

  private set(sheet: string, cellValue: Matrix): void {
    // Marked as a change of format: it calls for no calculation.
    const params = { subUnitId: sheet, cellValue, trigger: SetStyleCommand.id };
    this.book.run(SetRangeValuesMutation, params);
  }

  private each(
    area: Area,
    visit: (row: number, column: number, cell: ICellData | undefined) => void,
  ): void {
    const matrix = this.book.sheet(area.sheet).getCellMatrix().getMatrix() as Matrix;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = matrix[row];
      for (let column = area.column; column < area.column + area.columns; column++) {
        visit(row, column, cells?.[column]);
      }
    }
  }
}
