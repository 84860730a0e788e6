import { DatasetError } from "../datasetError";
import {
  joinedName,
  ROWS_NAME,
  totalName,
  type CodeJoin,
  type ColumnKind,
  type Condition,
  type Question,
  type TotalKind,
} from "./question";
import { sqlNumber } from "./sqlWords";
import type { SqlWriter } from "./sqlWriter";

/** The question as one statement, in the words of an engine. */
export function questionSql(question: Question, writer: SqlWriter): string {
  const { answer, filters, join } = question;
  const shown = (column: string): string => shownCell(column, question, writer);
  const as = (expression: string, name: string): string => `${expression} AS ${writer.alias(name)}`;
  const conditions = filters.map((filter) => conditionSql(filter, question, writer));
  const body = [`FROM ${writer.from(join)}`, ...whereSql(conditions)];
  if (answer.kind === "rows") {
    const columns = [...answer.columns, ...joinedColumns(join)];
    return [selectSql(columns.map((name) => as(shown(name), name))), ...body].join("\n");
  }
  const columns = [
    ...answer.by.map((name) => as(shown(name), name)),
    ...answer.totals.map((total) =>
      as(`${TOTALS[total.how]}(${shown(total.column)})`, totalName(total)),
    ),
    as("count(*)", ROWS_NAME),
  ];
  const by = answer.by.map((name) => writer.group(shown(name), name)).join(", ");
  // Groups stand in the order of their names.
  const grouping = by === "" ? [] : [`GROUP BY ${by}`, `ORDER BY ${by}`];
  return [selectSql(columns), ...body, ...grouping].join("\n");
}

const selectSql = (columns: readonly string[]): string => `SELECT ${columns.join(",\n  ")}`;

export const whereSql = (conditions: readonly string[]): string[] =>
  conditions.length === 0 ? [] : [`WHERE ${conditions.join("\n  AND ")}`];

const TOTALS: Readonly<Record<TotalKind, string>> = {
  sum: "sum",
  average: "avg",
  smallest: "min",
  largest: "max",
  number: "count",
};

const joinedColumns = (join: CodeJoin | null): string[] =>
  join === null ? [] : join.add.map((name) => joinedName(join, name));

/** A column of the answer: what the table has, or what is looked up by its code. */
function shownCell(column: string, question: Question, writer: SqlWriter): string {
  const { join } = question;
  const added = join?.add.find((name) => joinedName(join, name) === column);
  return join && added !== undefined
    ? writer.joined(join, added)
    : writer.cell(column, kindOf(question, column));
}

export const kindOf = ({ kinds }: Question, column: string): ColumnKind => kinds[column] ?? "text";

export function conditionSql(
  { column, test, value }: Condition,
  question: Question,
  writer: SqlWriter,
): string {
  const kind = kindOf(question, column);
  const cell = writer.cell(column, kind);
  if (test === "is blank") return `${cell} IS NULL`;
  if (test === "is filled") return `${cell} IS NOT NULL`;
  const compared = writer.compared(column, kind);
  if (test === "is one of" || test === "is none of") {
    const listed = listIn(value, column).map((item) => literalFor(item, kind, column, writer));
    return test === "is one of"
      ? `${compared} IN (${listed.join(", ")})`
      : `(${compared} IS NULL OR ${compared} NOT IN (${listed.join(", ")}))`;
  }
  if (value.trim() === "") throw emptyValue(column);
  if (test === "≥") return `${compared} >= ${literalFor(value.trim(), kind, column, writer)}`;
  // A blank text comes before every other one.
  if (test === "≤") return `${cell} <= ${literalFor(value.trim(), kind, column, writer)}`;
  if (kind !== "text") {
    throw new DatasetError(
      `“${test}” looks at texts, and ${column} is read as numbers. Use ≥, ≤ or “is one of”, or read it as text.`,
    );
  }
  const wanted = writer.text(value.trim());
  return test === "begins with"
    ? writer.begins(compared, wanted)
    : writer.contains(compared, wanted);
}

function listIn(value: string, column: string): string[] {
  const items = value
    .split(";")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  if (items.length === 0) throw emptyValue(column);
  return items;
}

function literalFor(text: string, kind: ColumnKind, column: string, writer: SqlWriter): string {
  if (kind === "text") return writer.text(text);
  const value = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  if (Number.isFinite(value)) return sqlNumber(value);
  throw new DatasetError(
    `${column} is read as numbers, but “${text}” is not a number. Write it with a point and no separators, such as 1234.5, or read the column as text.`,
  );
}

const emptyValue = (column: string): DatasetError =>
  new DatasetError(`The filter on ${column} has no value. Write one, or remove the filter.`);
