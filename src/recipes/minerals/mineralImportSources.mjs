import { country, flag, fraction, text, toCountries } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/**
 * A share printed as <1 or >99 is a range; any other is a point.
 *
 * @param {import("../specification.mjs").Row} row
 */
function range(row) {
  if (row.share_pct_raw.startsWith("<")) return { low: "0", high: row.share_pct_raw.slice(1) };
  if (row.share_pct_raw.startsWith(">")) return { low: row.share_pct_raw.slice(1), high: "100" };
  return { low: row.share_pct, high: row.share_pct };
}

/** @type {import("../specification.mjs").Specification} */
export const mineralImportSources = {
  name: "mineral-import-sources",
  group: "minerals",
  title: "US import sources of minerals",
  description:
    "From which countries the United States imported each mineral and mineral product: shares of its imports, averaged over 2021 to 2024, by USGS.",
  raw: "mineral_import_sources.csv",
  vintage: "USGS 2026-02",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "Averages of four years. China includes Hong Kong in many chapters; the note says where.",
    "Shares are of imports, not of consumption: a country can dominate a small flow.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text(
      "commodity",
      "Mineral",
      "Mineral, by the chapter of the USGS Mineral Commodity Summaries.",
      {
        required: true,
      },
    ),
    commodityKey,
    text(
      "product",
      "Product",
      "Form of the mineral that is imported; All where the chapter tells no forms apart.",
      {
        required: true,
      },
    ),
    text("period", "Period", "Calendar years that the share is averaged over, first and last.", {
      required: true,
    }),
    text("country", "Country", "Country as USGS writes it; Other countries is the rest.", {
      required: true,
    }),
    country(
      "iso3",
      "Country code",
      "ISO 3166 code of the country; blank for Other countries and for countries that USGS lumps together.",
    ),
    text(
      "share_raw",
      "Share as printed, in percent",
      "The share in percent as USGS prints it, with < (less than) and > (more than).",
      {
        required: true,
        from: "share_pct_raw",
      },
    ),
    fraction(
      "share_low",
      "Share",
      "fraction of US imports",
      "Part of US imports of the product that comes from the country, or its lower bound (0 for <1).",
      {
        required: true,
        percentFrom: "low",
        numberFormat: "0%",
      },
    ),
    fraction(
      "share_high",
      "Share, upper bound",
      "fraction of US imports",
      "The share again, or its upper bound (1 for >99).",
      {
        required: true,
        percentFrom: "high",
        numberFormat: "0%",
      },
    ),
    flag(
      "is_us_critical_2025",
      "On the US critical list",
      "TRUE where the mineral is on the US list of critical minerals of 2025.",
      { required: true },
    ),
  ],
  convertedFrom: ["share_pct"],
  convert: (row) => [{ ...row, ...range(row) }],
  primaryKey: ["commodity", "product", "period", "country"],
  foreignKeys: [...toCountries("iso3"), ...toCommodities],
  rules: { lowHigh: [{ low: "share_low", high: "share_high" }] },
  formulas: [
    {
      label: "China's share of US imports of rare-earth compounds and metals",
      formula:
        '=SUMIFS({table}[share_low],{table}[commodity],"Rare Earths",{table}[product],"Rare-earth compounds and metals",{table}[iso3],"CHN")',
      numberFormat: "0%",
    },
    {
      label: "Concentration (HHI) of US copper imports by source, refined, 3 % spread over others",
      formula:
        '=LINCHPIN.HHI({table}[share_low]*({table}[commodity]="Copper")*({table}[product]="Refined copper")*({table}[iso3]<>""),FALSE,1,0.03)',
      numberFormat: "0.000",
    },
    {
      label: "Products for which China supplies over half of US imports",
      formula: '=COUNTIFS({table}[iso3],"CHN",{table}[share_low],">0.5")',
      numberFormat: "0",
    },
  ],
};
