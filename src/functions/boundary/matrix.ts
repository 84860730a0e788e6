import { Failure } from "../../core/failure";
import type { Matrix } from "../../core/matrix";
import { cell, columnsOf, count, grid, place, shapeText } from "./cell";
import { numberIn, type Reader } from "./reader";

/**
 * M: rows are origins or sellers, columns destinations or buyers. A blank cell is no flow, 0; "keep"
 * leaves NaN in its place where the calculation has to judge.
 */
export function matrix(blank: "zero" | "keep" = "zero"): Reader<Matrix> {
  return {
    kind: "matrix",
    optional: false,
    read(raw, name) {
      const cells = grid(raw);
      const columns = columnsOf(cells);
      const values = new Float64Array(cells.length * columns);
      cells.forEach((row, r) => {
        if (row.length !== columns) {
          throw new Failure(
            "#VALUE!",
            `${name}: row ${String(r + 1)} has ${count(row.length, "cell")}, not ${String(columns)}.`,
          );
        }
        row.forEach((raw, c) => {
          const value = numberIn(cell(raw), name, () => place(cells, r, c));
          values[r * columns + c] = blank === "zero" && Number.isNaN(value) ? 0 : value;
        });
      });
      return { rows: cells.length, columns, values };
    },
  };
}

export function squareMatrix(): Reader<Matrix> {
  const any = matrix();
  return {
    ...any,
    read(raw, name) {
      const square = any.read(raw, name);
      if (square.rows === square.columns && square.rows > 0) return square;
      throw new Failure(
        "#VALUE!",
        `${name}: as many rows as columns are needed, not ${shapeText(grid(raw))}.`,
      );
    },
  };
}

/** A matrix as rows of cells, for an answer that spills. */
export function matrixRows({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => [
    ...values.subarray(r * columns, (r + 1) * columns),
  ]);
}
