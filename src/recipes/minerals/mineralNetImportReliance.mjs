import { code, flag, fraction, text, year } from "../fields.mjs";
import { commodityKey, toCommodities } from "./commodityKey.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/** @type {import("../specification.mjs").Specification} */
export const mineralNetImportReliance = {
  name: "mineral-net-import-reliance",
  group: "minerals",
  title: "US net import reliance of minerals",
  description:
    "The part of US consumption of each mineral that imports less exports cover. The 2026 edition of the USGS Mineral Commodity Summaries gives 2021 to 2025; the headline figures of the 2023 and 2024 editions, and rare earths of the 2025 edition, stand beside it.",
  raw: "mineral_net_import_reliance.csv",
  vintage: "USGS 2026-02, with 2025-01, 2024-01 and 2023-01",
  licences: ["CC0-1.0", "other-pd"],
  attribution: MCS_2026_CREDIT,
  sources: [
    MCS_2026,
    {
      title: "U.S. Geological Survey, Mineral Commodity Summaries 2024 data release",
      path: "https://doi.org/10.5066/P144BA54",
      version: "2024-01",
    },
    {
      title: "U.S. Geological Survey, Mineral Commodity Summaries 2023 data release",
      path: "https://doi.org/10.5066/P9WCYUI6",
      version: "2023-01",
    },
    {
      title: "U.S. Geological Survey, Mineral Commodity Summaries 2025, Rare Earths",
      path: "https://pubs.usgs.gov/periodicals/mcs2025/mcs2025-rare-earths.pdf",
      version: "2025-01",
    },
  ],
  caveats: [
    "A blank figure with flag E (net exporter), NA or s (small) is not zero.",
    "Of several editions of one year take the latest: rare earths for 2024 fell from 80 % to 53 %. Several rows answer for one mineral and year: fix the basis and, where there are several, the product.",
    "Labels of the mica products were assigned from the row order of the file.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text("commodity", "Mineral", "Mineral under the one name that it has in all editions.", {
      required: true,
    }),
    commodityKey,
    text(
      "commodity_as_printed",
      "Mineral as printed",
      "Mineral as the edition writes it: Figure 2 has capitals, and the forms that it counts.",
      { required: true },
    ),
    flag(
      "is_us_critical_2025",
      "On the US critical list",
      "TRUE where the mineral is on the US list of critical minerals of 2025; blank where the rows come from a figure or edition that does not say.",
    ),
    year("year", "Year", "Calendar year of the consumption and trade.", { required: true }),
    flag("estimated", "Estimated", "TRUE where USGS calls the year's figure an estimate.", {
      required: true,
    }),
    text(
      "nir_raw",
      "Reliance as printed, in percent",
      "The share in percent as USGS prints it, or its symbol (see flag).",
      {
        required: true,
      },
    ),
    fraction(
      "nir_low",
      "Net import reliance",
      "fraction of US consumption",
      "Imports less exports, adjusted for stocks, over US consumption on the basis named, or its lower bound; blank where USGS prints a symbol instead of a number.",
      {
        percentFrom: "nir_pct_low",
        numberFormat: "0%",
      },
    ),
    fraction(
      "nir_high",
      "Net import reliance, upper bound",
      "fraction of US consumption",
      "The share again, or its upper bound (1 where more than is printed); blank where USGS prints a symbol.",
      {
        percentFrom: "nir_pct_high",
        numberFormat: "0%",
      },
    ),
    code(
      "flag",
      "Symbol",
      "Sign in the printed figure: > more than, < less than, E net exporter, NA not available, s small amount; blank for a plain number.",
      { enum: [">", "<", "E", "NA", "s"] },
    ),
    text(
      "basis",
      "Basis",
      "Consumption that the share is of: apparent, total apparent, apparent by value, estimated or reported consumption; Figure 2 is the edition's headline over all forms.",
      { required: true },
    ),
    text(
      "product",
      "Product",
      "Form of the mineral that the share is of; All where the edition tells no forms apart.",
      { required: true },
    ),
  ],
  convert: (row) => [{ ...row, product: row.product || "All" }],
  primaryKey: ["commodity_as_printed", "product", "basis", "year", "vintage"],
  foreignKeys: toCommodities,
  rules: { lowHigh: [{ low: "nir_low", high: "nir_high" }] },
  formulas: [
    {
      label: "Reliance on gallium in 2025",
      formula:
        '=SUMIFS({table}[nir_low],{table}[commodity_key],"gallium",{table}[year],2025,{table}[basis],"reported consumption")',
      numberFormat: "0%",
    },
    {
      label: "Critical minerals wholly imported in 2025",
      formula: "=COUNTIFS({table}[year],2025,{table}[is_us_critical_2025],TRUE,{table}[nir_low],1)",
      numberFormat: "0",
    },
    {
      label: "Figures that are withheld or not a number",
      formula: "=COUNTBLANK({table}[nir_low])",
      numberFormat: "0",
    },
  ],
};
