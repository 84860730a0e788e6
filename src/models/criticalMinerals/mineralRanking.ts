import type { GridBlock } from "../modelSpec";
import { INDEX, ofStage, SHARE, TOP_PRODUCER, TOP_SHARE } from "./mineralFacts";
import { HIGH } from "./mineralInputs";

/** The minerals by falling risk. */
export function mineralRanking(rows: number, hasWeightedStages: boolean): GridBlock {
  const fact = (id: string): string => `=INDEX({facts.${id}},MATCH({row},{facts.rank},0))`;
  const row = "INDEX({facts.concentration_row},MATCH({row},{facts.rank},0))";
  const chainStage = hasWeightedStages
    ? `IF(${row}<0,INDEX({chains}[stage],-${row})&", "&INDEX({chains}[year],-${row}),INDEX({concentration}[stage],${row}))`
    : `INDEX({concentration}[stage],${row})`;
  const reliance = "INDEX({facts.reliance_row},MATCH({row},{facts.rank},0))";
  const printed = `=IF(${reliance}="","",INDEX({reliance}[nir_raw],${reliance})&"")`;
  return {
    kind: "grid",
    id: "ranking",
    title: "Minerals by bottleneck risk, an index of this model",
    note: "Risk is the geometric mean of concentration at the most concentrated stage, vulnerability and reliance. Blank: a figure is missing, so the mineral has no rank.",
    rows,
    columns: [
      { id: "mineral", header: "Mineral", formula: fact("mineral") },
      {
        id: "risk",
        header: "Bottleneck risk",
        formula: fact("score"),
        format: INDEX,
        heat: "more is worse",
      },
      {
        id: "reliance",
        header: "Net import reliance",
        formula: `=INDEX(IF({end}="${HIGH}",{facts.high},{facts.low}),MATCH({row},{facts.rank},0))`,
        format: SHARE,
        heat: "more is worse",
      },
      {
        id: "disruption",
        header: "Concentration by governance",
        formula: fact("disruption"),
        format: INDEX,
        heat: "more is worse",
      },
      { id: "raw", header: "Reliance in %, as printed", formula: printed },
      {
        id: "top",
        header: "Largest producer",
        formula: `=${ofStage(TOP_PRODUCER, row, hasWeightedStages)}`,
      },
      {
        id: "share",
        header: "Its share",
        formula: `=${ofStage(TOP_SHARE, row, hasWeightedStages)}`,
        format: SHARE,
        heat: "more is worse",
      },
      {
        id: "controls",
        header: "Controls in force",
        formula: fact("controls"),
        format: "0",
        heat: "more is worse",
      },
      {
        id: "stage",
        header: "Most concentrated stage",
        formula: `=IF(${row}="","",${chainStage})`,
      },
    ],
  };
}
