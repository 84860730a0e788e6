import type { ICellData, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import {
  type IInsertSheetMutationParams,
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import { boundingArea, cellArea } from "../area";
import type { Area } from "../workbook";
import { reportShifts } from "./shifts";
import { toArea, type UniverBook } from "./univerBook";

type Matrix = IObjectMatrixPrimitiveType<ICellData | null>;
interface OnSheet {
  subUnitId: string;
}

/** Tells what changes, whoever changes it: a person in the grid, the add-in, or a script. */
export function reportEvents(book: UniverBook): void {
  const kinds = [
    [RemoveSheetMutation, "sheetDeleted"],
    [SetWorksheetActiveOperation, "sheetActivated"],
    [SetWorksheetNameMutation, "sheetRenamed"],
  ] as const;
  for (const [mutation, kind] of kinds) {
    book.after<OnSheet>(mutation, ({ subUnitId: sheet }) => book.emit({ kind, sheet }));
  }
  book.after<IInsertSheetMutationParams>(InsertSheetMutation, ({ sheet }) => {
    book.emit({ kind: "sheetAdded", sheet: sheet.id });
  });
  book.after<OnSheet & { selections: { range: IRange }[] }>(
    SetSelectionsOperation,
    ({ subUnitId, selections }) => {
      const last = selections.at(-1);
      if (last) book.emit({ kind: "selection", area: toArea(subUnitId, last.range) });
    },
  );
  reportShifts(book);
  reportEdits(book);
}

function reportEdits(book: UniverBook): void {
  book.commands.onCommandExecuted(({ id, params }, options) => {
    // Univer writes its own results with the same mutation, marked as local.
    if (id !== SetRangeValuesMutation.id || options?.onlyLocal) return;
    const { subUnitId, cellValue } = params as OnSheet & { cellValue: Matrix };
    const area = contentArea(subUnitId, cellValue);
    if (area) book.emit({ kind: "cells", area, change: "RangeEdited" });
  });
}

/** Where contents changed: a change of format alone is none. */
function contentArea(sheet: string, cellValue: Matrix): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(cells as Record<string, ICellData | null>)) {
      if (cell && !("v" in cell || "f" in cell || "p" in cell)) continue;
      const here = cellArea(sheet, Number(row), Number(column));
      area = area ? boundingArea(area, here) : here;
    }
  }
  return area;
}
