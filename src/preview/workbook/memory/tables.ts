import { overlaps } from "../area";
import { displayText } from "../display";
import { shiftArea, type Shift } from "../shift";
import { checkShift, checkTableArea, checkTableName, freeTableName, uniqueHeaders } from "../rules";
import { type Area, type DefinedName, type Table, WorkbookError } from "../workbook";
import { type Grid, valueOf } from "./grid";

/** The tables of a workbook. */
export class Tables {
  private list: Table[] = [];

  constructor(
    private readonly names: () => readonly DefinedName[],
    private readonly merged: (sheet: string) => readonly Area[],
  ) {}

  all(): Table[] {
    return this.list.map((table) => ({ ...table, area: { ...table.area } }));
  }

  find(id: string): Table {
    const found = this.list.find((table) => table.id === id);
    if (!found) throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }

  check(area: Area, name: string | undefined): void {
    checkTableArea(area, this.list, this.merged(area.sheet));
    if (name !== undefined) checkTableName(name, this.list, this.names());
  }

  add(area: Area, name: string | undefined): Table {
    const table: Table = {
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      name: name ?? freeTableName(this.list, this.names()),
      area,
      showHeaders: true,
      showTotals: false,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
    };
    this.list.push(table);
    return table;
  }

  update(id: string, patch: Partial<Omit<Table, "id">>): void {
    const table = this.find(id);
    const others = this.list.filter((other) => other !== table);
    if (patch.name !== undefined) checkTableName(patch.name, others, this.names());
    if (patch.area) checkTableArea(patch.area, others, this.merged(patch.area.sheet));
    Object.assign(table, patch);
  }

  remove(id: string): void {
    this.list = this.list.filter((table) => table.id !== id);
  }

  checkShift(shift: Shift): void {
    checkShift(shift, this.list);
  }

  /** Moves the tables; gives back the ids of those whose cells are all gone. */
  shift(shift: Shift): string[] {
    const gone: string[] = [];
    for (const table of this.list) {
      const area = shiftArea(table.area, shift);
      if (area) table.area = area;
      else gone.push(table.id);
    }
    this.list = this.list.filter(({ id }) => !gone.includes(id));
    return gone;
  }

  /** Header cells are text, filled and different from one another, whatever was written into them. */
  tidyHeaders(grid: Grid, changed: Area, numberFormat: (row: number, column: number) => string) {
    for (const { area, showHeaders } of this.list) {
      if (!showHeaders || !overlaps({ ...area, rows: 1 }, changed)) continue;
      const columns = Array.from({ length: area.columns }, (_, index) => area.column + index);
      const texts = columns.map((column) =>
        displayText(valueOf(grid.cell(area.row, column)), numberFormat(area.row, column)),
      );
      for (const [index, text] of uniqueHeaders(texts).entries()) {
        grid.setCell(area.row, area.column + index, text);
      }
    }
  }
}
