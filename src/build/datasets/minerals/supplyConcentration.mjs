import { shiftDecimal } from "../decimal.mjs";
import { country, fraction, integer, number, text, toCountries, year } from "../fields.mjs";
import { MCS_2026, MCS_2026_CREDIT } from "./usgs.mjs";

export const supplyConcentration = {
  name: "supply-concentration",
  group: "minerals",
  title: "Concentration of mineral supply",
  description:
    "How concentrated world production of each mineral is over countries in 2024 and 2025: largest share, China's and the US's shares, HHI, and HHI weighted by governance risk.",
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
    text("commodity", "Mineral", "Mineral, as USGS names it.", { required: true }),
    text("stage", "Stage", "Mining, smelting, refining or another stage counted.", {
      required: true,
    }),
    year("year", "Year", "Calendar year; 2025 is estimated.", { required: true }),
    text("unit", "Unit of production", "Unit of the production summed.", { required: true }),
    integer(
      "n_named_countries",
      "Producing countries",
      "countries",
      "Countries with a row of their own and output above zero.",
      { required: true, minimum: 3 },
    ),
    country("top_producer_iso3", "Largest producer", "ISO code of the country that makes most.", {
      required: true,
    }),
    fraction(
      "top_share",
      "Largest share",
      "Part of world production that the largest producer makes.",
      {
        required: true,
        percentFrom: "top_share_pct",
      },
    ),
    fraction("china_share", "China's share", "Part of world production that China makes.", {
      required: true,
      percentFrom: "china_share_pct",
    }),
    fraction("us_share", "US share", "Part of world production that the United States makes.", {
      required: true,
      percentFrom: "us_share_pct",
    }),
    fraction("hhi", "HHI", "Sum of squared shares of countries: 1 is a single producer.", {
      required: true,
      numberFormat: "0.0000",
    }),
    number(
      "hhi_wgi",
      "Governance-weighted HHI",
      "index, 0 to 10",
      "Sum of squared shares times the governance risk of each country; 10 is worst.",
      { minimum: 0, maximum: 10, from: "hhi_wgi_0_10", numberFormat: "0.00" },
    ),
    number(
      "sum_of_rows",
      "Production summed",
      "as the unit column says",
      "World production as the sum of the rows used.",
      { required: true, minimum: 0 },
    ),
  ],
  convertedFrom: ["hhi_0_10000"],
  leftOut: ["world_total_source_raw"],
  convert: (row) => [{ ...row, hhi: shiftDecimal(row.hhi_0_10000, -4) }],
  primaryKey: ["commodity", "stage", "year"],
  foreignKeys: toCountries("top_producer_iso3"),
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
