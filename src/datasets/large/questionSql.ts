import { DatasetError } from "../datasetError";
import {
  columnsUsed,
  joinedName,
  ROWS_NAME,
  totalName,
  type CodeJoin,
  type ColumnKind,
  type Condition,
  type Question,
  type TotalKind,
} from "./question";
import { sqlName, sqlNumber, sqlText } from "./sqlWords";

/** Where the rows come from, as SQL: a function that reads a file, or the name of a table. */
export interface SqlSource {
  readonly from: string;
  /** The table of codes that a join reads, as SQL. */
  readonly codes?: string;
  /** Columns whose cells have a type of their own; those of others are texts. */
  readonly isTyped?: (column: string) => boolean;
}

/** The question as a person can read, copy and run it: with what DuckDB does not know by itself. */
export function shownSql(question: Question, source: SqlSource): string {
  const statement = questionSql(question, source);
  const macros = FIGURE_MACROS.filter(({ name }) => statement.includes(`${name}(`));
  return [...macros.map(({ sql }) => sql), statement].join("\n");
}

/** The question as one statement. */
export function questionSql(question: Question, source: SqlSource): string {
  const { answer, filters } = question;
  const name = sqlName;
  const conditions = filters.map((filter) => conditionSql(filter, question));
  const where = conditions.length === 0 ? [] : [`WHERE ${conditions.join("\n  AND ")}`];
  if (answer.kind === "rows") {
    const shown = [...answer.columns, ...joinedColumns(question.join)].map(name);
    return [
      ...readingSql(question, source),
      `SELECT ${shown.join(", ")}`,
      "FROM read",
      ...where,
    ].join("\n");
  }
  const by = answer.by.map(name);
  const totals = answer.totals.map(
    (total) => `${TOTALS[total.how]}(${name(total.column)}) AS ${name(totalName(total))}`,
  );
  const rows = `count(*) AS ${name(ROWS_NAME)}`;
  return [
    ...readingSql(question, source),
    `SELECT ${[...by, ...totals, rows].join(", ")}`,
    "FROM read",
    ...where,
    ...groupingSql(by),
  ].join("\n");
}

/** Groups in the order of their names. */
const groupingSql = (by: readonly string[]): string[] =>
  by.length === 0 ? [] : [`GROUP BY ${by.join(", ")}`, `ORDER BY ${by.join(", ")}`];

const TOTALS: Readonly<Record<TotalKind, string>> = {
  sum: "sum",
  average: "avg",
  smallest: "min",
  largest: "max",
  number: "count",
};

const joinedColumns = (join: CodeJoin | null): string[] =>
  join === null ? [] : join.add.map((name) => joinedName(join, name));

/** The columns as they are read, and beside them what the table of codes says. */
function readingSql(question: Question, source: SqlSource): string[] {
  const { from, codes } = source;
  const { join } = question;
  const own = columnsUsed(question).map(
    (column) => `${cellSql(column, question, source)} AS ${sqlName(column)}`,
  );
  if (join === null || codes === undefined) {
    return ["WITH read AS (", `  SELECT ${own.join(",\n    ")}`, `  FROM ${from} AS source`, ")"];
  }
  const added = join.add.map(
    (name) => `codes.${sqlName(name)} AS ${sqlName(joinedName(join, name))}`,
  );
  return [
    "WITH read AS (",
    `  SELECT ${[...own, ...added].join(",\n    ")}`,
    `  FROM ${from} AS source`,
    `  LEFT JOIN ${codes} AS codes`,
    `    ON ${codeSql(join, source)} = codes.${sqlName(CODE)}`,
    ")",
  ];
}

/** The code of a row as a table of codes has it. */
export function codeSql({ column }: CodeJoin, { isTyped }: SqlSource): string {
  const cell = `source.${sqlName(column)}`;
  const isNumber = isTyped?.(column) === true;
  return `lower(trim(${isNumber ? `CAST(CAST(${cell} AS BIGINT) AS VARCHAR)` : cell}))`;
}

/** The column of a table of codes by which it is joined: trimmed, in small letters, each once. */
export const CODE = "code in small letters";

export const kindOf = ({ kinds }: Question, column: string): ColumnKind => kinds[column] ?? "text";

/** A cell as its kind reads it; what is no figure becomes NULL, never zero. */
export function cellSql(column: string, question: Question, source: SqlSource): string {
  const cell = `source.${sqlName(column)}`;
  const kind = kindOf(question, column);
  if (source.isTyped?.(column) === true) {
    return kind === "text" ? `CAST(${cell} AS VARCHAR)` : cell;
  }
  if (kind === "text") return `nullif(${cell}, '')`;
  return kind === "number" ? `figure(${cell})` : `figure_with_comma(${cell})`;
}

/** How DuckDB reads figures, 1,234.5 and 1.234,5: to be told to it before a question. */
export const FIGURE_MACROS = [
  {
    name: "figure",
    sql: String.raw`CREATE OR REPLACE TEMP MACRO figure(cell) AS CASE WHEN isfinite(TRY_CAST(cell AS DOUBLE)) THEN TRY_CAST(cell AS DOUBLE) WHEN regexp_full_match(trim(cell), '[+-]?\d{1,3}(,\d{3})+(\.\d+)?') THEN CAST(replace(trim(cell), ',', '') AS DOUBLE) END;`,
  },
  {
    name: "figure_with_comma",
    sql: String.raw`CREATE OR REPLACE TEMP MACRO figure_with_comma(cell) AS CASE WHEN regexp_full_match(trim(cell), '[+-]?(\d{1,3}([. ]\d{3})+|\d+)(,\d+)?') THEN CAST(replace(replace(replace(trim(cell), '.', ''), ' ', ''), ',', '.') AS DOUBLE) END;`,
  },
] as const;

function conditionSql({ column, test, value }: Condition, question: Question): string {
  const name = sqlName(column);
  if (test === "is blank") return `${name} IS NULL`;
  if (test === "is filled") return `${name} IS NOT NULL`;
  const kind = kindOf(question, column);
  if (test === "is one of" || test === "is none of") {
    const listed = listIn(value, column).map((item) => literalFor(item, kind, column));
    return test === "is one of"
      ? `${name} IN (${listed.join(", ")})`
      : `(${name} IS NULL OR ${name} NOT IN (${listed.join(", ")}))`;
  }
  if (value.trim() === "") throw emptyValue(column);
  if (test === "≥" || test === "≤") {
    return `${name} ${test === "≥" ? ">=" : "<="} ${literalFor(value.trim(), kind, column)}`;
  }
  if (kind !== "text") {
    throw new DatasetError(
      `“${test}” looks at texts, and ${column} is read as numbers. Use ≥, ≤ or “is one of”, or read it as text.`,
    );
  }
  const wanted = sqlText(value.trim());
  return test === "begins with"
    ? `starts_with(${name}, ${wanted})`
    : `contains(lower(${name}), lower(${wanted}))`;
}

function listIn(value: string, column: string): string[] {
  const items = value
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length === 0) throw emptyValue(column);
  return items;
}

function literalFor(text: string, kind: ColumnKind, column: string): string {
  if (kind === "text") return sqlText(text);
  const value = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (Number.isFinite(value)) return sqlNumber(value);
  throw new DatasetError(
    `${column} is read as numbers, and “${text}” is none. Write it with a point and without separators, such as 1234.5, or read the column as text.`,
  );
}

const emptyValue = (column: string): DatasetError =>
  new DatasetError(`The filter on ${column} has no value. Write one, or remove the filter.`);
