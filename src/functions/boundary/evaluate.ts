import { Failure, gravest } from "../../core/failure";
import { lendingScratch } from "../../core/scratch";
import { excelError, PassedError, toExcelError } from "./excelError";
import { columnsOf, grid } from "./cell";
import { LabelKinds, takingNote } from "./labelKinds";
import { knownPresentable } from "./knownPresentable";
import { placer } from "./placer";
import { plainReader } from "./plainReader";
import type { Reader } from "./reader";
import { broadcastSize, type Lifted } from "./scalar";

/** A function's arguments by name, in their order on the worksheet. */
export type Parameters = Readonly<Record<string, Reader<unknown>>>;
export type Values<P extends Parameters> = {
  [K in keyof P]: P[K] extends Reader<infer T> ? T : never;
};
export type Cells<P extends Parameters> = {
  [K in keyof P]: P[K] extends Reader<infer T> ? (T extends Lifted<infer S> ? S : T) : never;
};

/** A cell of an answer; a Failure in a table is the error of that cell alone. */
export type Scalar = number | string | boolean | Error;
export type Answer = Scalar | readonly (readonly Scalar[])[];

/**
 * Reads the arguments, calculates, and hands the answer over in Excel's form: a Failure becomes Excel's
 * error, and no answer is NaN, infinite or blank where a number belongs.
 */
export function evaluate<P extends Parameters, A extends Answer>(
  parameters: P,
  given: readonly unknown[],
  calculate: (values: Values<P>) => A,
): A {
  const kinds = new LabelKinds();
  const placed = placer(parameters, given);
  try {
    const answer = lendingScratch(() =>
      takingNote(kinds, () => calculate(readAll(parameters, given))),
    );
    return asGiven(kinds, presentable(answer, placed));
  } catch (thrown) {
    throw toExcelError(placed(thrown));
  }
}

/** The same for an answer that may be a table: Excel is told of rows, so a single value is one row of one cell. */
export function evaluateRows<P extends Parameters>(
  parameters: P,
  given: readonly unknown[],
  calculate: (values: Values<P>) => Answer,
): Scalar[][] {
  return rowsOf(evaluate(parameters, given, calculate));
}

/** The same for an answer that takes time. Every promise settles. */
export async function evaluateRowsLater<P extends Parameters>(
  parameters: P,
  given: readonly unknown[],
  calculate: (values: Values<P>) => Promise<Answer>,
): Promise<Scalar[][]> {
  const kinds = new LabelKinds();
  const placed = placer(parameters, given);
  try {
    const values = takingNote(kinds, () => readAll(parameters, given));
    return rowsOf(asGiven(kinds, presentable(await calculate(values), placed)));
  } catch (thrown) {
    throw toExcelError(placed(thrown));
  }
}

function asGiven<A extends Answer>(kinds: LabelKinds, answer: A): A {
  if (kinds.isEmpty) return answer;
  if (!Array.isArray(answer)) return kinds.asGiven(answer) as A;
  return (answer as unknown as Scalar[][]).map((row) =>
    row.map((cell) => kinds.asGiven(cell)),
  ) as unknown as A;
}

const rowsOf = (answer: Answer): Scalar[][] =>
  Array.isArray(answer) ? (answer as Scalar[][]) : [[answer as Scalar]];

/**
 * Calculates for each cell of the scalars given as ranges, broadcast as Excel's operators do. What is
 * wrong with one cell is an error in that cell alone.
 */
export function lift<P extends Parameters>(
  parameters: P,
  given: readonly unknown[],
  calculate: (values: Cells<P>) => Scalar,
): Scalar[][] {
  return evaluate(parameters, given, (values) => liftOver(parameters, values, calculate));
}

/** The same over arguments already read, where all cells share some work or another result does not lift. */
export function liftOver<P extends Parameters>(
  parameters: P,
  values: Values<P>,
  calculate: (values: Cells<P>) => Scalar,
): Scalar[][] {
  const scalars = scalarsOf(parameters, values);
  const { rows, columns } = broadcastSize(scalars);
  requireSendable(rows * columns);
  const cellsAt = cellReader(parameters, values);
  if (rows * columns === 1) return [[presentable(calculate(cellsAt(0, 0)))]];
  const plainAt = plainReader<Cells<P>>(scalars, values);
  const answerAt = (row: number, column: number): Scalar => {
    try {
      const value = calculate(plainAt(row, column) ?? cellsAt(row, column));
      return isPresentable(value) ? value : presentable(value);
    } catch (thrown) {
      return toExcelError(thrown);
    }
  };
  // Arrays of their final length: one that grows takes room for sixteen more, and there may be a row for each cell.
  const answers = new Array<Scalar[]>(rows);
  for (let row = 0; row < rows; row++) {
    if (columns === 1) {
      answers[row] = [answerAt(row, 0)];
      continue;
    }
    const line = (answers[row] = new Array<Scalar>(columns));
    for (let column = 0; column < columns; column++) line[column] = answerAt(row, column);
  }
  knownPresentable.add(answers);
  return answers;
}

/** The arguments as single cells, for a result that is itself a table. */
export function onlyCells<P extends Parameters>(parameters: P, values: Values<P>): Cells<P> {
  const long = scalarsOf(parameters, values).find(([, input]) => input.rows * input.columns > 1);
  if (long === undefined) return cellReader(parameters, values)(0, 0);
  throw new Failure(
    "#VALUE!",
    `${long[0]}: this result is a table, so give one cell and not ${String(long[1].rows * long[1].columns)}.`,
  );
}

/** The arguments of one cell of a lifted answer, its place counted from 0. */
export function cellsAt<P extends Parameters>(
  parameters: P,
  values: Values<P>,
  row: number,
  column: number,
): Cells<P> {
  return cellReader(parameters, values)(row, column);
}

const scalarsOf = <P extends Parameters>(
  parameters: P,
  values: Values<P>,
): [name: string, input: Lifted<unknown>][] =>
  Object.entries(values).filter(([name]) => parameters[name]?.kind === "scalar") as [
    string,
    Lifted<unknown>,
  ][];

function cellReader<P extends Parameters>(
  parameters: P,
  values: Values<P>,
): (row: number, column: number) => Cells<P> {
  const scalars = scalarsOf(parameters, values);
  const ranges = scalars.filter(([, input]) => input.rows * input.columns > 1);
  const at = { ...values } as Record<string, unknown>;
  const read = ([name, input]: [string, Lifted<unknown>], row: number, column: number): void => {
    at[name] = input.at(input.rows === 1 ? 0 : row, input.columns === 1 ? 0 : column);
  };
  // Single cells are read with the first answer; a hundred thousand rows do not read them again.
  let rest: typeof scalars = scalars;
  return (row, column) => {
    try {
      for (const scalar of rest) read(scalar, row, column);
      rest = ranges;
    } catch {
      const failures = failuresOf(scalars, (scalar) => {
        read(scalar, row, column);
      });
      throwFirst(failures);
    }
    return at as Cells<P>;
  };
}

/** What is wrong with each, where the first failure is not the one to report. */
function failuresOf<T>(items: readonly T[], read: (item: T) => void): (Failure | PassedError)[] {
  return items.flatMap((item) => {
    try {
      read(item);
      return [];
    } catch (thrown) {
      return [expected(thrown)];
    }
  });
}

/** Every argument as its reader takes it; what is wrong is thrown by precedence. */
export function readAll<P extends Parameters>(parameters: P, given: readonly unknown[]): Values<P> {
  const values: Record<string, unknown> = {};
  const failures = failuresOf([...Object.keys(parameters).entries()], ([i, name]) => {
    values[name] = parameters[name]?.read(given[i], name);
  });
  throwFirst(failures);
  return values as Values<P>;
}

function expected(thrown: unknown): Failure | PassedError {
  if (thrown instanceof Failure || thrown instanceof PassedError) return thrown;
  throw thrown;
}

/** An error that came in goes out first, as it would through Excel's own functions; then ours by precedence. */
function throwFirst(failures: readonly (Failure | PassedError)[]): void {
  const first =
    failures.find((failure) => failure instanceof PassedError) ??
    gravest(failures.filter((failure) => failure instanceof Failure));
  if (first !== undefined) throw first;
}

/** Excel refuses answers above 5 MB; a number takes up to 20 bytes on the way. */
export const mostCells = 250_000;

/** For an answer that is costly to work out, before that is done. */
export function requireSendable(cells: number): void {
  if (cells <= mostCells) return;
  throw new Failure(
    "#VALUE!",
    `The answer has ${String(cells)} cells and Excel takes about ${String(mostCells)}: give a shorter range.`,
  );
}

type Placed = ReturnType<typeof placer>;

function presentable<A extends Answer>(answer: A, placed: Placed = (thrown) => thrown): A {
  if (answer instanceof Failure) throw answer;
  if (!Array.isArray(answer)) {
    if (isPresentable(answer as Scalar)) return answer;
    throw new Failure("#NUM!", notDefined);
  }
  const rows = answer as unknown as Scalar[][];
  requireSendable(rows.length * columnsOf(rows));
  return knownPresentable.has(rows) || areAllPresentable(rows)
    ? answer
    : (rows.map((row) => row.map((value) => presentableCell(value, placed))) as unknown as A);
}

function areAllPresentable(rows: readonly (readonly Scalar[])[]): boolean {
  for (const row of rows) for (const value of row) if (!isPresentable(value)) return false;
  return true;
}

const notDefined = "The result is too large or not defined for these figures.";

const isPresentable = (value: Scalar): boolean =>
  typeof value === "number" ? Number.isFinite(value) : !(value instanceof Failure);

function presentableCell(value: Scalar, placed: Placed): Scalar {
  if (value instanceof Failure) return toExcelError(placed(value));
  return isPresentable(value) ? value : excelError("#NUM!", notDefined);
}

/** A list laid out as the range it answers: a row for a row, else a column. */
export function alongside(given: unknown, answers: readonly Scalar[]): Scalar[][] {
  const rows = grid(given);
  return rows.length === 1 && columnsOf(rows) > 1
    ? [[...answers]]
    : answers.map((answer) => [answer]);
}

/** A list as one column; an empty list is "". */
export function column(answers: readonly Scalar[]): Scalar[][] {
  return answers.length === 0 ? [[""]] : answers.map((answer) => [answer]);
}
