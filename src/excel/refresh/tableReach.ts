import { cellAddress } from "../../sheet/names";
import { SHEET_ROWS } from "../../sheet/limits";
import { rangeOf } from "../tables/freeCells";
import { ExcelProblem } from "../workbook/excelProblem";
import type { Place } from "../workbook/readParts";
import type { TableChanges } from "./changesOf";
import type { OurTable } from "./ourTable";

/** How far the table reaches with what comes to it at its end and at its right. */
export function reachOf({ place }: OurTable, { rows, newColumns }: TableChanges): Place {
  return { ...place, rows: place.rows + rows.length, columns: place.columns + newColumns.length };
}

/** The cells that a table takes in when it grows: those below, and those to its right. */
export function takenIn(place: Place, reach: Place): Place[] {
  const { rows, columns } = place;
  const below = { ...reach, row: place.row + rows, rows: reach.rows - rows };
  const right = { ...place, column: place.column + columns, columns: reach.columns - columns };
  return [below, right].filter((area) => area.rows > 0 && area.columns > 0);
}

/** Asks for what stands where the table is to grow; what comes back refuses where it cannot. */
export function askForReach(
  context: Excel.RequestContext,
  ours: OurTable,
  reach: Place,
): () => void {
  if (reach.row + reach.rows > SHEET_ROWS) {
    throw new ExcelProblem(
      `The sheet "${ours.sheet}" has no room for ${reach.rows - ours.place.rows} more rows.`,
    );
  }
  const sheet = context.workbook.worksheets.getItem(ours.place.sheetId);
  const areas = takenIn(ours.place, reach).map((area) => {
    const cells = rangeOf(sheet, area);
    const used = cells.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex");
    const tables = cells.getTables(false).load("items/name");
    const merged = cells.getMergedAreasOrNullObject().load("address");
    const { dataValidation, conditionalFormats } = cells;
    dataValidation.load("type");
    conditionalFormats.load("items/id");
    return { area, used, tables, merged, dataValidation, conditionalFormats };
  });
  return () => {
    for (const { area, used, tables, merged, dataValidation, conditionalFormats } of areas) {
      const [table] = tables.items.filter(({ name }) => name !== ours.name);
      const rules = dataValidation.type !== "None" || conditionalFormats.items.length > 0;
      const what =
        (!used.isNullObject && cellAddress(ours.sheet, used.rowIndex, used.columnIndex)) ||
        (table && `the table ${table.name}`) ||
        (!merged.isNullObject && `merged cells (${merged.address})`) ||
        (rules && "cells with rules of their own");
      if (what) throw inTheWay(ours, area, what);
    }
  };
}

function inTheWay({ name, place }: OurTable, area: Place, what: string): ExcelProblem {
  const isBelow = area.row > place.row;
  const room = isBelow
    ? `${area.rows} more rows below it`
    : `${area.columns} more columns beside it`;
  return new ExcelProblem(
    `The table ${name} needs ${room}, and there is ${what} in the way. Move that, then refresh again.`,
  );
}
