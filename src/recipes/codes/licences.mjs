import { code, text } from "../fields.mjs";

/** @type {Readonly<Record<string, string>>} */
const PUBLISHERS = { "The five article documents": "The five articles quoted" };

/** The row of the governance indicators refers to the one before it, which a filter may hide. */
const WORLD_BANK_CONDITIONS =
  "Name the data set and, if known, the original source; say if changed; no endorsement; disputes by mediation and arbitration";

/** @type {import("../specification.mjs").Specification} */
export const licences = {
  name: "licences",
  group: "codes",
  title: "Source licences",
  description:
    "What publishers of trade and mineral data allow: whether their data may be passed on, how to credit them, and on what conditions.",
  raw: "licences.csv",
  vintage: "2026-11-28",
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
  caveats: [
    "A reading of the terms on 2026-11-21 and, for seven publishers, 2026-11-28; not legal advice. The links lead to the terms themselves.",
  ],
  fields: [
    code(
      "licence_id",
      "Licence key",
      "Short name of the publisher's terms, to look the row up by.",
      {
        required: true,
      },
    ),
    text("publisher", "Publisher", "Body that publishes the data and sets the terms.", {
      required: true,
    }),
    text("licence_name", "Licence", "Name of the licence or terms that the data is under.", {
      required: true,
    }),
    text(
      "may_redistribute",
      "May be passed on",
      "Whether the data may be passed on, in a workbook for instance: yes, no, facts only (single figures, cited), or it varies.",
      {
        required: true,
      },
    ),
    text(
      "attribution_text",
      "Credit line",
      "Line by which the publisher is to be credited; fill in dates and titles.",
      {
        required: true,
      },
    ),
    text("conditions", "Conditions", "What else the terms ask for, in a few words.", {
      required: true,
    }),
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
    licences: ["facts-only"],
    attribution: "PIIE and IMF, terms of use as recalled.",
    sources: [
      {
        title: "PIIE, terms of use (recalled)",
        path: "https://www.piie.com/about/terms-of-use",
        version: "2026-11-21",
      },
      {
        title: "IMF, copyright and usage (recalled)",
        path: "https://www.imf.org/external/terms.htm",
        version: "2026-11-21",
      },
    ],
    caveats: ["Not legal advice. The links lead to the terms themselves."],
    title: "Source licences: unverified rows",
    description:
      "What the Peterson Institute (PIIE) and the International Monetary Fund (IMF) allow, as recalled; read their terms before you pass data on.",
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
