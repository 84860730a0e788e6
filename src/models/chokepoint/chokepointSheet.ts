import { distinct } from "../modelData";
import type { GridBlock, ModelData, ModelSheet, SpillBlock } from "../modelSpec";
import { baseColumns, billOf, changedColumns, isCountry } from "./bills";
import { chokepointChecks, CHOKEPOINT_METHOD } from "./chokepointChecks";
import { AMOUNT, direct, halts, PERCENT, secondSource } from "./chokepointFigures";

/** Rows that a bill may grow by before the model has to be built anew. */
const SPARE = 6;
const RANKED = 10;

const ANSWER = `={product}&": with "&{blocked}&" blocked, "&IF({halt_count}=0,"no part halts production directly","production halts directly at "&{halt_count}&IF({halt_count}=1," part"," parts")&" ("&{halt_first}&" first)")&"; "&FIXED(100*{lookthrough},1)&" % of the value comes from there through all tiers, "&FIXED(100*{hidden},1)&" points of it unseen on invoices. The halt probability is "&FIXED(100*{probability},1)&" % a year; a second source of "&{second_item}&" in "&{second_origin}&" would make it "&FIXED(100*{probability_second},1)&" %."`;

export function chokepointSheet(data: ModelData): ModelSheet {
  const rows = billOf(data);
  const origins = distinct(
    rows.filter((row) => !isCountry(row)),
    "origin",
  ).length;
  const room = rows.length + SPARE + 1;
  const leaves = rows.length + origins + SPARE;
  return {
    answer: ANSWER,
    blocks: [
      direct(),
      halts(),
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
          },
          {
            title: "What moves the halt probability most",
            type: "BarClustered",
            grid: "ranked",
            first: "event",
            last: "swing",
            valueTitle: "From half to twice the event's probability",
            valueFormat: "0%",
          },
        ],
      },
      originsGrid(origins + 1),
      rankedGrid(),
      {
        kind: "grid",
        id: "base",
        title: "The bill of materials as the model reads it",
        note: "Live from the table. The first row is the country's common cause where the bill has none; probabilities that are missing are the default of the inputs.",
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
      spill(
        "content",
        "Value by origin through every tier (LINCHPIN.ORIGIN_CONTENT)",
        "=LINCHPIN.ORIGIN_CONTENT({base},{product})",
        origins + 3,
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

const CONTENT = [
  { header: "Origin" },
  { header: "Value", format: AMOUNT },
  { header: "Share", format: PERCENT },
];
const TORNADO = ["Event", "At half", "At twice", "Swing"].map((header, index) => ({
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
    ],
  };
}

function rankedGrid(): GridBlock {
  return {
    kind: "grid",
    id: "ranked",
    title: "Events that move the halt probability most",
    note: "Each event's probability is halved and doubled by itself.",
    rows: RANKED,
    columns: [
      { id: "event", header: "Event", formula: `=INDEX({tornado},{row},1)&""` },
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
        formula: `=IF({@event}="","",IF(COUNTIF({singles},{@event})>0,"yes","no"))`,
      },
    ],
  };
}
