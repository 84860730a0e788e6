import type { Question } from "../../../src/datasets/large/question";
import { warehouseAddress } from "../../../src/datasets/large/warehouse/warehouseAddress";
import { openWarehouse } from "../../../src/taskpane/large/warehouse/openWarehouse";
import type { WarehouseLogin } from "../../../src/taskpane/large/warehouse/warehouseLogin";
import { warehouseTable } from "../../../src/taskpane/large/warehouse/warehouseTable";
import { readBundled } from "../../support/bundledDatasets";
import { startLiveServer, type LiveServer } from "../../support/liveServer";

/*
 * The newest ClickHouse of Debian knows no query parameters. This stands for a newer one as its documentation has the
 * HTTP interface: parameters as param_<name>, in the address or as parts of a form, escaped as in TabSeparated; errors
 * with a status and X-ClickHouse-Exception-Code. What it cannot say is whether such a server takes the statements.
 */
beforeAll(() => Object.assign(globalThis, { navigator: { onLine: true } }));

interface Statement {
  readonly sql: string;
  readonly values: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
}

let server: LiveServer;
let asked: Statement[] = [];
beforeAll(async () => {
  server = await startLiveServer();
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
});

const unescaped = (text: string): string =>
  text.replace(/\\(.)/gs, (_, sign: string) => ({ t: "\t", n: "\n", r: "\r" })[sign] ?? sign);

async function statementOf(url: URL, body: string, type: string): Promise<Statement> {
  const given = new Map(url.searchParams);
  if (type.startsWith("multipart/")) {
    const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
    for (const [name, value] of form) given.set(name, value as string);
  } else given.set("query", body);
  const of = (isWanted: (name: string) => boolean) =>
    Object.fromEntries([...given].filter(([name]) => isWanted(name)));
  const parameters = Object.entries(of((name) => name.startsWith("param_")));
  return {
    sql: given.get("query") ?? "",
    values: Object.fromEntries(
      parameters.map(([name, text]) => [name.slice("param_".length), unescaped(text)]),
    ),
    settings: of((name) => name !== "query" && !name.startsWith("param_")),
  };
}

const answer = (columns: readonly string[], data: readonly (readonly unknown[])[]): string =>
  JSON.stringify({
    meta: columns.map((name) => ({
      name,
      type: name === "value" ? "Nullable(Float64)" : "String",
    })),
    ...{ data, rows: data.length, statistics: { elapsed: 0.01, rows_read: 3, bytes_read: 30 } },
  });

function answerTo(sql: string): string {
  if (sql.includes("version()")) return answer(["version()"], [["24.8.4.13"]]);
  if (sql.includes("system.settings"))
    return answer(
      ["name", "setting"],
      [
        ["readonly", "2"],
        ["max_execution_time", "0"],
      ],
    );
  if (sql.includes("system.tables")) return answer(["name"], [["trade"]]);
  if (sql.includes("system.columns"))
    return answer(
      ["name", "type"],
      [
        ["partner", "LowCardinality(String)"],
        ["value", "Nullable(Decimal(18, 2))"],
      ],
    );
  if (sql.startsWith("SELECT count(*)")) return answer(["count()"], [["3"]]);
  return answer(["partner", "value"], [["CHN", 1.5]]);
}

const standIn = (refuse?: {
  readonly status: number;
  readonly code: string;
  readonly says: string;
}) =>
  server.answer((url, response, message) => {
    const parts: Buffer[] = [];
    message.on("data", (part: Buffer) => parts.push(part));
    message.on("end", () => {
      void statementOf(
        url,
        Buffer.concat(parts).toString("utf8"),
        message.headers["content-type"] ?? "",
      ).then((statement) => {
        asked.push(statement);
        const isRefused = refuse && statement.sql.includes("{value1:String}");
        response.writeHead(isRefused ? refuse.status : 200, {
          "Content-Type": "application/json",
          ...(isRefused && { "X-ClickHouse-Exception-Code": refuse.code }),
        });
        response.end(isRefused ? refuse.says : answerTo(statement.sql));
      });
    });
    return null;
  });

const VALUES = [
  "CHN",
  "Côte d'Ivoire",
  'a"b\\c',
  "tab\there",
  "{value1:String}",
  "') OR DROP TABLE trade --",
];
const QUESTION: Question = {
  kinds: { partner: "text", value: "number" },
  filters: [{ column: "partner", test: "is one of", value: VALUES.join("; ") }],
  join: null,
  answer: { kind: "rows", columns: ["partner", "value"] },
};

async function table() {
  const login: WarehouseLogin = {
    ...warehouseAddress(server.address),
    ...{ database: "default", user: "reader", password: "pässword", seconds: 30 },
  };
  const { signal } = new AbortController();
  const opened = await openWarehouse(login, signal);
  expect([opened.version, opened.takesParameters]).toEqual(["24.8.4.13", true]);
  return warehouseTable(opened, "trade", signal);
}
const asking = {
  ...{ signal: new AbortController().signal, show: () => undefined, read: readBundled },
};

test("values travel beside the statement to a server that takes parameters, each as it was typed", async () => {
  standIn();
  const open = await table();
  asked = [];
  const { rows, sql } = await open.ask(QUESTION, asking);
  expect(rows).toEqual([["CHN", 1.5]]);
  expect(asked.length).toBeGreaterThan(0);
  for (const statement of asked) {
    // In the order of the statement, each value once, none of them in its text.
    const names = [...statement.sql.matchAll(/\{(value\d+):String\}/g)].map(
      ([, name]) => name ?? "",
    );
    expect(names.map((name) => statement.values[name])).toEqual(expect.arrayContaining(VALUES));
    expect(Object.keys(statement.values).sort()).toEqual([...new Set(names)].sort());
    for (const value of VALUES.slice(0, 4)) expect(statement.sql).not.toContain(value);
    expect(statement.sql).not.toMatch(/DROP/);
    expect(statement.settings).toMatchObject({ wait_end_of_query: "1", max_execution_time: "30" });
  }
  // What the user sees and copies has the values in it, as quoted texts.
  expect(sql).toContain("'CHN'");
});

test.each([
  [
    404,
    "60",
    "Code: 60. DB::Exception: Table default.trade does not exist. (UNKNOWN_TABLE) (version 24.8.4.13)",
    /no longer there/,
  ],
  [
    500,
    "159",
    "Code: 159. DB::Exception: Timeout exceeded: elapsed 30 seconds. (TIMEOUT_EXCEEDED)",
    /stopped at its time limit/,
  ],
  [
    500,
    "396",
    "Code: 396. DB::Exception: Limit for result exceeded, max rows: 1.05 million. (TOO_MANY_ROWS_OR_BYTES)",
    /limit/,
  ],
] as const)(
  "a refusal with status %i and code %s is a sentence",
  async (status, code, says, sentence) => {
    standIn({ status, code, says });
    const open = await table();
    await expect(open.ask(QUESTION, asking)).rejects.toThrow(sentence);
  },
);
