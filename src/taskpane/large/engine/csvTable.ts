import { DuckDBDataProtocol } from "@duckdb/duckdb-wasm";
import { columnSample } from "../../../datasets/large/columnSample";
import type { LargeAnswer, LargeOrigin } from "../../../datasets/large/largeDataset";
import type { Question } from "../../../datasets/large/question";
import { duckdbWriter, withMacros } from "../../../datasets/large/duckdbWriter";
import { questionSql } from "../../../datasets/large/questionSql";
import { reportSentences, rowsRead } from "../../../datasets/large/readingReport";
import { sqlText } from "../../../datasets/large/sqlWords";
import type { SqlWriter } from "../../../datasets/large/sqlWriter";
import type { Row } from "../../../datasets/tableSchema";
import { answerRows, loadCodes, reportIn, rowsOf } from "./answerIn";
import { checkGzip } from "./checkGzip";
import type { Duckdb } from "./duckdb";
import { engineProblem } from "./engineProblem";
import { keptEngine } from "./keptEngine";
import type { LargeAsking, LargeTable } from "./largeTable";

/** Rows that are looked at to tell how a column is read. */
const SAMPLE = 2_000;
const HEAD = 8;

/** A CSV, plain or compressed by gzip, of this machine or on the web; every cell is read as text. */
export async function csvTable(
  file: File | string,
  origin: LargeOrigin,
  signal: AbortSignal,
): Promise<LargeTable> {
  const from = reading(origin.file);
  const writer = duckdbWriter({ from });
  const engine = keptEngine(async ({ db }) => {
    if (typeof file === "string") {
      await db.registerFileURL(origin.file, file, DuckDBDataProtocol.HTTP, false);
    } else {
      await db.registerFileHandle(origin.file, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    }
  });
  const problem = (error: unknown): unknown => engineProblem(error, origin.file);
  const sample = await engine
    .use(signal, ({ connection }) => connection.query(`SELECT * FROM ${from} LIMIT ${SAMPLE}`))
    .catch((error: unknown) => {
      throw problem(error);
    });
  const rows = rowsOf(sample);
  let checked = !isGzip(origin.file);
  const names = sample.schema.fields.map(({ name }) => name);
  return {
    engine: "DuckDB",
    origin,
    columns: names.map((name, at) =>
      columnSample(
        name,
        rows.map((row) => textOf(row, at)),
      ),
    ),
    head: rows.slice(0, HEAD),
    rows: null,
    sql: (question) => withMacros(questionSql(question, writer)),
    ask: async (question, asking) => {
      try {
        if (!checked) {
          asking.show("Looking whether the file is whole…");
          await checkGzip(file, origin.file, asking.signal);
          checked = true;
        }
        return await engine.use(asking.signal, (ready) =>
          answerOf(ready, question, writer, asking),
        );
      } catch (error) {
        throw problem(error);
      }
    },
    close: engine.close,
  };
}

async function answerOf(
  engine: Duckdb,
  question: Question,
  writer: SqlWriter,
  asking: LargeAsking,
): Promise<LargeAnswer> {
  const began = performance.now();
  await loadCodes(engine, question.join, asking);
  asking.show("Reading the file…");
  const rows = await answerRows(engine, question, writer);
  asking.show("Counting what could not be read…");
  const report = await reportIn(engine, question, writer);
  return {
    rows,
    sql: questionSql(question, writer),
    rowsRead: rowsRead(report),
    milliseconds: Math.round(performance.now() - began),
    said: reportSentences(question, report),
  };
}

const isGzip = (name: string): boolean => /\.gz(ip)?$/i.test(name);

/** The first row is the header; no row is passed over and no cell is converted in silence. */
const reading = (name: string): string =>
  `read_csv(${sqlText(name)}, header = true, all_varchar = true${isGzip(name) ? ", compression = 'gzip'" : ""})`;

const textOf = (row: Row, at: number): string => String(row[at] ?? "");
