import { Failure } from "../../core/failure";
import type { Matrix } from "../../core/matrix";
import { cell, columnsOf, grid, type Grid, isOmitted, place, shapeText } from "./cell";
import { count } from "../../core/count";
import { missing, numberIn, type Reader } from "./reader";

/**
 * M: rows are origins or sellers, columns destinations or buyers. A blank cell is no flow, 0; "keep"
 * leaves NaN in its place where the calculation has to judge.
 */
export function matrix(blank: "zero" | "keep" = "zero"): Reader<Matrix> {
  return {
    kind: "matrix",
    optional: false,
    placeOf(raw, index) {
      const cells = grid(raw);
      const columns = columnsOf(cells);
      return place(cells, Math.floor(index / columns), index % columns);
    },
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

/** A table between sectors. One that is blank throughout is missing, not a table of zeros. */
export function squareMatrix(): Reader<Matrix> {
  const any = matrix();
  return {
    ...any,
    read(raw, name) {
      const cells = grid(raw);
      if (isOmitted(raw) || isBlank(cells)) throw missing(name);
      if (cells.length === columnsOf(cells)) return any.read(raw, name);
      throw new Failure(
        "#VALUE!",
        `${name}: as many rows as columns are needed, not ${shapeText(cells)}.`,
      );
    },
  };
}

const isBlank = (cells: Grid): boolean =>
  cells.every((row) => row.every((raw) => cell(raw) === null));

/** The vectors that go along a square table, as "#VALUE!" with both sizes: "flows: 6 rows but regions has 5". */
export function requireAlong(
  name: string,
  { rows }: Matrix,
  vectors: Record<string, ArrayLike<unknown> | undefined>,
): void {
  for (const [vector, values] of Object.entries(vectors)) {
    if (values === undefined || values.length === rows) continue;
    throw new Failure(
      "#VALUE!",
      `${name}: ${count(rows, "row")} but ${vector} has ${String(values.length)}: give one for each sector.`,
    );
  }
}

/** A matrix as rows of cells, for an answer that spills. */
export function matrixRows({ rows, columns, values }: Matrix): number[][] {
  return Array.from({ length: rows }, (_, r) => [
    ...values.subarray(r * columns, (r + 1) * columns),
  ]);
}
