import { countryName } from "../countryName";
import { hasColumn } from "../modelData";
import type { Check, ModelData, ModelSheet } from "../modelSpec";
import { inForceBy } from "./controlsOnGoods";
import { leverageFigures } from "./leverageFigures";
import { controlsGrid, goodsGrid, pathGrid } from "./leverageGrids";

const SPARE = 8;

export function leverageSheet(data: ModelData): ModelSheet {
  const count = data["goods"]?.rows.length ?? 0;
  const inForce = inForceBy(
    ["imposer", "imposer_iso3"].some((name) => hasColumn(data["controls"], name)),
  );
  return {
    answer: answerOf(hasColumn(data["goods"], "basis")),
    blocks: [
      leverageFigures(),
      {
        kind: "charts",
        charts: [
          {
            title: "Dependence by good",
            type: "BarClustered",
            grid: "list",
            first: "good",
            last: "partner",
            rows: count,
            valueTitle: "Dependence on the other side",
            valueFormat: "0%",
            meanings: ["own", "other side"],
          },
          {
            title: "Dependence under controls in force",
            type: "Line",
            grid: "path",
            first: "label",
            last: "on_partner",
            valueTitle: "Weighted share",
            valueFormat: "0%",
            meanings: ["own", "other side"],
          },
        ],
      },
      goodsGrid(count + SPARE, inForce),
      pathGrid(),
      controlsGrid(count + SPARE, inForce),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

/** What stands on made-up figures says so in the same sentence. */
const ILLUSTRATIVE =
  'IF(COUNTIF({goods}[basis],"*illustrative*")=0,"",", illustrative in part for "&COUNTIF({goods}[basis],"*illustrative*")&" of them")&';

const COUNTRY = countryName("{country}");
const PARTNER = countryName("{partner}");

const answerOf = (hasBasis: boolean): string =>
  `="By the table’s shares and weights, over "&ROWS({goods}[good])&" goods"&${hasBasis ? ILLUSTRATIVE : ""}", "&${COUNTRY}&" depends on "&${PARTNER}&" for "&FIXED(100*{country_side},1)&"% and "&${PARTNER}&" on "&${COUNTRY}&" for "&FIXED(100*{partner_side},1)&"%: "&{holder}&" by "&FIXED(100*ABS({net}),1)&" points"&IF({turns}="",""," and would lose it if the dependences of "&${PARTNER}&" were "&FIXED({turns},2)&" times those entered")&". On "&{date_text}&" "&IF({in_force}=0,"no control is in force on any of them.","controls are in force on "&{in_force}&" of them: they affect "&FIXED(100*{on_country},1)&"% for "&${COUNTRY}&" and "&FIXED(100*{on_partner},1)&"% for "&${PARTNER}&".")&IF(AND({open_country}={on_country},{open_partner}={on_partner}),""," Whether others apply is unknown: with them "&FIXED(100*{open_country},1)&" and "&FIXED(100*{open_partner},1)&"%. Choose a reading in the inputs.")&" "&FIXED(100*{attainment},0)&"% of the commitment was delivered."`;

const CHECKS: readonly Check[] = [
  {
    label: "Two different countries are compared",
    formula: `=IF(${COUNTRY}<>${PARTNER},"OK","Both inputs name the same country: choose another one.")`,
  },
  {
    label: "Every good is read",
    formula: `=IF(ROWS({goods}[good])<=ROWS({list.good}),"OK","The table has outgrown its room on the sheet: build the model again.")`,
  },
  {
    label: "Net is the partner's side less the country's",
    formula: `=IF(ABS({net}-({partner_side}-{country_side}))<0.000001,"OK","It differs.")`,
  },
  {
    label: "Every good has both dependences",
    formula: `=IF(AND(COUNT({goods}[dependence_country])=ROWS({goods}[good]),COUNT({goods}[dependence_partner])=ROWS({goods}[good])),"OK","Some are blank: they are left out on both sides.")`,
  },
  {
    label: "What controls bear on is part of the dependence",
    formula: `=IF(AND({on_country}<={country_side}+0.000001,{on_partner}<={partner_side}+0.000001),"OK","It is more than the whole, which is impossible.")`,
  },
  {
    label: "The commitment and its delivery are in the table",
    first: true,
    formula: `=IF(ISNUMBER({attainment}),"OK","There is no target or no delivery for "&{category}&", "&{period}&".")`,
  },
];

const METHOD = [
  "Dependence = sum of weight × dependence over sum of weights; net = the partner's less the country's (LINCHPIN.LEVERAGE_BALANCE). Hirschman 1945, National Power and the Structure of Foreign Trade; Farrell and Newman 2019, Weaponized Interdependence. The weights are a judgement.",
  "A control bears on a side while a row of the list with the good's name or HS code is in force on the day that the other side imposes on it or on the world (LINCHPIN.RESTRICTION_IN_FORCE); what third countries impose, or what is aimed at them, does not count. A row without a value is open: it counts as the input says. A suspended control counts as none from the day of the truce; a licence that is granted in practice still counts as control.",
  "Commitments against delivery: delivered over promised (LINCHPIN.COMMITMENT_GAP). Bown 2022, Peterson Institute for International Economics, on Phase One.",
  "China's dependence in the starting table is made up; the shares of US imports are the Geological Survey's and do not count domestic production.",
  "The table of goods states no low and high, so dependences have no range: the headline says instead how far the partner's would have to be off to turn the balance. Controls of which nobody knows whether they apply are a range.",
];
