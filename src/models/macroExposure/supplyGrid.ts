import { countryName } from "../countryName";
import type { GridBlock } from "../modelSpec";
import { PERCENT } from "./macroGrids";

/** Rows that give both ratios for a year no later than that of the answer; above 0, as some programs take a blank for it. */
const KNOWN =
  '{economies}[iso3],{@economy},{economies}[year],"<="&{year},{economies}[imports_gdp],">0",{economies}[exports_gdp],">0"';
const ROW = "{economies}[iso3],{@economy},{economies}[year],{@ratio_year}";

/** One row alone: of two for the same year the sum would be a share of nothing. */
const ratio = (column: string): string =>
  `=IF(ISNUMBER({@ratio_year}),IF(COUNTIFS(${ROW})=1,SUMIFS({economies}[${column}],${ROW}),""),"")`;

const inYear = (column: string): string =>
  `=IFNA(INDEX({series.${column}},MATCH({year},{series.year},0)),"")`;

/** What each side uses, and how much of it the other sends: one flow over the supply that it is part of. */
export const supplyGrid = (): GridBlock => ({
  kind: "grid",
  id: "supply",
  title: "Supply in the year of the answer, and what the other side sends of it",
  note: "Supply = GDP x (1 + imports over GDP - exports over GDP), all goods and services, in million US dollars. The ratios are of the newest year up to that of the answer that has both; without them supply is unknown.",
  rows: 2,
  columns: [
    { id: "economy", header: "Economy", formula: ["={country}", "={partner}"] },
    { id: "name", header: "Name", formula: `=${countryName("{@economy}")}` },
    {
      id: "ratio_year",
      header: "Year of the ratios",
      // MAXIFS without a match is 0 in Excel and an error elsewhere.
      formula: `=IF(COUNTIFS(${KNOWN})=0,"",MAXIFS({economies}[year],${KNOWN}))`,
      format: "0",
    },
    {
      id: "all_imports",
      header: "All imports over GDP",
      formula: ratio("imports_gdp"),
      format: PERCENT,
    },
    {
      id: "all_exports",
      header: "All exports over GDP",
      formula: ratio("exports_gdp"),
      format: PERCENT,
    },
    { id: "gdp", header: "GDP", formula: [inYear("gdp"), inYear("gdp_partner")], format: "#,##0" },
    {
      id: "supply",
      header: "Supply",
      formula:
        '=IF(COUNT({@gdp},{@all_imports},{@all_exports})=3,{@gdp}*(1+{@all_imports}-{@all_exports}),"")',
      format: "#,##0",
    },
    {
      id: "from_other",
      header: "From the other side",
      formula: [inYear("imports"), inYear("exports")],
      format: "#,##0",
    },
    {
      id: "share",
      header: "Share of supply",
      formula:
        '=IF(COUNT({@from_other},{@supply})=2,IF({@supply}>0,LINCHPIN.IMPORT_PENETRATION({@gdp},{@gdp}*{@all_imports},{@gdp}*{@all_exports},{@from_other},"PARTNER"),""),"")',
      format: PERCENT,
    },
  ],
});
