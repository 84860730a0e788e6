import { normalBelow } from "../../../core/resilience/pert";
import { figuresIn, inverse, lineThrough, product } from "./figures";
import { matched, matchedBelow } from "./matched";
import {
  CellError,
  columnsOf,
  DIV,
  eachCell,
  finite,
  first,
  type Matrix,
  NA,
  NUM,
  numberOf,
  order,
  rowsOf,
  type Scalar,
  single,
  textOf,
  truthOf,
  VALUE,
} from "./scalar";

type WorksheetFunction = (...given: Matrix[]) => Matrix;

const answer = (value: Matrix | Scalar): Matrix =>
  Array.isArray(value) ? (value as Matrix) : single(value as Scalar);

/** Functions of one number that lift. */
const lifting =
  (calculate: (value: number, digits: number) => number | CellError): WorksheetFunction =>
  (...given) =>
    eachCell(given.length > 1 ? given : [...given, single(0)], (cell = null, other = null) => {
      const value = numberOf(cell);
      if (value instanceof CellError) return value;
      const digits = numberOf(other);
      if (digits instanceof CellError) return digits;
      const result = calculate(value, digits);
      return result instanceof CellError ? result : finite(result);
    });

/** Functions over all figures of their arguments. */
const over =
  (calculate: (figures: readonly number[]) => number | CellError): WorksheetFunction =>
  (...given) => {
    const figures = figuresIn(given);
    if (figures instanceof CellError) return single(figures);
    const result = calculate(figures);
    return single(result instanceof CellError ? result : finite(result));
  };

const sum = (figures: readonly number[]): number =>
  figures.reduce((total, each) => total + each, 0);

const tests =
  (holds: (cell: Scalar) => boolean): WorksheetFunction =>
  (given = []) =>
    eachCell([given], (cell = null) => holds(cell));

const rounded = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * Math.round(scaled)) / scale;
};

const roundedUp = (value: number, digits: number): number => {
  const scale = 10 ** digits;
  return (Math.sign(value) * Math.ceil(Number((Math.abs(value) * scale).toPrecision(15)))) / scale;
};

function ranked(given: Matrix, rank: Matrix, descending: boolean): Matrix {
  const figures = figuresIn([given]);
  if (figures instanceof CellError) return single(figures);
  const at = numberOf(first(rank));
  if (at instanceof CellError) return single(at);
  const sorted = figures.sort((a, b) => (descending ? b - a : a - b));
  const place = Math.ceil(at);
  return single(place < 1 ? NUM : (sorted[place - 1] ?? NUM));
}

function sumOfProducts(...given: Matrix[]): Matrix {
  const [one] = given;
  if (one === undefined) return single(VALUE);
  if (given.some((each) => rowsOf(each) !== rowsOf(one) || columnsOf(each) !== columnsOf(one)))
    return single(VALUE);
  let total = 0;
  for (let row = 0; row < rowsOf(one); row++) {
    for (let column = 0; column < columnsOf(one); column++) {
      let factor = 1;
      for (const each of given) {
        const cell = each[row]?.[column] ?? null;
        if (cell instanceof CellError) return single(cell);
        factor *= typeof cell === "number" ? cell : 0;
      }
      total += factor;
    }
  }
  return single(finite(total));
}

function index(matrix: Matrix, row: Matrix, column?: Matrix): Matrix {
  const isLine = rowsOf(matrix) === 1 && column === undefined;
  const at = [row, column].map((each) => (each === undefined ? 0 : numberOf(first(each))));
  const error = at.find((each) => each instanceof CellError);
  if (error !== undefined) return single(error);
  const [r, c] = (isLine ? [1, at[0]] : at).map((each) => Math.trunc(Number(each))) as [
    number,
    number,
  ];
  if (r < 0 || c < 0) return single(VALUE);
  if (r > rowsOf(matrix) || c > columnsOf(matrix)) return single(new CellError("#REF!"));
  const rows = r === 0 ? matrix : [matrix[r - 1] ?? []];
  return c === 0 ? rows : rows.map((line) => [line[c - 1] ?? null]);
}

function all(...given: Matrix[]): Matrix {
  let found = false;
  let holds = true;
  for (const cell of given.flat(2)) {
    if (cell instanceof CellError) return single(cell);
    if (cell === null || typeof cell === "string") continue;
    found = true;
    holds &&= Boolean(cell);
  }
  return single(found ? holds : VALUE);
}

function unique(matrix: Matrix): Matrix {
  const kept: (readonly Scalar[])[] = [];
  for (const row of matrix) {
    const isNew = kept.every((other) => other.some((cell, at) => !same(cell, row[at] ?? null)));
    if (isNew) kept.push(row);
  }
  return kept;
}

const same = (one: Scalar, other: Scalar): boolean =>
  one instanceof CellError || other instanceof CellError
    ? one === other
    : one === null || other === null
      ? one === other
      : order(one, other) === 0;

function filtered(matrix: Matrix, keep: Matrix): Matrix {
  const isColumn = columnsOf(keep) === 1;
  const flags = (isColumn ? keep.map((row) => row[0] ?? null) : (keep[0] ?? [])).map(truthOf);
  const error = flags.find((flag) => flag instanceof CellError);
  if (error !== undefined) return single(error);
  const rows = isColumn
    ? matrix.filter((_, at) => flags[at])
    : matrix.map((row) => row.filter((_, at) => flags[at]));
  return rows.length === 0 || columnsOf(rows) === 0 ? single(new CellError("#CALC!")) : rows;
}

function sortedBy(matrix: Matrix, by: Matrix, direction: Matrix = single(1)): Matrix {
  const keys = by.map((row) => row[0] ?? null);
  const error = keys.find((key) => key instanceof CellError);
  if (error !== undefined) return single(error);
  const way = numberOf(first(direction)) === -1 ? -1 : 1;
  return matrix
    .map((row, at) => ({ row, key: keys[at] ?? null }))
    .sort((a, b) => way * order(a.key, b.key))
    .map(({ row }) => row);
}

function stacked(...given: Matrix[]): Matrix {
  const width = Math.max(...given.map(columnsOf));
  return given.flatMap((each) =>
    each.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? NA)),
  );
}

function beside(...given: Matrix[]): Matrix {
  const height = Math.max(...given.map(rowsOf));
  return Array.from({ length: height }, (_, row) =>
    given.flatMap((each) => each[row] ?? Array.from({ length: columnsOf(each) }, () => NA)),
  );
}

/** The last value not above the one looked for, errors passed over. */
function lookup(value: Matrix, keys: Matrix, results: Matrix): Matrix {
  const [known, answers] = [keys.flat(), results.flat()];
  return eachCell([value], (wanted = null) => {
    if (wanted instanceof CellError) return wanted;
    let found = -1;
    known.forEach((key, at) => {
      if (typeof key === typeof wanted && order(key, wanted) <= 0) found = at;
    });
    return found < 0 ? NA : (answers[found] ?? null);
  });
}

const line =
  (pick: "slope" | "intercept" | "error"): WorksheetFunction =>
  (ys, xs) => {
    const found = lineThrough(ys, xs);
    if (found instanceof CellError) return single(found);
    return single(Number.isNaN(found[pick]) ? DIV : found[pick]);
  };

function transposed(matrix: Matrix): Matrix {
  return Array.from({ length: columnsOf(matrix) }, (_, column) =>
    matrix.map((row) => row[column] ?? null),
  );
}

const trimmed: WorksheetFunction = (given = []) =>
  eachCell([given], (cell = null) => {
    const text = textOf(cell);
    return text instanceof CellError ? text : text.replace(/ +/g, " ").replace(/^ | $/g, "");
  });

/** The one format that native forms use. */
const whole: WorksheetFunction = (given = []) =>
  eachCell([given], (cell = null) => {
    const value = numberOf(cell);
    return value instanceof CellError ? value : rounded(value, 0).toFixed(0);
  });

const negated: WorksheetFunction = (given = []) =>
  eachCell([given], (cell = null) => {
    const truth = truthOf(cell);
    return truth instanceof CellError ? truth : !truth;
  });

const MILLISECONDS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const day: WorksheetFunction = (...given) =>
  eachCell(given, (...cells) => {
    const [year = 0, month = 1, date = 1] = cells.map(Number);
    return (Date.UTC(year, month - 1, date) - EPOCH) / MILLISECONDS_A_DAY;
  });

const identity = (size: Matrix): Matrix => {
  const length = numberOf(first(size));
  if (length instanceof CellError) return single(length);
  return Array.from({ length }, (_, row) =>
    Array.from({ length }, (__, column) => Number(row === column)),
  );
};

/** What native forms are made of; IF, IFERROR and LET are the calculator's own. */
export const WORKSHEET_FUNCTIONS: Readonly<Record<string, WorksheetFunction>> = {
  ABS: lifting(Math.abs),
  AND: all,
  AVERAGE: over((figures) => (figures.length === 0 ? DIV : sum(figures) / figures.length)),
  COLUMNS: (given = []) => single(columnsOf(given)),
  COUNT: (...given) => single(given.flat(2).filter((cell) => typeof cell === "number").length),
  DATE: day,
  EXP: lifting(Math.exp),
  FILTER: (matrix = [], keep = []) => filtered(matrix, keep),
  HSTACK: beside,
  INDEX: (matrix = [], row = single(0), column) => index(matrix, row, column),
  INT: lifting(Math.floor),
  INTERCEPT: line("intercept"),
  ISERROR: tests((cell) => cell instanceof CellError),
  ISLOGICAL: tests((cell) => typeof cell === "boolean"),
  ISNUMBER: tests((cell) => typeof cell === "number"),
  ISTEXT: tests((cell) => typeof cell === "string"),
  LARGE: (given = [], rank = single(1)) => ranked(given, rank, true),
  LEN: (given = []) =>
    eachCell([given], (cell = null) => {
      const text = textOf(cell);
      return text instanceof CellError ? text : text.length;
    }),
  LN: lifting((value) => (value > 0 ? Math.log(value) : NUM)),
  LOG10: lifting((value) => (value > 0 ? Math.log10(value) : NUM)),
  LOOKUP: (value = [], keys = [], results = keys) => lookup(value, keys, results),
  ISNA: tests((cell) => cell instanceof CellError && cell.code === NA.code),
  MATCH: (wanted = [], cells = [], how = single(1)) =>
    first(how) === 1 ? matchedBelow(wanted, cells) : matched(wanted, cells),
  MAX: over((figures) => (figures.length === 0 ? 0 : Math.max(...figures))),
  MIN: over((figures) => (figures.length === 0 ? 0 : Math.min(...figures))),
  MINVERSE: (given = []) => answer(inverse(given)),
  MMULT: (one = [], other = []) => answer(product(one, other)),
  MUNIT: (size = []) => identity(size),
  NA: () => single(NA),
  NORMSDIST: lifting(normalBelow),
  NOT: negated,
  ROUND: lifting(rounded),
  ROUNDUP: lifting(roundedUp),
  ROW: (given = []) => given.map((_, at) => [at + 1]),
  ROWS: (given = []) => single(rowsOf(given)),
  SLOPE: line("slope"),
  SMALL: (given = [], rank = single(1)) => ranked(given, rank, false),
  SORTBY: (matrix = [], by = [], direction) => sortedBy(matrix, by, direction),
  SQRT: lifting((value) => (value < 0 ? NUM : Math.sqrt(value))),
  STEYX: line("error"),
  SUM: over(sum),
  SUMPRODUCT: sumOfProducts,
  SUBSTITUTE: (...given) =>
    eachCell(given, (...cells) => {
      const [text = "", from = "", to = ""] = cells.map(textOf);
      if (text instanceof CellError) return text;
      if (from instanceof CellError) return from;
      return to instanceof CellError ? to : text.replaceAll(from, to);
    }),
  SUMSQ: over((figures) => sum(figures.map((each) => each * each))),
  TEXT: whole,
  TRANSPOSE: (given = []) => transposed(given),
  TRIM: trimmed,
  UNIQUE: (given = []) => unique(given),
  VSTACK: stacked,
};
