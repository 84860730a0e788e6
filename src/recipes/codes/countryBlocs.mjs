import { country, date, text, toCountries } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const countryBlocs = {
  name: "country-blocs",
  group: "codes",
  title: "Country blocs and their members",
  description:
    "Members of the EU, the euro area, EFTA, the G7, ASEAN, USMCA and NAFTA, the OECD and BRICS, and the income groups of the World Bank, with the days on which they joined and left.",
  raw: "country_blocs.csv",
  vintage: "2026-11",
  licences: ["facts-only", "CC-BY-4.0"],
  attribution:
    "Public records of the blocs, as named in each row; The World Bank, income groups of fiscal year 2025.",
  sources: [
    {
      title: "European Union, member states",
      path: "https://european-union.europa.eu/principles-countries-history/eu-countries_en",
      version: "2026-11",
    },
    {
      title: "OECD, list of members with the dates of ratification",
      path: "https://www.oecd.org/en/about/members-partners.html",
      version: "2026-11",
    },
    {
      title: "World Bank, income groups",
      path: "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519",
      version: "2025-01-28",
    },
    {
      title: "USTR, Agreement between the United States of America, Mexico and Canada",
      path: "https://ustr.gov/usmca",
      version: "2026-11",
    },
  ],
  caveats: [
    "Membership was read; the day was often recalled, as the note says. Income groups are those of fiscal year 2025 alone.",
    "EU28 is the 27 and the United Kingdom, which has the only row of that name.",
    "RCEP, CPTPP, most of the G20 and the euro dates of two members are in the table of unverified rows.",
  ],
  fields: [
    text("bloc", "Bloc", "Name of the bloc or income group.", { required: true }),
    country("iso3", "Country code", "ISO 3166 code of the member.", { required: true }),
    date("member_from", "Member from", "First day of membership, or of the year's class.", {
      required: true,
    }),
    date("member_to", "Member to", "Last day of membership; blank while it is a member."),
  ],
  primaryKey: ["bloc", "iso3"],
  foreignKeys: toCountries("iso3"),
  rules: { dateOrder: [{ start: "member_from", end: "member_to" }] },
  formulas: [
    {
      label: "Members of the European Union",
      formula: '=COUNTIFS({table}[bloc],"EU27")',
      numberFormat: "0",
    },
    {
      label: "Economies of high income",
      formula: '=COUNTIFS({table}[bloc],"World Bank: High income")',
      numberFormat: "0",
    },
    {
      label: "Blocs and groups of Germany",
      formula: '=COUNTIFS({table}[iso3],"DEU")',
      numberFormat: "0",
    },
  ],
  unverified: {
    title: "Country blocs: unverified rows",
    description:
      "Members of RCEP, CPTPP and the G20 and two dates of the euro area, recalled without a page. They count in LINCHPIN.IN_BLOC only where the function says so.",
    licences: ["facts-only"],
    attribution: "Recalled; no page was kept.",
    sources: [{ title: "Public record of the blocs (recalled)", version: "2026-11" }],
    caveats: ["Look the members up before a model rests on them."],
    formulas: [
      {
        label: "Members of CPTPP as recalled",
        formula: '=COUNTIFS({table}[bloc],"CPTPP")',
        numberFormat: "0",
      },
      {
        label: "Members of RCEP as recalled",
        formula: '=COUNTIFS({table}[bloc],"RCEP")',
        numberFormat: "0",
      },
      {
        label: "Rows to verify",
        formula: "=ROWS({table}[iso3])",
        numberFormat: "0",
      },
    ],
  },
};
