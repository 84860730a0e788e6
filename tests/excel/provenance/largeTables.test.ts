import { largeDataset, type LargeOrigin } from "../../../src/datasets/large/largeDataset";
import { duckdbWriter } from "../../../src/datasets/large/duckdbWriter";
import type { Question } from "../../../src/datasets/large/question";
import { questionSql } from "../../../src/datasets/large/questionSql";
import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { argumentsWithFacts } from "../../../src/excel/explain/callArguments";
import { ourCalls } from "../../../src/excel/formulas/ourCalls";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { readBase } from "../../../src/excel/provenance/keepBase";
import { takeInventory } from "../../../src/excel/workbook/inventory";
import { runExcel } from "../../../src/excel/workbook/runExcel";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { forms } from "../client-copy/copyWorkbook";

const NOW = new Date(Date.UTC(2026, 10, 30, 8, 15));
const QUESTION: Question = {
  kinds: { partner: "text", value: "number" },
  filters: [{ column: "partner", test: "is one of", value: "CHN; DEU" }],
  join: null,
  answer: { kind: "totals", by: ["partner"], totals: [{ column: "value", how: "sum" }] },
};
const writer = duckdbWriter({ from: "read_csv('trade.csv')" });
const SQL = questionSql(QUESTION, writer);
const HASH = `sha256:${"ab12".repeat(16)}`;

/** What a file at an address and a table of a server leave of where they are from; made up. */
const ORIGINS: Readonly<Record<string, { origin: LargeOrigin; says: readonly string[] }>> = {
  "a file of this machine": {
    origin: {
      ...{ file: "trade.csv", bytes: 2_000_000_000, headHash: HASH, headBytes: 1_000_000 },
      vintage: "changed 2026-11-21",
    },
    says: ["trade.csv, 2,000,000,000 bytes", HASH],
  },
  "a file at an address": {
    origin: {
      ...{ file: "trade.csv", bytes: 90, headHash: HASH, headBytes: 90 },
      vintage: "asked 2026-11-30",
      address: "https://me:hunter2@data.example/trade.csv?year=2024&token=hunter2&sig=hunter2",
    },
    says: ["trade.csv, 90 bytes", HASH, "https://data.example/trade.csv?year=2024"],
  },
  "a table of a server": {
    origin: {
      ...{ file: "trade", bytes: null, headHash: "", headBytes: 0 },
      vintage: "asked 2026-11-30",
      address: "https://warehouse.example:8443/",
      database: "customs",
    },
    says: ["https://warehouse.example:8443/", "database customs"],
  },
};

let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const imported = async (origin: LargeOrigin) => {
  const answer = {
    rows: [
      ["CHN", 747, 500],
      ["DEU", 750, 500],
    ],
    ...{ sql: SQL, rowsRead: 3_000_000, milliseconds: 2345, said: [] },
  };
  return importDataset(largeDataset(QUESTION, answer, origin, NOW), NOW);
};

const everything = (): string => {
  const { workbook } = excel;
  const cells = workbook.sheets().flatMap(({ id }) => {
    const used = workbook.usedArea(id, false);
    return used ? [workbook.formulas(used), workbook.values(used)] : [];
  });
  return JSON.stringify([cells, workbook.names(), workbook.comments(), workbook.store]);
};

/** What Explain says of where the cells of a formula come from. */
async function sourceOf(table: string): Promise<string> {
  const formula = `=LINCHPIN.HHI(${table}[sum of value])`;
  const [call] = ourCalls(formula);
  const home = { sheet: "Sheet1", row: 0, column: 0 };
  const { signal } = new AbortController();
  const [first] = await argumentsWithFacts(formula, call!, home, () => null, signal);
  return Object.values(first?.facts?.source ?? {}).join("\n");
}

describe.each(Object.entries(ORIGINS))("the answer of %s", (_, { origin, says }) => {
  const wanted = [
    ...says,
    SQL.replace(/\s+/g, " "),
    "asked 2026-11-30 08:15 UTC in 2.3 s over 3,000,000 rows",
  ];

  test("stands in the record with query, source, hash and time, and Explain tells them of its cells", async () => {
    const { table, sourcesSheet } = await imported(origin);
    const sheet = excel.workbook.sheets().find(({ name }) => name === sourcesSheet)!;
    const record = excel.workbook
      .values(excel.workbook.usedArea(sheet.id, true)!)
      .flat()
      .join("\n");
    const explained = await sourceOf(table);
    for (const each of wanted) {
      expect(record).toContain(each);
      expect(explained).toContain(each);
    }
  });

  test("is in a client copy with all of it, and without functions of ours", async () => {
    const { table, sourcesSheet, importId } = await imported(origin);
    const home = excel.workbook.sheets()[0]!.id;
    excel.workbook.write({ sheet: home, row: 0, column: 0, rows: 1, columns: 1 }, [
      [`=LINCHPIN.EXPOSURE_RATIO(SUM(${table}[sum of value]),1000)`],
    ]);
    await excel.workbook.settled();
    const { items } = await lookAtCopy(forms);
    expect(items).toHaveLength(1);
    await makeCopy(
      items.map((item) => ({ item, way: defaultWay(item) })),
      NOW,
    );
    const sheet = excel.workbook.sheets().find(({ name }) => name === sourcesSheet)!;
    const record = excel.workbook
      .values(excel.workbook.usedArea(sheet.id, true)!)
      .flat()
      .join("\n");
    for (const each of wanted) expect(record).toContain(each);
    const base = await runExcel(async (context) =>
      readBase(context, await takeInventory(context), importId, 0),
    );
    expect(base?.request?.inputs["question"]).toBe(JSON.stringify(QUESTION));
  });

  test("leaves no secret anywhere in the workbook", async () => {
    const { table } = await imported(origin);
    expect(everything()).toContain(table);
    expect(everything()).not.toMatch(/hunter2/);
  });
});
