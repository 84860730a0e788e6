import { code, text } from "../fields.mjs";

/** @type {import("../specification.mjs").Specification} */
export const apiSources = {
  name: "api-sources",
  group: "codes",
  title: "Live data services",
  description:
    "Public data services that newer figures can be fetched from: a sample request, the format of the answer, whether a key is needed, whether a web page may call the service, and its terms.",
  raw: "api_sources.csv",
  vintage: "2026-11-21",
  licences: ["facts-only"],
  attribution: "Publishers' documentation.",
  sources: [
    {
      title: "World Bank, Indicators API v2",
      path: "https://api.worldbank.org/v2/",
      version: "2026-11-21",
    },
    {
      title: "Eurostat, dissemination API",
      path: "https://ec.europa.eu/eurostat/api/dissemination/",
      version: "2026-11-21",
    },
    {
      title: "US Census Bureau, International Trade API",
      path: "https://api.census.gov/data/timeseries/intltrade",
      version: "2026-11-21",
    },
  ],
  caveats: [
    "Taken from documentation and other programs on 2026-11-21: no service was called for this table. Whether a browser may call one shows only when it is tried.",
  ],
  fields: [
    code("api_id", "Service key", "Short name of the service, to look the row up by.", {
      required: true,
    }),
    text("name", "Service", "Name under which the publisher offers the service.", {
      required: true,
    }),
    text(
      "sample_request",
      "Sample request",
      "Web address that asks for a few figures, or leads to the files.",
      {
        required: true,
      },
    ),
    text("response_format", "Format", "File format in which the service answers, such as JSON.", {
      required: true,
    }),
    text(
      "response_shape",
      "Shape of the answer",
      "How the figures are laid out in the answer, for programmers.",
      {
        required: true,
      },
    ),
    text("key_required", "Key needed", "Whether a key, got by registering, is needed.", {
      required: true,
    }),
    text(
      "cors_status",
      "Callable from a browser",
      "Whether a web page, such as this add-in's pane, may call the service (CORS).",
      {
        required: true,
      },
    ),
    text(
      "cors_evidence",
      "Evidence for that",
      "What the statement on calls from a browser rests on.",
      {
        required: true,
      },
    ),
    text(
      "rate_limit",
      "Rate limit",
      "How often the service may be called, as far as its publisher says.",
      { required: true },
    ),
    text("terms", "Terms", "Terms of use of the service and its data, in brief.", {
      required: true,
    }),
    text("pagination", "Paging", "How the service splits long answers into pages.", {
      required: true,
    }),
    text(
      "may_redistribute",
      "May be passed on",
      "Whether the data may be passed on, in a workbook for instance.",
      {
        required: true,
      },
    ),
    text(
      "recommended_use",
      "Recommended use",
      "What the service suits: refreshing figures directly, with your own key, or by files once a year.",
      { required: true },
    ),
  ],
  primaryKey: ["api_id"],
  formulas: [
    {
      label: "Services that need no key",
      formula: '=COUNTIFS({table}[key_required],"no*")',
      numberFormat: "0",
    },
    {
      label: "Terms of the World Bank service",
      formula: '=INDEX({table}[terms],MATCH("worldbank",{table}[api_id],0))',
    },
    {
      label: "Services that a browser may call",
      formula: '=COUNTIFS({table}[cors_status],"yes")',
      numberFormat: "0",
    },
  ],
  unverified: {
    licences: ["facts-only"],
    attribution: "OECD and IMF, documentation as recalled.",
    sources: [
      {
        title: "OECD, Data Explorer SDMX service",
        path: "https://sdmx.oecd.org/public/rest/",
        version: "2026-11-21",
      },
      {
        title: "IMF, SDMX service",
        path: "https://api.imf.org/external/sdmx/3.0/",
        version: "2026-11-21",
      },
    ],
    caveats: [
      "No service was called for this table: addresses, limits and terms were not confirmed.",
    ],
    title: "Live data services: unverified rows",
    description:
      "The data services of the OECD and the International Monetary Fund (IMF), whose addresses, limits and terms were not confirmed.",
    formulas: [
      {
        label: "Rows to verify",
        formula: "=ROWS({table}[api_id])",
        numberFormat: "0",
      },
      {
        label: "Sample request of the OECD service",
        formula: '=INDEX({table}[sample_request],MATCH("oecd",{table}[api_id],0))',
      },
      {
        label: "What is open about the IMF service",
        formula: '=INDEX({table}[note],MATCH("imf",{table}[api_id],0))',
      },
    ],
  },
};
