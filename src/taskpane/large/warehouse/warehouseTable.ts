import { DatasetError } from "../../../datasets/datasetError";
import { dayOf } from "../../../datasets/live/liveDataset";
import { clickhouseText, clickhouseTexts } from "../../../datasets/large/clickhouseWords";
import { isFigureType, isReadable } from "../../../datasets/large/clickhouseType";
import { clickhouseWriter } from "../../../datasets/large/clickhouseWriter";
import { CODE, codeRows } from "../../../datasets/large/codeTables";
import { columnSample, type LargeColumn } from "../../../datasets/large/columnSample";
import type { LargeAnswer } from "../../../datasets/large/largeDataset";
import { MOST_ROWS, tooManyRows } from "../../../datasets/large/mostRows";
import type { CodeJoin, Question } from "../../../datasets/large/question";
import { conditionSql, kindOf, questionSql } from "../../../datasets/large/questionSql";
import {
  countedColumns,
  reportSentences,
  reportSql,
  type ReportRow,
} from "../../../datasets/large/readingReport";
import type { SqlWriter } from "../../../datasets/large/sqlWriter";
import { limitsSaid, warehouseLimits } from "../../../datasets/large/warehouse/warehouseLimits";
import { loadDataset } from "../../../datasets/dataset";
import type { Row } from "../../../datasets/tableSchema";
import { isAbort } from "../../../excel/workbook/sentenceFor";
import type { LargeAsking, LargeTable } from "../engine/largeTable";
import { askClickhouse } from "./askClickhouse";
import type { Warehouse } from "./openWarehouse";

const SAMPLE = 200;
const HEAD = 8;
/** A number of rows that takes longer to count is not waited for. */
const COUNT_SECONDS = 10;

/** A table of a warehouse: asked there, of which only the answer comes here. */
export async function warehouseTable(
  warehouse: Warehouse,
  table: string,
  signal: AbortSignal,
): Promise<LargeTable> {
  const { login, settings } = warehouse;
  const { database, href, host } = login;
  const ask = async (
    sql: string,
    asking: AbortSignal,
    seconds: number,
    parameters: Readonly<Record<string, string>> = {},
  ) =>
    askClickhouse(login, sql, {
      signal: asking,
      seconds,
      settings: warehouseLimits(settings, seconds, sql.length),
      parameters,
    });
  const described = await ask(
    `SELECT name, type FROM system.columns WHERE database = ${clickhouseText(database)} AND table = ${clickhouseText(table)}`,
    signal,
    login.seconds,
  );
  const types = new Map(
    described.rows
      .map(([name, type]) => [String(name), String(type)] as const)
      .filter(([, type]) => isReadable(type)),
  );
  if (types.size === 0) {
    throw new DatasetError(
      `${host} shows this user no table ${table} in the database ${database}. Check the name, or ask the administrator.`,
    );
  }
  const source = { database, table, types };
  const shown = clickhouseWriter(source);
  const names = [...types.keys()];
  const asTexts: Question = {
    ...{ kinds: {}, filters: [], join: null },
    answer: { kind: "rows", columns: names },
  };
  const sample = await ask(
    `${questionSql(asTexts, shown)}\nLIMIT ${SAMPLE}`,
    signal,
    login.seconds,
  );
  const counted = await ask(
    `SELECT count(*) FROM ${shown.from(null)}`,
    signal,
    COUNT_SECONDS,
  ).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    return null;
  });
  return {
    engine: "ClickHouse",
    origin: {
      ...{ file: table, bytes: null, headHash: "", headBytes: 0 },
      vintage: `asked ${dayOf(new Date())}`,
      address: href,
      database,
    },
    columns: names.map((name, at) => columnOf(name, types.get(name) ?? "", sample.rows, at)),
    head: sample.rows.slice(0, HEAD),
    rows: counted === null ? null : Number(counted.rows[0]?.[0]),
    sql: (question) => questionSql(question, shown),
    close: () => undefined,
    ask: async (question, asking) => {
      const began = performance.now();
      const lists = await codeLists(question.join, asking);
      const put = async (statement: (writer: SqlWriter) => string) => {
        const parameters: Record<string, string> = {};
        const parameter = (text: string): string => {
          const name = `value${Object.keys(parameters).length + 1}`;
          parameters[name] = text;
          return `{${name}:String}`;
        };
        const writer = clickhouseWriter({
          ...source,
          ...(lists && { lists }),
          ...(warehouse.takesParameters && { parameter }),
        });
        return ask(statement(writer), asking.signal, login.seconds, parameters);
      };
      asking.show(`Asking ${host}…`);
      const answer = await put(
        (writer) => `${questionSql(question, writer)}\nLIMIT ${MOST_ROWS + 1}`,
      );
      if (answer.rows.length > MOST_ROWS) throw tooManyRows();
      asking.show("Counting what could not be read…");
      const report = mayLose(question, types)
        ? await put((writer) => reportSql(question, writer, textConditions(question, writer)))
        : null;
      const counts: ReportRow = Object.fromEntries(
        report?.names.map((name, at) => [name, report.rows[0]?.[at] ?? null]) ?? [],
      );
      return {
        rows: answer.rows,
        sql: questionSql(question, shown),
        rowsRead: answer.rowsRead,
        milliseconds: Math.round(performance.now() - began),
        said: [...reportSentences(question, counts), ...limitsSaid(settings)],
      } satisfies LargeAnswer;
    },
  };
}

function columnOf(name: string, type: string, rows: readonly Row[], at: number): LargeColumn {
  const texts = rows.map((row) => String(row[at] ?? ""));
  const sample = columnSample(name, texts);
  // A number of so many digits is an identifier, and would lose its last ones.
  const isFigure = isFigureType(type) && !texts.some((text) => /^\d{16}/.test(text));
  return isFigure ? { ...sample, kind: "number", stated: true } : sample;
}

/** Whether reading can lose anything: figures that are none or missing, codes that are not known. */
const mayLose = (question: Question, types: ReadonlyMap<string, string>): boolean =>
  question.join !== null ||
  countedColumns(question).some((column) => !/^(U?Int|Decimal)/.test(types.get(column) ?? ""));

/** What the answer lost is counted among the rows that its filters on texts let pass; others need figures. */
const textConditions = (question: Question, writer: SqlWriter): string[] =>
  question.filters
    .filter(({ column }) => kindOf(question, column) === "text")
    .map((filter) => conditionSql(filter, question, writer));

/** A bundled table of codes as lists in SQL. */
async function codeLists(join: CodeJoin | null, { read }: LargeAsking) {
  if (join === null) return undefined;
  const { columns, rows } = codeRows(await loadDataset(join.dataset, read), join.key, join.add);
  const lists = new Map(
    columns.map((name, at) => [name, clickhouseTexts(rows.map((row) => row[at] ?? ""))]),
  );
  return (_: CodeJoin, name: string): string => lists.get(name) ?? lists.get(CODE) ?? "[]";
}
