import { code, country, number, toCountries, year } from "../fields.mjs";
import { inverseOf } from "../identities/inverseOf.mjs";

/** @type {import("../specification.mjs").Specification} */
export const exchangeRatesAnnual = {
  name: "exchange-rates-annual",
  group: "economies",
  title: "Exchange rates, yearly averages",
  description:
    "What 21 currencies were worth in US dollars on average over each year from 2000 to 2025. The pound sterling is not among them.",
  raw: "exchange_rates_annual.csv",
  vintage: "Federal Reserve 2026-07-21",
  licences: ["ODC-PDDL-1.0", "other-pd"],
  attribution:
    "Board of Governors of the Federal Reserve System, H.10, yearly averages, by way of DataHub, datasets/exchange-rates (2026-07-21).",
  sources: [
    {
      title: "Federal Reserve, H.10, yearly averages, by way of DataHub, datasets/exchange-rates",
      path: "https://github.com/datasets/exchange-rates",
      version: "2026-07-21",
    },
  ],
  caveats: [
    "Averages over a year: the rate of a contract or of a day lies elsewhere.",
    "EUU stands for the euro, whose members changed over the years. Venezuela redenominated its currency: do not compare its years. No pound sterling.",
  ],
  fields: [
    country(
      "iso3",
      "Economy code",
      "ISO 3166 code of the economy whose currency it is; EUU stands for the euro area.",
      { required: true },
    ),
    code("currency", "Currency", "ISO 4217 code of the currency that is priced.", {
      required: true,
      pattern: "[A-Z]{3}",
    }),
    year("year", "Year", "Calendar year that the rate is the average of.", { required: true }),
    number(
      "local_per_usd",
      "Local currency for a dollar",
      "units of the currency for 1 US dollar",
      "How many units of the currency one US dollar bought on average over the year.",
      { required: true, minimum: 0, numberFormat: "#,##0.0000" },
    ),
    number(
      "usd_per_local",
      "Dollars for a unit",
      "US dollars for 1 unit of the currency",
      "How many US dollars one unit of the currency bought: 1 over the column before it.",
      { required: true, minimum: 0, numberFormat: "0.000000" },
    ),
  ],
  primaryKey: ["iso3", "year"],
  foreignKeys: toCountries("iso3"),
  identities: [inverseOf("usd_per_local", "local_per_usd", 1e-6)],
  formulas: [
    {
      label: "Yuan for a dollar in 2025",
      formula: '=SUMIFS({table}[local_per_usd],{table}[iso3],"CHN",{table}[year],2025)',
      numberFormat: "0.0000",
    },
    {
      label:
        "Landed cost in dollars of goods for 1,500,000 yen (2025): freight 800, insurance 50, duty 2.5 %",
      formula:
        '=LINCHPIN.LANDED_COST(1500000*SUMIFS({table}[usd_per_local],{table}[iso3],"JPN",{table}[year],2025),800,50,0.025)',
      numberFormat: "#,##0.00",
    },
    {
      label: "Earnings at risk in dollars of 10 million yuan of revenue (2025), 30 % exposed",
      formula:
        '=LINCHPIN.EARNINGS_AT_RISK(10^7*SUMIFS({table}[usd_per_local],{table}[iso3],"CHN",{table}[year],2025),0.3,0.5,0.4)',
      numberFormat: "#,##0",
    },
  ],
};
