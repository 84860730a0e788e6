import { shiftDecimal } from "../shiftDecimal.mjs";
import { country, fraction, integer, number, text, toCountries, year } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT } from "./usgs.mjs";

/** @type {import("../specification.mjs").Specification} */
export const supplyConcentration = {
  name: "supply-concentration",
  group: "minerals",
  title: "Concentration of mineral supply",
  description:
    "How concentrated world production of each critical mineral was over countries in 2024 and 2025: the largest share, China's and the US's shares, the Herfindahl-Hirschman index (HHI) and the HHI weighted by governance risk.",
  raw: "supply_concentration.csv",
  vintage: "USGS 2026-02; WGI 2024 update",
  licences: ["CC0-1.0", "CC-BY-4.0"],
  attribution: `${MCS_2026_CREDIT} The World Bank: Worldwide Governance Indicators (2024 update). Computed by Linchpin.`,
  sources: [
    MCS_2026,
    {
      title: "World Bank, Worldwide Governance Indicators",
      path: "https://www.worldbank.org/en/publication/worldwide-governance-indicators",
      version: "2024 update",
    },
  ],
  caveats: [
    "Other countries are lumped together, so the HHI is a lower bound.",
    "Minerals with fewer than three named countries were left out.",
    "Weighted by governance of 2023; blank where a producer has no score (New Caledonia for nickel). Not the EU's full supply-risk formula.",
  ],
  fields: [
    text("commodity", "Mineral", "Critical mineral or its first product, as USGS names it.", {
      required: true,
    }),
    commodityKey,
    text(
      "stage",
      "Stage",
      "Stage counted, as USGS heads it: mine, smelter or refinery production, or a product.",
      {
        required: true,
      },
    ),
    year("year", "Year", "Calendar year of the production; 2025 is estimated by USGS.", {
      required: true,
    }),
    text(
      "unit",
      "Unit of production",
      "Unit of the production summed: metric tons, thousand metric tons, thousand metric dry tons or kilograms.",
      { required: true },
    ),
    integer(
      "n_named_countries",
      "Producing countries",
      "countries",
      "Countries with a row of their own and output above zero.",
      { required: true, minimum: 3 },
    ),
    country(
      "top_producer_iso3",
      "Largest producer",
      "ISO 3166 code of the country that makes most.",
      {
        required: true,
      },
    ),
    fraction(
      "top_share",
      "Largest share",
      "fraction of world production",
      "Part of world production that the largest producer makes.",
      {
        required: true,
        percentFrom: "top_share_pct",
      },
    ),
    fraction(
      "china_share",
      "China's share",
      "fraction of world production",
      "Part of world production that China makes.",
      {
        required: true,
        percentFrom: "china_share_pct",
      },
    ),
    fraction(
      "us_share",
      "US share",
      "fraction of world production",
      "Part of world production that the United States makes.",
      {
        required: true,
        percentFrom: "us_share_pct",
      },
    ),
    fraction(
      "hhi",
      "HHI",
      "index, 0 to 1",
      "Herfindahl-Hirschman index: sum of the squared shares of the named countries, from near 0 (many) to 1 (a single producer). Times 10,000 for the scale of competition law.",
      {
        required: true,
        numberFormat: "0.0000",
      },
    ),
    number(
      "hhi_wgi",
      "Governance-weighted HHI",
      "index, 0 to 10",
      "Sum over countries of squared share times governance risk (0 to 10, see Worldwide Governance Indicators); 10 is worst, blank where a producer has no score.",
      { minimum: 0, maximum: 10, from: "hhi_wgi_0_10", numberFormat: "0.00" },
    ),
    number(
      "sum_of_rows",
      "Production summed",
      "as the unit column says",
      "World production as the sum of the country rows and Other countries, in the unit of the row.",
      { required: true, minimum: 0 },
    ),
  ],
  convertedFrom: ["hhi_0_10000"],
  leftOut: ["world_total_source_raw"],
  convert: (row) => [{ ...row, hhi: shiftDecimal(row.hhi_0_10000, -4) }],
  primaryKey: ["commodity", "stage", "year"],
  foreignKeys: [...toCountries("top_producer_iso3"), ...toCommodities],
  formulas: [
    {
      label: "Minerals of which China made over half in 2025",
      formula: '=COUNTIFS({table}[year],2025,{table}[china_share],">0.5")',
      numberFormat: "0",
    },
    {
      label: "Most concentrated mineral of 2025",
      formula:
        "=INDEX({table}[commodity],MATCH(MAXIFS({table}[hhi],{table}[year],2025),{table}[hhi],0))",
    },
    {
      label: "Effective number of gallium-producing countries in 2025",
      formula: '=1/SUMIFS({table}[hhi],{table}[commodity],"Gallium",{table}[year],2025)',
      numberFormat: "0.0",
    },
  ],
};
