import { country, date, fraction, text, toCountries } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const tariffRateSnapshots = {
  name: "tariff-rate-snapshots",
  group: "evidence",
  title: "Average tariffs as published",
  description:
    "Average tariff rates of the United States on Chinese goods and of China on US goods on single days from 2018 to 2025: published by PIIE, with other estimates and the figure of an article beside them.",
  raw: "tariff_rate_snapshots.csv",
  vintage: "2025",
  licences: ["facts-only"],
  attribution: "Chad P. Bown, PIIE, US-China Trade War Tariffs: An Up-to-Date Chart.",
  sources: [
    {
      title: "Chad P. Bown, PIIE, US-China Trade War Tariffs: An Up-to-Date Chart",
      path: "https://www.piie.com/research/piie-charts/2019/us-china-trade-war-tariffs-date-chart",
      version: "2025",
    },
    {
      title: '"From Edgy Truce to Tricky Détente", China-US Focus',
      version: "2025",
    },
  ],
  caveats: [
    "An average over all trade is not the stack on one list: the two cannot be exchanged.",
    "Single cited figures; the publisher reserves its rights to the series. The three alternative averages of 14 May 2025 were recalled.",
  ],
  fields: [
    date("as_of_date", "Date", "Day on which the average rate held.", { required: true }),
    country("imposer_iso3", "Imposed by", "ISO 3166 code of the economy that levies the duties.", {
      required: true,
    }),
    country("target_iso3", "Aimed at", "ISO 3166 code of the economy whose goods pay them.", {
      required: true,
    }),
    fraction(
      "average_rate",
      "Average rate",
      "fraction of customs value",
      "Mean tariff rate over the goods traded, in parts of their value, weighted as the column measure says.",
      {
        required: true,
        percentFrom: "average_rate_pct",
        maximum: 10,
      },
    ),
    text(
      "measure",
      "Measure",
      "How the average is formed: weighted by trade of a base year (PIIE), otherwise (alternative), or as an article states it.",
      { required: true },
    ),
  ],
  leftOut: ["document"],
  primaryKey: ["as_of_date", "imposer_iso3", "target_iso3", "source"],
  foreignKeys: toCountries("imposer_iso3", "target_iso3"),
  formulas: [
    {
      label: "Spread of the published US averages of 14 May 2025",
      formula:
        '=MAXIFS({table}[average_rate],{table}[as_of_date],DATE(2025,5,14),{table}[imposer_iso3],"USA")-MINIFS({table}[average_rate],{table}[as_of_date],DATE(2025,5,14),{table}[imposer_iso3],"USA")',
      numberFormat: "0.0%",
    },
    {
      label: "Rise of the US average from January 2018 to February 2020",
      formula:
        '=SUMIFS({table}[average_rate],{table}[as_of_date],DATE(2020,2,14),{table}[imposer_iso3],"USA")-SUMIFS({table}[average_rate],{table}[as_of_date],DATE(2018,1,1),{table}[imposer_iso3],"USA")',
      numberFormat: "0.0%",
    },
    {
      label: "Highest US average",
      formula: '=MAXIFS({table}[average_rate],{table}[imposer_iso3],"USA")',
      numberFormat: "0.0%",
    },
  ],
};
