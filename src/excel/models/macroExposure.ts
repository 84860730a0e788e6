import type { Cell } from "../../datasets/tableSchema";
import { chosenAmong, commonest, distinct, namedRows, numbersOf, type NamedRow } from "./modelData";
import type { Chosen, Check, GridBlock, ModelData, ModelInput, ModelSpec } from "./modelSpec";

/** Years in view at most: enough for China's time in the WTO. */
const WINDOW = 25;
const OFFICIAL = "official-derived";
const ARTICLE = "article-claim";

export const macroExposure: ModelSpec = {
  id: "macro-exposure",
  title: "Macro exposure model",
  prefix: "macro",
  question: "How large is the trade of two countries with each other beside their economies?",
  shows: [
    "Imports, exports and two-way trade over GDP, year by year, for either country.",
    "The test whether the trade stays below 3 % of GDP.",
    "Who is the more exposed side, and by how much.",
    "The same year on a second statistical basis, beside what the article claims.",
  ],
  next: [
    "Choose another year or partner in the yellow cells.",
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
    },
  ],
  inputs,
  sheet,
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
  const reporters = distinct(rows, "reporter_iso3");
  const country = chosenAmong(chosen["country"], reporters, reporters[0] ?? null);
  const ofCountry = rows.filter((row) => row["reporter_iso3"] === country);
  const partners = distinct(ofCountry, "partner_iso3");
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
  const years = [...new Set(numbersOf(of(pair), "year"))].sort((a, b) => b - a);
  const second = years.find((year) => hasSecondBasis(of(back), year, bases["mirror"]?.value));
  return [
    asked("country", "Country", country, reporters, "Reporting country, as the table writes it"),
    asked("partner", "Partner", partner, partners, "The country it trades with"),
    asked(
      "year",
      "Year of the answer",
      chosenAmong(chosen["year"], years, second ?? years[0] ?? null),
      years,
      "The newest year for which there are two statistical bases, where there is one",
    ),
    {
      id: "last_year",
      label: "Last year shown",
      value: years[0] ?? null,
      note: "The series ends here",
    },
    {
      id: "threshold",
      label: "Threshold of the test",
      value: 0.03,
      format: "0.0%",
      note: "Two-way trade over GDP; the article says below 3 % of each GDP",
    },
    {
      id: "kind",
      label: "Kind of figures",
      value: kind,
      choices: kinds,
      note: "estimate_kind in the table; official by default",
    },
    ...FIGURES.map(({ id, of: what }): ModelInput => {
      const { value = null, choices = [] } = bases[id] ?? {};
      return {
        id: `basis_${id}`,
        label: `${what}: basis`,
        value,
        choices,
        note: BASIS_NOTES[id],
      };
    }),
    {
      id: "basis_second",
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

interface Pick {
  readonly from: "country" | "partner";
  readonly indicator: string;
  readonly basis: string;
  readonly year: string;
  readonly kind?: string;
}

/** One figure of the table, or "" where there is none: a missing year is never zero. */
function pick(column: string, { from, indicator, basis, year, kind = "{kind}" }: Pick): string {
  const to = from === "country" ? "partner" : "country";
  const conditions = [
    `{trade}[reporter_iso3],{${from}}`,
    `{trade}[partner_iso3],{${to}}`,
    `{trade}[indicator],"${indicator}"`,
    `{trade}[year],${year}`,
    `{trade}[estimate_kind],${kind}`,
    ...(basis === "" ? [] : [`{trade}[trade_basis],${basis}`]),
  ].join();
  const values = `{trade}[${column}]`;
  return `IF(COUNTIFS(${conditions},${values},">=0")=0,"",SUMIFS(${values},${conditions}))`;
}

function sheet(data: ModelData, values: Chosen) {
  const rows = data["trade"] ? namedRows(data["trade"]) : [];
  const years = new Set(
    numbersOf(
      rows.filter((row) => row["reporter_iso3"] === values["country"]),
      "year",
    ),
  );
  const window = Math.max(2, Math.min(WINDOW, years.size));
  return {
    answer: ANSWER,
    blocks: [
      results(),
      {
        kind: "charts" as const,
        charts: [
          {
            title: "Two-way trade over GDP",
            type: "Line" as const,
            grid: "exposure",
            first: "label",
            last: "threshold",
            valueTitle: "Share of GDP",
            valueFormat: "0%",
          },
          {
            title: "Figures of the year by basis",
            type: "ColumnClustered" as const,
            grid: "bases",
            first: "figure",
            last: "article",
            valueTitle: "Share of GDP",
            valueFormat: "0.0%",
          },
        ],
      },
      basesGrid(),
      series(window),
      exposure(window),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

const PERCENT = "0.00%";
const MILLIONS = "#,##0";

const ANSWER = `="Trade of "&{country}&" with "&{partner}&" in "&{year}&": "&IF(ISNUMBER({country_two_way}),"imports are "&FIXED(100*{country_imports},2)&" % and two-way trade "&FIXED(100*{country_two_way},2)&" % of the GDP of "&{country}&" ("&{country_test}&"), ","no figure for "&{country}&", ")&IF(ISNUMBER({partner_two_way}),"two-way trade "&FIXED(100*{partner_two_way},2)&" % of the GDP of "&{partner}&" ("&{partner_test}&"). "&IF({asymmetry}<0,{partner},{country})&" is the more exposed side, by "&FIXED(100*ABS({asymmetry}),2)&" points of GDP.","no figure for "&{partner}&".")`;

/** A figure of the exposure grid in the year of the answer; #N/A where the year has none. */
const inYear = (column: string): string =>
  `=INDEX({exposure.${column}},MATCH({year}&"",{exposure.label},0))`;

function test(figure: string): string {
  return `=IF(ISNUMBER({${figure}}),IF({${figure}}<{threshold},"below ","not below ")&FIXED(100*{threshold},1)&" %","no figure")`;
}

function results() {
  const percent = { format: PERCENT };
  return {
    kind: "figures" as const,
    title: "Results in the year of the answer",
    figures: [
      {
        id: "country_imports",
        label: "Imports over GDP of the country",
        formula: inYear("imports"),
        ...percent,
      },
      {
        id: "country_exports",
        label: "Exports over GDP of the country",
        formula: inYear("exports"),
        ...percent,
      },
      {
        id: "country_two_way",
        label: "Two-way trade over GDP of the country",
        formula: inYear("country"),
        ...percent,
        meaning: "={country_test}",
      },
      {
        id: "partner_exports",
        label: "The partner's exports over its GDP",
        formula: inYear("partner_exports"),
        ...percent,
        meaning: "The same flow as the country's imports",
      },
      {
        id: "partner_imports",
        label: "The partner's imports over its GDP",
        formula: inYear("partner_imports"),
        ...percent,
      },
      {
        id: "partner_two_way",
        label: "Two-way trade over GDP of the partner",
        formula: inYear("partner"),
        ...percent,
        meaning: "={partner_test}",
      },
      { id: "country_test", label: "Test for the country", formula: test("country_two_way") },
      { id: "partner_test", label: "Test for the partner", formula: test("partner_two_way") },
      {
        id: "asymmetry",
        label: "Asymmetry: country less partner",
        formula: inYear("asymmetry"),
        ...percent,
        meaning: "Below zero, the partner is the more exposed side",
      },
      {
        id: "interdependence",
        label: "Interdependence",
        formula: `=LINCHPIN.DEPENDENCE_ASYMMETRY({country_two_way},1,{country_two_way}/{partner_two_way},"INTERDEPENDENCE")`,
        format: "0.0000",
        meaning: "Barbieri's salience times symmetry: high where both depend, and alike",
      },
    ],
  };
}

function basesGrid(): GridBlock {
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

function series(rows: number): GridBlock {
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
    note: "A year that the table does not have stays blank.",
    rows,
    columns: [
      { id: "year", header: "Year", formula: "={last_year}-{rows}+{row}", format: "0" },
      amount("imports", "Imports from the partner", pick("trade_usd_mn", imports)),
      amount("exports", "Exports to the partner", pick("trade_usd_mn", exports)),
      amount(
        "two_way",
        "Two-way trade",
        `IF(COUNT({@imports},{@exports})=2,{@imports}+{@exports},"")`,
      ),
      amount("gdp", "GDP of the country", pick("gdp_usd_mn", imports)),
      amount("gdp_partner", "GDP of the partner", pick("gdp_usd_mn", mirror)),
    ],
  };
}

const amount = (id: string, header: string, formula: string) => ({
  id,
  header,
  formula: `=${formula}`,
  format: MILLIONS,
});

function exposure(rows: number): GridBlock {
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

const TWO_WAY = pick("trade_usd_mn", {
  from: "country",
  indicator: "two_way_trade",
  basis: "",
  year: "{year}",
});

const CHECKS: readonly Check[] = [
  {
    label: "The year of the answer has both flows",
    formula: `=IF(AND(ISNUMBER({country_two_way}),ISNUMBER({partner_two_way})),"OK","No trade or GDP for "&{year}&" in the table: choose another year or basis.")`,
  },
  {
    label: "No year is missing",
    formula: `=IF(COUNT({series.two_way})=ROWS({series.two_way}),"OK",ROWS({series.two_way})-COUNT({series.two_way})&" years shown have no trade in the table.")`,
  },
  {
    label: "GDP is there for every year of trade",
    formula: `=IF(AND(COUNT({series.gdp})>=COUNT({series.two_way}),COUNT({series.gdp_partner})>=COUNT({series.two_way})),"OK","GDP is missing for some years.")`,
  },
  {
    label: "Imports plus exports are the two-way trade of the table",
    formula: `=IF(NOT(ISNUMBER(${TWO_WAY})),"The table has no two-way trade to compare.",IF(ABS(${TWO_WAY}-INDEX({series.two_way},MATCH({year},{series.year},0)))<=0.2,"OK","They differ by more than rounding: "&FIXED(${TWO_WAY}-INDEX({series.two_way},MATCH({year},{series.year},0)),1)&" million."))`,
  },
  {
    label: "One row for each year and flow",
    formula: `=IF(COUNTIFS({trade}[reporter_iso3],{country},{trade}[partner_iso3],{partner},{trade}[indicator],"import_exposure",{trade}[year],{year},{trade}[estimate_kind],{kind},{trade}[trade_basis],{basis_imports})=1,"OK","The table has several rows, or none, for the imports of "&{year}&".")`,
  },
];

const METHOD = [
  "Exposure = trade / GDP, both of one year and in current US dollars (LINCHPIN.EXPOSURE_RATIO). World Bank, World Development Indicators: imports and exports of goods as a share of GDP.",
  "Asymmetry = exposure of the country less that of the partner, two-way trade over either GDP (LINCHPIN.DEPENDENCE_ASYMMETRY). Hirschman 1945, National Power and the Structure of Foreign Trade.",
  "Trade is gross: it counts re-imported value and parts that cross the border twice, and says nothing of single products. Look-through and chokepoint models do.",
  "The two countries' statistics differ for the same flow: valuation (customs value, f.o.b., c.i.f.), trade through third places and timing. A ratio names its basis; both are shown where the table has them.",
];
