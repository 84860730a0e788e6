import { countryName } from "../countryName";
import { namedRows, numbersOf } from "../modelData";
import type { Chosen, FiguresBlock, ModelData, ModelSheet } from "../modelSpec";
import { economiesIn, editionsGrid, TABLE } from "./economies";
import { CHECKS, METHOD } from "./macroChecks";
import { basesGrid, exposure, PERCENT, series } from "./macroGrids";

/** Years in view at most: enough for China's time in the WTO. */
const WINDOW = 25;

export function macroSheet(data: ModelData, values: Chosen): ModelSheet {
  const rows = data["trade"] ? namedRows(data["trade"]) : [];
  const ofCountry = rows.filter((row) => row["reporter_iso3"] === values["country"]);
  const years = new Set(numbersOf(ofCountry.length > 0 ? ofCountry : economiesIn(data), "year"));
  const window = Math.max(2, Math.min(WINDOW, years.size));
  return {
    answer: ANSWER,
    blocks: [
      results(),
      {
        kind: "charts",
        charts: [
          {
            title: "Two-way trade over GDP",
            type: "Line",
            grid: "exposure",
            first: "label",
            last: "threshold",
            valueTitle: "Trade over GDP",
            valueFormat: "0%",
          },
          {
            title: "Figures of the year by basis",
            type: "ColumnClustered",
            grid: "bases",
            first: "figure",
            last: "article",
            valueTitle: "Trade over GDP",
            valueFormat: "0.0%",
          },
        ],
      },
      basesGrid(),
      editionsGrid(),
      series(window),
      exposure(window),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

const COUNTRY = countryName("{country}");
const PARTNER = countryName("{partner}");

const ANSWER = `="Trade of "&${COUNTRY}&" with "&${PARTNER}&" in "&{year}&": "&IF(ISNUMBER({country_two_way}),"imports are "&FIXED(100*{country_imports},2)&" % and two-way trade "&FIXED(100*{country_two_way},2)&" % of the GDP of "&${COUNTRY}&" ("&{country_test}&"), ","no figure for "&${COUNTRY}&", ")&IF(ISNUMBER({partner_two_way}),"two-way trade "&FIXED(100*{partner_two_way},2)&" % of the GDP of "&${PARTNER}&" ("&{partner_test}&"). The two lie "&FIXED(100*ABS({asymmetry}),2)&" points apart, "&IF({asymmetry}<0,${PARTNER},${COUNTRY})&" above as the smaller economy.","no figure for "&${PARTNER}&".")&IF({edition}="${TABLE}",""," GDP is of the edition "&{edition}&".")&IF(AND(COUNT({series.two_way})=0,{typed_imports}="")," The table has no trade of the two: type it in among the inputs.","")`;

/** A figure of the exposure grid in the year of the answer; #N/A where the year has none. */
const inYear = (column: string): string =>
  `=INDEX({exposure.${column}},MATCH({year}&"",{exposure.label},0))`;

function test(figure: string): string {
  return `=IF(ISNUMBER({${figure}}),IF({${figure}}<{threshold},"below ","not below ")&FIXED(100*{threshold},1)&" %","no figure")`;
}

function results(): FiguresBlock {
  const percent = { format: PERCENT };
  return {
    kind: "figures",
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
        meaning: "Over GDP the smaller economy always has the larger ratio: the sign is its size",
      },
      {
        id: "interdependence",
        label: "Interdependence",
        formula: `=LINCHPIN.DEPENDENCE_ASYMMETRY({country_two_way},1,{country_two_way}/{partner_two_way},"INTERDEPENDENCE")`,
        format: "0.0000",
        meaning: "Salience times symmetry, after Barbieri, who divides by total trade and not GDP",
      },
    ],
  };
}
