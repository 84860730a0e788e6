import { loadDataset } from "../../../datasets/dataset";
import { codeRows } from "../../../datasets/large/codeTables";
import { MOST_ROWS, tooManyRows } from "../../../datasets/large/mostRows";
import { plainCell } from "../../../datasets/large/plainCell";
import type { CodeJoin, Question } from "../../../datasets/large/question";
import { questionSql } from "../../../datasets/large/questionSql";
import { reportSql, type ReportRow } from "../../../datasets/large/readingReport";
import { sqlName, sqlText } from "../../../datasets/large/sqlWords";
import type { SqlWriter } from "../../../datasets/large/sqlWriter";
import type { Row } from "../../../datasets/tableSchema";
import type { Duckdb } from "./duckdb";
import type { LargeAsking } from "./largeTable";

/** The rows of an answer, none where they are more than a sheet has. */
export async function answerRows(
  engine: Duckdb,
  question: Question,
  writer: SqlWriter,
): Promise<readonly Row[]> {
  return rowsUpToMost(engine, questionSql(question, writer));
}

export async function rowsUpToMost({ connection }: Duckdb, sql: string): Promise<readonly Row[]> {
  await connection.query(
    `CREATE OR REPLACE TEMP TABLE answer AS SELECT * FROM (${sql}) LIMIT ${MOST_ROWS + 1}`,
  );
  const counted = rowsOf(await connection.query("SELECT count(*) FROM answer"));
  if (Number(counted[0]?.[0]) > MOST_ROWS) throw tooManyRows();
  const rows = rowsOf(await connection.query("SELECT * FROM answer"));
  await connection.query("DROP TABLE answer");
  return rows;
}

/** What the reading loses, counted. */
export async function reportIn(
  { connection }: Duckdb,
  question: Question,
  writer: SqlWriter,
): Promise<ReportRow> {
  const table = await connection.query(reportSql(question, writer));
  const [row = []] = rowsOf(table);
  return Object.fromEntries(table.schema.fields.map(({ name }, at) => [name, row[at]]));
}

/** Rows of codes that go into one statement. */
const STEP = 1_000;

/** Loads the bundled table that a question joins. */
export async function loadCodes(
  { connection }: Duckdb,
  join: CodeJoin | null,
  { read }: Pick<LargeAsking, "read">,
): Promise<void> {
  if (join === null) return;
  const codes = sqlName(join.dataset);
  const table = codeRows(await loadDataset(join.dataset, read), join.key, join.add);
  const columns = table.columns.map((name) => `${sqlName(name)} VARCHAR`);
  await connection.query(`CREATE OR REPLACE TEMP TABLE ${codes} (${columns.join(", ")})`);
  const literal = (cell: string | null): string => (cell === null ? "NULL" : sqlText(cell));
  for (let at = 0; at < table.rows.length; at += STEP) {
    const values = table.rows.slice(at, at + STEP).map((row) => `(${row.map(literal).join(", ")})`);
    await connection.query(`INSERT INTO ${codes} VALUES ${values.join(", ")}`);
  }
}

interface Columnar {
  readonly numRows: number;
  readonly numCols: number;
  readonly getChildAt: (at: number) => { readonly get: (row: number) => unknown } | null;
}

export function rowsOf(table: Columnar): Row[] {
  const columns = Array.from({ length: table.numCols }, (_, at) => table.getChildAt(at));
  return Array.from({ length: table.numRows }, (_, row) =>
    columns.map((column) => plainCell(column?.get(row))),
  );
}
