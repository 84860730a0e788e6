import { largeDataset } from "../../../src/datasets/large/largeDataset";
import type { Question } from "../../../src/datasets/large/question";
import { warehouseAddress } from "../../../src/datasets/large/warehouse/warehouseAddress";
import { limitsSaid } from "../../../src/datasets/large/warehouse/warehouseLimits";
import { askClickhouse } from "../../../src/taskpane/large/warehouse/askClickhouse";
import { askWarehouseAgain } from "../../../src/taskpane/large/warehouse/askWarehouseAgain";
import { openWarehouse } from "../../../src/taskpane/large/warehouse/openWarehouse";
import type { WarehouseLogin } from "../../../src/taskpane/large/warehouse/warehouseLogin";
import { warehouseTable } from "../../../src/taskpane/large/warehouse/warehouseTable";
import { clickhouseIsHere, testClickhouse, type TestCluster } from "../../support/clickhouse";
import { readBundled } from "../../support/bundledDatasets";
import { startLiveServer, type LiveServer } from "../../support/liveServer";

// Part of every browser; this version of Node has none.
beforeAll(() => Object.assign(globalThis, { navigator: { onLine: true } }));

const never = (): AbortSignal => new AbortController().signal;
const loginAt = (address: string, more: Partial<WarehouseLogin> = {}): WarehouseLogin => ({
  ...warehouseAddress(address),
  ...{ database: "default", user: "default", password: "", seconds: 30 },
  ...more,
});
const asking = { signal: never(), show: () => undefined, read: readBundled };

if (clickhouseIsHere) {
  let cluster: TestCluster;
  let address = "";
  beforeAll(async () => {
    cluster = await testClickhouse(2);
    const [first, second] = cluster.servers;
    if (!first || !second) throw new Error("two servers were asked for");
    address = first.address;
    // Made-up trade: a million rows on each server; four partners in turn, each value 1.5.
    for (const { run } of [first, second]) {
      await run(
        "CREATE TABLE part (partner String, value Nullable(Float64)) ENGINE = MergeTree ORDER BY partner",
      );
      await run(
        "INSERT INTO part SELECT ['CHN', 'DEU', 'XXA', ''][number % 4 + 1], if(number % 1000 = 0, NULL, 1.5) FROM system.numbers LIMIT 1000000",
      );
      await run("CREATE TABLE trade AS part ENGINE = Distributed(all, default, part)");
    }
  });
  afterAll(() => cluster.end());

  const byPartner: Question = {
    kinds: { partner: "text", value: "number" },
    filters: [{ column: "partner", test: "is filled", value: "" }],
    join: { column: "partner", dataset: "countries", key: "iso3", add: ["name"] },
    answer: {
      kind: "totals",
      by: ["partner: name"],
      totals: [{ column: "value", how: "sum" }],
    },
  };

  test.each([
    ["who may do everything", {}],
    ["who may set limits, with a password beyond ASCII", { user: "limits", password: "pässword" }],
    ["who may set nothing", { user: "reader" }],
  ])("a user %s asks a table on two servers", async (_, who) => {
    const warehouse = await openWarehouse(loginAt(address, who), never());
    expect(warehouse.tables).toEqual(["part", "trade"]);
    const table = await warehouseTable(warehouse, "trade", never());
    expect(table.rows).toBe(2_000_000);
    expect(table.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ["partner", "text"],
      ["value", "number"],
    ]);
    const answer = await table.ask(byPartner, asking);
    // 250,000 rows a partner and server at 1.5; those of every thousandth number are China's.
    expect(answer.rows).toEqual([
      ["China", 747_000, 500_000],
      ["Germany", 750_000, 500_000],
      [null, 750_000, 500_000],
    ]);
    expect(answer.said).toEqual([
      "value: 2,000 cells of the rows read are blank, and missing in every sum.",
      "partner: countries does not know the code in 500,000 rows (such as “xxa”). What it adds is blank there.",
    ]);
    expect(answer.rowsRead).toBe(2_000_000);
  });

  test("the whole Harmonized System is looked up, or the user told that it may not be", async () => {
    await cluster.servers[0]?.run(
      "CREATE TABLE customs ENGINE = Memory AS SELECT ['010121', '8505.11', 'no'][number + 1] AS hs FROM system.numbers LIMIT 3",
    );
    const question: Question = {
      ...{ kinds: { hs: "text" }, filters: [] },
      join: { column: "hs", dataset: "hs-2022", key: "hs_code", add: ["description", "parent"] },
      answer: { kind: "rows", columns: ["hs"] },
    };
    const ask = async (user: string, password: string) => {
      const login = loginAt(address, { user, password });
      const table = await warehouseTable(await openWarehouse(login, never()), "customs", never());
      return table.ask(question, asking);
    };
    const { rows } = await ask("limits", "pässword");
    expect(rows.map(([hs, , parent]) => [hs, parent])).toEqual([
      ["010121", "0101"],
      ["8505.11", null],
      ["no", null],
    ]);
    await expect(ask("reader", "")).rejects.toThrow(/list of codes is longer than .* takes/);
    await cluster.servers[0]?.run("DROP TABLE customs");
  });

  test("an import holds no password and no user, and is asked again by the login of the session", async () => {
    const login = loginAt(address, { user: "limits", password: "pässword" });
    const table = await warehouseTable(await openWarehouse(login, never()), "trade", never());
    const answer = await table.ask(byPartner, asking);
    const dataset = largeDataset(byPartner, answer, table.origin, new Date());
    expect(JSON.stringify(dataset)).not.toMatch(/pässword|limits/);
    const request = dataset.request ?? { source: "", inputs: {} };
    const again = await askWarehouseAgain(login.href, request, never(), readBundled);
    expect(again.rows).toEqual(answer.rows);
    const elsewhere = { ...request, inputs: { ...request.inputs, database: "other" } };
    await expect(askWarehouseAgain(login.href, elsewhere, never(), readBundled)).rejects.toThrow(
      /password of .* is not kept\. Connect/,
    );
  });

  test.each([
    [{ password: "wrong" }, /does not let this user in/],
    [{ database: "nowhere" }, /nowhere/],
    [{ user: "nobody" }, /does not let this user in/],
  ])("%j is refused with what to do", async (who, sentence) => {
    await expect(openWarehouse(loginAt(address, who), never())).rejects.toThrow(sentence);
  });

  test("a table that is not there is named, as after it was dropped", async () => {
    const warehouse = await openWarehouse(loginAt(address), never());
    expect(warehouse.hasMore).toBe(false);
    await expect(warehouseTable(warehouse, "gone", never())).rejects.toThrow(
      /shows this user no table gone in the database/,
    );
  });

  test("of more tables than a list holds the first are listed, and it says so", async () => {
    const server = cluster.servers[0];
    await server?.run("CREATE DATABASE wide");
    for (let at = 0; at <= 2_000; at++)
      await server?.run(`CREATE TABLE wide.t${String(at)} (a Int8) ENGINE = Memory`);
    const login = loginAt(address, { database: "wide" });
    const { tables, hasMore } = await openWarehouse(login, never());
    expect([tables.length, hasMore]).toEqual([2_000, true]);
    await server?.run("DROP DATABASE wide");
  });

  test("a question that takes too long is stopped by the server, and one too large refused", async () => {
    const ask = async (sql: string, settings: Readonly<Record<string, string>>) =>
      askClickhouse(loginAt(address), sql, { signal: never(), seconds: 20, settings });
    await expect(
      ask("SELECT count(*) FROM system.numbers", { max_execution_time: "1" }),
    ).rejects.toThrow(/stopped at its time limit\. Add a filter/);
    await expect(
      ask("SELECT count(*) FROM system.numbers", { max_rows_to_read: "1000" }),
    ).rejects.toThrow(/goes beyond a limit of/);
    await expect(ask("DROP TABLE trade", { readonly: "1" })).rejects.toThrow(/readonly/);
    await expect(ask("SELECT nothing FROM trade", {})).rejects.toThrow(/no longer there/);
  });

  test("a server that dies in the middle of a question leaves no half answer", async () => {
    const [, second] = cluster.servers;
    const question = askClickhouse(
      loginAt(address),
      "SELECT partner, count(*) FROM trade WHERE sleepEachRow(0.0001) = 0 GROUP BY partner",
      { signal: never(), seconds: 60, settings: { max_block_size: "100", max_threads: "1" } },
    );
    const outcome = question.catch((error: unknown) => error);
    const busy = async (): Promise<string> =>
      (await second?.run("SELECT count(*) FROM system.processes")) ?? "";
    while ((await busy()).trim() !== "2");
    second?.kill();
    expect(String(await outcome)).toMatch(/A server of the cluster behind .* did not answer/);
    const later = askClickhouse(loginAt(address), "SELECT count(*) FROM trade", {
      signal: never(),
      seconds: 30,
    });
    await expect(later).rejects.toThrow(/A server of the cluster behind/);
  });
} else {
  test("Warehouses are not tried: clickhouse-server is not on this machine (apt-get install clickhouse-server)", () => {
    expect(clickhouseIsHere).toBe(false);
  });
}

describe("bad answers", () => {
  let server: LiveServer;
  beforeAll(async () => {
    server = await startLiveServer();
  });
  afterAll(() => server.close());
  const at = (answer: Parameters<LiveServer["answer"]>[0]): WarehouseLogin => {
    server.answer(answer);
    return loginAt(server.address, { password: "secret" });
  };
  const ask = async (login: WarehouseLogin, signal = never()) =>
    askClickhouse(login, "SELECT 1", { signal, seconds: 20 });
  const WHOLE =
    '{"meta":[{"name":"a","type":"UInt64"}],"data":[["18"]],"rows":1,"statistics":{"elapsed":0,"rows_read":1,"bytes_read":8}}';

  test("a whole answer is read", async () => {
    const answer = await ask(at({ body: WHOLE }));
    expect(answer).toEqual({ names: ["a"], rows: [[18]], rowsRead: 1, bytesRead: 8 });
  });

  test.each<[string, Parameters<LiveServer["answer"]>[0], RegExp]>([
    [
      "half an answer",
      (_, response) => {
        response.writeHead(200, { "Content-Length": "1000" });
        response.write(WHOLE.slice(0, 50), () => response.destroy());
        return null;
      },
      /broke off before its end\. Nothing was taken/,
    ],
    ["an answer cut off", { body: WHOLE.slice(0, 50) }, /no table of Click/],
    [
      "fewer rows than it says",
      { body: WHOLE.replace('"rows":1', '"rows":2') },
      /no table of ClickHouse/,
    ],
    ["a page", { body: "<html>Hello</html>" }, /no table of ClickHouse/],
    [
      "a proxy's refusal that repeats the password",
      { status: 502, body: "<h1>Bad gateway</h1> for secret" },
      /did not answer the question\. It says: “Bad gateway for …”/,
    ],
    [
      "no answer",
      (_, response) => {
        response.destroy();
        return null;
      },
      /could not be reached/,
    ],
  ])("%s becomes a sentence", async (_, answer, sentence) => {
    await expect(ask(at(answer))).rejects.toThrow(sentence);
  });

  test("cancel works at once", async () => {
    const login = at(() => null);
    const controller = new AbortController();
    const outcome = ask(login, controller.signal).catch((error: unknown) => error);
    controller.abort();
    expect((await outcome) as Error).toHaveProperty("name", "AbortError");
  });

  test.each([
    ["host", /no web address/],
    ["http://example.org:8123", /only travel over https/],
    ["https://me:word@example.org", /holds a name or a password/],
  ])("the address %s is refused", (text, sentence) => {
    expect(() => warehouseAddress(text)).toThrow(sentence);
  });

  test("a server that lets nothing be set is believed only where it leaves nothing out", () => {
    const whole = [
      ["readonly", "1"],
      ["skip_unavailable_shards", "0"],
    ] as const;
    expect(limitsSaid(new Map(whole))).toEqual([]);
    expect(limitsSaid(new Map([...whole, ["skip_unavailable_shards", "1"]]))).toEqual([
      expect.stringContaining("may leave rows out without a word"),
    ]);
  });
});
