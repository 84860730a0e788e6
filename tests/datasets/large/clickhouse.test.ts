import { CODE } from "../../../src/datasets/large/codeTables";
import { clickhouseName, clickhouseText } from "../../../src/datasets/large/clickhouseWords";
import { clickhouseWriter } from "../../../src/datasets/large/clickhouseWriter";
import { duckdbWriter } from "../../../src/datasets/large/duckdbWriter";
import type { Condition, Question } from "../../../src/datasets/large/question";
import { questionSql } from "../../../src/datasets/large/questionSql";
import { reportSql } from "../../../src/datasets/large/readingReport";
import { warehouseRows } from "../../../src/datasets/large/warehouse/warehouseRows";
import { clickhouseIsHere, testClickhouse, type TestCluster } from "../../support/clickhouse";
import { testDuckdb, type TestDuckdb } from "../../support/duckdb";

const KINDS = {
  year: "text",
  partner: "text",
  value: "number",
  comma: "number with decimal comma",
} as const;
const NAMES = Object.keys(KINDS);
/** Made-up rows with all that the two engines could read in two ways. */
const ROWS = [
  ["2024", "CHN", "100.5", "1.234,5"],
  ["2024", " chn ", "1,000", "2,5"],
  ["2024", "DEU", "..", "7"],
  ["2025", "CHN", " 200 ", "1.5"],
  ["2025", "", "", ""],
  ["2025", "XXA", "-3e2", "12 345,6"],
  ["2025", 'it\'s "quoted"', "inf", "abc"],
  ["2025", "back\\slash", "12abc", "-1"],
];

const rowsWhere = (...filters: Condition[]): Question => ({
  kinds: KINDS,
  filters,
  join: null,
  answer: { kind: "rows", columns: NAMES },
});
const totals: Question = {
  kinds: KINDS,
  filters: [],
  join: null,
  answer: {
    kind: "totals",
    by: ["partner"],
    totals: [
      { column: "value", how: "sum" },
      { column: "value", how: "average" },
      { column: "comma", how: "smallest" },
      { column: "comma", how: "largest" },
      { column: "partner", how: "number" },
    ],
  },
};
const JOIN = { column: "partner", dataset: "countries", key: "iso3", add: ["name"] };
const joined: Question = {
  ...totals,
  join: JOIN,
  answer: { kind: "totals", by: ["partner: name"], totals: [] },
};
const QUESTIONS: [string, Question][] = [
  ["all rows", rowsWhere()],
  ...(
    [
      { column: "partner", test: "is one of", value: 'CHN; DEU; it\'s "quoted"; back\\slash' },
      { column: "partner", test: "is none of", value: "CHN; DEU" },
      { column: "partner", test: "is blank", value: "" },
      { column: "partner", test: "is filled", value: "" },
      { column: "partner", test: "begins with", value: "back\\" },
      { column: "partner", test: "contains", value: 'QUOTED"' },
      { column: "partner", test: "≥", value: "DEU" },
      { column: "partner", test: "≤", value: "DEU" },
      { column: "value", test: "≥", value: "200" },
      { column: "value", test: "is one of", value: "1000; -300" },
      { column: "value", test: "is none of", value: "1000" },
      { column: "value", test: "is blank", value: "" },
      { column: "comma", test: "≤", value: "2.5" },
    ] as const
  ).map((filter): [string, Question] => [JSON.stringify(filter), rowsWhere(filter)]),
  ["totals", totals],
  [
    "totals of no row",
    {
      ...totals,
      filters: [{ column: "year", test: "is one of", value: "1999" }],
      answer: {
        kind: "totals",
        by: [],
        totals: [
          { column: "value", how: "sum" },
          { column: "value", how: "largest" },
        ],
      },
    },
  ],
  ["codes looked up", joined],
];
const OWN_TEXTS = {
  database: "default",
  table: "texts",
  types: new Map(NAMES.map((name) => [name, "String"])),
};
const lists = (_: unknown, name: string): string =>
  name === CODE ? "['chn', 'deu']" : "['China', 'Germany']";

/** Groups stand in order; rows have none. */
const inOrder = (rows: readonly (readonly unknown[])[]): string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

if (clickhouseIsHere) {
  let cluster: TestCluster;
  let duckdb: TestDuckdb;
  const run = async (sql: string): Promise<string> =>
    (cluster.servers[0] as TestCluster["servers"][0]).run(sql);
  const ask = async (sql: string): Promise<readonly (readonly unknown[])[]> =>
    warehouseRows(await run(`${sql}\nFORMAT JSONCompact`))?.rows ?? [];

  beforeAll(async () => {
    cluster = await testClickhouse();
    duckdb = await testDuckdb();
    const columns = NAMES.map((name) => clickhouseName(name));
    await run(
      `CREATE TABLE texts (${columns.map((name) => `${name} String`).join(", ")}) ENGINE = Memory`,
    );
    const literal = (row: string[]): string => `(${row.map(clickhouseText).join(", ")})`;
    await run(`INSERT INTO texts VALUES ${ROWS.map(literal).join(", ")}`);
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    await duckdb.file(
      "texts.csv",
      [NAMES, ...ROWS].map((row) => row.map(quoted).join(",")).join("\n"),
    );
    await duckdb.rows(`CREATE TABLE countries ("${CODE}" VARCHAR, name VARCHAR)`);
    await duckdb.rows("INSERT INTO countries VALUES ('chn', 'China'), ('deu', 'Germany')");
  });
  afterAll(async () => {
    cluster.end();
    await duckdb.end();
  });

  const OWN_FILE = duckdbWriter({
    from: "read_csv('texts.csv', header = true, all_varchar = true)",
  });

  test.each(QUESTIONS)("%s: ClickHouse answers as DuckDB does", async (_, question) => {
    const answer = await ask(questionSql(question, clickhouseWriter({ ...OWN_TEXTS, lists })));
    expect(inOrder(answer)).toEqual(inOrder(await duckdb.rows(questionSql(question, OWN_FILE))));
  });

  test("what reading loses is counted alike", async () => {
    const report = await ask(
      reportSql({ ...totals, join: JOIN }, clickhouseWriter({ ...OWN_TEXTS, lists })),
    );
    const [own = []] = await duckdb.rows(reportSql({ ...totals, join: JOIN }, OWN_FILE));
    // Which example is told is each engine's own choice.
    const counts = (row: readonly unknown[] = []): unknown[] =>
      row.filter((cell) => typeof cell === "number");
    expect(counts(report[0])).toEqual(counts(own));
    expect(counts(own)).toEqual([8, 3, 1, 2, 1, 4]);
  });

  test("no value and no name is more than that", async () => {
    const evil = [
      "'; DROP TABLE texts; --",
      "\\' OR 1=1 --",
      "\\",
      "a\0b",
      "\\x27",
      "{value1:String}",
      '"',
      "`",
      "ü漢🙂\n\t",
    ];
    for (const text of evil) expect(await ask(`SELECT ${clickhouseText(text)}`)).toEqual([[text]]);
    for (const name of evil.filter((each) => !each.includes("\0"))) {
      await run(`CREATE TABLE odd (${clickhouseName(name)} String) ENGINE = Memory`);
      await run("INSERT INTO odd VALUES ('x')");
      const question: Question = {
        kinds: {},
        filters: [{ column: name, test: "is one of", value: "x" }],
        join: null,
        answer: { kind: "totals", by: [name], totals: [] },
      };
      const writer = clickhouseWriter({
        database: "default",
        table: "odd",
        types: new Map([[name, "String"]]),
      });
      expect(await ask(questionSql(question, writer))).toEqual([["x", 1]]);
      await run("DROP TABLE odd");
    }
  });

  test("columns with types are read by them", async () => {
    await run(
      "CREATE TABLE typed (day Date, at DateTime, hs FixedString(6), dec Decimal(18, 2), value Float64, qty Nullable(UInt64), kind Enum8('own' = 1, 'other' = 2), note Nullable(String), list Array(String)) ENGINE = MergeTree ORDER BY day",
    );
    await run(
      "INSERT INTO typed VALUES ('2024-01-31', '2024-01-31 12:30:00', '010121', '1.25', 2.5, 7, 'own', 'it''s', ['a']), ('2024-03-01', '2024-03-01 00:00:00', '85', '-1.00', nan, NULL, 'other', NULL, [])",
    );
    const described = await ask(
      "SELECT name, type FROM system.columns WHERE database = 'default' AND table = 'typed'",
    );
    const types = new Map(described.map(([name, type]) => [String(name), String(type)]));
    const writer = clickhouseWriter({ database: "default", table: "typed", types });
    const kinds = { dec: "number", value: "number", qty: "number" } as const;
    const asked = (filters: Condition[]): Question => ({
      kinds,
      filters,
      join: null,
      answer: { kind: "rows", columns: [...types.keys()] },
    });
    const first = [
      "2024-01-31",
      "2024-01-31 12:30:00",
      "010121",
      1.25,
      2.5,
      7,
      "own",
      "it's",
      "['a']",
    ];
    const second = ["2024-03-01", "2024-03-01 00:00:00", "85", -1, null, null, "other", null, "[]"];
    const rows = async (...filters: Condition[]) =>
      ask(`${questionSql(asked(filters), writer)} ORDER BY day`);
    expect(await rows()).toEqual([first, second]);
    for (const filter of [
      { column: "day", test: "≤", value: "2024-02" },
      { column: "at", test: "begins with", value: "2024-01" },
      { column: "hs", test: "is one of", value: "010121" },
      { column: "dec", test: "≥", value: "1.2" },
      { column: "dec", test: "is one of", value: "1.25" },
      { column: "value", test: "is filled", value: "" },
      { column: "qty", test: "is one of", value: "7; 7.5" },
      { column: "kind", test: "is one of", value: "own" },
      { column: "note", test: "contains", value: "IT'S" },
      { column: "list", test: "contains", value: "a" },
    ] as const) {
      expect([filter, await rows(filter)]).toEqual([filter, [first]]);
    }
    expect(await rows({ column: "qty", test: "is none of", value: "7" })).toEqual([second]);
    expect(await rows({ column: "value", test: "is blank", value: "" })).toEqual([second]);
  });
} else {
  test("ClickHouse's SQL is not tried: clickhouse-server is not on this machine (apt-get install clickhouse-server)", () => {
    expect(clickhouseIsHere).toBe(false);
  });
}

test("values travel as parameters where the server has them", () => {
  const values: string[] = [];
  const parameter = (text: string): string => `{value${values.push(text)}:String}`;
  const question = rowsWhere({ column: "partner", test: "is one of", value: "CHN; it's" });
  const sql = questionSql(question, clickhouseWriter({ ...OWN_TEXTS, parameter }));
  expect(sql).toContain('WHERE source."partner" IN ({value1:String}, {value2:String})');
  expect(values).toEqual(["CHN", "it's"]);
});
