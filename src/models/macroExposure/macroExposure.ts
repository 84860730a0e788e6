import type { Cell } from "../../datasets/tableSchema";
import {
  chosenAmong,
  commonest,
  distinct,
  namedRows,
  numbersOf,
  type NamedRow,
} from "../modelData";
import type { Chosen, ModelData, ModelInput, ModelSpec } from "../modelSpec";
import {
  economiesIn,
  EDITION_CHOICES,
  FIRST_YEAR,
  newestEdition,
  TABLE,
  yearsOf,
} from "./economies";
import { AMOUNT, COUNTRY, GDP, RATE, SIGNED, YEAR } from "../cellKinds";
import { macroSheet } from "./macroSheet";

const OFFICIAL = "official-derived";
const CLAIM = "article-claim";

export const macroExposure: ModelSpec = {
  id: "macro-exposure",
  title: "Macro exposure model",
  prefix: "macro",
  about: ["country", "partner"],
  question: "How large is two countries’ trade with each other beside their economies?",
  shows: [
    "What share of either side's supply comes from the other, and who depends on supply and who on the market.",
    "The other's part of the value in a side's final product, where an input-output table says so.",
    "Imports, exports and two-way trade over GDP, year by year, for either country.",
    "The test whether the trade stays below 3% of GDP.",
    "How far the two ratios lie apart, which follows from the sizes of the two economies.",
    "The same year on a second statistical basis, beside what the article claims.",
    "Any pair of economies: both editions of GDP side by side, with trade that you type in where the table has none.",
  ],
  next: [
    "Choose another year or pair in the yellow cells; for a pair without trade in the table type it in there.",
    "To add years, type rows below the imported table and set the last year.",
  ],
  needs: [
    {
      role: "trade",
      title: "Trade and GDP of country pairs",
      datasets: ["macro-exposure"],
      columns: [
        "reporter_iso3",
        "partner_iso3",
        "year",
        "indicator",
        "trade_usd_mn",
        "gdp_usd_mn",
        "trade_basis",
        "estimate_kind",
      ],
      kinds: {
        reporter_iso3: COUNTRY,
        partner_iso3: COUNTRY,
        year: YEAR,
        trade_usd_mn: AMOUNT,
        gdp_usd_mn: AMOUNT,
      },
    },
    {
      role: "economies",
      title: "GDP and openness of every economy",
      datasets: ["wdi-economies"],
      from: FIRST_YEAR,
      columns: [
        "iso3",
        "year",
        "gdp_current_usd",
        "gdp_current_usd_2026_07",
        "exports_gdp",
        "imports_gdp",
        "trade_gdp",
      ],
      kinds: {
        year: YEAR,
        gdp_current_usd: GDP,
        gdp_current_usd_2026_07: GDP,
        exports_gdp: RATE,
        imports_gdp: RATE,
        trade_gdp: AMOUNT,
      },
    },
    {
      role: "accounts",
      title: "Input-output table with supplying regions",
      datasets: ["us-io-regions"],
      columns: ["year", "region", "final_demand_usd_mn", "value_added_usd_mn"],
      kinds: { year: YEAR, final_demand_usd_mn: SIGNED, value_added_usd_mn: SIGNED },
    },
  ],
  inputs,
  sheet: macroSheet,
};

/** The figures that a statistical basis is chosen for, as seen from the reporting country. */
const FIGURES = [
  { id: "imports", indicator: "import_exposure", of: "Imports of the country" },
  { id: "exports", indicator: "export_exposure", of: "Exports of the country" },
  { id: "mirror", indicator: "export_exposure", of: "Exports of the partner" },
  { id: "other", indicator: "two_way_trade", of: "Two-way trade, partner's statistics" },
] as const;

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const rows = data["trade"] ? namedRows(data["trade"]) : [];
  const economies = economiesIn(data);
  const world = distinct(economies, "iso3");
  const both = (first: readonly Cell[], but: Cell) =>
    [...new Set([...first, ...world])].filter((each) => each !== but);
  const reporters = both(distinct(rows, "reporter_iso3"), null);
  const country = chosenAmong(chosen["country"], reporters, reporters[0] ?? null);
  const ofCountry = rows.filter((row) => row["reporter_iso3"] === country);
  const partners = both(distinct(ofCountry, "partner_iso3"), country);
  const partner = chosenAmong(chosen["partner"], partners, partners[0] ?? null);
  const pair = ofCountry.filter((row) => row["partner_iso3"] === partner);
  const back = rows.filter(
    (row) => row["reporter_iso3"] === partner && row["partner_iso3"] === country,
  );
  const kinds = distinct(pair, "estimate_kind");
  const kind = chosenAmong(
    chosen["kind"],
    kinds,
    kinds.includes(OFFICIAL) ? OFFICIAL : commonest(pair, "estimate_kind"),
  );
  const of = (all: readonly NamedRow[]) => all.filter((row) => row["estimate_kind"] === kind);
  const bases = basesOf(of(pair), of(back));
  const traded = [...new Set(numbersOf(of(pair), "year"))].sort((a, b) => b - a);
  const usualEdition = traded.length > 0 ? TABLE : newestEdition(economies, country, partner);
  const edition = chosenAmong(chosen["edition"], EDITION_CHOICES, usualEdition);
  const years = traded.length > 0 ? traded : yearsOf(economies, edition, country, partner);
  const second = years.filter((year) => hasSecondBasis(of(back), year, bases["mirror"]?.value));
  const claimed = second.find((year) => isClaimed(pair, year) && isClaimed(back, year));
  return [
    asked("country", "Country", country, reporters, "Reporting country, as the table writes it"),
    asked("partner", "Partner", partner, partners, "The country it trades with"),
    asked(
      "year",
      "Year of the answer",
      chosenAmong(chosen["year"], years, claimed ?? second[0] ?? years[0] ?? null),
      years,
      "The newest year that has two statistical bases and the article's figure, where there is one",
    ),
    {
      id: "last_year",
      label: "Last year shown",
      kind: YEAR,
      value: years[0] ?? null,
      note: "The series ends here",
    },
    {
      id: "edition",
      label: "Edition of GDP",
      value: edition,
      choices: EDITION_CHOICES,
      note: "2024-10: all economies to 2023; 2026-07: 54 economies to 2025. Both are shown side by side below",
      asked: true,
    },
    {
      id: "typed_imports",
      label: "Imports from the partner, typed in",
      kind: AMOUNT,
      blank: true,
      value: null,
      format: "#,##0",
      note: "Million US dollars in the year of the answer, in place of the table's. Blank: the table's",
    },
    {
      id: "typed_exports",
      label: "Exports to the partner, typed in",
      kind: AMOUNT,
      blank: true,
      value: null,
      format: "#,##0",
      note: "As above",
    },
    {
      id: "threshold",
      label: "Threshold of the test",
      kind: RATE,
      value: 0.03,
      format: "0.0%",
      note: "Two-way trade over GDP; the article says below 3% of each GDP",
    },
    {
      id: "kind",
      label: "Kind of figures",
      value: kind,
      choices: kinds,
      ...(kinds.length === 0 && { blank: true as const }),
      note: "estimate_kind in the table; official by default",
    },
    ...FIGURES.map(({ id, of: what }): ModelInput => {
      const { value = null, choices = [] } = bases[id] ?? {};
      return {
        id: `basis_${id}`,
        label: `${what}: basis`,
        value,
        choices,
        ...(choices.length === 0 && { blank: true as const }),
        note: BASIS_NOTES[id],
      };
    }),
    {
      id: "basis_second",
      ...(basisChoices(of(back), "export_exposure").length < 2 && { blank: true as const }),
      label: "Exports of the partner: second basis",
      value: secondBasis(of(back), bases["mirror"]?.value) ?? null,
      choices: basisChoices(of(back), "export_exposure"),
      note: "As the partner itself reports",
    },
  ];
}

const BASIS_NOTES = {
  imports: "trade_basis in the table",
  exports: "trade_basis in the table",
  mirror: "The country's import statistics, seen from the other side",
  other: "Compared in the year of the answer",
} as const;

function asked(
  id: string,
  label: string,
  value: Cell,
  choices: readonly Cell[],
  note: string,
): ModelInput {
  return { id, label, value, choices, note, asked: true };
}

function basisChoices(rows: readonly NamedRow[], indicator: string): Cell[] {
  return distinct(
    rows.filter((row) => row["indicator"] === indicator),
    "trade_basis",
  );
}

function basesOf(pair: readonly NamedRow[], back: readonly NamedRow[]) {
  return Object.fromEntries(
    FIGURES.map(({ id, indicator }) => {
      const rows = (id === "mirror" || id === "other" ? back : pair).filter(
        (row) => row["indicator"] === indicator,
      );
      const choices = distinct(rows, "trade_basis");
      const usual = commonest(rows, "trade_basis");
      const rare = choices.find((basis) => basis !== usual) ?? usual;
      return [id, { choices, value: id === "other" ? rare : usual }];
    }),
  );
}

function secondBasis(back: readonly NamedRow[], usual: Cell | undefined): Cell | undefined {
  return basisChoices(back, "export_exposure").find((basis) => basis !== usual);
}

function hasSecondBasis(back: readonly NamedRow[], year: number, usual: Cell | undefined): boolean {
  const second = secondBasis(back, usual);
  return (
    second !== undefined &&
    back.some((row) => row["year"] === year && row["trade_basis"] === second)
  );
}

/** Whether the article says something of the year. */
function isClaimed(rows: readonly NamedRow[], year: number): boolean {
  return rows.some((row) => row["year"] === year && row["estimate_kind"] === CLAIM);
}
