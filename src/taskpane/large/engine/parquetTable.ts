import { Table } from "apache-arrow";
import {
  asyncBufferFromUrl,
  parquetMetadataAsync,
  parquetScan,
  type AsyncBuffer,
  type FileMetaData,
} from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { LargeAnswer, LargeOrigin } from "../../../datasets/large/largeDataset";
import { MOST_ROWS, tooManyRows } from "../../../datasets/large/mostRows";
import { plainCell } from "../../../datasets/large/plainCell";
import { partialSql } from "../../../datasets/large/partialSql";
import { pruningFilter } from "../../../datasets/large/pruningFilter";
import { columnsUsed, type Question } from "../../../datasets/large/question";
import { duckdbWriter, withMacros } from "../../../datasets/large/duckdbWriter";
import { questionSql } from "../../../datasets/large/questionSql";
import { addReports, reportSentences, type ReportRow } from "../../../datasets/large/readingReport";
import { sqlText } from "../../../datasets/large/sqlWords";
import type { SqlWriter } from "../../../datasets/large/sqlWriter";
import { loadCodes, reportIn, rowsOf, rowsUpToMost } from "./answerIn";
import { arrowColumn } from "./arrowColumn";
import type { Duckdb } from "./duckdb";
import { engineProblem } from "./engineProblem";
import { keptEngine } from "./keptEngine";
import type { LargeAsking, LargeTable } from "./largeTable";
import { parquetColumns } from "./parquetColumns";

const HEAD = 8;
const PART = "part";
const ANSWERS = "answers";

interface Opened {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly typed: ReadonlySet<string>;
}

/** A Parquet file: only the columns that a question needs, of the row groups that may hold its answer. */
export async function parquetTable(
  source: File | string,
  origin: LargeOrigin,
  signal: AbortSignal,
): Promise<LargeTable> {
  const problem = (error: unknown): unknown => engineProblem(error, origin.file);
  const engine = keptEngine(() => Promise.resolve());
  try {
    const file = await bufferOf(source, signal);
    const metadata = await parquetMetadataAsync(file);
    const first = await firstRows(file, metadata);
    const columns = parquetColumns(metadata, first.columns);
    const typed = new Set(columns.filter(({ stated }) => stated).map(({ name }) => name));
    const from = `read_parquet(${sqlText(origin.file)})`;
    const shown = duckdbWriter({ from, isTyped: (name) => typed.has(name) });
    return {
      engine: "DuckDB",
      origin,
      columns,
      head: first.rows,
      rows: Number(metadata.num_rows),
      sql: (question) => withMacros(questionSql(question, shown)),
      ask: (question, asking) =>
        engine
          .use(asking.signal, (ready) =>
            answerOf(ready, question, { file, metadata, typed }, shown, asking),
          )
          .catch((error: unknown) => {
            throw problem(error);
          }),
      close: engine.close,
    };
  } catch (error) {
    throw problem(error);
  }
}

async function bufferOf(source: File | string, signal: AbortSignal): Promise<AsyncBuffer> {
  if (typeof source === "string") {
    return asyncBufferFromUrl({ url: source, requestInit: { signal, credentials: "omit" } });
  }
  return {
    byteLength: source.size,
    slice: (start, end) => source.slice(start, end).arrayBuffer(),
  };
}

/** The first cells of every column, by name, and the first rows as they are shown. */
async function firstRows(file: AsyncBuffer, metadata: FileMetaData) {
  const scan = await parquetScan({ file, metadata, compressors });
  const [range] = scan.ranges;
  const columns = new Map<string, readonly unknown[]>();
  const rowEnd = range ? Math.min(range.rowEnd, range.rowStart + 2_000) : 0;
  for (const { name } of metadata.schema.slice(1)) {
    if (!range || columns.has(name)) continue;
    const cells = await scan.readColumn({ column: name, rowStart: range.rowStart, rowEnd });
    columns.set(name, [...cells]);
  }
  const shown = [...columns.values()];
  const length = Math.min(HEAD, rowEnd - (range?.rowStart ?? 0));
  const rows = Array.from({ length }, (_, row) => shown.map((cells) => plainCell(cells[row])));
  return { columns, rows };
}

async function answerOf(
  engine: Duckdb,
  question: Question,
  { file, metadata, typed }: Opened,
  shown: SqlWriter,
  asking: LargeAsking,
): Promise<LargeAnswer> {
  const began = performance.now();
  const { connection } = engine;
  await loadCodes(engine, question.join, asking);
  const writer = duckdbWriter({ from: PART, isTyped: (name) => typed.has(name) });
  const { part, whole } = partialSql(question, writer, ANSWERS);
  const columns = columnsUsed(question);
  const filter = pruningFilter(question, typed);
  const scan = await parquetScan({
    file,
    metadata,
    columns,
    compressors,
    ...(filter && { pruningFilter: filter }),
  });
  let report: ReportRow = {};
  let started = false;
  for (const [at, range] of scan.ranges.entries()) {
    asking.signal.throwIfAborted();
    asking.show(`Reading part ${at + 1} of ${scan.ranges.length}…`);
    const vectors: Record<string, ReturnType<typeof arrowColumn>> = {};
    for (const column of columns) {
      vectors[column] = arrowColumn(await scan.readColumn({ column, ...range }), typed.has(column));
    }
    await connection.query(`DROP TABLE IF EXISTS ${PART}`);
    await connection.insertArrowTable(new Table(vectors), { name: PART, create: true });
    await connection.query(
      started ? `INSERT INTO ${ANSWERS} ${part}` : `CREATE OR REPLACE TABLE ${ANSWERS} AS ${part}`,
    );
    started = true;
    report = addReports(report, await reportIn(engine, question, writer));
    if (question.answer.kind === "rows") {
      const [counted] = rowsOf(await connection.query(`SELECT count(*) FROM ${ANSWERS}`));
      if (Number(counted?.[0]) > MOST_ROWS) throw tooManyRows();
    }
  }
  const rows = started ? await rowsUpToMost(engine, whole) : [];
  await connection.query(`DROP TABLE IF EXISTS ${PART}`);
  await connection.query(`DROP TABLE IF EXISTS ${ANSWERS}`);
  return {
    rows,
    sql: questionSql(question, shown),
    rowsRead: Number(metadata.num_rows),
    milliseconds: Math.round(performance.now() - began),
    said: reportSentences(question, report),
  };
}
