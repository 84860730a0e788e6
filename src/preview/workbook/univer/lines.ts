import { BooleanNumber, Direction, type Worksheet } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/preset-sheets-core";
import { checkShift } from "../rules";
import type { Area, Lines as Grouped, Table } from "../workbook";
import type { Cells } from "./cells";
import { shiftKinds, tellShift } from "./shifts";
import { toRange, type UniverBook } from "./univerBook";

/** Office.js states widths and heights in points, Univer in pixels of 1/96 inch. */
const POINTS = 0.75;
/** A column fits its text with this much beside it. */
const PADDING = 12;

/** Rows and columns: inserting, deleting, sizes, what is hidden. */
export class Lines {
  constructor(
    private readonly book: UniverBook,
    private readonly cells: Cells,
    private readonly tables: () => readonly Table[],
  ) {}

  insertRows(sheet: string, row: number, count: number): void {
    this.shift(InsertRowByRangeCommand, this.rows(sheet, row, count), Direction.UP);
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.shift(RemoveRowByRangeCommand, this.rows(sheet, row, count));
  }

  insertColumns(sheet: string, column: number, count: number): void {
    this.shift(InsertColByRangeCommand, this.columns(sheet, column, count), Direction.LEFT);
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    this.shift(RemoveColByRangeCommand, this.columns(sheet, column, count));
  }

  insertCells(area: Area, shift: "Down" | "Right"): void {
    this.shift(shift === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand, area);
  }

  deleteCells(area: Area, shift: "Up" | "Left"): void {
    this.shift(shift === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand, area);
  }

  columnWidth(sheet: string, column: number): number {
    return this.book.sheet(sheet).getColumnWidth(column) * POINTS;
  }

  setColumnWidth(sheet: string, column: number, count: number, width: number): void {
    const area = this.columns(sheet, column, count);
    const params = { subUnitId: sheet, ranges: [toRange(area)], colWidth: width / POINTS };
    this.book.run(SetWorksheetColWidthMutation, params);
  }

  /** By the number of characters shown: the grid draws on a canvas that may not be there yet. */
  autofitColumns(sheet: string, column: number, count: number): void {
    const used = this.cells.usedArea(sheet, true);
    if (!used) return;
    for (let index = column; index < column + count; index++) {
      const texts = this.cells.text({ ...used, column: index, columns: 1 });
      const longest = Math.max(0, ...texts.map(([text = ""]) => text.length));
      if (longest === 0) continue;
      this.setColumnWidth(sheet, index, 1, (longest * CHARACTER + PADDING) * POINTS);
    }
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.book.sheet(sheet).getColVisible(column);
  }

  setColumnHidden(sheet: string, column: number, count: number, hidden: boolean): void {
    const ranges = [toRange(this.columns(sheet, column, count))];
    const mutation = hidden ? SetColHiddenMutation : SetColVisibleMutation;
    this.book.run(mutation, { subUnitId: sheet, ranges });
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.book.sheet(sheet).getRowVisible(row);
  }

  setRowHidden(sheet: string, row: number, count: number, hidden: boolean): void {
    const ranges = [toRange(this.rows(sheet, row, count))];
    const mutation = hidden ? SetRowHiddenMutation : SetRowVisibleMutation;
    this.book.run(mutation, { subUnitId: sheet, ranges });
  }

  outlineLevel(sheet: string, by: Grouped, index: number): number {
    const shown = this.book.sheet(sheet);
    const line = by === "rows" ? shown.getRowManager().getRow(index) : columnOf(shown, index);
    const level: unknown = line?.custom?.level;
    return typeof level === "number" ? level : 0;
  }

  /** Univer has no outline: it keeps the level and takes it along as lines come and go. */
  setOutlineLevel(sheet: string, by: Grouped, index: number, count: number, level: number): void {
    const area = by === "rows" ? this.rows(sheet, index, count) : this.columns(sheet, index, count);
    const shown = this.book.sheet(area.sheet);
    const data: Record<number, { custom: object }> = {};
    for (let at = index; at < index + count; at++) {
      const line = by === "rows" ? shown.getRowManager().getRow(at) : columnOf(shown, at);
      data[at] = { custom: { ...line?.custom, level } };
    }
    const subUnitId = sheet;
    if (by === "rows") this.book.run(SetRowDataMutation, { subUnitId, rowData: data });
    else this.book.run(SetColDataMutation, { subUnitId, columnData: data });
  }

  rowHeight(sheet: string, row: number): number {
    return this.book.sheet(sheet).getRowHeight(row) * POINTS;
  }

  setRowHeight(sheet: string, row: number, count: number, height: number): void {
    const ranges = [toRange(this.rows(sheet, row, count))];
    const rowHeight = height / POINTS;
    this.book.run(SetWorksheetRowHeightMutation, { subUnitId: sheet, ranges, rowHeight });
    const autoHeightInfo = BooleanNumber.FALSE;
    this.book.run(SetWorksheetRowIsAutoHeightMutation, {
      subUnitId: sheet,
      ranges,
      autoHeightInfo,
    });
  }

  private rows(sheet: string, row: number, count: number): Area {
    this.book.makeRoom({ sheet, row, column: 0, rows: count, columns: 1 });
    const columns = this.book.sheet(sheet).getColumnCount();
    return { sheet, row, column: 0, rows: count, columns };
  }

  private columns(sheet: string, column: number, count: number): Area {
    this.book.makeRoom({ sheet, row: 0, column, rows: 1, columns: count });
    const rows = this.book.sheet(sheet).getRowCount();
    return { sheet, row: 0, column, rows, columns: count };
  }

  private shift({ id }: { id: string }, area: Area, direction?: Direction): void {
    const kind = shiftKinds.get(id);
    if (!kind) throw new Error(`Not a command that shifts cells: ${id}`);
    checkShift({ area, ...kind }, this.tables());
    this.book.makeRoom(area);
    const params = { unitId: this.book.unitId, subUnitId: area.sheet, range: toRange(area) };
    this.book.whileShown(area.sheet, () => {
      // Some of these commands are asynchronous by declaration alone: their work is done on return.
      void this.book.commands.executeCommand(id, { ...params, direction, told: true });
    });
    tellShift(this.book, area, kind);
  }
}

const columnOf = (sheet: Worksheet, index: number) => sheet.getColumnManager().getColumn(index);

/** Pixels of an average character at 11 points. */
const CHARACTER = 7.2;
