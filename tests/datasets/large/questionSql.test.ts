import { CODE } from "../../../src/datasets/large/codeTables";
import { duckdbWriter, withMacros } from "../../../src/datasets/large/duckdbWriter";
import { questionSql } from "../../../src/datasets/large/questionSql";
import { partialSql } from "../../../src/datasets/large/partialSql";
import type { Condition, Question } from "../../../src/datasets/large/question";
import {
  addReports,
  reportSentences,
  reportSql,
  rowsRead,
} from "../../../src/datasets/large/readingReport";
import { testDuckdb, type TestDuckdb } from "../../support/duckdb";

/** Made-up rows with what files hold: codes with zeros, marks for missing, thousands, quotes, blanks. */
const TRADE = `year,partner,hs_code,value,note
2024,CHN,010121,100.5,first
2024,CHN,010121,"1,000",second
2024,DEU,850511,..,mark
2025,CHN,850511,200,"it's ""quoted"""
2025,,850511,,blank
2025,XXA,850511,-3e2,odd
`;
const FROM = "read_csv('trade.csv', header = true, all_varchar = true)";
const SOURCE = duckdbWriter({ from: FROM });
const KINDS = {
  year: "text",
  partner: "text",
  hs_code: "text",
  value: "number",
  note: "text",
} as const;

let duckdb: TestDuckdb;
beforeAll(async () => {
  duckdb = await testDuckdb();
  await duckdb.file("trade.csv", TRADE);
});
afterAll(() => duckdb.end());

const rowsWhere = (...filters: Condition[]): Question => ({
  kinds: KINDS,
  filters,
  join: null,
  answer: { kind: "rows", columns: ["hs_code", "value"] },
});
const ask = (question: Question, source = SOURCE): Promise<unknown[][]> =>
  duckdb.rows(questionSql(question, source));

test("texts keep their zeros, figures with separators are read, what is none is missing", async () => {
  expect(await ask(rowsWhere())).toEqual([
    ["010121", 100.5],
    ["010121", 1000],
    ["850511", null],
    ["850511", 200],
    ["850511", null],
    ["850511", -300],
  ]);
});

test.each<[Condition, number]>([
  [{ column: "partner", test: "is one of", value: "CHN; DEU" }, 4],
  // A blank partner is not China: "none of" lets it pass, "one of" does not.
  [{ column: "partner", test: "is none of", value: "CHN" }, 3],
  [{ column: "partner", test: "is blank", value: "" }, 1],
  [{ column: "partner", test: "is filled", value: "" }, 5],
  [{ column: "hs_code", test: "begins with", value: "8505" }, 4],
  [{ column: "note", test: "contains", value: "QUOTED" }, 1],
  [{ column: "value", test: "≥", value: "200" }, 2],
  [{ column: "value", test: "≤", value: "-300" }, 1],
  [{ column: "year", test: "≥", value: "2025" }, 3],
])("%j lets %i rows pass", async (filter, rows) => {
  expect(await ask(rowsWhere(filter))).toHaveLength(rows);
});

test("a value is never more than a value", async () => {
  const evil = ["'; DROP TABLE x; --", 'it\'s "quoted"', "\\' OR 1=1 --", "a\0b"];
  const found: number[] = [];
  for (const value of evil) {
    found.push((await ask(rowsWhere({ column: "note", test: "is one of", value }))).length);
  }
  // Only the second is the text of a cell. A semicolon parts a list, so the first is two texts.
  expect(found).toEqual([0, 1, 0, 0]);
});

test("a header is never more than a name", async () => {
  const name = 'a"; DROP TABLE x; --';
  await duckdb.file("odd.csv", `"a""; DROP TABLE x; --"\n7\n`);
  const question: Question = {
    kinds: { [name]: "number" },
    filters: [{ column: name, test: "≥", value: "1" }],
    join: null,
    answer: { kind: "totals", by: [], totals: [{ column: name, how: "sum" }] },
  };
  const from = "read_csv('odd.csv', header = true, all_varchar = true)";
  expect(await ask(question, duckdbWriter({ from }))).toEqual([[7, 1]]);
});

const TOTALS: Question = {
  kinds: KINDS,
  filters: [],
  join: null,
  answer: {
    kind: "totals",
    by: ["partner"],
    totals: [
      { column: "value", how: "sum" },
      { column: "value", how: "average" },
      { column: "value", how: "smallest" },
      { column: "value", how: "largest" },
      { column: "value", how: "number" },
    ],
  },
};
/** By hand: China has 100.5, 1,000 and 200; Germany's mark and the blank are no figures, and no zero. */
const BY_PARTNER = [
  ["CHN", 1300.5, 433.5, 100.5, 1000, 3, 3],
  ["DEU", null, null, null, null, 0, 1],
  ["XXA", -300, -300, -300, -300, 1, 1],
  [null, null, null, null, null, 0, 1],
];

test("totals by group leave out what is missing", async () => {
  expect(await ask(TOTALS)).toEqual(BY_PARTNER);
});

test("totals of parts are the totals of the whole", async () => {
  const parts = [0, 1, 2].map((at) => `(SELECT * FROM ${FROM} LIMIT 2 OFFSET ${2 * at})`);
  for (const [at, from] of parts.entries()) {
    const { part } = partialSql(TOTALS, duckdbWriter({ from }), "parts");
    await duckdb.rows(
      at === 0 ? `CREATE OR REPLACE TABLE parts AS ${part}` : `INSERT INTO parts ${part}`,
    );
  }
  const { whole } = partialSql(TOTALS, SOURCE, "parts");
  expect(await duckdb.rows(whole)).toEqual(BY_PARTNER);
});

test("codes are looked up; those that are not known are counted, not dropped", async () => {
  await duckdb.rows(`CREATE OR REPLACE TABLE countries ("${CODE}" VARCHAR, name VARCHAR)`);
  await duckdb.rows("INSERT INTO countries VALUES ('chn', 'China'), ('deu', 'Germany')");
  const join = { column: "partner", dataset: "countries", key: "iso3", add: ["name"] };
  const question: Question = {
    ...rowsWhere(),
    join,
    answer: { kind: "rows", columns: ["partner"] },
  };
  expect(await ask(question)).toEqual([
    ["CHN", "China"],
    ["CHN", "China"],
    ["DEU", "Germany"],
    ["CHN", "China"],
    [null, null],
    ["XXA", null],
  ]);
  const report = await reportRow(question);
  expect(reportSentences(question, report)).toEqual([
    "partner: countries does not know the code in 2 rows (such as “xxa”). What it adds is blank there.",
  ]);
});

const reportRow = (question: Question, source = SOURCE): Promise<Record<string, unknown>> =>
  duckdb.first(reportSql(question, source));

test("what the reading loses is counted and said", async () => {
  const report = await reportRow(TOTALS);
  expect(rowsRead(report)).toBe(6);
  expect(reportSentences(TOTALS, report)).toEqual([
    "value: 1 cell of the rows read is no figure (such as “..”). It counts as missing: no sum holds it, and no filter for figures lets its row pass.",
    "value: 1 cell of the rows read is blank, and missing in every sum.",
  ]);
  expect(reportSentences(TOTALS, addReports(report, report))[0]).toContain("2 cells");
});

test("figures with a comma are read with it, and only with it", async () => {
  await duckdb.file("comma.csv", 'v\n"1.234,5"\n"2,5"\n7\n1.5\n');
  const from = "read_csv('comma.csv', header = true, all_varchar = true)";
  const question: Question = {
    kinds: { v: "number with decimal comma" },
    filters: [],
    join: null,
    answer: { kind: "rows", columns: ["v"] },
  };
  expect(await ask(question, duckdbWriter({ from }))).toEqual([[1234.5], [2.5], [7], [null]]);
});

test.each([
  [{ column: "value", test: "≥", value: "many" }, /“many” is not a number/],
  [{ column: "value", test: "contains", value: "1" }, /is read as numbers/],
  [{ column: "partner", test: "is one of", value: " ; " }, /has no value/],
] as [Condition, RegExp][])("%j is refused with what to do", (filter, sentence) => {
  expect(() => questionSql(rowsWhere(filter), SOURCE)).toThrow(sentence);
});

test("what is shown runs by itself, with the words that the engine does not know", async () => {
  const question = rowsWhere({ column: "value", test: "≥", value: "200" });
  expect(withMacros(questionSql(question, SOURCE))).toMatch(
    /^CREATE OR REPLACE TEMP MACRO figure\(cell\) [^]*\nSELECT /,
  );
  const other = await testDuckdb([]);
  await other.file("trade.csv", TRADE);
  const statements = withMacros(questionSql(question, SOURCE)).split(";\n");
  for (const statement of statements.slice(0, -1)) await other.rows(statement);
  expect(await other.rows(statements.at(-1) ?? "")).toHaveLength(2);
  await other.end();
  const texts = { ...question, kinds: {}, filters: [] };
  expect(withMacros(questionSql(texts, SOURCE))).toMatch(/^SELECT /);
});
