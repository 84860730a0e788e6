import type { Area } from "../workbook";
import { cellArea } from "../area";

interface Placed<T> {
  row: number;
  column: number;
  value: T;
}

/** Facts about single cells that must follow them when rows or columns are inserted or deleted. */
export class CellMap<T> {
  private readonly sheets = new Map<string, Map<string, Placed<T>>>();

  get(sheet: string, row: number, column: number): T | undefined {
    return this.sheets.get(sheet)?.get(key(row, column))?.value;
  }

  set(sheet: string, row: number, column: number, value: T): void {
    const cells = this.sheets.get(sheet) ?? new Map<string, Placed<T>>();
    this.sheets.set(sheet, cells.set(key(row, column), { row, column, value }));
  }

  delete(sheet: string, row: number, column: number): void {
    this.sheets.get(sheet)?.delete(key(row, column));
  }

  cells(): Area[] {
    return [...this.sheets].flatMap(([sheet, cells]) =>
      [...cells.values()].map(({ row, column }) => cellArea(sheet, row, column)),
    );
  }

  /** `count` lines inserted before `at`, or deleted from there when it is negative. */
  shift(sheet: string, line: "row" | "column", at: number, count: number): void {
    const moved = [...(this.sheets.get(sheet)?.values() ?? [])].flatMap((cell) => {
      if (cell[line] < at) return [cell];
      const stays = count > 0 || cell[line] >= at - count;
      return stays ? [{ ...cell, [line]: cell[line] + count }] : [];
    });
    this.sheets.set(sheet, new Map(moved.map((cell) => [key(cell.row, cell.column), cell])));
  }
}

const key = (row: number, column: number) => `${String(row)},${String(column)}`;
