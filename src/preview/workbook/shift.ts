import { type Block, maxColumns, maxRows } from "./area";
import type { Area, CellChange } from "./workbook";

/** Cells came or went in `area`; `shift` says which way the others moved (for whole rows and columns it is implied). */
export interface Shift {
  area: Area;
  change: CellChange;
  shift?: "Up" | "Left" | "Down" | "Right";
}

/** Where an area is after cells came or went elsewhere on its sheet; null when it is gone with them. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (area.sheet !== shift.area.sheet) return area;
  const block = shiftBlock(area, shift);
  return block && { ...area, ...block };
}

/** The same without looking at the sheet. An area only partly in the way of shifting cells stays where it is. */
export function shiftBlock(block: Block, { area, change, shift }: Shift): Block | null {
  const inserts = change.endsWith("Inserted");
  if (!inserts && !change.endsWith("Deleted")) return block;
  const byRows =
    change.startsWith("Row") || (change.startsWith("Cell") && (shift === "Down" || shift === "Up"));
  if (byRows) {
    if (!change.startsWith("Row") && !spans(block.column, block.columns, area.column, area.columns))
      return block;
    const moved = (inserts ? insert : remove)(block.row, block.rows, area.row, area.rows, maxRows);
    return moved && { ...block, row: moved.start, rows: moved.count };
  }
  if (!change.startsWith("Column") && !spans(block.row, block.rows, area.row, area.rows))
    return block;
  const moved = (inserts ? insert : remove)(
    block.column,
    block.columns,
    area.column,
    area.columns,
    maxColumns,
  );
  return moved && { ...block, column: moved.start, columns: moved.count };
}

function spans(start: number, count: number, outerStart: number, outerCount: number): boolean {
  return outerStart <= start && outerStart + outerCount >= start + count;
}

interface Span {
  start: number;
  count: number;
}

function insert(start: number, count: number, at: number, added: number, limit: number): Span {
  if (count === limit || start + count <= at) return { start, count };
  return at <= start ? { start: start + added, count } : { start, count: count + added };
}

function remove(
  start: number,
  count: number,
  at: number,
  removed: number,
  limit: number,
): Span | null {
  if (count === limit) return { start, count };
  const before = Math.max(0, Math.min(start, at + removed) - at);
  const within = Math.max(0, Math.min(start + count, at + removed) - Math.max(start, at));
  return within === count ? null : { start: start - before, count: count - within };
}
