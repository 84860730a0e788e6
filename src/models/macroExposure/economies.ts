import type { Cell } from "../../datasets/tableSchema";
import { namedRows, type NamedRow } from "../modelData";
import type { GridBlock, ModelData } from "../modelSpec";

/** Years of GDP that are imported: enough for a series beside a trade of one's own. */
export const FIRST_YEAR = 2015;

/** Where GDP comes from: as the trade table has it, or one of the two editions, never mixed. */
export const TABLE = "as in the trade table";
const EDITIONS = [
  { name: "2024-10", column: "gdp_current_usd" },
  { name: "2026-07", column: "gdp_current_usd_2026_07" },
] as const;
export const EDITION_CHOICES: readonly Cell[] = [TABLE, ...EDITIONS.map(({ name }) => name)];

export const economiesIn = (data: ModelData): NamedRow[] =>
  (data["economies"] ? namedRows(data["economies"]) : []).filter(
    ({ year }) => typeof year === "number" && year >= FIRST_YEAR,
  );

const has = (row: NamedRow, column: string): boolean => typeof row[column] === "number";

/** The years for which an edition has the GDP of both, newest first. */
export function yearsOf(
  economies: readonly NamedRow[],
  edition: Cell,
  country: Cell,
  partner: Cell,
): number[] {
  const column = EDITIONS.find(({ name }) => name === edition)?.column;
  if (column === undefined) return [];
  const of = (iso3: Cell): Set<Cell> =>
    new Set(
      economies
        .filter((row) => row["iso3"] === iso3 && has(row, column))
        .map((row) => row["year"] ?? null),
    );
  const theirs = of(partner);
  return [...of(country)]
    .filter((year) => theirs.has(year))
    .map(Number)
    .sort((a, b) => b - a);
}

/** The edition with the newest year for both economies. */
export function newestEdition(
  economies: readonly NamedRow[],
  country: Cell,
  partner: Cell,
): string {
  const newest = EDITIONS.map(({ name }) => ({
    name,
    year: yearsOf(economies, name, country, partner)[0] ?? 0,
  })).sort((a, b) => b.year - a.year);
  return newest[0]?.name ?? TABLE;
}

/** GDP of one edition in million US dollars, or "" where it has none. */
const gdpIn = (column: string, who: string, year: string): string => {
  const row = `{economies}[iso3],${who},{economies}[year],${year}`;
  const values = `{economies}[${column}]`;
  return `IF(COUNTIFS(${row},${values},">0")=0,"",SUMIFS(${values},${row})/1E6)`;
};

/** GDP of the edition chosen; `own` is what the trade table has. */
export const chosenGdp = (own: string, who: string, year: string): string => {
  const [old, recent] = EDITIONS;
  return `IF({edition}="${TABLE}",${own},IF({edition}="${old.name}",${gdpIn(old.column, who, year)},${gdpIn(recent.column, who, year)}))`;
};

/** Over the editions that have a figure; a text among these is an error of MIN in some programs. */
const extreme = (of: "MIN" | "MAX"): string => {
  const given = (gdp: string): string => `IF(ISNUMBER({@${gdp}}),{@${gdp}},{@own})`;
  return `=IF(ISNUMBER({@own}),${of}({@own},${given("old")},${given("recent")}),"")`;
};

/** Both editions side by side, so that a difference of theirs is not taken for one of trade. */
export function editionsGrid(): GridBlock {
  const [old, recent] = EDITIONS;
  const share = (gdp: string): string => `=IF(COUNT({@trade},{@${gdp}})=2,{@trade}/{@${gdp}},"")`;
  const row = "{economies}[iso3],{@economy},{economies}[year],{year}";
  return {
    kind: "grid",
    id: "editions",
    title: "The two editions of GDP in the year of the answer",
    note: "Million US dollars. An edition that has no GDP for the year stays blank; 2026-07 has 54 economies, 2024-10 ends with 2023.",
    rows: 2,
    columns: [
      { id: "economy", header: "Economy", formula: ["={country}", "={partner}"] },
      {
        id: "old",
        header: `GDP, ${old.name}`,
        formula: `=${gdpIn(old.column, "{@economy}", "{year}")}`,
        format: "#,##0",
      },
      {
        id: "recent",
        header: `GDP, ${recent.name}`,
        formula: `=${gdpIn(recent.column, "{@economy}", "{year}")}`,
        format: "#,##0",
      },
      {
        id: "own",
        header: "GDP, as chosen",
        formula: "=INDEX({supply.gdp},{row})",
        format: "#,##0",
      },
      { id: "least", header: "Smallest", formula: extreme("MIN"), format: "#,##0" },
      { id: "most", header: "Largest", formula: extreme("MAX"), format: "#,##0" },
      {
        id: "change",
        header: "Newer over older, less 1",
        formula: '=IF(COUNT({@old},{@recent})=2,{@recent}/{@old}-1,"")',
        format: "0.0%",
      },
      {
        id: "trade",
        header: "Two-way trade of the pair",
        formula: '=IFNA(INDEX({series.two_way},MATCH({year},{series.year},0)),"")',
        format: "#,##0",
      },
      { id: "share_old", header: `Over GDP, ${old.name}`, formula: share("old"), format: "0.00%" },
      {
        id: "share_recent",
        header: `Over GDP, ${recent.name}`,
        formula: share("recent"),
        format: "0.00%",
      },
      {
        id: "openness",
        header: "All its trade over GDP",
        formula: `=IF(COUNTIFS(${row},{economies}[trade_gdp],">0")=0,"",SUMIFS({economies}[trade_gdp],${row}))`,
        format: "0%",
      },
    ],
  };
}
