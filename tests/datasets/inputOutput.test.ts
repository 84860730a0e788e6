import "../support/functionsReadDisk";
import { loadDataset } from "../../src/datasets/dataset";
import type { Cell } from "../../src/datasets/tableSchema";
import { reference } from "../../src/functions/reference/reference";
import { referenceTable } from "../../src/functions/reference/referenceTable";
import { excelCall } from "../support/excelCall";
import { readDatasetFile } from "../support/datasetFiles";

type Named = Readonly<Record<string, Cell>>;

async function rowsOf(name: string): Promise<Named[]> {
  const { description, rows } = await loadDataset(name, readDatasetFile);
  const names = description.schema.fields.map((field) => field.name);
  return rows.map((row) => Object.fromEntries(names.map((each, i) => [each, row[i] ?? null])));
}

const sum = (rows: readonly Named[], column: string): number =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

test("value added of the 71 industries adds up to GDP, which another table has", async () => {
  const rows = await rowsOf("us-io-sectors");
  const billions = (year: number) =>
    sum(
      rows.filter((row) => row.year === year),
      "value_added_usd_mn",
    ) / 1000;
  // BEA: 19,612.1, 26,006.9 and 27,720.7 billion dollars.
  expect([2017, 2022, 2023].map((year) => Number(billions(year).toFixed(1)))).toEqual([
    19_612.1, 26_006.9, 27_720.7,
  ]);
});

test("the flows of a buyer add up to its inputs in the table of industries", async () => {
  const flows = await rowsOf("us-io-summary");
  const industries = (await rowsOf("us-io-sectors")).filter(({ year }) => year !== 2022);
  const off = industries.flatMap((industry) => {
    const own = flows.filter(
      (flow) => flow.year === industry.year && flow.column_code === industry.code,
    );
    const gaps = [
      sum(own, "domestic_usd_mn") - Number(industry.domestic_inputs_usd_mn),
      sum(own, "imported_usd_mn") - Number(industry.imported_inputs_usd_mn),
    ];
    // What the table leaves out is below half a million a pair.
    return gaps.filter((gap) => Math.abs(gap) > 8).map(() => industry.code);
  });
  expect({ looked: industries.length, off }).toEqual({ looked: 142, off: [] });
});

/** Figures from another program, on the same source. */
const LOOKED_UP: readonly [string, number, ...unknown[]][] = [
  ["us-io-sectors", 413_962, "gross_output_usd_mn", "year", 2023, "code", "334"],
  [
    "us-io-summary",
    15_420,
    "imported_usd_mn",
    "year",
    2023,
    "row_code",
    "334",
    "column_code",
    "3361MV",
  ],
  [
    "us-io-summary",
    22_772.7,
    "total_usd_mn",
    "year",
    2023,
    "row_code",
    "334",
    "column_code",
    "3361MV",
  ],
  [
    "us-imported-inputs",
    0.0763,
    "share_of_intermediate_inputs",
    "industry_code",
    "334",
    "region",
    "CHN",
    "year",
    2022,
  ],
  [
    "us-imported-inputs-detail-2022",
    0.377,
    "share_of_imported_inputs",
    "industry_code",
    "3342",
    "region",
    "CHN",
  ],
  ["exchange-rates-annual", 7.1875, "local_per_usd", "iso3", "CHN", "year", 2025],
  ["wdi-economies", 0.87177, "exports_gdp", "iso3", "Vietnam", "year", 2023],
];

test.each(LOOKED_UP)("REFERENCE of %s is %d", async (name, expected, ...rest) => {
  const [column, ...conditions] = rest as [string, ...unknown[]];
  const found = await reference(name, column, ...conditions);
  expect(Math.abs(Number(found[0]?.[0]) / expected - 1)).toBeLessThan(2e-3);
});

test("a column by condition feeds the functions: cars 0.179, electronics lean on the rest of Asia", async () => {
  const columnOf = async (column: string, industry: string, year: number): Promise<unknown[][]> => {
    const table = await referenceTable(
      "us-imported-inputs",
      [[column]],
      "industry_code",
      industry,
      "year",
      year,
    );
    return table.slice(1);
  };
  expect(excelCall("HHI", [await columnOf("value_usd_mn", "3361MV", 2022)])).toBeCloseTo(
    0.17919,
    5,
  );
  const values = await columnOf("value_usd_mn", "334", 2021);
  const regions = await columnOf("region", "334", 2021);
  // The rest of the world, the last of seven, is many suppliers.
  expect(regions[6]).toEqual(["ROW"]);
  expect(
    excelCall("SINGLE_POINT_EXPOSURE", [
      values.slice(0, 6),
      regions.slice(0, 6),
      0.4,
      "LABEL",
      values[6]?.[0],
    ]),
  ).toEqual([["RAP"]]);
});

describe("the table of fifteen sectors, 2023, by numpy on the same flows", () => {
  const SECTORS = 15;
  const columnIn = (rows: readonly Named[], column: string) => rows.map((row) => [row[column]]);
  const cells = (result: unknown): unknown[] => (result as unknown[][]).flat();

  async function table() {
    const year = (await rowsOf("us-io-sector15")).filter((row) => row.year === 2023);
    const domestic = year.filter((row) => row.flow_type === "domestic");
    const names = Object.keys(domestic[0] ?? {}).filter((column) => column.startsWith("s_"));
    const manufactures = year.find((row) => row.flow_type === "imported" && row.code === "31G");
    expect([domestic.length, names.length]).toEqual([SECTORS, SECTORS]);
    return {
      codes: domestic.map(({ code }) => code),
      flows: domestic.map((row) => names.map((column) => row[column] ?? 0)),
      output: columnIn(domestic, "gross_output_usd_mn"),
      demand: columnIn(domestic, "final_demand_usd_mn"),
      imported: names.map((column) => Number(manufactures?.[column] ?? 0)),
    };
  }

  test("multipliers of agriculture 1.961 and manufacturing 1.870", async () => {
    const { codes, flows, output } = await table();
    const multipliers = cells(
      excelCall("IO_MULTIPLIERS", [excelCall("TECH_COEFFICIENTS", [flows, output])]),
    );
    const of = (code: string) => Number(multipliers[codes.indexOf(code)]).toFixed(3);
    expect([of("11"), of("31G")]).toEqual(["1.961", "1.870"]);
  });

  test("agriculture, manufacturing and transport are the key sectors", async () => {
    const { codes, flows, output } = await table();
    const key = cells(excelCall("LINKAGES", [flows, output, "KEY"]));
    expect(codes.filter((_, at) => key[at] === true)).toEqual(["11", "31G", "48TW"]);
  });

  test("imported manufactures that cost a tenth more: manufacturing 1.17 %, construction 0.73 %", async () => {
    const { codes, flows, output, imported } = await table();
    const shock = imported.map((value, at) => [(0.1 * value) / Number(output[at]?.[0])]);
    const prices = cells(
      excelCall("PRICE_SHOCK", [excelCall("TECH_COEFFICIENTS", [flows, output]), shock]),
    );
    const of = (code: string) => Number(prices[codes.indexOf(code)]).toFixed(4);
    expect([of("31G"), of("23")]).toEqual(["0.0117", "0.0073"]);
  });

  test("without mining 1.57 % of all output would be lost", async () => {
    const { flows, output, demand } = await table();
    const lost = cells(
      excelCall("EXTRACTION_IMPACT", [flows, output, 2, "TOTAL", demand, "SHARE"]),
    );
    expect(Number(lost[0]).toFixed(4)).toBe("0.0157");
  });
});
