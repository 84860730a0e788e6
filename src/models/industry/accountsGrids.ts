import type { GridBlock, SpillBlock } from "../modelSpec";
import { abroad, bought, column, figuresIn, ownRows, purchases } from "./accounts";
import type { FlowTable } from "./flowTable";
import { eachIndustry, TITLE } from "./industryColumns";

const AMOUNT = "#,##0";

export function linkageGrid({ industries }: FlowTable): GridBlock {
  const linkages = (direction: string): string =>
    `=LINCHPIN.LINKAGES({flows},{sectors.output},"${direction}")`;
  const spilled = { spills: true, format: "0.00" } as const;
  return {
    kind: "grid",
    id: "linkages",
    title: "Multipliers and key industries",
    note: "Domestic flows only. Key: pulls on its suppliers and feeds its buyers more than the average industry does; size plays no part.",
    rows: industries.length,
    columns: [
      TITLE,
      {
        id: "multiplier",
        header: "Output per unit of final demand",
        formula: "=LINCHPIN.IO_MULTIPLIERS({coefficients})",
        heat: "more",
        ...spilled,
      },
      { id: "backward", header: "Pull, 1 = average", formula: linkages("BACKWARD"), ...spilled },
      { id: "forward", header: "Feed, 1 = average", formula: linkages("FORWARD"), ...spilled },
      { id: "key", header: "Key industry", formula: linkages("KEY"), spills: true },
      {
        id: "upstream",
        header: "Domestic stages to final use or export",
        formula: "=LINCHPIN.UPSTREAMNESS({flows},{sectors.output})",
        ...spilled,
      },
    ],
  };
}

export function sectorGrid(table: FlowTable): GridBlock {
  const read = (name: string): string => `=FILTER(${column(name)},${ownRows(table)})`;
  const amount = { spills: true, format: AMOUNT } as const;
  return {
    kind: "grid",
    id: "sectors",
    title: "The industries, in million, and whether the table foots",
    note: "Residuals: what rows and columns miss of gross output. They are shown and spread nowhere.",
    rows: table.industries.length,
    columns: [
      { id: "title", header: "Industry", formula: read("title"), spills: true },
      { id: "code", header: "Code", formula: read("code"), spills: true },
      { id: "output", header: "Gross output", formula: read("gross_output_usd_mn"), ...amount },
      { id: "value_added", header: "Value added", formula: read("value_added_usd_mn"), ...amount },
      { id: "final", header: "Final demand", formula: read("final_demand_usd_mn"), ...amount },
      {
        id: "inputs",
        header: "All inputs",
        formula: "={@output}-{@value_added}",
        format: AMOUNT,
      },
      {
        id: "row_residual",
        header: "Residual of the row",
        formula: "=SUM(INDEX({flows},{row},0))+{@final}-{@output}",
        format: "#,##0.0",
      },
      {
        id: "column_residual",
        header: "Residual of the column",
        formula: eachIndustry(
          table,
          (industry) =>
            `=SUM(INDEX({flows},0,{row}))+${bought(table, industry, abroad(table))}-{@inputs}`,
        ),
        format: "#,##0.0",
      },
      {
        id: "figures",
        header: "Figures in its column",
        formula: table.industries.map((industry) => `=${figuresIn(table, industry.column)}`),
        format: "0",
      },
    ],
  };
}

export function flowsSpill(table: FlowTable): SpillBlock {
  return squareSpill(table, {
    id: "flows",
    title: "Domestic flows, rows selling to columns, in million",
    formula: `=FILTER(${purchases(table)},${ownRows(table)})`,
    format: AMOUNT,
  });
}

export function coefficientsSpill(table: FlowTable): SpillBlock {
  return squareSpill(table, {
    id: "coefficients",
    title: "Domestic inputs for a unit of output",
    formula: "=LINCHPIN.TECH_COEFFICIENTS({flows},{sectors.output})",
    format: "0.000",
  });
}

interface Square {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly format: string;
}

function squareSpill({ industries }: FlowTable, { format, ...square }: Square): SpillBlock {
  return {
    kind: "spill",
    ...square,
    rows: industries.length,
    columns: industries.map(({ code }) => ({ header: code, format, heat: "more" })),
    hasHeaders: false,
  };
}
