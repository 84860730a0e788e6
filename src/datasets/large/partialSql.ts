import {
  ROWS_NAME,
  totalName,
  type Question,
  type Total,
  type TotalKind,
  type Totals,
} from "./question";
import { questionSql } from "./questionSql";
import { sqlName } from "./sqlWords";
import type { SqlWriter } from "./sqlWriter";

/** A file that is read part by part is asked part by part: what each part answers, and all of them as one. */
export interface PartialSql {
  readonly part: string;
  readonly whole: string;
}

/** `parts` is the table into which the answers of the parts are put, one behind the other. */
export function partialSql(question: Question, writer: SqlWriter, parts: string): PartialSql {
  const { answer } = question;
  if (answer.kind === "rows") {
    return { part: questionSql(question, writer), whole: `SELECT * FROM ${parts}` };
  }
  const needed = answer.totals.flatMap(({ column, how }): Total[] =>
    how === "average"
      ? [
          { column, how: "sum" },
          { column, how: "number" },
        ]
      : [{ column, how }],
  );
  // Each once, however many totals rest on it.
  const totals = [...new Map(needed.map((total) => [totalName(total), total])).values()];
  const asked = { ...question, answer: { ...answer, totals } };
  return { part: questionSql(asked, writer), whole: wholeSql(answer, parts) };
}

function wholeSql({ by, totals }: Totals, parts: string): string {
  const groups = by.map(sqlName);
  const shown = totals.map((total) => `${ofParts(total)} AS ${sqlName(totalName(total))}`);
  const rows = `CAST(sum(${sqlName(ROWS_NAME)}) AS BIGINT) AS ${sqlName(ROWS_NAME)}`;
  const grouping =
    groups.length === 0 ? "" : ` GROUP BY ${groups.join(", ")} ORDER BY ${groups.join(", ")}`;
  return `SELECT ${[...groups, ...shown, rows].join(", ")} FROM ${parts}${grouping}`;
}

function ofParts({ column, how }: Total): string {
  const part = (each: TotalKind): string => sqlName(totalName({ column, how: each }));
  if (how === "smallest") return `min(${part(how)})`;
  if (how === "largest") return `max(${part(how)})`;
  if (how === "number") return `CAST(sum(${part(how)}) AS BIGINT)`;
  if (how === "sum") return `sum(${part(how)})`;
  return `sum(${part("sum")}) / nullif(sum(${part("number")}), 0)`;
}
