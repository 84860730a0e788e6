import { beginsWith } from "../../src/recipes/identities/beginsWith.mjs";
import { columnsBalance } from "../../src/recipes/identities/columnsBalance.mjs";
import { knownCountries } from "../../src/recipes/identities/knownCountries.mjs";
import { fitsSchema } from "../../src/recipes/identities/fitsSchema.mjs";
import { inverseOf } from "../../src/recipes/identities/inverseOf.mjs";
import { refuseBroken } from "../../src/recipes/identities/refuseBroken.mjs";
import { sumsTo } from "../../src/recipes/identities/sumsTo.mjs";
import { uniqueKey } from "../../src/recipes/identities/uniqueKey.mjs";
import { specifications } from "../../src/recipes/specifications.mjs";
import type { Identity, Row, Specification } from "../../src/recipes/specification.mjs";
import { makeTables } from "../../src/recipes/table.mjs";
import { country, text, toCountries } from "../../src/recipes/fields.mjs";
import { readRaw } from "../../src/recipes/readRaw.mjs";

const broken = (rows: readonly Row[], ...identities: Identity[]) => {
  return () => {
    refuseBroken("trade", rows, identities);
  };
};

test("parts that do not add up are told with row, column and their sum", () => {
  const rows = [
    { imports: "1.5", exports: "2", total: "3.5" },
    { imports: "1.5", exports: "2", total: "3.7" },
    { imports: "1.5", exports: "", total: "3" },
  ];
  expect(broken(rows, sumsTo(["imports", "exports"], "total", 0.25))).not.toThrow();
  expect(broken(rows, sumsTo(["imports", "exports"], "total", 0.1))).toThrow(
    "trade, row 3, total: 3.7 is not the sum of imports + exports, which is 3.5; they may differ by 0.1.",
  );
});

test("a rate that is not 1 over the other is told", () => {
  const rows = [{ local: "4", dollars: "0.25" }].concat({ local: "4", dollars: "0.26" });
  expect(broken(rows, inverseOf("dollars", "local", 1e-6))).toThrow(
    "trade, row 3, dollars: 0.26 is not 1 / 4 (local): their product is 1.04.",
  );
});

test("a column whose purchases and value added are not its output is told", () => {
  const rows = [
    { code: "a", to_a: "1", to_b: "2", value_added: "6", output: "10" },
    { code: "b", to_a: "3", to_b: "4", value_added: "5", output: "12" },
  ];
  const columns = columnsBalance({
    groupOf: () => "",
    columnOf: (row) => `to_${row.code ?? ""}`,
    besides: ["value_added"],
    total: "output",
    tolerance: 0.5,
  });
  // a: 1 + 3 + 6 = 10; b: 2 + 4 + 5 = 11.
  expect(broken(rows, columns)).toThrow(
    "trade, row 3, output: 12 is not the sum of column to_b over 2 rows + value_added, which is 11; they may differ by 0.5.",
  );
});

test("a code that does not begin with the shorter one is told", () => {
  const rows = [
    { hts8: "85076000", hs6: "850760" },
    { hts8: "85076000", hs6: "" },
    { hts8: "85066000", hs6: "850760" },
  ];
  expect(broken(rows, beginsWith("hts8", "hs6"))).toThrow(
    "trade, row 4, hts8: 85066000 does not begin with 850760, which is its hs6.",
  );
  expect(
    broken(
      rows,
      beginsWith("hts8", "hs6", () => false),
    ),
  ).not.toThrow();
});

test("a country that the functions do not know is told, in words or as a code", () => {
  const known = knownCountries({
    fields: [text("country", "Country", "Country."), country("iso3", "Code", "Its code.")],
    foreignKeys: toCountries("iso3"),
  });
  const rows = [
    { country: "Korea, South", iso3: "KOR" },
    { country: "China, Germany, and Russia", iso3: "" },
    { country: "Atlantis", iso3: "ATL" },
  ];
  expect(broken(rows.slice(0, 2), known)).not.toThrow();
  expect(broken(rows, known)).toThrow(
    'trade, row 4, country: "Atlantis" is no label in country_labels.csv.\ntrade, row 4, iso3: "ATL" is no code in countries.csv.',
  );
});

test("a second row of a key is told, and of many faults the first five", () => {
  const rows = Array.from({ length: 8 }, () => ({ iso3: "CHN", year: "2024" }));
  const second = "trade, row 3, iso3, year: CHN, 2024 is the key of row 2 already.";
  expect(broken(rows, uniqueKey(["iso3", "year"]))).toThrow(second);
  expect(broken(rows, uniqueKey(["iso3", "year"]))).toThrow(/row 7, .*\n2 more\.$/);
});

test.each([
  ["value", "12,5", 'value: "12,5" is not a number.'],
  ["value", "-1", "value: -1 is below 0."],
  ["value", "", "value: The cell is blank and has to be given."],
  ["year", "24", 'year: "24" is not a year.'],
  ["status", "unclear", 'status: "unclear" is none of in-force, ended.'],
  ["code", "850760", 'code: "850760" does not have the form \\d{8}.'],
  ["end", "2025-13-01", 'end: "2025-13-01" is not a day like 2025-04-10.'],
  ["end", "2025-01-01", "end: 2025-01-01 is not after start, 2025-01-01."],
])("a cell unlike its column is told: %s %j", (column, cell, sentence) => {
  const fields = [
    { name: "value", type: "number", constraints: { required: true, minimum: 0 } },
    { name: "year", type: "year" },
    { name: "status", type: "string", constraints: { enum: ["in-force", "ended"] } },
    { name: "code", type: "string", constraints: { pattern: "\\d{8}" } },
    { name: "start", type: "date" },
    { name: "end", type: "date" },
  ] as const;
  const columns = fields.map((field) => ({
    from: field.name,
    descriptor: { title: field.name, description: "", unit: "none", ...field },
  }));
  const sound = {
    ...{ value: "1.5", year: "2024", status: "ended", code: "85076000" },
    ...{ start: "2025-01-01", end: "" },
  };
  const fits = fitsSchema(columns as never, { dateOrder: [{ start: "start", end: "end" }] });
  expect(broken([sound], fits)).not.toThrow();
  expect(broken([sound, { ...sound, [column]: cell }], fits)).toThrow(`trade, row 3, ${sentence}`);
});

/** The recipe over its own raw rows, one cell of which is a million more. */
function withOneCellMore(spec: Specification, column: string): Specification {
  const { raw, ...rest } = spec;
  const rows = readRaw(raw ?? "").rows.map((row) => ({ ...row }));
  const at = rows.findIndex((row) => row[column] !== "");
  rows[at] = { ...rows[at], [column]: String(Number(rows[at]?.[column]) + 1_000_000) };
  return { ...rest, rows };
}

/** One column that the identities of each recipe hold. */
const HELD: Readonly<Record<string, string>> = {
  "wdi-economies": "exports_pct_gdp",
  "exchange-rates-annual": "local_per_usd",
  "us-section-301-lists": "hts8",
  "hs-2022": "level",
  "us-io-sector15": "s_11",
  "us-io-regions": "s_11",
  "us-io-sectors": "value_added_usd_mn",
  "us-io-summary": "imported_usd_mn",
  "us-imported-inputs": "value_usd_mn",
  "us-imported-inputs-detail-2022": "value_usd_mn",
  "us-goods-trade-by-partner-monthly": "balance_usd_mn",
  "us-goods-trade-by-partner": "balance_usd_mn",
  "us-china-goods-trade": "balance_usd_mn",
  "us-china-goods-trade-monthly": "balance_usd_mn",
};

test("every recipe with identities stops at a figure that is wrong", () => {
  const held = specifications.filter(({ identities }) => identities);
  expect(held.map(({ name }) => name).sort()).toEqual(Object.keys(HELD).sort());
  for (const spec of held) {
    const column = HELD[spec.name] ?? "";
    expect(() => makeTables(withOneCellMore(spec, column))).toThrow(`${spec.name}, row `);
  }
});
