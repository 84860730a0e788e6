import { code, text } from "../fields.mjs";

const PUBLISHERS = { "The five article documents": "The five articles quoted" };

/** The row of the governance indicators refers to the one before it, which a filter may hide. */
const WORLD_BANK_CONDITIONS =
  "Name the data set and, if known, the original source; say if changed; no endorsement; disputes by mediation and arbitration";

export const licences = {
  name: "licences",
  group: "codes",
  title: "Source licences",
  description:
    "What each publisher allows: whether its data may be passed on, how to credit it, and on what conditions.",
  raw: "licences.csv",
  vintage: "2026-11-21",
  licences: ["facts-only"],
  attribution: "Publishers' terms of use, as linked in each row.",
  sources: [
    {
      title: "World Bank, summary terms of use",
      path: "https://data.worldbank.org/summary-terms-of-use",
      version: "2026-11-21",
    },
    {
      title: "US Census Bureau, terms of service",
      path: "https://www.census.gov/data/developers/about/terms-of-service.html",
      version: "2026-11-21",
    },
  ],
  caveats: ["A reading of the terms, not legal advice. The links lead to the terms themselves."],
  fields: [
    code("licence_id", "Licence key", "Short name by which other texts refer to the terms.", {
      required: true,
    }),
    text("publisher", "Publisher", "Body that publishes the data and sets the terms.", {
      required: true,
    }),
    text("licence_name", "Licence", "Name of the licence or terms.", { required: true }),
    text("may_redistribute", "May be passed on", "Whether the data may ship with a workbook.", {
      required: true,
    }),
    text("attribution_text", "Credit line", "How the publisher wants to be named.", {
      required: true,
    }),
    text("conditions", "Conditions", "What else the terms ask for.", { required: true }),
  ],
  convert: (row) => [
    {
      ...row,
      licence_id: row.licence_id === "article" ? "articles" : row.licence_id,
      publisher: PUBLISHERS[row.publisher] ?? row.publisher,
      conditions: row.conditions === "As above" ? WORLD_BANK_CONDITIONS : row.conditions,
      attribution_text:
        row.attribution_text === "file name per row"
          ? "title and publisher per row"
          : row.attribution_text,
    },
  ],
  primaryKey: ["licence_id"],
  formulas: [
    {
      label: "Credit line of the World Bank",
      formula: '=INDEX({table}[attribution_text],MATCH("worldbank",{table}[licence_id],0))',
    },
    {
      label: "Sources whose data may be passed on",
      formula: '=COUNTIFS({table}[may_redistribute],"yes")',
      numberFormat: "0",
    },
    {
      label: "May UN Comtrade data be passed on?",
      formula: '=INDEX({table}[may_redistribute],MATCH("comtrade",{table}[licence_id],0))',
    },
  ],
  unverified: {
    title: "Source licences: unverified rows",
    description: "The terms of PIIE and the IMF as recalled; read them before you pass data on.",
    formulas: [
      {
        label: "Rows to verify",
        formula: "=ROWS({table}[licence_id])",
        numberFormat: "0",
      },
      {
        label: "What was recalled of PIIE's terms",
        formula: '=INDEX({table}[conditions],MATCH("piie",{table}[licence_id],0))',
      },
      {
        label: "Where the IMF's terms stand",
        formula: '=INDEX({table}[source_url],MATCH("imf",{table}[licence_id],0))',
      },
    ],
  },
};
