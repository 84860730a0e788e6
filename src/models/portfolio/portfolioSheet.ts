import { countryName } from "../countryName";
import { hasColumn } from "../modelData";
import type { Check, FiguresBlock, GridBlock, ModelData, ModelSheet } from "../modelSpec";

/** Holdings that may be added before the model has to be built anew. */
const SPARE = 15;
const STEPS = 5;
const PERCENT = "0.0%";
const AMOUNT = "#,##0";

const UNKNOWN = '({holdings}[exposed_share]="")*({holdings}[holding]<>"")';
const WEIGHTS = "{holdings}[position],{holdings}[exposed_share]";

export function portfolioSheet(data: ModelData): ModelSheet {
  const count = data["holdings"]?.rows.length ?? 0;
  const isSourced = hasColumn(data["holdings"], "sourced_share");
  return {
    answer: answerOf(isSourced),
    blocks: [
      results(isSourced),
      {
        kind: "charts",
        charts: [
          {
            title: "What each holding contributes to the exposure",
            type: "BarClustered",
            grid: "list",
            first: "holding",
            last: "contribution",
            rows: count,
            valueTitle: "Points of the portfolio's exposure",
            valueFormat: "0%",
            meanings: ["own"],
          },
          {
            title: "Earnings lost by severity",
            type: "ColumnClustered",
            grid: "steps",
            first: "label",
            last: "share",
            valueTitle: "Share of the holdings' EBIT",
            valueFormat: "0%",
            meanings: ["lost"],
          },
        ],
      },
      list(count + SPARE),
      steps(),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

/** Where companies buy is another exposure than where they sell. */
const SOURCED = `IF({sourced_coverage}=0,""," Of what they buy "&FIXED(100*{sourced},1)&"% comes from there, where it is known.")&`;

const answerOf = (isSourced: boolean): string =>
  `="By position, the holdings' mean share of revenue exposed to "&${countryName("{partner}")}&" is "&FIXED(100*{exposure},1)&"%, with "&FIXED(100*{coverage},0)&"% of the portfolio covered: between "&FIXED(100*{floor},1)&"% and "&FIXED(100*{ceiling},1)&"% whatever the rest is."&${isSourced ? SOURCED : ""}" Losing "&FIXED(100*{loss_share},0)&"% of what is exposed would cost the companies "&{currency}&" "&FIXED({lost},0)&IF({lost_most}=""," million and more, as some holdings lack revenue or margin",IF({lost_most}>{lost}," to "&FIXED({lost_most},0)&" million, as unknown exposures turn out"," million"))&". By position, the covered ones lose "&FIXED(100*{lost_held},1)&"% of their EBIT; taken together as whole companies, "&FIXED(100*{lost_share},1)&"%. "&{largest}&" contributes most to the exposure."`;

function results(isSourced: boolean): FiguresBlock {
  const exposure = (word: string): string => `=LINCHPIN.PORTFOLIO_EXPOSURE(${WEIGHTS},"${word}")`;
  return {
    kind: "figures",
    title: "Exposure and earnings at risk",
    figures: [
      {
        id: "exposure",
        label: "Exposure of the portfolio",
        formula: exposure("TOTAL"),
        format: PERCENT,
        meaning: "Weighted by position, over the holdings whose exposure is known",
      },
      {
        id: "coverage",
        label: "Coverage",
        formula: exposure("COVERAGE"),
        format: PERCENT,
        meaning: "Part of the portfolio whose exposure is known",
      },
      {
        id: "floor",
        label: "At least, if the unknown have none",
        formula: exposure("FLOOR"),
        format: PERCENT,
      },
      {
        id: "ceiling",
        label: "At most, if the unknown are wholly exposed",
        formula: exposure("CEILING"),
        format: PERCENT,
      },
      ...(isSourced ? SOURCED_FIGURES : []),
      {
        id: "largest",
        label: "Largest contribution",
        formula: "=INDEX({list.holding},MATCH(MAX({list.contribution}),{list.contribution},0))",
        meaning: `=FIXED(100*MAX({list.contribution}),1)&" points"`,
      },
      {
        id: "lost",
        label: "Earnings lost in the scenario, million",
        formula: "=SUM({list.lost})",
        format: AMOUNT,
        meaning: "Of the companies as a whole, not of the share held",
      },
      {
        id: "lost_most",
        label: "The same if the unknown are wholly exposed",
        formula: `=IF(SUMPRODUCT(${UNKNOWN}*(({holdings}[revenue]="")+({holdings}[contribution_margin]="")>0))>0,"",{lost}+{loss_share}*SUMPRODUCT(${UNKNOWN}*{holdings}[revenue]*{holdings}[contribution_margin]))`,
        format: AMOUNT,
        meaning: "Blank where a holding without an exposure lacks revenue or margin",
      },
      {
        id: "lost_held",
        label: "Mean loss of EBIT, weighted by position",
        formula: `=SUMPRODUCT({list.lost_share},{list.position})/SUMPRODUCT(({list.lost_share}<>"")*1,{list.position})`,
        format: PERCENT,
        meaning: "What the scenario does to the earnings behind the positions held",
      },
      {
        id: "covered_ebit",
        label: "EBIT of the holdings that are covered",
        formula: `=SUMPRODUCT(({holdings}[exposed_share]<>"")*{holdings}[ebit])`,
        format: AMOUNT,
      },
      {
        id: "lost_share",
        label: "Share of that EBIT, whole companies together",
        formula: "={lost}/{covered_ebit}",
        format: PERCENT,
      },
    ],
  };
}

const SOURCES = "{holdings}[position],{holdings}[sourced_share]";

const SOURCED_FIGURES: FiguresBlock["figures"] = [
  {
    id: "sourced",
    label: "Purchases from the partner",
    formula: `=IF({sourced_coverage}=0,"",LINCHPIN.PORTFOLIO_EXPOSURE(${SOURCES},"TOTAL"))`,
    format: PERCENT,
    meaning:
      "Weighted by position, over the holdings whose purchases are known; no part of the loss below",
  },
  {
    id: "sourced_coverage",
    label: "Coverage of purchases",
    formula: `=IF(COUNT({holdings}[sourced_share])=0,0,LINCHPIN.PORTFOLIO_EXPOSURE(${SOURCES},"COVERAGE"))`,
    format: PERCENT,
  },
];

function list(rows: number): GridBlock {
  const cell = (column: string): string =>
    `IF({row}>ROWS({holdings}[holding]),"",IF(INDEX({holdings}[${column}],{row})="","",INDEX({holdings}[${column}],{row})))`;
  const loss = (word: string): string =>
    `=IF(ISNUMBER({@exposed}),LINCHPIN.EARNINGS_AT_RISK(INDEX({holdings}[revenue],{row}),{@exposed},{loss_share},INDEX({holdings}[contribution_margin],{row}),INDEX({holdings}[ebit],{row}),"${word}"),"")`;
  return {
    kind: "grid",
    id: "list",
    title: "Holdings",
    note: "Live from the table. A holding whose exposure is not known stays blank and counts neither way.",
    rows,
    columns: [
      { id: "holding", header: "Holding", formula: `=${cell("holding")}` },
      {
        id: "contribution",
        header: "Contribution",
        formula: `=LINCHPIN.PORTFOLIO_EXPOSURE(${WEIGHTS},"CONTRIBUTIONS")`,
        spills: true,
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "position",
        header: "Position, million",
        formula: `=${cell("position")}`,
        format: "#,##0.0",
      },
      {
        id: "exposed",
        header: "Exposed share",
        formula: `=${cell("exposed_share")}`,
        format: PERCENT,
        heat: "more is worse",
      },
      { id: "lost", header: "Earnings lost, million", formula: loss("LOSS"), format: AMOUNT },
      {
        id: "lost_share",
        header: "Share of its EBIT",
        formula: loss("SHARE"),
        format: PERCENT,
        heat: "more is worse",
      },
    ],
  };
}

function steps(): GridBlock {
  return {
    kind: "grid",
    id: "steps",
    title: "By severity",
    rows: STEPS,
    columns: [
      {
        id: "label",
        header: "Part of the exposed revenue lost",
        formula: `=FIXED(100*{@severity},0)&"%"`,
      },
      {
        id: "share",
        header: "Share of EBIT",
        formula: "={@amount}/{covered_ebit}",
        format: PERCENT,
        heat: "more is worse",
      },
      { id: "severity", header: "Severity", formula: "={row}/{rows}", format: "0%" },
      {
        id: "amount",
        header: "Earnings lost, million",
        formula: `=SUMPRODUCT({holdings}[revenue]*({holdings}[exposed_share]<>"")*{holdings}[contribution_margin],{holdings}[exposed_share])*{@severity}`,
        format: AMOUNT,
      },
    ],
  };
}

const CHECKS: readonly Check[] = [
  {
    label: "Every holding is read",
    formula: `=IF(ROWS({holdings}[holding])<=ROWS({list.holding}),"OK","The table has outgrown its room on the sheet: build the model again.")`,
  },
  {
    label: "Contributions add to the exposure",
    formula: `=IF(ABS(SUM({list.contribution})-{exposure})<0.000001,"OK","They add to "&FIXED(100*SUM({list.contribution}),2)&"%.")`,
  },
  {
    label: "The exposure lies within its bounds",
    formula: `=IF(AND({floor}<={ceiling},{coverage}<=1),"OK","The bounds cross, as there are short positions: read the exposure with care.")`,
  },
  {
    label: "Every covered holding has revenue, margin and EBIT",
    formula: `=IF(SUMPRODUCT(({holdings}[exposed_share]<>"")*(({holdings}[revenue]="")+({holdings}[contribution_margin]="")+({holdings}[ebit]="")>0))=0,"OK","Some lack one: fill it in, or leave their exposure blank.")`,
  },
  {
    label: "The scenario by steps meets the sum over holdings",
    formula: `=IF(ABS(INDEX({steps.amount},ROWS({steps.amount}))*{loss_share}-{lost})<0.01,"OK","They differ: look for a holding with an error.")`,
  },
];

const METHOD = [
  "Exposure is a mean share of revenue by where companies sell, which is not where they buy: sum of position × exposed share over sum of position, over the holdings whose exposure is known (LINCHPIN.PORTFOLIO_EXPOSURE): holdings-weighted look-through, as in providers' revenue-exposure indices. Unknown is not zero: floor and ceiling show what it could be.",
  "Earnings lost = revenue × exposed share × part lost × contribution margin: fixed cost stays (LINCHPIN.EARNINGS_AT_RISK). First-year effect, before prices, mitigation and second-round effects.",
  "Where companies sell and where they buy are two columns and two exposures: the first carries the loss of revenue, the second stands beside it.",
  "The starting table is made up and describes no company.",
];
