import { maxColumns, maxRows } from "../area";
import { shiftReferences } from "../formulaText";
import type { Shift } from "../shift";
import type { Area, DefinedName } from "../workbook";
import { clearSpill } from "./calculation";
import type { Grid } from "./grid";
import { type MemorySheet, shiftSheet } from "./memorySheet";

/** Cells come or go on `sheet`: its own cells and what lies on them move, and so do references everywhere. */
export function applyShift(
  sheets: readonly MemorySheet[],
  sheet: MemorySheet,
  names: DefinedName[],
  shift: Shift,
): void {
  for (const { row, column, cell } of Array.from(sheet.grid.formulaCells())) {
    clearSpill(sheet.grid, row, column, cell);
  }
  moveCells(sheet.grid, shift);
  shiftSheet(sheet, shift);
  const changed = sheet.facts.name;
  for (const { facts, grid } of sheets) {
    for (const { cell } of grid.formulaCells()) {
      cell.formula = shiftReferences(cell.formula, facts.name, changed, shift);
    }
  }
  for (const name of names) {
    const home = sheets.find(({ facts }) => facts.id === name.scope)?.facts.name ?? "";
    name.formula = shiftReferences(name.formula, home, changed, shift);
  }
}

function moveCells(grid: Grid, { area, change, shift }: Shift): void {
  if (change === "RowInserted") grid.insertRows(area.row, area.rows);
  else if (change === "RowDeleted") grid.deleteRows(area.row, area.rows);
  else if (change === "ColumnInserted") grid.insertColumns(area.column, area.columns);
  else if (change === "ColumnDeleted") grid.deleteColumns(area.column, area.columns);
  else if (shift === "Down") grid.shiftDown(area);
  else if (shift === "Up") grid.shiftUp(area);
  else if (shift === "Right") grid.shiftRight(area);
  else grid.shiftLeft(area);
}

export function rowsArea(sheet: string, row: number, rows: number): Area {
  return { sheet, row, column: 0, rows, columns: maxColumns };
}

export function columnsArea(sheet: string, column: number, columns: number): Area {
  return { sheet, row: 0, column, rows: maxRows, columns };
}
