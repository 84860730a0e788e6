import { countryName } from "../countryName";
import type { ChartsBlock, FiguresBlock, ModelSheet } from "../modelSpec";
import { column, ownRows } from "./accounts";
import { EXPORTS, type FlowTable } from "./flowTable";
import { industryAnswer, industryChecks, METHOD } from "./industryTexts";
import { coefficientsSpill, flowsSpill, linkageGrid, sectorGrid } from "./accountsGrids";
import {
  dependenceGrid,
  PERCENT,
  priceGrid,
  rankingGrid,
  regionGrid,
  sourceGrid,
  thresholdGrid,
} from "./industryGrids";

export function industrySheet(table: FlowTable): ModelSheet {
  return {
    answer: industryAnswer(table),
    blocks: [
      results(table),
      charts,
      rankingGrid(table),
      dependenceGrid(table),
      regionGrid(table),
      priceGrid(table),
      thresholdGrid(),
      linkageGrid(table),
      sectorGrid(table),
      sourceGrid(table, "face"),
      sourceGrid(table, "through"),
      flowsSpill(table),
      coefficientsSpill(table),
    ],
    checks: industryChecks(table),
    method: METHOD,
  };
}

const STOPPED = "FILTER(SEQUENCE(ROWS({sectors.output})),{dependence.stops}=1)";
const at = (cells: string, of: string): string =>
  `INDEX({sectors.title},MATCH(MAX(${cells}),${of},0))`;

function results(table: FlowTable): FiguresBlock {
  return {
    kind: "figures",
    title: "Results",
    figures: [
      {
        id: "inputs",
        label: "All inputs of the industries, million",
        formula: "=SUM({sectors.inputs})",
        format: "#,##0",
        meaning: "Gross output less value added",
      },
      {
        id: "foreign_share",
        label: "Part of the inputs that is imported",
        formula: "=SUMPRODUCT({face.all},{sectors.output})/{inputs}",
        format: PERCENT,
        meaning: "As the industries buy them",
      },
      {
        id: "region_share",
        label: "Part from the region",
        formula: "=SUMPRODUCT({dependence.lacking},{sectors.inputs})/{inputs}",
        format: PERCENT,
        meaning: `=${countryName("{region}", "The")}`,
      },
      {
        id: "face",
        label: "Imported inputs in a dollar of final product",
        formula: "=SUMPRODUCT({face.all},{sectors.final})/SUM({sectors.final})",
        format: PERCENT,
        meaning: "As bought by who makes it",
      },
      {
        id: "through",
        label: "The same, through domestic suppliers",
        formula: "=SUMPRODUCT({through.all},{sectors.final})/SUM({sectors.final})",
        format: PERCENT,
        meaning: "At least: what foreign suppliers use themselves is not in the table",
      },
      ...exportsFigure(table),
      {
        id: "price_rise",
        label: "Mean price rise of final products",
        formula: "=SUMPRODUCT({prices.price},{sectors.final})/SUM({sectors.final})",
        format: "0.00%",
        meaning: `="Most: "&${at("{prices.price}", "{prices.price}")}&", "&FIXED(100*MAX({prices.price}),2)&"%"`,
      },
      {
        id: "stopped",
        label: "Industries that stop",
        formula: "=SUM({dependence.stops})",
        format: "0",
        meaning: `="Most dependent: "&${at("{dependence.lacking}", "{dependence.lacking}")}&", "&FIXED(100*MAX({dependence.lacking}),1)&"% of its inputs"`,
      },
      {
        id: "stopped_output",
        label: "Their part of output",
        formula: "=SUMPRODUCT({dependence.stops},{sectors.output})/SUM({sectors.output})",
        format: PERCENT,
      },
      {
        id: "stopped_value_added",
        label: "Their part of value added",
        formula: "=SUMPRODUCT({dependence.stops},{sectors.value_added})/SUM({sectors.value_added})",
        format: PERCENT,
      },
      {
        id: "stopped_with_suppliers",
        label: "Output lost with that of their suppliers",
        formula: `=IF({stopped}=0,0,LINCHPIN.EXTRACTION_IMPACT({flows},{sectors.output},${STOPPED},"FULL",,"SHARE"))`,
        format: PERCENT,
        meaning: "Assumes imports fill in for their buyers: no upper bound",
      },
      {
        id: "key_count",
        label: "Key industries",
        formula: "=SUMPRODUCT({linkages.key}*1)",
        format: "0",
        meaning: "Above average as buyers and as suppliers",
      },
    ],
  };
}

function exportsFigure(table: FlowTable): FiguresBlock["figures"] {
  if (!table.hasExports) return [];
  const exports = `FILTER(${column(EXPORTS)},${ownRows(table)})`;
  return [
    {
      id: "in_exports",
      label: "In a dollar of exports, through domestic suppliers",
      formula: `=SUMPRODUCT({through.all},${exports})/SUM(${exports})`,
      format: PERCENT,
      meaning: "Vertical specialisation, VS = u A_M (I − A_D)⁻¹ e / u e",
    },
  ];
}

const charts: ChartsBlock = {
  kind: "charts",
  charts: [
    {
      title: "Imported inputs in a dollar of product, highest first",
      type: "BarClustered",
      grid: "ranking",
      first: "title",
      last: "through",
      valueTitle: "Part of a dollar",
      valueFormat: "0%",
      meanings: ["beside", "own"],
    },
    {
      title: "Output that stops, by threshold",
      type: "ColumnClustered",
      grid: "thresholds",
      first: "label",
      last: "output",
      valueTitle: "Part of all output",
      valueFormat: "0%",
      meanings: ["lost"],
    },
  ],
};
