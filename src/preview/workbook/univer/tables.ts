import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesCommand, SetRangeValuesMutation } from "@univerjs/preset-sheets-core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  SheetTableService,
} from "@univerjs/preset-sheets-table";
import { formatA1 } from "../a1";
import { overlaps } from "../area";
import { checkTableArea, checkTableName, freeTableName, uniqueHeaders } from "../rules";
import { type Shift, shiftArea } from "../shift";
import { type Area, type Table, type Workbook, WorkbookError } from "../workbook";
import { extendTable } from "./extendTable";
import { shiftKinds } from "./shifts";
import { TableFormulas } from "./tableFormulas";
import { toArea, toRange, type UniverBook } from "./univerBook";

type Around = Pick<
  Workbook,
  "values" | "text" | "write" | "clear" | "insertCells" | "mergedAreas" | "names" | "setName"
>;
type Look = Omit<Table, "id" | "name" | "area">;

const NEW_LOOK: Look = {
  showHeaders: true,
  showTotals: false,
  style: "TableStyleMedium2",
  showBandedRows: true,
  showFilterButton: true,
};

/**
 * Univer keeps names, columns and where a table is, without its total row; what else Excel knows of
 * it is kept here.
 */
export class Tables {
  private readonly looks = new Map<string, Look>();
  private readonly service: SheetTableService;
  private readonly formulas: TableFormulas;
  private beforeShift: Table[] = [];

  constructor(
    private readonly book: UniverBook,
    private readonly around: Around,
  ) {
    this.service = book.injector.get(SheetTableService);
    this.formulas = new TableFormulas(book, around);
    book.commands.beforeCommandExecuted(({ id }) => {
      if (shiftKinds.has(id)) this.beforeShift = this.tables();
    });
    book.onEvent((event) => {
      if (event.kind === "cells" && event.change !== "RangeEdited") this.follow(event);
      if (event.kind === "sheetDeleted") this.forgetSheet(event.sheet);
    });
    book.after<{ subUnitId: string; cellValue: Matrix; trigger?: string }>(
      SetRangeValuesMutation,
      ({ subUnitId, cellValue, trigger }) => {
        const here = this.tables().filter((table) => table.area.sheet === subUnitId);
        for (const table of here) if (cellValue[table.area.row]) this.readHeaders(table);
        if (trigger === SetRangeValuesCommand.id) this.extendBelow(here, cellValue);
      },
    );
  }

  /** In the order in which they were made. */
  tables(): Table[] {
    const known = this.service.getTableList(this.book.unitId).map((info): Table => {
      const look = this.lookOf(info.id);
      const area = toArea(info.subUnitId, info.range);
      const rows = area.rows + (look.showTotals ? 1 : 0);
      return { id: info.id, name: info.name, ...look, area: { ...area, rows } };
    });
    const order = [...this.looks.keys()];
    return known.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  }

  addTable(area: Area, hasHeaders: boolean, name?: string): Table {
    this.book.makeRoom({ ...area, rows: area.rows + 2 });
    checkTableArea(area, this.tables(), this.around.mergedAreas(area.sheet));
    const chosen = name ?? freeTableName(this.tables(), this.around.names());
    checkTableName(chosen, this.tables(), this.around.names());
    const whole = hasHeaders ? { ...area, rows: Math.max(area.rows, 2) } : this.pushDown(area);
    const id = crypto.randomUUID();
    this.looks.set(id, { ...NEW_LOOK });
    this.add(id, chosen, whole);
    this.book.emit({ kind: "tableAdded", table: id });
    return this.table(id);
  }

  updateTable(id: string, patch: Partial<Omit<Table, "id">>): void {
    const { name, area, showTotals, ...look } = patch;
    const table = this.table(id);
    Object.assign(this.lookOf(id), look);
    if (name !== undefined && name !== table.name) this.rename(table, name);
    if (area) this.resize(table, area);
    if (showTotals !== undefined && showTotals !== table.showTotals) {
      this.setTotals(this.table(id), showTotals);
    }
    this.book.emit({ kind: "tableChanged", table: id });
  }

  deleteTable(id: string, toRange: boolean): void {
    const { area } = this.table(id);
    this.remove(id, area.sheet);
    this.looks.delete(id);
    if (!toRange) this.around.clear(area, "All");
    this.book.emit({ kind: "tableDeleted", table: id });
  }

  /** A copied sheet's tables have names of their own. */
  copyTables(from: string, to: string): void {
    for (const { id, name, area } of this.tables()) {
      if (area.sheet !== from) continue;
      const look = this.lookOf(id);
      const taken = [...this.tables(), ...this.around.names()].map((it) => it.name.toLowerCase());
      let number = 2;
      while (taken.includes(`${name}${String(number)}`.toLowerCase())) number++;
      const rows = area.rows - (look.showTotals ? 1 : 0);
      const copy = this.addTable({ ...area, sheet: to, rows }, true, `${name}${String(number)}`);
      Object.assign(this.lookOf(copy.id), look);
    }
  }

  private forgetSheet(sheet: string): void {
    for (const table of this.tables()) {
      if (table.area.sheet !== sheet) continue;
      this.remove(table.id, sheet);
      this.looks.delete(table.id);
      this.book.emit({ kind: "tableDeleted", table: table.id });
    }
  }

  private table(id: string): Table {
    const found = this.tables().find((table) => table.id === id);
    if (!found) throw new WorkbookError("ItemNotFound", "The requested resource doesn't exist.");
    return found;
  }

  private lookOf(id: string): Look {
    const look = this.looks.get(id) ?? { ...NEW_LOOK };
    this.looks.set(id, look);
    return look;
  }

  /** Without headers of its own, a table moves down by a row to make place for some. */
  private pushDown(area: Area): Area {
    this.around.insertCells({ ...area, rows: 1 }, "Down");
    return { ...area, rows: area.rows + 1 };
  }

  private add(id: string, name: string, area: Area): void {
    const header = this.writeHeaders(area);
    const range = toRange(area);
    const params = { subUnitId: area.sheet, range, tableId: id, name, header, options: {} };
    this.book.run(AddSheetTableMutation, params);
  }

  private remove(id: string, sheet: string): void {
    this.book.run(DeleteSheetTableMutation, { subUnitId: sheet, tableId: id });
  }

  /** Headers are text, none empty, none twice. */
  private writeHeaders(area: Area): string[] {
    const top = { ...area, rows: 1 };
    const [values = []] = this.around.values(top);
    const [texts = []] = this.around.text(top);
    const headers = uniqueHeaders(texts);
    if (headers.some((header, index) => header !== values[index])) {
      this.around.write(top, [headers.map((header) => `'${header}`)]);
    }
    return headers;
  }

  private readHeaders(table: Table): void {
    const info = this.service.getTableInfo(this.book.unitId, table.id);
    const [texts = []] = this.around.text({ ...table.area, rows: 1 });
    if (!info || info.columns.every((column, index) => column.displayName === texts[index])) return;
    this.addAgain(table, table.area);
    const [headers = []] = this.around.text({ ...table.area, rows: 1 });
    for (const [index, { displayName }] of info.columns.entries()) {
      const header = headers[index] ?? "";
      if (header === displayName) continue;
      this.formulas.renameColumn(table.name, displayName, header);
    }
  }

  /** Univer changes a table's rows in place, and nothing else: make it anew. */
  private addAgain(table: Table, area: Area, present = true): void {
    if (present) this.remove(table.id, area.sheet);
    this.add(table.id, table.name, { ...area, rows: area.rows - (table.showTotals ? 1 : 0) });
  }

  private rename(table: Table, name: string): void {
    const others = this.tables().filter((other) => other.id !== table.id);
    checkTableName(name, others, this.around.names());
    this.setConfig(table, { name });
    this.addAgain({ ...table, name }, table.area);
    this.formulas.renameTable(table.name, name);
  }

  private resize(table: Table, area: Area): void {
    this.book.makeRoom(area);
    const others = this.tables().filter((other) => other.id !== table.id);
    if (area.row !== table.area.row || !overlaps(area, table.area)) {
      throw new WorkbookError("InvalidArgument", "The header row of a table must stay in place.");
    }
    checkTableArea(area, others, this.around.mergedAreas(area.sheet));
    const sameColumns = area.column === table.area.column && area.columns === table.area.columns;
    if (!sameColumns) this.addAgain(table, area);
    else {
      const rows = area.rows - (table.showTotals ? 1 : 0);
      this.setConfig(table, { updateRange: { newRange: toRange({ ...area, rows }) } });
    }
  }

  private setTotals(table: Table, shown: boolean): void {
    this.lookOf(table.id).showTotals = shown;
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
    if (!shown) {
      this.around.clear({ ...below, row: below.row - 1 }, "Contents");
      return;
    }
    this.book.makeRoom(below);
    if (
      this.around
        .values(below)
        .flat()
        .some((value) => value !== "")
    ) {
      this.around.insertCells(below, "Down");
    }
    this.around.write({ ...below, columns: 1 }, [["Total"]]);
  }

  /** Univer moves tables with their cells in most cases; Excel in all. */
  private follow(shift: Shift): void {
    for (const table of this.beforeShift) {
      const area = shiftArea(table.area, shift);
      const now = this.tables().find(({ id }) => id === table.id);
      if (!area) {
        if (now) this.remove(table.id, table.area.sheet);
        this.looks.delete(table.id);
        this.book.emit({ kind: "tableDeleted", table: table.id });
      } else if (!now || formatA1(now.area) !== formatA1(area)) {
        this.addAgain(table, area, now !== undefined);
      }
    }
    this.beforeShift = [];
  }

  private setConfig(table: Table, config: object): void {
    const params = { subUnitId: table.area.sheet, tableId: table.id, config };
    this.book.run(SetSheetTableMutation, params);
  }

  /** Excel takes a row into the table when a person types right below it. */
  private extendBelow(tables: Table[], cellValue: Matrix): void {
    for (const table of tables) {
      if (table.showTotals || !extendTable(this.book, table, cellValue)) continue;
      this.resize(table, { ...table.area, rows: table.area.rows + 1 });
      this.book.emit({ kind: "tableChanged", table: table.id });
    }
  }
}

type Matrix = IObjectMatrixPrimitiveType<ICellData | null>;
