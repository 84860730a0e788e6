import { code, country, text, toCountries } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const countryLabels = {
  name: "country-labels",
  group: "codes",
  title: "Country labels",
  description:
    "4,305 spellings, official names and codes under which publishers write countries, with the ISO code that each means; sums of countries, former countries and labels with two readings are marked.",
  raw: "country_labels.csv",
  vintage: "lists of 2021 to 2026",
  licences: ["facts-only", "ODC-PDDL-1.0", "MIT"],
  attribution:
    "Facts from the lists named in each row: DataHub country-codes (PDDL), i18n-iso-countries and countries-list (MIT), US Census Schedule C, CEPII, World Bank, IMF, USGS and others.",
  sources: [
    {
      title: "DataHub, datasets/country-codes",
      path: "https://github.com/datasets/country-codes",
      version: "2026-05-15",
    },
    {
      title: "U.S. Census Bureau, Schedule C",
      path: "https://www.census.gov/foreign-trade/schedules/c/country.txt",
      version: "2021-01; 2026",
    },
    {
      title: "ISO-3166 countries with regional codes",
      path: "https://github.com/lukes/ISO-3166-Countries-with-Regional-Codes",
      version: "2024",
    },
    {
      title: "countrycode, dictionary of labels (facts)",
      path: "https://github.com/vincentarelbundock/countrycode",
      version: "2026-04-17",
    },
    { title: "CEPII, BACI country codes", path: "https://www.cepii.fr/", version: "2023-01" },
    {
      title: "i18n-iso-countries and countries-list",
      path: "https://github.com/michaelwittig/node-i18n-iso-countries",
      version: "7.14.0; 3.4.1",
    },
  ],
  caveats: [
    "One row for each spelling without regard to case. LINCHPIN.COUNTRY reads these labels, and more forms of them.",
    "An aggregate is never a supplier beside its members: leave it out of a concentration, or give it as other.",
  ],
  fields: [
    text("label", "Label", "The label as it is written.", { required: true }),
    country(
      "iso3",
      "Country code",
      "ISO 3166 code of the country meant; blank for a label with two readings, a former country and a sum of countries without a code.",
    ),
    code(
      "kind",
      "Kind",
      "What the label stands for: country, territory (dependent, by its list), aggregate (a sum of countries or a rest), historical (no longer exists) or ambiguous (two readings).",
      { required: true, enum: ["country", "territory", "aggregate", "historical", "ambiguous"] },
    ),
    code(
      "label_type",
      "Kind of label",
      "Form of the label: name, official (long form), code, or variant (made from a name: without accents, and for &, Saint for St.).",
      { required: true, enum: ["name", "official", "code", "variant"] },
    ),
    text("used_by", "Used by", "Lists that write the label, separated by semicolons.", {
      required: true,
    }),
  ],
  primaryKey: ["label"],
  foreignKeys: toCountries("iso3"),
  formulas: [
    {
      label: 'Country that "Korea, South" means',
      formula: '=INDEX({table}[iso3],MATCH("Korea, South",{table}[label],0))',
    },
    {
      label: "Labels of sums of countries, which are no suppliers",
      formula: '=COUNTIFS({table}[kind],"aggregate")',
      numberFormat: "0",
    },
    {
      label: "Labels with two readings",
      formula: '=COUNTIFS({table}[kind],"ambiguous")',
      numberFormat: "0",
    },
  ],
};
