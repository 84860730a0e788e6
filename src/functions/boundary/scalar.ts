import { Failure } from "../../core/failure";
import { type FractionLimit, requireWithin } from "../../core/fractionLimit";
import { scratch } from "../../core/scratch";
import { cell, type Cell, columnsOf, grid, type Grid, isOmitted, place, shapeText } from "./cell";
import { missing, numberIn, type Reader, type Where, whereText } from "./reader";
import { filledRows } from "./vector";

/** S: a number that lifts. Given a range, the function answers for each cell of it. */
export interface Lifted<T> {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): T;
  /** Its figures row by row, NaN for every cell that is not simply a number within bounds and has to be read. */
  readonly plain?: (() => Float64Array) | undefined;
}

/**
 * A required scalar, a blank cell of which is an error in that cell of the answer, never a zero; with
 * `fallback`, one that may be left out or be blank in some cells.
 */
export function scalar(fallback?: number, limit?: FractionLimit): Reader<Lifted<number>> {
  const omitted = fallback === undefined ? undefined : { fallback };
  const reader = numbersOf(
    omitted,
    limit?.below ?? limit?.most ?? Infinity,
    (value, name, where) => {
      const given = numberIn(value, name, where);
      if (!Number.isNaN(given)) {
        if (limit !== undefined) requireWithin(() => `${name}${whereText(where)}`, given, limit);
        return given;
      }
      if (fallback === undefined) throw missing(name, where);
      return fallback;
    },
  );
  return { ...reader, fallback, limit };
}

/** One that has no default: NaN where it is left out or blank. */
export function optionalScalar(): Reader<Lifted<number>> {
  return numbersOf({ fallback: NaN }, Infinity, numberIn);
}

/** A scalar whose numbers nearer to 0 than `below` are themselves. */
function numbersOf(
  omitted: { readonly fallback: number } | undefined,
  below: number,
  read: (value: Cell, name: string, where: Where) => number,
): Reader<Lifted<number>> {
  const reader = lifted(omitted, read);
  return {
    ...reader,
    read(raw, name) {
      const numbers = reader.read(raw, name);
      const { rows, columns } = numbers;
      if (rows * columns === 1) return numbers;
      return { ...numbers, plain: () => plainFigures(grid(raw), rows, columns, below) };
    },
  };
}

function plainFigures(cells: Grid, rows: number, columns: number, below: number): Float64Array {
  const figures = scratch(rows * columns);
  let place = 0;
  for (let row = 0; row < rows; row++) {
    const line = cells[row] ?? [];
    for (let column = 0; column < columns; column++) {
      const raw = line[column];
      // The infinite fail the comparison.
      figures[place++] = typeof raw === "number" && Math.abs(raw) < below ? raw : NaN;
    }
  }
  return figures;
}

/** A scalar of another type, such as a date, that `read` makes of each cell. */
export function lifted<T>(
  omitted: { readonly fallback: T } | undefined,
  read: (value: Cell, name: string, where: Where) => T,
): Reader<Lifted<T>> {
  return {
    kind: "scalar",
    optional: omitted !== undefined,
    read(raw, name) {
      if (isOmitted(raw)) {
        if (omitted === undefined) throw missing(name);
        return { rows: 1, columns: 1, at: () => omitted.fallback };
      }
      const rows = grid(raw);
      const columns = columnsOf(rows);
      if (rows.length === 0 || columns === 0) throw missing(name);
      return {
        rows: filledRows(rows),
        columns,
        at: (r, c) => read(cell(rows[r]?.[c]), name, () => place(rows, r, c)),
      };
    },
  };
}

/** The size of the answer, as Excel's own operators broadcast: equal sizes, or 1 in a dimension. */
export function broadcastSize(inputs: [name: string, input: Lifted<unknown>][]): {
  rows: number;
  columns: number;
} {
  let rows = 1;
  let columns = 1;
  let largest = "";
  for (const [name, input] of inputs) {
    const fits =
      (input.rows === 1 || rows === 1 || input.rows === rows) &&
      (input.columns === 1 || columns === 1 || input.columns === columns);
    if (!fits) {
      throw new Failure(
        "#VALUE!",
        `${name} is ${shapeText(blank(input.rows, input.columns))} but ${largest} is ${shapeText(blank(rows, columns))}: give ranges of one size.`,
      );
    }
    if (input.rows * input.columns > 1) largest = name;
    rows = Math.max(rows, input.rows);
    columns = Math.max(columns, input.columns);
  }
  return { rows, columns };
}

const blank = (rows: number, columns: number): Grid =>
  ({ length: rows, 0: { length: columns } }) as unknown as Grid;
