import { countryName } from "../countryName";
import { distinct } from "../modelData";
import type { GridBlock, ModelData, ModelSheet, SpillBlock } from "../modelSpec";
import { plural } from "../plural";
import { baseColumns, billOf, boundColumns, changedColumns, isShared, ROWS_ABOVE } from "./bills";
import { BLOCK, blockedName, blocGrids } from "./blockedRows";
import { chokepointChecks, CHOKEPOINT_METHOD } from "./chokepointChecks";
import { AMOUNT, blocked, content, halts, PERCENT, secondSource } from "./chokepointFigures";

/** Rows that a bill may grow by before the model has to be built anew. */
const SPARE = 6;
const RANKED = 10;

const percent = (figure: string, digits = 1): string => `FIXED(100*{${figure}},${digits})&"%"`;
/** Both ends of what figures come to, or the one amount that all of them round to. */
const between = (figures: string): string =>
  `FIXED(MIN(${figures}),0)&IF(FIXED(MIN(${figures}),0)=FIXED(MAX(${figures}),0),""," to "&FIXED(MAX(${figures}),0))`;
const AT_STAKE = between("{at_stake},{at_stake_low},{at_stake_high}");

/** Below zero, value is added elsewhere after it has left the country. */
const HIDDEN =
  'IF({hidden}<0,FIXED(-100*{hidden},1)&" points less than invoices show",FIXED(100*{hidden},1)&" points of it hidden from invoices")';

const BLOCKED = blockedName(countryName("{blocked}"));
const SAVED = "{saved},{saved_low},{saved_high}";
const SAVES = `IF(MAX(${SAVED})<=0,"saves nothing","saves "&{currency}&" "&FIXED(MAX(0,MIN(${SAVED})),0)&" to "&FIXED(MAX(${SAVED}),0))`;

const ANSWER = [
  `={product}&": with "&${BLOCKED}&" blocked for "&${plural("{days}", "day")}&", production "&IF({halt_blocked}=1,"halts","halts with a probability of "&${percent("halt_blocked")})&", adding "&FIXED({blocked_days},0)&" days that stock does not cover, and costing "&{currency}&" "&${AT_STAKE}&" of margin.`,
  ` The yearly halt probability is "&${percent("probability")}&" ("&${percent("range_low")}&" to "&${percent("range_high")}&" over the input ranges). "&${percent("lookthrough")}&" of the value comes from "&${BLOCKED}&" through all tiers, "&${HIDDEN}&".`,
  ` A second source of "&{second_item}&" in "&${countryName("{second_origin}")}&" "&${SAVES}&" a year and "&IF({extra_cost}<0,"makes the product cheaper by ","costs ")&{currency}&" "&FIXED(ABS({extra_cost}),0)&". Worth it: "&{worth}&"."`,
].join("");

export function chokepointSheet(data: ModelData): ModelSheet {
  const rows = billOf(data);
  const origins = distinct(
    rows.filter((row) => !isShared(row)),
    "origin",
  );
  const room = rows.length + SPARE + ROWS_ABOVE;
  const leaves = rows.length + origins.length + SPARE;
  return {
    answer: ANSWER,
    blocks: [
      blocked(),
      halts(),
      content(),
      secondSource(),
      {
        kind: "charts",
        charts: [
          {
            title: "Where the value comes from",
            type: "BarClustered",
            grid: "origins",
            first: "origin",
            last: "face",
            valueTitle: "Share of the product's value",
            valueFormat: "0%",
            meanings: ["own", "beside"],
          },
          {
            title: "What moves the halt probability most",
            type: "BarClustered",
            grid: "ranked",
            first: "event",
            last: "swing",
            valueTitle: "From the low to the high end of the event's range",
            valueFormat: "0%",
            meanings: ["lost"],
          },
        ],
      },
      originsGrid(origins.length + 1),
      rankedGrid(),
      ...blocGrids(origins),
      {
        kind: "grid",
        id: "base",
        title: "The bill of materials as the model reads it",
        note: "Live from the table. Above its rows: the event of every country that has none in the bill, and two causes for the block. What is missing is the default of the inputs.",
        rows: room,
        columns: baseColumns(data["bom"]),
      },
      {
        kind: "grid",
        id: "changed",
        title: "The same bill with the second source",
        note: "The first row is the second source; the present sources of that part give up its share alike.",
        rows: room + 1,
        columns: changedColumns(data["bom"]),
      },
      ...(["base", "changed"] as const).flatMap((of) =>
        (["block", "low", "high"] as const).map((end) => boundGrid(data["bom"], of, end, room)),
      ),
      scenarioGrid("scenario", "The block, as an event", origins.length + 1, "1"),
      scenarioGrid("without", "The same event ruled out", origins.length + 1, "0"),
      spill(
        "content",
        "Value by origin through every tier (LINCHPIN.ORIGIN_CONTENT)",
        "=LINCHPIN.ORIGIN_CONTENT({base},{product})",
        origins.length + 3,
        CONTENT,
        true,
      ),
      spill(
        "singles",
        "Single points of failure (LINCHPIN.SINGLE_POINTS)",
        "=LINCHPIN.SINGLE_POINTS({base},{product})",
        leaves,
        [{ header: "Event" }],
        false,
      ),
      spill(
        "tornado",
        "Swing of the halt probability by event (LINCHPIN.TORNADO_HALT)",
        "=LINCHPIN.TORNADO_HALT({base},,{product})",
        leaves,
        TORNADO,
        false,
      ),
    ],
    checks: chokepointChecks(),
    method: CHOKEPOINT_METHOD,
  };
}

function boundGrid(
  bom: ModelData[string] | undefined,
  of: "base" | "changed",
  end: "low" | "high" | "block",
  room: number,
): GridBlock {
  const bill = of === "base" ? "The bill" : "The bill with the second source";
  return {
    kind: "grid",
    id: `${of}_${end}`,
    title:
      end === "block"
        ? `${bill}, what is blocked as one`
        : `${bill}, every probability at its ${end} end`,
    rows: of === "base" ? room : room + 1,
    columns: boundColumns(bom, of, end),
  };
}

/**
 * As the functions take events: a probability for halts, a rate and days for halts in time. The members' own events
 * are ruled out; lines without a member repeat the first one.
 */
function scenarioGrid(id: string, title: string, origins: number, chance: "0" | "1"): GridBlock {
  const line = "{row}-1";
  const first = "INDEX({base.origin},MATCH(1,{base_block.of_blocked},0))";
  const member = `IF(INDEX({origins.of_blocked},${line})=1,INDEX({origins.origin},${line}),${first})`;
  const lines = (top: string, other: string): string[] => [
    top,
    ...Array.from({ length: origins }, () => other),
  ];
  return {
    kind: "grid",
    id,
    title,
    rows: origins + 1,
    columns: [
      {
        id: "event",
        header: "event",
        formula: lines(`="cause:${BLOCK}"`, `="country:"&${member}`),
      },
      {
        id: "probability",
        header: "probability",
        formula: lines(`=${chance}`, "=0"),
        format: "0%",
      },
      { id: "rate", header: "rate", formula: lines(`=${chance}`, "=0"), format: "0" },
      { id: "recovery_days", header: "recovery_days", formula: "={days}", format: "0" },
    ],
  };
}

const CONTENT = [
  { header: "Origin" },
  { header: "Value", format: AMOUNT },
  { header: "Share", format: PERCENT },
];
const TORNADO = ["Event", "At its low", "At its high", "Swing"].map((header, index) => ({
  header,
  ...(index > 0 && { format: "0.00%" }),
}));

function spill(
  id: string,
  title: string,
  formula: string,
  rows: number,
  columns: SpillBlock["columns"],
  hasHeaders: boolean,
): SpillBlock {
  return { kind: "spill", id, title, formula, rows, columns, hasHeaders };
}

function originsGrid(rows: number): GridBlock {
  const from = (column: number): string => `IF({@origin}="","",INDEX({content},{row}+1,${column}))`;
  return {
    kind: "grid",
    id: "origins",
    title: "Origin of the value",
    rows,
    columns: [
      { id: "origin", header: "Origin", formula: `=INDEX({content},{row}+1,1)&""` },
      {
        id: "lookthrough",
        header: "All tiers",
        formula: `=${from(3)}`,
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "face",
        header: "Face value",
        formula: `=IF({@origin}="","",LINCHPIN.ORIGIN_CONTENT({base},{product},"FACE",{@origin}))`,
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "hidden",
        header: "Hidden",
        formula: `=IF({@origin}="","",{@lookthrough}-{@face})`,
        format: PERCENT,
      },
      { id: "value", header: "Value", formula: `=${from(2)}`, format: AMOUNT },
      {
        id: "of_blocked",
        header: "Of the blocked",
        formula: `=IF({@origin}="","",IFERROR(INDEX({base_block.of_blocked},MATCH({@origin},{base.origin},0)),0))`,
        format: "0",
      },
    ],
  };
}

/** Events are said as people read them: `country:CHN` is CHN (country). */
function rankedGrid(): GridBlock {
  const event = 'INDEX({tornado},{row},1)&""';
  const said = (prefix: string, then: string, other: string): string =>
    `IF(LEFT(${event},${prefix.length})="${prefix}",MID(${event},${prefix.length + 1},255)&"${then}",${other})`;
  return {
    kind: "grid",
    id: "ranked",
    title: "Events that move the halt probability most",
    note: "Each event's probability goes from the low to the high end of its range by itself.",
    rows: RANKED,
    columns: [
      {
        id: "event",
        header: "Event",
        formula: `=${said("country:", " (country)", said("cause:", "", event))}`,
      },
      {
        id: "swing",
        header: "Swing",
        formula: `=IF({@event}="","",INDEX({tornado},{row},4))`,
        format: "0.00%",
        heat: "more is worse",
      },
      {
        id: "single",
        header: "Single point?",
        formula: `=IF({@event}="","",IF(COUNTIF({singles},${event})>0,"yes","no"))`,
      },
    ],
  };
}
