import { checkTable } from "../../../src/datasets/checking/check";
import { loadDataset } from "../../../src/datasets/dataset";
import { relatedTable } from "../../../src/datasets/checking/relatedTables";
import type { Cell, Schema } from "../../../src/datasets/tableSchema";
import { field, schema } from "../../support/builtSchema";
import { readDatasetFile } from "../../support/datasetFiles";

const trade = schema(
  [
    field("country", "string", { constraints: { required: true, pattern: "[A-Z]{3}" } }),
    field("year", "year", { constraints: { required: true, minimum: 1950 } }),
    field("share", "number", { unit: "fraction", constraints: { minimum: 0, maximum: 1 } }),
    field("kind", "string", { constraints: { enum: ["official-derived", "estimate"] } }),
    field("hs", "string", { constraints: { pattern: "[0-9]{6}" } }),
    field("start", "date"),
    field("end", "date"),
  ],
  { primaryKey: ["country", "year"], rules: { dateOrder: [{ start: "start", end: "end" }] } },
);

const COLUMNS = trade.fields.map(({ name }) => name);
const SOUND: Cell[] = ["CHN", 2024, 0.5, "estimate", "850511", "2025-01-01", null];

/** The findings for a sound row with one cell changed. */
function changed(column: string, cell: Cell, table: Schema = trade) {
  const row = SOUND.map((old, index) => (COLUMNS[index] === column ? cell : old));
  return checkTable({ columns: COLUMNS, rows: [row] }, table);
}

test("a sound table has no findings, and the analyst's own columns are not checked", () => {
  const table = { columns: [...COLUMNS, "my note"], rows: [[...SOUND, "=anything"]] };
  expect(checkTable(table, trade)).toEqual([]);
});

test("columns are found by name in any order", () => {
  const columns = [...COLUMNS].reverse();
  expect(checkTable({ columns, rows: [[...SOUND].reverse()] }, trade)).toEqual([]);
});

test("a missing column and a missing required cell are named; a missing optional cell is fine", () => {
  const rows = [[null, 2024, null]];
  expect(
    checkTable({ columns: ["country", "year", "share"], rows }, schema(trade.fields.slice(0, 4))),
  ).toEqual([
    {
      column: "kind",
      code: "missing-column",
      sentence: "The column kind (kind) is missing. Rename its column back, or add it.",
    },
    {
      row: 0,
      column: "country",
      code: "missing",
      sentence: "country is missing; every row needs it.",
    },
  ]);
});

test.each<[string, string, Cell, string, Cell | undefined]>([
  ["a number typed as text", "share", "0.25", "type", 0.25],
  ["a percentage typed as text", "share", "45 %", "type", 0.45],
  ["1.61 % without binary noise", "share", "1.61%", "type", 0.0161],
  ["1,234 could be a decimal comma", "share", "1,234", "type", undefined],
  ["a word", "share", "half", "type", undefined],
  ["a share above 1 is never read as a percentage", "share", 45, "range", undefined],
  ["a negative share", "share", -0.1, "range", undefined],
  ["a truth value for a number", "share", true, "type", undefined],
  ["a year as text", "year", "2024", "type", 2024],
  ["a year with a fraction", "year", 2024.5, "type", undefined],
  ["a year too early", "year", 1812, "range", undefined],
  ["an option in other letters", "kind", "Official_Derived", "enum", "official-derived"],
  ["an option that is none", "kind", "guess", "enum", undefined],
  ["a code in small letters", "country", "chn ", "pattern", "CHN"],
  ["a code that is none", "country", "C", "pattern", undefined],
  ["a customs code as a number", "hs", 850511, "type", "850511"],
  ["a customs code that lost its zero", "hs", 20130, "type", "020130"],
  ["a customs code that is too long", "hs", 85051100, "type", undefined],
  ["a date with slashes, year first", "start", "2025/4/9", "type", "2025-04-09"],
  ["a date that can only be day first", "start", "25.04.2025", "type", "2025-04-25"],
  ["a date with its month in words", "start", "10 April 2025", "type", "2025-04-10"],
  ["a date with its month first, in words", "start", "Sept. 9, 2025", "type", "2025-09-09"],
  ["a date that no calendar has", "start", "31 April 2025", "type", undefined],
  ["a word that is no month", "start", "10 Smarch 2025", "type", undefined],
  ["a date that could be two days", "start", "04/05/2025", "type", undefined],
  ["a day that no calendar has", "start", "2025-02-30", "type", undefined],
])("%s: found, and fixed where there is one fix", (_, column, cell, code, fix) => {
  const findings = changed(column, cell);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ row: 0, column, code });
  expect(findings[0]?.fix).toBe(fix);
});

test("an end that is not later than its start is found; an open end is not", () => {
  expect(changed("end", "2025-01-01")).toEqual([
    {
      row: 0,
      column: "end",
      code: "date-order",
      sentence:
        "end (2025-01-01) must be later than start (2025-01-01); leave it blank while it is open.",
    },
  ]);
  expect(changed("end", "2025-01-02")).toEqual([]);
});

test("the second row with a key is found and points to the first", () => {
  const rows = [SOUND, ["USA", 2024, ...SOUND.slice(2)], SOUND];
  expect(checkTable({ columns: COLUMNS, rows }, trade)).toEqual([
    {
      row: 2,
      column: "country",
      code: "duplicate-key",
      sentence:
        'the key "CHN", 2024 is in row 1 of the table already. Change one of the two or delete it.',
    },
  ]);
});

const parts = schema(
  [field("item", "string"), field("parent", "string"), field("share", "number")],
  {
    foreignKeys: [{ fields: ["parent"], reference: { fields: ["item"] } }],
    rules: { shareSums: [{ share: "share", by: ["item", "parent"], tolerance: 0.000001 }] },
  },
);

function checkParts(rows: Cell[][]) {
  return checkTable({ columns: ["item", "parent", "share"], rows }, parts);
}

test("the shares of one part must add to 1; a blank share counts as 1", () => {
  const asset: Cell[] = ["drone", null, null];
  expect(checkParts([asset, ["motor", "drone", 0.9], ["motor", "drone", 0.1]])).toEqual([]);
  expect(checkParts([asset, ["motor", "drone", 0.9], ["motor", "drone", 0.2]])).toEqual([
    {
      row: 1,
      column: "share",
      code: "share-sum",
      sentence:
        "The share of motor, drone adds to 1.1 over 2 rows; it must add to 1. A blank share counts as 1.",
    },
  ]);
});

test("a parent that is no item of the table is found", () => {
  expect(
    checkParts([
      ["drone", null, 1],
      ["motor", "dron", 1],
    ]),
  ).toMatchObject([
    {
      row: 1,
      column: "parent",
      code: "foreign-key",
      sentence: '"dron" is not in the item of this table.',
    },
  ]);
});

test("a unit unlike that of the other rows of the same measure is found", () => {
  const table = schema([field("measure", "string"), field("unit", "string")], {
    rules: { sameUnit: [{ unit: "unit", by: ["measure"] }] },
  });
  const rows = [
    ["imports", "USD bn"],
    ["imports", "USD mn"],
    ["imports", "USD bn"],
    ["units", "bn units"],
  ];
  expect(checkTable({ columns: ["measure", "unit"], rows }, table)).toMatchObject([
    { row: 1, column: "unit", code: "unit" },
  ]);
});

test("a low above its high is found, whether numbers or dates", () => {
  const table = schema([field("low", "number"), field("high", "number")], {
    rules: { lowHigh: [{ low: "low", high: "high" }] },
  });
  const rows = [
    [0.7, 0.77],
    [0.5, 0.5],
    [0.9, 0.8],
    [0.9, null],
  ];
  expect(checkTable({ columns: ["low", "high"], rows }, table)).toMatchObject([
    {
      row: 2,
      column: "high",
      code: "low-high",
      sentence: "high (0.8) must not be below low (0.9).",
    },
  ]);
});

describe("on an imported dataset", () => {
  const edit = async (column: string, cell: Cell) => {
    const dataset = await loadDataset("bom-article", readDatasetFile);
    const countries = await loadDataset("countries", readDatasetFile);
    const columns = dataset.description.schema.fields.map(({ name }) => name);
    const rows = dataset.rows.map((row, index) =>
      index === 2 ? row.map((old, place) => (columns[place] === column ? cell : old)) : row,
    );
    const related = { countries: relatedTable(countries) };
    return checkTable({ columns, rows }, dataset.description.schema, related);
  };

  test.each([
    ["China", "CHN"],
    ["jp", "JPN"],
    ["jpn", "JPN"],
    ["Britain", "GBR"],
    ["South Korea", "KOR"],
  ])("an origin written %s is the country %s", async (cell, fix) => {
    expect(await edit("origin", cell)).toMatchObject([{ row: 2, column: "origin", fix }]);
  });

  test("an origin that is no country has one finding and no fix", async () => {
    const findings = await edit("origin", "Atlantis");
    expect(findings).toHaveLength(1);
    expect(findings[0]).not.toHaveProperty("fix");
  });

  test("a well-formed code of no country is found in the country table", async () => {
    expect(await edit("origin", "XYZ")).toEqual([
      {
        row: 2,
        column: "origin",
        code: "foreign-key",
        sentence: '"XYZ" is not in the iso3 of countries.',
      },
    ]);
  });

  test("an edited restriction above 1 is found", async () => {
    expect(await edit("restriction", 95)).toMatchObject([
      { row: 2, column: "restriction", code: "range" },
    ]);
  });
});
