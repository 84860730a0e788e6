import {
  type Cells,
  cellsAt,
  type Parameters,
  readAll,
  type Values,
} from "../functions/boundary/evaluate";
import type { Lifted } from "../functions/boundary/scalar";
import type { Explainer, Explanation, Part, Parts, Sight } from "./explanation";

/** What a family says of a call; what it leaves out is none. */
export type Draft = Partial<Explanation> & Pick<Explanation, "numbers">;

/** For functions that answer cell by cell: the arguments of the one cell, read as the function reads them. */
export function eachCell<P extends Parameters>(
  parameters: P,
  explain: (at: Cells<P>, sight: Sight) => Draft,
): Explainer {
  return (given, sight) => {
    const values = readAll(parameters, given);
    return complete(explain(cellsAt(parameters, values, sight.row, sight.column), sight));
  };
}

/** For functions that answer from whole ranges and tables. */
export function whole<P extends Parameters>(
  parameters: P,
  explain: (values: Values<P>, sight: Sight) => Draft,
): Explainer {
  return (given, sight) => complete(explain(readAll(parameters, given), sight));
}

export const complete = (draft: Draft): Explanation => ({
  parts: null,
  note: null,
  warnings: [],
  ...draft,
});

/** Parts that add up to the result. */
export function adding(of: string, amount: string, rows: readonly Part[]): Parts {
  return { of, amount, rows, total: "result" };
}

/** Parts that add up to a figure other than the result. */
export function addingTo(
  label: string,
  total: number,
  of: string,
  amount: string,
  rows: readonly Part[],
): Parts {
  return { of, amount, rows, total: { label, amount: total } };
}

/** Parts that do not add up; the note has to say what they are. */
export function beside(of: string, amount: string, rows: readonly Part[]): Parts {
  return { of, amount, rows, total: null };
}

/** A row for each value that is not missing, in the order given. */
export function rowsFor(
  values: ArrayLike<number>,
  argument: string,
  { label }: Sight,
  part: (value: number, index: number) => Omit<Part, "label"> | null,
): Part[] {
  return Array.from(values).flatMap((value, index) => {
    const made = Number.isNaN(value) ? null : part(value, index);
    return made === null ? [] : [{ label: label(argument, index), ...made }];
  });
}

export const byAmount = (rows: readonly Part[]): Part[] =>
  [...rows].sort((one, other) => other.amount - one.amount);

/** Rows above and below zero by their size. */
export const bySize = (rows: readonly Part[]): Part[] =>
  [...rows].sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));

export const amounts = (rows: readonly Part[]): number => sum(rows.map(({ amount }) => amount));

/** A cell of a lifted argument, a single one for all. */
export function atCell(argument: Lifted<number>, row: number, column: number): number {
  return argument.at(argument.rows === 1 ? 0 : row, argument.columns === 1 ? 0 : column);
}

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** The sum of the values that are not missing. */
export const known = (values: Iterable<number>): number =>
  sum([...values].filter((value) => !Number.isNaN(value)));
