import { shiftDecimal } from "../shiftDecimal.mjs";
import { citeDocument } from "../documents.mjs";
import { code, number, text } from "../fields.mjs";

const IN_PERCENT = /^%|^percentage points/;

/**
 * A value stated in percent or points as a fraction, with a unit that says so.
 *
 * @param {import("../specification.mjs").Row} row
 */
function asFraction(row) {
  if (!IN_PERCENT.test(row.unit)) return row;
  const unit = row.unit
    .replace(/^%$/, "fraction")
    .replace(/^% /, "fraction ")
    .replace(/^percentage points.*/, "fraction, as a difference of rates");
  return { ...row, unit, value_low: fraction(row.value_low), value_high: fraction(row.value_high) };
}

/** @param {string} percent */
function fraction(percent) {
  return percent === "" ? "" : shiftDecimal(percent, -2);
}

/** Subjects of statements that no dataset holds. */
const NO_DATASET = new Set([
  "reliance",
  "agricultural_trade",
  "trade_products",
  "investment",
  "company_exposure",
]);

/** @param {import("../specification.mjs").Row} row */
function convert(row) {
  return [
    {
      ...asFraction(row),
      document: citeDocument(`document:${row.document}`),
      dataset: NO_DATASET.has(row.dataset) ? "" : datasetName(row.dataset),
      subject: row.dataset.replaceAll("_", " "),
      vintage: row.vintage === "article text" ? "2025" : row.vintage,
    },
  ];
}

/** @param {string} raw */
function datasetName(raw) {
  const name = raw.replaceAll("_", "-");
  if (name !== "bom-examples") return name;
  return "bom-article";
}

/** @type {import("../specification.mjs").Specification} */
export const articleStatements = {
  name: "article-statements",
  group: "evidence",
  title: "What the articles state, assessed",
  description:
    '91 statements from five articles on trade with China, among them "US-China Trade 2025: The Micro-Dependency Risk" (EximGPT), each in our own words, with the figure of a better source and a verdict.',
  raw: "article_statements.csv",
  vintage: "2026-11-28",
  licences: ["facts-only"],
  attribution:
    '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT; China-US Focus; Riffon; Foreign Affairs; better figures as named in each row.',
  sources: [
    { title: '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT', version: "2025" },
    { title: '"From Edgy Truce to Tricky Détente", China-US Focus', version: "2025" },
    { title: '"China Learns to Play America\'s Tech Game", China-US Focus', version: "2025" },
    {
      title: "Insight on semiconductor trade (title not recorded), Riffon",
      path: "https://riffon.com/insight/ins_j0dcchm6fmbt",
    },
    {
      title: "Article on US-China de-risking (title not recorded), Foreign Affairs",
      version: "2025",
    },
  ],
  caveats: [
    "Statements are paraphrased; nothing is quoted.",
    "The better figure is text, since it can be a range, a date or several vintages.",
    "Of the 91 verdicts 43 are consistent, 13 inconsistent, 8 imprecise, 2 wrong, 3 superseded, 3 plausible, 7 unverifiable, 12 illustrative or opinion.",
  ],
  fields: [
    code("fact_id", "Statement", "Identifier of the statement, SF001 to SF091.", {
      required: true,
    }),
    text(
      "document",
      "Article",
      "Article that makes the statement, by title and publisher where recorded.",
      { required: true },
    ),
    text(
      "subject",
      "Subject",
      "Field that the statement is about, such as tariffs or rare earths.",
      { required: true },
    ),
    code(
      "dataset",
      "Dataset",
      "Name of the dataset that holds the better figures; blank where none does.",
    ),
    text(
      "entity",
      "About",
      "Economy (ISO 3166 code), firm or product that the statement is about; blank where it names none.",
    ),
    text(
      "counterparty",
      "Counterpart",
      "Economy (ISO 3166 code) or product that it is set against; blank where there is none.",
    ),
    text("indicator", "Indicator", "Quantity, date or event that the statement is about.", {
      required: true,
    }),
    text(
      "period",
      "Period",
      "Time that the statement refers to, as the article has it; blank where it has none.",
    ),
    number(
      "value_low",
      "Stated value",
      "as the unit column says",
      "Figure that the article states, or its lower bound; blank for a date, an event or a text.",
      {
        numberFormat: "General",
      },
    ),
    number(
      "value_high",
      "Stated value, upper bound",
      "as the unit column says",
      "The figure again, or its upper bound; blank where only a lower bound, or no figure, is stated.",
      { numberFormat: "General" },
    ),
    text(
      "value_text",
      "Stated in words",
      "Figure, date or order as the article puts it; blank where the values say all.",
    ),
    text("unit", "Unit", "Unit of the stated value, with its base; blank where there is none."),
    code(
      "kind",
      "Kind of statement",
      "Kind of statement: quantity, approx (a rounded one), range, lower bound, threshold, ordering (more or less than), date, event, qualitative or opinion.",
      {
        required: true,
        enum: [
          "quantity",
          "date",
          "approx",
          "range",
          "lower bound",
          "ordering",
          "event",
          "threshold",
          "qualitative",
          "opinion",
        ],
      },
    ),
    text("paraphrase", "Statement", "What the article says, in our own words.", {
      required: true,
    }),
    code(
      "assessment",
      "Verdict",
      "How it stands: consistent, imprecise, inconsistent or wrong against better sources; plausible or unverifiable without one; superseded by events; illustrative (made up there); opinion-or-qualitative.",
      {
        required: true,
        enum: [
          "consistent",
          "imprecise",
          "inconsistent",
          "wrong",
          "plausible",
          "unverifiable",
          "superseded",
          "illustrative",
          "opinion-or-qualitative",
        ],
      },
    ),
    text(
      "assessment_detail",
      "Verdict, finer",
      "What exactly is off, in a word or two; blank where the verdict says all.",
    ),
    text(
      "official_value",
      "Better figure",
      "Figure of the better source, as text; blank where none was found or needed.",
    ),
    text(
      "official_unit",
      "Unit of the better figure",
      "Unit of the better figure; blank where there is none.",
    ),
    text(
      "official_source",
      "Better source",
      "Publisher and document of the better figure; blank where there is none.",
    ),
    text(
      "official_url",
      "Link to the better source",
      "Web address of the better source; blank where no page was kept.",
    ),
    text(
      "official_vintage",
      "Vintage of the better figure",
      "Edition or date of the better source; blank where not recorded.",
    ),
  ],
  convert,
  primaryKey: ["fact_id"],
  formulas: [
    {
      label: "Statements that hold",
      formula: '=COUNTIFS({table}[assessment],"consistent")',
      numberFormat: "0",
    },
    {
      label: "Statements that are inconsistent or wrong",
      formula:
        '=COUNTIFS({table}[assessment],"inconsistent")+COUNTIFS({table}[assessment],"wrong")',
      numberFormat: "0",
    },
    {
      label: "Better figure for US imports from China in 2024 (statement SF011)",
      formula: '=INDEX({table}[official_value],MATCH("SF011",{table}[fact_id],0))',
    },
  ],
};
