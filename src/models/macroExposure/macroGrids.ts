import type { GridBlock } from "../modelSpec";
import { chosenGdp } from "./economies";
import { pick, type Pick } from "./pick";

const ARTICLE = "article-claim";
export const PERCENT = "0.00%";
const MILLIONS = "#,##0";

/** The figures of one year by statistical basis. */
export function basesGrid(): GridBlock {
  const figures = [
    {
      label: "Imports / GDP, country",
      from: "country",
      indicator: "import_exposure",
      first: "country_imports",
      second: null,
    },
    {
      label: "Exports / GDP, partner",
      from: "partner",
      indicator: "export_exposure",
      first: "partner_exports",
      second: "{basis_second}",
    },
    {
      label: "Two-way / GDP, partner",
      from: "partner",
      indicator: "two_way_trade",
      first: "partner_two_way",
      second: "{basis_other}",
    },
  ] as const;
  const share = (at: Omit<Pick, "year">): string => {
    const of = (column: string): string => pick(column, { ...at, year: "{year}" });
    return `=IFNA(LINCHPIN.EXPOSURE_RATIO(${of("trade_usd_mn")},${of("gdp_usd_mn")}),"")`;
  };
  return {
    kind: "grid",
    id: "bases",
    title: "The same year on two statistical bases, beside the article's claim",
    note: "A figure that a basis does not give stays blank: missing is not zero.",
    rows: figures.length,
    columns: [
      { id: "figure", header: "Figure", formula: figures.map(({ label }) => `="${label}"`) },
      {
        id: "first",
        header: "First basis",
        formula: figures.map(({ first }) => `={${first}}`),
        format: PERCENT,
      },
      {
        id: "second",
        header: "Second basis",
        formula: figures.map(({ from, indicator, second }) =>
          second === null ? `=""` : share({ from, indicator, basis: second }),
        ),
        format: PERCENT,
      },
      {
        id: "article",
        header: "Article's claim",
        formula: figures.map(({ from, indicator }) =>
          share({ from, indicator, basis: "", kind: `"${ARTICLE}"` }),
        ),
        format: PERCENT,
      },
      {
        id: "difference",
        header: "Second less first",
        formula: `=IF(COUNT({@first},{@second})=2,{@second}-{@first},"")`,
        format: PERCENT,
      },
    ],
  };
}

/** Trade and GDP, year by year. */
export function series(rows: number): GridBlock {
  const year = "{@year}";
  const imports = {
    from: "country",
    indicator: "import_exposure",
    basis: "{basis_imports}",
    year,
  } as const;
  const exports = {
    from: "country",
    indicator: "export_exposure",
    basis: "{basis_exports}",
    year,
  } as const;
  const mirror = {
    from: "partner",
    indicator: "export_exposure",
    basis: "{basis_mirror}",
    year,
  } as const;
  return {
    kind: "grid",
    id: "series",
    title: "Trade and GDP, million US dollars",
    note: "A year that the table does not have stays blank. GDP is of the edition chosen above.",
    rows,
    columns: [
      { id: "year", header: "Year", formula: "={last_year}-{rows}+{row}", format: "0" },
      amount(
        "imports",
        "Imports from the partner",
        typed("imports", pick("trade_usd_mn", imports)),
      ),
      amount("exports", "Exports to the partner", typed("exports", pick("trade_usd_mn", exports))),
      amount(
        "two_way",
        "Two-way trade",
        `IF(COUNT({@imports},{@exports})=2,{@imports}+{@exports},"")`,
      ),
      amount(
        "gdp",
        "GDP of the country",
        chosenGdp(pick("gdp_usd_mn", imports), "{country}", year),
      ),
      amount(
        "gdp_partner",
        "GDP of the partner",
        chosenGdp(pick("gdp_usd_mn", mirror), "{partner}", year),
      ),
    ],
  };
}

/** What was typed in for the year of the answer, else what the table has. */
const typed = (flow: "imports" | "exports", own: string): string =>
  `IF(AND({@year}={year},{typed_${flow}}<>""),{typed_${flow}},${own})`;

const amount = (id: string, header: string, formula: string) => ({
  id,
  header,
  formula: `=${formula}`,
  format: MILLIONS,
});

/** Trade over GDP, year by year. */
export function exposure(rows: number): GridBlock {
  const ratio = (id: string, header: string, flow: string, gdp: string, heat = true) => ({
    id,
    header,
    formula: `=LINCHPIN.EXPOSURE_RATIO({series.${flow}},{series.${gdp}})`,
    spills: true as const,
    format: PERCENT,
    ...(heat && { heat: "more" as const }),
  });
  return {
    kind: "grid",
    id: "exposure",
    title: "Exposure: trade over GDP",
    note: "A year without a figure is #N/A in grey, so that the chart leaves a gap.",
    rows,
    columns: [
      { id: "label", header: "Year", formula: `=INDEX({series.year},{row})&""` },
      ratio("country", "Two-way, country", "two_way", "gdp"),
      ratio("partner", "Two-way, partner", "two_way", "gdp_partner"),
      { id: "threshold", header: "Threshold", formula: "={threshold}", format: PERCENT },
      ratio("imports", "Imports, country", "imports", "gdp"),
      ratio("exports", "Exports, country", "exports", "gdp"),
      ratio("partner_exports", "Exports, partner", "imports", "gdp_partner"),
      ratio("partner_imports", "Imports, partner", "exports", "gdp_partner"),
      {
        id: "asymmetry",
        header: "Asymmetry",
        formula:
          "=LINCHPIN.DEPENDENCE_ASYMMETRY({series.two_way},{series.gdp},{series.gdp_partner})",
        spills: true,
        format: PERCENT,
      },
    ],
  };
}
