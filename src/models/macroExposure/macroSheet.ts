import { namedRows, numbersOf } from "../modelData";
import type { Chosen, FiguresBlock, ModelData, ModelSheet } from "../modelSpec";
import { economiesIn, editionsGrid, TABLE } from "./economies";
import { CHECKS, METHOD } from "./macroChecks";
import { basesGrid, exposure, PERCENT, series } from "./macroGrids";
import { type Ranged, rangeEnd, rangeGrid } from "./rangeGrid";
import { supplyGrid } from "./supplyGrid";
import { valueAdded, valueAddedGrid, valueAddedMeaning, valueAddedTold } from "./valueAddedGrid";

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
            meanings: ["own", "other side", "beside"],
          },
          {
            title: "Figures of the year by basis",
            type: "ColumnClustered",
            grid: "bases",
            first: "figure",
            last: "article",
            valueTitle: "Trade over GDP",
            valueFormat: "0.0%",
            meanings: ["own", "other side", "beside"],
          },
        ],
      },
      rangeGrid(),
      supplyGrid(),
      valueAddedGrid(data),
      basesGrid(),
      editionsGrid(),
      series(window),
      exposure(window),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

/** Of the country's row or the partner's in the grid of supply. */
const ofSupply = (column: string, side: 1 | 2): string => `INDEX({supply.${column}},${side})`;

const COUNTRY = ofSupply("name", 1);
const PARTNER = ofSupply("name", 2);

/** As far as it is shown. */
const shown = (share: string): string => `FIXED(100*${share},2)`;

/** A share in per cent with its range, or that it is unknown. */
const said = (figure: Ranged): string => {
  const [low, high] = [rangeEnd(figure, "low"), rangeEnd(figure, "high")];
  return `IF(COUNT(${low},${high})=2,${shown(low)}&IF(${shown(low)}=${shown(high)},""," to "&${shown(high)})&"%","an unknown share")`;
};

/** Who depends more on what the other sends, and on what the other buys. */
const LEANS = `IF(OR({more_supply}="unknown",{more_supply}="neither"),IF({more_supply}="unknown","It is unknown who","Neither clearly")&" depends more on the other's supply; on its market "&{more_market}&" does.","So "&{more_supply}&" depends more on the other's supply"&IF({more_supply}={more_market}," and",", "&{more_market})&" on its market.")`;

const RATIOS = `IF(COUNT({supply.ratio_year})=0,""," Supply takes the import and export ratios of "&IF(COUNT({supply.ratio_year})=1,MAX({supply.ratio_year}),IF(${ofSupply("ratio_year", 1)}=${ofSupply("ratio_year", 2)},${ofSupply("ratio_year", 1)},${ofSupply("ratio_year", 1)}&" and "&${ofSupply("ratio_year", 2)}))&".")`;

/** What the ranges are over; nothing where there is one figure alone. */
const RANGES = `IF(SUMPRODUCT(({ranges.low}<>"")*({ranges.low}<>{ranges.high}))=0,""," Ranges are over both sides' statistics and both editions of GDP, as far as the tables have them.")`;

const ANSWER = `="Trade of "&${COUNTRY}&" with "&${PARTNER}&" in "&{year}&": "&${said("country_supplied")}&" of the supply of "&${COUNTRY}&" comes from "&${PARTNER}&", "&${said("partner_supplied")}&" the other way; exports to the other are "&${said("country_exports")}&" and "&${said("partner_exports")}&" of GDP. "&${LEANS}&" Two-way trade is "&${said("country_two_way")}&" of the GDP of "&${COUNTRY}&" ("&{country_test}&"), "&${said("partner_two_way")}&" of the GDP of "&${PARTNER}&" ("&{partner_test}&")."&${valueAddedTold(COUNTRY, PARTNER)}&${RATIOS}&${RANGES}&IF({edition}="${TABLE}",""," GDP is of the edition "&{edition}&".")&IF(AND(COUNT({series.two_way})=0,{typed_imports}="")," The table has no trade of the two: type it in among the inputs.","")`;

const supplied = (side: 1 | 2): string =>
  `=IF(ISNUMBER(${ofSupply("share", side)}),${ofSupply("share", side)},"unknown")`;

const suppliedMeaning = (side: 1 | 2): string =>
  `=IF(ISNUMBER(${ofSupply("ratio_year", side)}),"Over GDP plus all imports less all exports; their ratios are of "&${ofSupply("ratio_year", side)},"The table of economies has no import and export ratios up to the year")`;

/** Whose share is larger wherever in their ranges the two lie; unknown where either is. */
const more = (country: Ranged, partner: Ranged): string => {
  const [low, high] = [rangeEnd(country, "low"), rangeEnd(country, "high")];
  const [itsLow, itsHigh] = [rangeEnd(partner, "low"), rangeEnd(partner, "high")];
  return `=IF(COUNT(${low},${itsLow})<2,"unknown",IF(OR(${shown(low)}=${shown(itsHigh)},${shown(itsLow)}=${shown(high)}),"neither",IF(${low}>${itsHigh},${COUNTRY},IF(${itsLow}>${high},${PARTNER},"neither"))))`;
};

/** A figure of the exposure grid in the year of the answer; #N/A where the year has none. */
const inYear = (column: string): string =>
  `=INDEX({exposure.${column}},MATCH({year}&"",{exposure.label},0))`;

function test(figure: Ranged): string {
  const threshold = 'FIXED(100*{threshold},1)&"%"';
  return `=IF(COUNT(${rangeEnd(figure, "low")})=0,"no figure",IF(${rangeEnd(figure, "high")}<{threshold},"below "&${threshold},IF(${rangeEnd(figure, "low")}<{threshold},"below "&${threshold}&" by some of the statistics only","not below "&${threshold})))`;
}

function results(): FiguresBlock {
  const percent = { format: PERCENT };
  return {
    kind: "figures",
    title: "Results in the year of the answer",
    figures: [
      {
        id: "country_supplied",
        label: "Share of the country's supply from the partner",
        formula: supplied(1),
        ...percent,
        meaning: suppliedMeaning(1),
      },
      {
        id: "partner_supplied",
        label: "Share of the partner's supply from the country",
        formula: supplied(2),
        ...percent,
        meaning: suppliedMeaning(2),
      },
      {
        id: "country_value",
        label: "Partner's value in the country's final product",
        formula: valueAdded(1),
        ...percent,
        meaning: valueAddedMeaning(1),
      },
      {
        id: "partner_value",
        label: "Country's value in the partner's final product",
        formula: valueAdded(2),
        ...percent,
        meaning: valueAddedMeaning(2),
      },
      {
        id: "more_supply",
        label: "Depends more on the other's supply",
        formula: more("country_supplied", "partner_supplied"),
      },
      {
        id: "more_market",
        label: "Depends more on the other's market",
        formula: more("country_exports", "partner_exports"),
        meaning: "Exports to the other over GDP",
      },
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
