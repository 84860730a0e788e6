import { code, country, text, toCountries } from "../fields.mjs";
import { MCS_2026, MCS_2026_CREDIT, REVISED_FILE_CAVEAT } from "./usgs.mjs";

/** @type {import("../specification.mjs").Specification} */
export const mineralExportControls = {
  name: "mineral-export-controls-by-country",
  group: "minerals",
  title: "Mineral export controls by country",
  description:
    "Export bans, quotas and licensing of minerals that 19 producing countries had in force in November 2025, as listed by USGS.",
  raw: "mineral_export_controls_by_country.csv",
  vintage: "USGS 2026-02, data through 2025-11-21",
  licences: ["CC0-1.0"],
  attribution: MCS_2026_CREDIT,
  sources: [MCS_2026],
  caveats: [
    "Controls already lifted are left out.",
    "Minerals and years stand in one text, as USGS prints them.",
    REVISED_FILE_CAVEAT,
  ],
  fields: [
    text("country", "Country", "Country that controls its exports, as USGS writes it.", {
      required: true,
    }),
    country("iso3", "Country code", "ISO 3166 code of the country that controls its exports.", {
      required: true,
    }),
    code(
      "control_type",
      "Kind of control",
      "Export ban, Temporary export ban, Export quota, Export licensing requirement, or Export licensing requirement for materials and technologies.",
      {
        required: true,
        enum: [
          "Export ban",
          "Temporary export ban",
          "Export quota",
          "Export licensing requirement",
          "Export licensing requirement for materials and technologies",
        ],
      },
    ),
    text(
      "commodities_and_year",
      "Minerals and years",
      "Minerals under control, each with the year that USGS gives for its control.",
      {
        required: true,
      },
    ),
    text(
      "primary_source_url",
      "Link to the country's notice",
      "Web page on the control that USGS refers to.",
      {
        required: true,
      },
    ),
  ],
  primaryKey: ["iso3", "control_type"],
  foreignKeys: toCountries("iso3"),
  formulas: [
    {
      label: "Countries with an outright ban",
      formula: '=COUNTIFS({table}[control_type],"Export ban")',
      numberFormat: "0",
    },
    {
      label: "What China controls",
      formula: '=INDEX({table}[commodities_and_year],MATCH("CHN",{table}[iso3],0))',
    },
    {
      label: "Controls whose text names nickel",
      formula: '=COUNTIFS({table}[commodities_and_year],"*nickel*")',
      numberFormat: "0",
    },
  ],
};
