import type { GridBlock, SpillBlock } from "../modelSpec";

export const DAYS = "#,##0.0";
export const MONEY = "#,##0";

const own = (column: string): string => `INDEX({sites}[${column}],{row})`;
/** A cell of the table, or "": an empty one is missing and no zero. */
const given = (column: string): string => `=IF(${own(column)}="","",${own(column)})`;

/** The error of a site's figure, which a COUNT would pass over as missing. */
const passedOn = (column: string, figure: string): string => {
  const cell = `INDEX({survival.${column}},{row})`;
  return `IF(ISERROR(${cell}),${cell},${figure})`;
};

/** When the stocks of any network are gone, and twice as late: between them each day loses the same. */
const [SOON, LATE] = ["10*365", "20*365"];
const lossUntil = (days: string): string =>
  `LINCHPIN.DISRUPTION_IMPACT({sites}[#All],{links}[#All],{@site},${days})`;
const LOST_A_DAY = `(${lossUntil(LATE)}-${lossUntil(SOON)})/(${LATE}-${SOON})`;

/** Each site by itself: how long stock lasts, how long it is out, and the stock that would pay. */
export function survivalGrid(rows: number): GridBlock {
  return {
    kind: "grid",
    id: "survival",
    title: "Time to survive against time to recover, site by site",
    note: "Other sources deliver what the table says. A site is charged with the margin of what it feeds: what the network loses a day with it out once its stocks are gone, and no more than the part that others do not deliver.",
    rows,
    columns: [
      { id: "site", header: "Site", formula: `=${own("node")}` },
      {
        id: "tts",
        header: "Time to survive, days",
        formula: "=LINCHPIN.TIME_TO_SURVIVE({survival.stock},{survival.use},{survival.other})",
        spills: true,
        format: DAYS,
        heat: "more is better",
      },
      { id: "ttr", header: "Time to recover, days", formula: given("ttr"), format: DAYS },
      {
        id: "uncovered",
        header: "Days uncovered",
        formula: `=${passedOn("tts", 'IF(COUNT({@ttr},INDEX({survival.tts},{row}))=2,MAX(0,{@ttr}-INDEX({survival.tts},{row})),"")')}`,
        format: DAYS,
        heat: "more is worse",
      },
      {
        id: "loss",
        header: "Loss a day once stock is gone",
        formula: `=IF({@use}="","",MIN(${LOST_A_DAY},{margin_day}*MAX(0,1-SUM({@other})/{@use})))`,
        format: MONEY,
      },
      {
        id: "uncovered_loss",
        header: "Loss of one outage",
        formula: '=IF(COUNT({@uncovered},{@loss})=2,{@uncovered}*{@loss},"")',
        format: MONEY,
        heat: "more is worse",
      },
      {
        id: "breakeven",
        header: "Break-even stock, days",
        formula:
          "=LINCHPIN.BREAKEVEN_STOCK({survival.probability},{survival.loss},{survival.holding},{survival.ttr},{distribution})",
        spills: true,
        format: DAYS,
      },
      {
        id: "missing",
        header: "Days of stock to add",
        formula: `=${passedOn("tts", passedOn("breakeven", 'IF(COUNT(INDEX({survival.breakeven},{row}),INDEX({survival.tts},{row}))=2,MAX(0,INDEX({survival.breakeven},{row})-INDEX({survival.tts},{row})),"")'))}`,
        format: DAYS,
        heat: "more is worse",
      },
      { id: "stock", header: "Stock", formula: given("stock"), format: MONEY },
      { id: "use", header: "Needed a day", formula: given("daily_use"), format: DAYS },
      { id: "other", header: "From others a day", formula: given("alternate_rate"), format: DAYS },
      {
        id: "probability",
        header: "Outage within a year",
        formula: given("annual_probability"),
        format: "0.0%",
      },
      {
        id: "holding",
        header: "Cost of a day of cover",
        formula: given("holding_cost_per_day"),
        format: MONEY,
      },
    ],
  };
}

/** The network's answer as the function gives it. */
export function riskSpill(sites: number): SpillBlock {
  return {
    kind: "spill",
    id: "risk",
    title: "The network's answer: each site out for its time to recover",
    formula: "=LINCHPIN.RISK_EXPOSURE_INDEX({sites}[#All],{links}[#All])",
    rows: sites + 1,
    hasHeaders: true,
    columns: [
      { header: "node" },
      { header: "impact", format: MONEY },
      { header: "index", format: "0.00" },
      { header: "tts", format: DAYS },
      { header: "gap", format: DAYS },
    ],
  };
}

const found = (column: number): string => `=IFERROR(VLOOKUP({@site},{risk},${column},FALSE),"")`;

/** The same in the order of the table, for chart and heat map. */
export function exposureGrid(rows: number): GridBlock {
  return {
    kind: "grid",
    id: "exposure",
    title: "Risk exposure index",
    note: "The margin lost at best while a site is out, beside the costliest one; whatever the chance of the outage.",
    rows,
    columns: [
      { id: "site", header: "Site", formula: `=${own("node")}` },
      {
        id: "index",
        header: "Risk exposure index",
        formula: found(3),
        format: "0.00",
        heat: "more is worse",
      },
      {
        id: "impact",
        header: "Margin lost",
        formula: found(2),
        format: MONEY,
        heat: "more is worse",
      },
      {
        id: "tts",
        header: "The network survives, days",
        formula: found(4),
        format: DAYS,
        heat: "more is better",
      },
      {
        id: "gap",
        header: "Recovery less survival, days",
        formula: found(5),
        format: DAYS,
        heat: "more is worse",
      },
    ],
  };
}
