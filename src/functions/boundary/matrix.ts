import { Failure } from "../../core/failure";
import type { Matrix } from "../../core/matrix";
import { scratch } from "../../core/scratch";
import { cell, columnsOf, grid, type Grid, isOmitted, place, shapeText } from "./cell";
import { count } from "../../core/count";
import { knownPresentable } from "./knownPresentable";
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
      const values = scratch(cells.length * columns);
      cells.forEach((row, r) => {
        if (row.length !== columns) {
          throw new Failure(
            "#VALUE!",
            `${name}: row ${String(r + 1)} has ${count(row.length, "cell")}, not ${String(columns)}.`,
          );
        }
        const start = r * columns;
        for (let c = takeFigures(row, values, start); c < columns; c++) {
          const value = numberIn(cell(row[c]), name, () => place(cells, r, c));
          values[start + c] = blank === "zero" && Number.isNaN(value) ? 0 : value;
        }
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
  // A copy of a row has its room and its kind from the start; one that is filled anew takes both twice.
  const template = new Array<number>(columns).fill(0.5);
  const answer = new Array<number[]>(rows);
  let areFinite = true;
  for (let r = 0, at = 0; r < rows; r++) {
    const row = (answer[r] = template.slice());
    for (let c = 0; c < columns; c++, at++) {
      const value = values[at] as number;
      if (!Number.isFinite(value)) areFinite = false;
      row[c] = value;
    }
  }
  if (areFinite) knownPresentable.add(answer);
  return answer;
}

/** Takes over the plain figures at a row's beginning, which mostly are all of it, and says how many they are. */
function takeFigures(row: readonly unknown[], values: Float64Array, start: number): number {
  for (let c = 0; c < row.length; c++) {
    const value = row[c];
    if (typeof value !== "number" || !Number.isFinite(value)) return c;
    values[start + c] = value;
  }
  return row.length;
}
