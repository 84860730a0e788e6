import { Float64, Utf8, vectorFromArray, type Vector } from "apache-arrow";
import type { Cell } from "../../../datasets/tableSchema";

/** The cells of a column as Arrow hands them over: figures as they are, everything else as texts. */
export function arrowColumn(cells: ArrayLike<unknown>, figures: boolean): Vector {
  const plain = Array.from(cells, (cell) => {
    const value = plainCell(cell);
    if (value === null) return null;
    return figures ? Number(value) : String(value);
  });
  return figures
    ? vectorFromArray(plain as (number | null)[], new Float64())
    : vectorFromArray(plain as (string | null)[], new Utf8());
}

/** A cell of a file with types: a day as its ISO text, bytes and lists as JSON. */
export function plainCell(cell: unknown): Cell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (typeof cell === "bigint")
    return Number.isSafeInteger(Number(cell)) ? Number(cell) : String(cell);
  if (typeof cell === "string" || typeof cell === "boolean") return cell;
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? null : cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  }
  return JSON.stringify(cell, (_, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
}
