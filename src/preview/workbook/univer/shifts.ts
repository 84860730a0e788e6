import type { IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/preset-sheets-core";
import { maxColumns, maxRows } from "../area";
import type { Shift } from "../shift";
import type { Area } from "../workbook";
import { toArea, type UniverBook } from "./univerBook";

type Kind = Omit<Shift, "area">;

/** Univer's commands by which cells come and go, for a person at the grid as for an add-in. */
export const shiftKinds = new Map<string, Kind>([
  [InsertRowByRangeCommand.id, { change: "RowInserted", shift: "Down" }],
  [RemoveRowByRangeCommand.id, { change: "RowDeleted", shift: "Up" }],
  [InsertColByRangeCommand.id, { change: "ColumnInserted", shift: "Right" }],
  [RemoveColByRangeCommand.id, { change: "ColumnDeleted", shift: "Left" }],
  [InsertRangeMoveDownCommand.id, { change: "CellInserted", shift: "Down" }],
  [InsertRangeMoveRightCommand.id, { change: "CellInserted", shift: "Right" }],
  [DeleteRangeMoveUpCommand.id, { change: "CellDeleted", shift: "Up" }],
  [DeleteRangeMoveLeftCommand.id, { change: "CellDeleted", shift: "Left" }],
]);

interface Params {
  subUnitId?: string;
  range?: IRange;
  /** Whoever gave the command tells of it too. */
  told?: boolean;
}

export function reportShifts(book: UniverBook): void {
  book.commands.onCommandExecuted(({ id, params }) => {
    const kind = shiftKinds.get(id);
    const {
      range,
      told,
      subUnitId = book.unit.getActiveSheet().getSheetId(),
    } = (params ?? {}) as Params;
    if (kind && range && !told) tellShift(book, toArea(subUnitId, range), kind);
  });
}

export function tellShift(book: UniverBook, area: Area, kind: Kind): void {
  book.emit({ kind: "cells", area: wholeLines(area, kind), ...kind });
}

function wholeLines(area: Area, { change }: Kind): Area {
  if (change.startsWith("Row")) return { ...area, column: 0, columns: maxColumns };
  if (change.startsWith("Column")) return { ...area, row: 0, rows: maxRows };
  return area;
}
