import type { GridBlock } from "../modelSpec";
import { INDEX, SHARE } from "./mineralFacts";
import { HIGH } from "./mineralInputs";

/** The minerals by falling risk. */
export function mineralRanking(rows: number): GridBlock {
  const fact = (id: string): string => `=INDEX({facts.${id}},MATCH({row},{facts.rank},0))`;
  const row = "INDEX({facts.concentration_row},MATCH({row},{facts.rank},0))";
  const concentration = (column: string): string => {
    const cell = `INDEX({concentration}[${column}],${row})`;
    return `=IF(${row}="","",IF(${cell}="","",${cell}))`;
  };
  const reliance = "INDEX({facts.reliance_row},MATCH({row},{facts.rank},0))";
  const printed = `=IF(${reliance}="","",INDEX({reliance}[nir_raw],${reliance})&"")`;
  return {
    kind: "grid",
    id: "ranking",
    title: "Minerals by supply risk",
    note: "Risk is the geometric mean of disruption potential, vulnerability and reliance. Blank: a figure is missing, so the mineral has no rank.",
    rows,
    columns: [
      { id: "mineral", header: "Mineral", formula: fact("mineral") },
      {
        id: "risk",
        header: "Supply risk",
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
      { id: "top", header: "Largest producer", formula: concentration("top_producer_iso3") },
      {
        id: "share",
        header: "Its share",
        formula: concentration("top_share"),
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
    ],
  };
}
