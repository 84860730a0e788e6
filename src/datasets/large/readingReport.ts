import { count } from "../../core/count";
import { columnsUsed, type Question } from "./question";
import { kindOf, whereSql } from "./questionSql";
import type { SqlWriter } from "./sqlWriter";

/**
 * A statement that counts what the reading of a file loses: cells that are no figure, blank cells, codes that
 * the table of codes does not know. One row; the columns of `column n` are in the order of `countedColumns`.
 */
export function reportSql(
  question: Question,
  writer: SqlWriter,
  conditions: readonly string[] = [],
): string {
  const { join } = question;
  const parts = ["count(*) AS all_rows"];
  for (const [n, column] of countedColumns(question).entries()) {
    const filled = writer.filled(column);
    const unread = `${filled} AND ${writer.cell(column, kindOf(question, column))} IS NULL`;
    parts.push(
      `${writer.countWhere(unread)} AS unread_${n}`,
      `${writer.anyWhere(writer.compared(column, "text"), unread)} AS such_${n}`,
      `${writer.countWhere(`NOT (${filled})`)} AS blank_${n}`,
    );
  }
  if (join !== null) {
    const unknown = writer.unknownCode(join);
    const code = writer.code(join);
    parts.push(
      `${writer.countWhere(unknown)} AS unknown`,
      `${writer.anyWhere(code, `${unknown} AND nullif(${code}, '') IS NOT NULL`)} AS such_unknown`,
    );
  }
  return [
    `SELECT ${parts.join(",\n  ")}`,
    `FROM ${writer.from(join)}`,
    ...whereSql(conditions),
  ].join("\n");
}

/** Columns that are read as figures, of which some cells may be none. */
export const countedColumns = (question: Question): string[] =>
  columnsUsed(question).filter((column) => kindOf(question, column) !== "text");

/** What a report counted, by the names of its columns. */
export type ReportRow = Readonly<Record<string, unknown>>;

/** What the parts of a file counted, as one: counts add up, the first example stays. */
export function addReports(a: ReportRow, b: ReportRow): ReportRow {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...names].map((name) =>
      name.startsWith("such_")
        ? [name, a[name] ?? b[name] ?? null]
        : [name, Number(a[name] ?? 0) + Number(b[name] ?? 0)],
    ),
  );
}

export const rowsRead = (report: ReportRow): number => Number(report["all_rows"] ?? 0);

/** What a person has to know of an answer, each a sentence. */
export function reportSentences(question: Question, report: ReportRow): string[] {
  const said: string[] = [];
  const number = (name: string): number => Number(report[name] ?? 0);
  for (const [n, column] of countedColumns(question).entries()) {
    const unread = number(`unread_${n}`);
    if (unread > 0) {
      const such = shortened(report[`such_${n}`]);
      said.push(
        `${column}: ${count(unread, "cell")} of the rows read ${unread === 1 ? "is" : "are"} no figure (such as “${such}”). ${unread === 1 ? "It counts" : "They count"} as missing: no sum holds ${unread === 1 ? "it" : "them"}, and no filter for figures lets ${unread === 1 ? "its row" : "their rows"} pass.`,
      );
    }
    const blank = number(`blank_${n}`);
    if (blank > 0)
      said.push(
        `${column}: ${count(blank, "cell")} of the rows read ${blank === 1 ? "is" : "are"} blank, and missing in every sum.`,
      );
  }
  const { join } = question;
  const unknown = number("unknown");
  if (join !== null && unknown > 0) {
    const such = report["such_unknown"];
    const example = such === null || such === undefined ? "blank" : `such as “${shortened(such)}”`;
    said.push(
      `${join.column}: ${join.dataset} does not know the code in ${count(unknown, "row")} (${example}). What it adds is blank there.`,
    );
  }
  return said;
}

function shortened(value: unknown): string {
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
