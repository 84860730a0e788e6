import { code, country, fraction, number, text, toCountries } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const sectorDependency = {
  name: "sector-dependency",
  group: "economies",
  title: "Sector dependence of Chinese exports",
  description:
    'How much of China\'s exports in each sector goes to the United States: figures for 2023 from a chart of the investment firm KKR, beside the two of the article "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT), which presents as 2025 what is of 2023.',
  raw: "sector_dependency.csv",
  vintage: "2024 chart, data to 2023-12-31",
  licences: ["facts-only"],
  attribution:
    'KKR chart from UN Comtrade, China Customs and USITC data; "US-China Trade 2025: The Micro-Dependency Risk", EximGPT.',
  sources: [
    {
      title: "KKR chart from UN Comtrade, China Customs and USITC data",
      path: "https://lifeatthepark.ca/?p=331",
      version: "2024",
    },
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
  ],
  caveats: [
    "The sectors are the chart's own; their customs codes were not published.",
    "Four sectors have no figure for the United States, and clean energy none for the world: they could not be read off the chart. Blank is not zero.",
  ],
  fields: [
    country("exporter_iso3", "Exporter", "Economy that exports: CHN in every row.", {
      required: true,
    }),
    country("partner_iso3", "Partner", "Economy that the exports go to: USA in every row.", {
      required: true,
    }),
    text(
      "sector",
      "Sector",
      "Group of goods as the chart forms it; All goods is China's exports as a whole.",
      { required: true },
    ),
    text(
      "period",
      "Period",
      "Calendar year that the figure is for, as text; the article presents its two as 2025.",
      {
        required: true,
      },
    ),
    number(
      "exports_world_usd_bn",
      "Exports to the world",
      "billion US dollars",
      "Value of the sector's exports to all partners in the year, current dollars; blank where not read.",
      { minimum: 0 },
    ),
    number(
      "exports_partner_usd_bn",
      "Exports to the partner",
      "billion US dollars",
      "Value of the sector's exports to this partner in the year, current dollars; blank where not read.",
      { minimum: 0 },
    ),
    fraction(
      "partner_share",
      "Share of the partner",
      "fraction of the sector's exports",
      "Part of the sector's exports, by value, that goes to this partner; blank where it could not be computed.",
      { percentFrom: "partner_share_pct" },
    ),
    fraction(
      "partner_import_share_from_exporter",
      "Exporter's share of the partner's imports",
      "fraction of the partner's imports",
      "Part of what the partner imports in the sector, by value, that comes from this exporter; blank where the chart gives none.",
      { percentFrom: "partner_import_share_from_exporter_pct" },
    ),
    code(
      "estimate_kind",
      "Kind of figure",
      "Whose figure it is: estimate (read or computed from the chart) or article-claim (stated by the article).",
      {
        required: true,
        enum: ["estimate", "article-claim"],
      },
    ),
  ],
  primaryKey: ["exporter_iso3", "partner_iso3", "sector", "period", "source"],
  foreignKeys: toCountries("exporter_iso3", "partner_iso3"),
  formulas: [
    {
      label: "Consumer electronics: share that goes to the US, from the values of 2023",
      formula:
        '=LINCHPIN.MICRO_DEPENDENCY(SUMIFS({table}[exports_partner_usd_bn],{table}[sector],"Consumer electronics",{table}[period],"2023*",{table}[estimate_kind],"estimate"),SUMIFS({table}[exports_world_usd_bn],{table}[sector],"Consumer electronics",{table}[period],"2023*",{table}[estimate_kind],"estimate"))',
      numberFormat: "0.0%",
    },
    {
      label: "The same share as stated for 2023",
      formula:
        '=SUMIFS({table}[partner_share],{table}[sector],"Consumer electronics",{table}[period],"2023*",{table}[estimate_kind],"estimate")',
      numberFormat: "0.0%",
    },
    {
      label: "Times as exposed as Chinese exports on the whole",
      formula:
        '=SUMIFS({table}[partner_share],{table}[sector],"Consumer electronics",{table}[period],"2023*",{table}[estimate_kind],"estimate")/SUMIFS({table}[partner_share],{table}[sector],"All goods",{table}[period],"2023*",{table}[estimate_kind],"estimate")',
      numberFormat: "0.00",
    },
  ],
};
