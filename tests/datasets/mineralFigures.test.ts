import { formulaValue } from "../support/excelCall";
import { parseFormula } from "../support/exampleFormula";

const cell = async (formula: string): Promise<unknown> => {
  const value = await formulaValue(parseFormula(formula));
  return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
};

const rows = async (formula: string): Promise<unknown[][]> =>
  ((await formulaValue(parseFormula(formula))) as unknown[][]).slice(1);

const reliance = (key: string, basis: string, product = "All"): string =>
  `=LINCHPIN.REFERENCE_TABLE("mineral-net-import-reliance",{"nir_raw","vintage"},"commodity_key","${key}","basis","${basis}","product","${product}")`;

/** As the US Geological Survey prints them in the Mineral Commodity Summaries 2026, for 2021 to 2025. */
test.each([
  ["gallium", "reported consumption", "All", "100"],
  ["tungsten", "apparent consumption", "All", ">50"],
  ["rare-earths", "apparent consumption", "compounds and metals", "67"],
])("reliance on %s as %s of %s ends with %s", async (key, basis, product, printed) => {
  const found = await rows(reliance(key, basis, product));
  const latest = found.filter(([, vintage]) => String(vintage).startsWith("2026-02"));
  expect(latest).toHaveLength(5);
  expect(latest.at(-1)?.[0]).toBe(printed);
});

test.each([
  ['=LINCHPIN.REFERENCE("commodities","hs6_proxy","commodity_key","gallium")', "811292"],
  [
    '=LINCHPIN.REFERENCE("mineral-net-import-reliance","nir_raw","commodity_key","gallium","year",2025,"basis","reported consumption")',
    "100",
  ],
  [
    '=LINCHPIN.REFERENCE("critical-raw-materials-lists","name_in_list","list","US critical 2025","commodity_key","gallium")',
    "Gallium",
  ],
  [
    '=LINCHPIN.REFERENCE("us-mineral-salient-series","value_raw","commodity_key","gallium","statistic","Net import reliance","year",2025)',
    "100",
  ],
])("%s is %j", async (formula, expected) => {
  expect(await cell(formula)).toBe(expected);
});

test("the EU's strategic list names 17 entries, one of them for three commodities", async () => {
  const listed = await rows(
    '=LINCHPIN.REFERENCE_TABLE("critical-raw-materials-lists",{"commodity_key","name_in_list"},"list","EU strategic 2024")',
  );
  expect(listed).toHaveLength(19);
  expect(new Set(listed.map(([, name]) => name)).size).toBe(17);
});

test("of the suppliers of tungsten China is the single point, with 26 % beside 44 % of others", async () => {
  const suppliers = await rows(
    '=LINCHPIN.REFERENCE_TABLE("mineral-import-sources",{"country","share_low"},"commodity_key","tungsten")',
  );
  const others = suppliers.filter(([country]) => country === "Other countries");
  const named = suppliers.filter(([country]) => country !== "Other countries");
  expect(others).toEqual([["Other countries", 0.44]]);
  const list = (at: number): string => `{${named.map((row) => JSON.stringify(row[at])).join(";")}}`;
  expect(
    await cell(`=LINCHPIN.SINGLE_POINT_EXPOSURE(${list(1)},${list(0)},0.25,"LABEL",0.44)`),
  ).toBe("China");
});

test("production is in tonnes beside the unit that is printed", async () => {
  const gallium = await rows(
    '=LINCHPIN.REFERENCE_TABLE("mineral-world-production",{"value_raw","unit","value_t"},"commodity_key","gallium","year",2025,"iso3","CHN")',
  );
  expect(gallium).toContainEqual(["900,000", "kilograms", 900]);
});
