import type { Cell } from "../../datasets/tableSchema";
import { chosenAmong, distinct, namedRows } from "../modelData";
import type { Check, Chosen, ModelData, ModelInput, ModelSheet, ModelSpec } from "../modelSpec";
import { AMOUNT, DAYS as OUTAGE, SHARE, SIGNED } from "../cellKinds";
import { membership } from "../layout/inputState";
import { currencyInput } from "../currencyInput";
import { resilienceAnswer, resilienceFigures, statesRanges } from "./resilienceFigures";
import { pathSpill, slipSpill } from "./scheduleBlocks";
import { exposureGrid, riskSpill, survivalGrid } from "./siteGrids";

/** More sites than these are a network for the functions, and no longer a sheet to read. */
const MOST = 25;

export const resilience: ModelSpec = {
  id: "resilience",
  title: "Resilience model",
  prefix: "resilience",
  about: ["site"],
  question: "Which supplier outage outlasts our stock, what does it cost, and when do we deliver?",
  shows: [
    "Time to survive against time to recover, and the break-even stock, for each site.",
    "The risk exposure index of the whole network.",
    "How far delays push delivery along the critical path.",
  ],
  next: [
    "The four yellow tables are made up: enter your own figures, and build again after adding rows.",
    "Change the site and the days of its outage in the yellow cells.",
  ],
  needs: [
    {
      role: "sites",
      title: "Sites and suppliers",
      datasets: [],
      columns: [
        "node",
        "material",
        "stock",
        "capacity",
        "demand",
        "margin",
        "ttr",
        "daily_use",
        "alternate_rate",
        "annual_probability",
        "holding_cost_per_day",
      ],
      kinds: {
        stock: AMOUNT,
        capacity: AMOUNT,
        demand: AMOUNT,
        margin: SIGNED,
        ttr: OUTAGE,
        daily_use: AMOUNT,
        alternate_rate: AMOUNT,
        annual_probability: SHARE,
        holding_cost_per_day: AMOUNT,
      },
      starter: "resilience-sites",
    },
    {
      role: "links",
      title: "Who supplies whom",
      datasets: [],
      columns: ["from", "to", "quantity"],
      kinds: { quantity: AMOUNT },
      starter: "resilience-links",
    },
    {
      role: "activities",
      title: "Activities and lead times",
      datasets: [],
      columns: ["activity", "duration", "delay"],
      kinds: { duration: OUTAGE, delay: SIGNED },
      starter: "resilience-activities",
    },
    {
      role: "relations",
      title: "What waits for what",
      datasets: [],
      columns: ["from", "to", "type", "lag"],
      kinds: { lag: SIGNED },
      starter: "resilience-relations",
    },
  ],
  inputs,
  sheet,
};

const rowsOf = (data: ModelData, role: string) => (data[role] ? namedRows(data[role]) : []);

function inputs(data: ModelData, chosen: Chosen): ModelInput[] {
  const rows = rowsOf(data, "sites");
  const sites = distinct(rows, "node");
  const slowest = rows.reduce<Cell>((found, { node = null, ttr }) => {
    const known = rows.find((row) => row["node"] === found)?.["ttr"];
    return Number(ttr ?? 0) > Number(known ?? 0) ? node : found;
  }, null);
  const site = chosenAmong(chosen["site"], sites, slowest ?? sites[0] ?? null);
  const outage = rows.find(({ node }) => node === site)?.["ttr"] ?? null;
  return [
    {
      id: "site",
      label: "Site out",
      value: site,
      choices: sites,
      among: membership("{site}", "{sites}[node]"),
      note: "Default: the slowest to recover",
      asked: true,
    },
    {
      id: "outage",
      label: "Days out",
      kind: OUTAGE,
      value: typeof chosen["outage"] === "number" ? chosen["outage"] : outage,
      format: "#,##0",
      note: "Default: its time to recover in the table",
      asked: true,
    },
    {
      id: "distribution",
      label: "Length of outages",
      value: "EXPONENTIAL",
      choices: ["EXPONENTIAL", "UNIFORM", "FIXED"],
      closed: true,
      note: "How outages vary around the time to recover, for the break-even stock",
    },
    currencyInput,
  ];
}

function sheet(data: ModelData): ModelSheet {
  const sites = Math.max(2, Math.min(MOST, rowsOf(data, "sites").length));
  const activities = Math.max(2, rowsOf(data, "activities").length);
  const hasRanges = statesRanges(data);
  return {
    answer: resilienceAnswer(hasRanges),
    blocks: [
      resilienceFigures(hasRanges),
      {
        kind: "charts",
        charts: [
          {
            title: "Days that stock lasts and days to recover",
            type: "BarClustered",
            grid: "survival",
            first: "site",
            last: "ttr",
            valueTitle: "Days",
            valueFormat: "0",
            meanings: ["own", "lost"],
          },
          {
            title: "Risk exposure index",
            type: "BarClustered",
            grid: "exposure",
            first: "site",
            last: "index",
            valueTitle: "Relative to the costliest site",
            valueFormat: "0.0",
            meanings: ["lost"],
          },
        ],
      },
      survivalGrid(sites),
      exposureGrid(sites),
      riskSpill(sites),
      slipSpill(activities),
      pathSpill(activities),
    ],
    checks: CHECKS,
    method: hasRanges ? METHOD : [...METHOD, NO_RANGE],
  };
}

const CHECKS: readonly Check[] = [
  {
    label: "The costliest site has index 1",
    formula:
      '=IF(MAX({exposure.impact})=0,"No outage costs anything: check demand and margin.",IF(ABS(MAX({exposure.index})-1)<1E-9,"OK","The index does not begin at 1."))',
  },
  {
    label: "Index is margin over the largest",
    formula:
      '=IF(ABS(SUM({exposure.index})*MAX({exposure.impact})-SUM({exposure.impact}))<=1E-6*MAX({exposure.impact}),"OK","They differ.")',
  },
  {
    label: "The site's outage agrees with its index",
    formula: `=IF({outage}<>INDEX({sites}[ttr],MATCH({site},{sites}[node],0)),"OK",IF(ABS({impact}-INDEX({exposure.impact},MATCH({site},{exposure.site},0)))<0.01,"OK","They differ."))`,
  },
  {
    label: "Every site has a time to recover",
    formula:
      '=IF(COUNT({survival.ttr})=ROWS({survival.ttr}),"OK",ROWS({survival.ttr})-COUNT({survival.ttr})&" sites have none, so they have no index.")',
  },
  {
    label: "The tables of sites and links fit",
    first: true,
    formula:
      '=IF(ISNUMBER({impact}),"OK","A link names a site that the table of sites lacks, or a figure is missing: Explain says which.")',
  },
  {
    label: "The slip is no more than all delays",
    formula:
      '=IF({slip_days}<=SUMIF({activities}[delay],">0")+1E-9,IF({slip_days}>=MAX(INDEX({slip},0,4))-1E-9,"OK","One delay alone would cause more."),"They differ.")',
  },
  {
    label: "All sites and activities are here",
    formula:
      '=IF(AND(ROWS({sites}[node])=ROWS({survival.site}),ROWS({activities}[activity])=ROWS({slip})-1),"OK","A table has more or fewer rows than the model: build it again.")',
  },
];

const METHOD = [
  "Time to survive = stock / (need a day − what other sources deliver) (LINCHPIN.TIME_TO_SURVIVE); a site is open where recovery takes longer. Simchi-Levi, Schmidt and Wei 2014, Harvard Business Review.",
  "Risk exposure index = margin lost at best while a site is out for its time to recover, over the largest such loss (LINCHPIN.RISK_EXPOSURE_INDEX), found by linear programming over the whole network. Simchi-Levi et al. 2015, Interfaces 45(5). It asks for no probabilities.",
  "The network survives longer than the single site where stock further down helps: finished goods and parts in between. Lead times and changeover are left out.",
  "Loss of one outage = days uncovered × the margin that the network loses a day without the site once its stocks are gone, at most that of the part which other sources do not deliver. It looks at one site's stock alone, so it can be above the network's figure.",
  "Break-even stock: cover is worth carrying until its cost equals the expected loss that it saves (LINCHPIN.BREAKEVEN_STOCK). Arrow, Harris and Marschak 1951. One outage at most within a year.",
  "Schedule: critical path method (LINCHPIN.CRITICAL_PATH, LINCHPIN.SCHEDULE_SLIP). Kelley and Walker 1959. Durations are certain, as the table states no range of theirs, and resources unlimited.",
];

const NO_RANGE =
  "The table of sites states no low and high: with the columns ttr_low and ttr_high the loss of the site out is a range.";
