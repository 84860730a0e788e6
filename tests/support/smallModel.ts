import type { ModelSpec } from "../../src/models/modelSpec";

/** A model with one of everything, small enough to fail after each of its changes. */
export const smallModel: ModelSpec = {
  id: "small",
  title: "Small model",
  prefix: "small",
  about: [],
  question: "How many components are there?",
  shows: ["Components."],
  next: ["Change the factor."],
  needs: [
    {
      role: "bom",
      title: "Bill of materials",
      datasets: ["bom-article"],
      columns: ["item", "origin", "restriction"],
    },
  ],
  inputs: () => [
    { id: "factor", label: "Factor", value: 2, note: "Times" },
    { id: "origin", label: "Origin", value: "CHN", choices: ["CHN", "=1+1", "0101"], note: "" },
    { id: "day", label: "Day", value: "2026-11-21", type: "date", note: "" },
  ],
  sheet: () => ({
    answer: '="There are "&{count}&" components."',
    blocks: [
      {
        kind: "figures",
        title: "Results",
        figures: [
          {
            id: "count",
            label: "Count",
            formula: "={factor}*COUNTA({bom}[item])",
            format: "0",
            meaning: '="of "&{origin}',
          },
        ],
      },
      {
        kind: "charts",
        charts: [
          {
            title: "Restriction",
            type: "BarClustered",
            grid: "items",
            first: "item",
            last: "restriction",
            valueTitle: "Index",
            valueFormat: "0%",
          },
        ],
      },
      {
        kind: "grid",
        id: "items",
        title: "Items",
        rows: 3,
        columns: [
          { id: "item", header: "Item", formula: "=INDEX({bom}[item],{row})" },
          {
            id: "restriction",
            header: "Restriction",
            formula: "=INDEX({bom}[restriction],{row})",
            heat: "more is worse",
          },
          { id: "next", header: "Spilled", formula: "={items.restriction}", spills: true },
        ],
      },
      {
        kind: "spill",
        id: "origins",
        title: "Origins",
        formula: "=LINCHPIN.ORIGIN_CONTENT({bom}[#All])",
        rows: 4,
        hasHeaders: true,
        columns: [{ header: "Origin" }, { header: "Value" }, { header: "Share" }],
      },
    ],
    checks: [{ label: "Some", formula: '=IF({count}>0,"OK","none")' }],
    method: ["A method in a sentence."],
  }),
};
