import { countAbove } from "../countAbove";
import { hasColumn } from "../modelData";
import type { FiguresBlock, ModelData } from "../modelSpec";
import { plural } from "../plural";
import { DURATION, SLIP } from "./scheduleBlocks";
import { DAYS, MONEY } from "./siteGrids";

const WORST = "MATCH(MAX({exposure.impact}),{exposure.impact},0)";
const NETWORK = "{sites}[#All],{links}[#All],{site}";

/** Columns that state how short or long an outage may be. */
const RANGE = ["ttr_low", "ttr_high"] as const;

export const statesRanges = (data: ModelData): boolean =>
  RANGE.every((column) => hasColumn(data["sites"], column));

const TTR = "INDEX({sites}[ttr],MATCH({site},{sites}[node],0))";

/** The table's range is that of its own figure: days typed in have none. */
function outageAt(end: "low" | "high"): FiguresBlock["figures"] {
  const days = `INDEX({sites}[ttr_${end}],MATCH({site},{sites}[node],0))`;
  return [
    {
      id: `outage_${end}`,
      label: `Days out, ${END[end]}`,
      formula: `=IF({outage}=${TTR},IF(${days}="","",${days}),"")`,
      format: DAYS,
      meaning: "As the table of sites states it; blank where other days are typed in",
    },
    {
      id: `impact_${end}`,
      label: `Margin lost, ${END[end]}`,
      formula: `=IF(ISNUMBER({outage_${end}}),LINCHPIN.DISRUPTION_IMPACT(${NETWORK},{outage_${end}}),"")`,
      format: MONEY,
    },
  ];
}

const END = { low: "at least", high: "at most" } as const;

export const resilienceFigures = (hasRanges: boolean): FiguresBlock => ({
  kind: "figures",
  title: "Results",
  figures: [
    {
      id: "margin_day",
      label: "Margin of a day",
      formula: "=SUMPRODUCT({sites}[demand],{sites}[margin])",
      format: MONEY,
      meaning: "Demand times contribution, over all products",
    },
    {
      id: "open",
      label: "Outages that outlast stock",
      formula: `=${countAbove("{survival.uncovered}")}`,
      format: "0",
      meaning:
        '="of "&ROWS({survival.site})&" sites; their recovery takes longer than stock lasts"',
    },
    {
      id: "worst",
      label: "Costliest site to lose",
      formula: `=INDEX({exposure.site},${WORST})`,
      meaning: `="costs "&{currency}&" "&FIXED(MAX({exposure.impact}),0)&" of margin at best, out for its own time to recover"`,
    },
    {
      id: "impact",
      label: "Margin lost with the site out",
      formula: `=LINCHPIN.DISRUPTION_IMPACT(${NETWORK},{outage})`,
      format: MONEY,
      meaning: "The unavoidable loss, with everything else used as well as possible",
    },
    {
      id: "survives",
      label: "Days the network survives it",
      formula: `=LINCHPIN.NETWORK_TTS(${NETWORK})`,
      format: DAYS,
      meaning: "Until the first demand goes unmet",
    },
    {
      id: "duration",
      label: "Days to delivery",
      formula: `=${DURATION}`,
      format: DAYS,
    },
    {
      id: "slip_days",
      label: "Days added by delays",
      formula: `=${SLIP}`,
      format: DAYS,
      meaning: "All delays of the table together",
    },
    {
      id: "add",
      label: "Sites worth more stock",
      formula: `=${countAbove("{survival.missing}")}`,
      format: "0",
      meaning: "Where the break-even stock is above what is held",
    },
    ...(hasRanges ? (["low", "high"] as const).flatMap(outageAt) : []),
  ],
});

const WITH_RANGE = `IF(COUNT({outage_low},{outage_high})=2," ("&FIXED({outage_low},0)&" to "&FIXED({outage_high},0)&" by the table)","")&`;
const LOSS_RANGE = `IF(COUNT({impact_low},{impact_high})=2," ("&FIXED({impact_low},0)&" to "&FIXED({impact_high},0)&")","")&`;

export const resilienceAnswer = (hasRanges: boolean): string =>
  `={open}&" of "&ROWS({survival.site})&" sites take longer to recover than their stock lasts. Taking each out for its own recovery time, "&{worst}&" is the costliest to lose: "&{currency}&" "&FIXED(MAX({exposure.impact}),0)&" of margin. With "&{site}&" out for "&${plural("{outage}", "day")}&${hasRanges ? WITH_RANGE : ""}", demand is met for "&FIXED({survives},1)&" days and "&{currency}&" "&FIXED({impact},0)&${hasRanges ? LOSS_RANGE : ""}" of margin is lost. Delivery takes "&FIXED({duration},0)&" days, and the delays push it back by "&FIXED({slip_days},0)&". More stock pays at "&${plural("{add}", "site")}&"."`;
