import { countryName } from "../countryName";
import { distinct, hasColumn, type NamedRow } from "../modelData";
import type { Check, FiguresBlock, GridBlock, ModelData, SpillBlock } from "../modelSpec";
import { unlessError } from "../unlessError";
import { chainRows } from "./chainInputs";
import { INDEX, SHARE as PERCENT } from "./mineralFacts";

/** Rows and stages that a chain may have more of before the model has to be built anew. */
const SPARE = 8;

/** The chain's rows as STAGE_EXPOSURE reads them, what each stage is for the country, and the narrowest. */
export function chainBlocks(data: ModelData): (FiguresBlock | GridBlock | SpillBlock)[] {
  return [figures, byStage(data), stagesGrid(data)];
}

const column = (name: string): string => `INDEX({by_stage},0,${name})`;
const NARROW = `MATCH({bottleneck},${column("1")},0)`;

const figures: FiguresBlock = {
  kind: "figures",
  title: "Along the chain, by mine and by refiner",
  figures: [
    {
      id: "bottleneck",
      label: "Most concentrated stage",
      formula: '=LINCHPIN.STAGE_EXPOSURE({stages},{chain_country},"BOTTLENECK")',
      meaning: "By the HHI of countries; a rest of the world counts as many small ones",
    },
    {
      id: "at_mine",
      label: "The country's share at the first stage",
      formula: `=${unlessError("by_stage", "INDEX({by_stage},2,2)")}`,
      format: PERCENT,
      meaning:
        '=IFERROR("At "&INDEX({by_stage},2,1)&", through every refiner whose ore is known","")',
    },
    {
      id: "at_bottleneck",
      label: "Its share at the most concentrated stage",
      formula: `=INDEX(${column("2")},${NARROW})`,
      format: PERCENT,
      meaning:
        '=IFERROR(IF({at_bottleneck}>{at_mine},FIXED(100*({at_bottleneck}-{at_mine}),0)&" points more than at the first stage: a mine elsewhere does not go round it","No more than at the first stage"),"")',
    },
  ],
};

const stageCount = (rows: readonly NamedRow[]): number => distinct(rows, "stage").length;

const byStage = (data: ModelData): SpillBlock => ({
  kind: "spill",
  id: "by_stage",
  title: "The chain stage by stage (LINCHPIN.STAGE_EXPOSURE)",
  note: "Share: what the country holds of the stage. Shares of refiners are chained with the origins that each of them takes, where the table names buyers.",
  formula: '=LINCHPIN.STAGE_EXPOSURE({stages},{chain_country},"TABLE")',
  rows: stageCount(chainRows(data)) + 2,
  columns: [
    { header: "Stage" },
    { header: "Share", format: PERCENT, heat: "more is worse" },
    { header: "HHI", format: INDEX, heat: "more is worse" },
    { header: "Most concentrated" },
  ],
  hasHeaders: true,
});

function stagesGrid(data: ModelData): GridBlock {
  const rows = chainRows(data);
  const longest = Math.max(
    0,
    ...distinct(rows, "commodity_key").map(
      (chain) => rows.filter((row) => row["commodity_key"] === chain).length,
    ),
  );
  const buyers = hasColumn(data["chains"], "buyer") ? ["buyer"] : [];
  return {
    kind: "grid",
    id: "stages",
    title: "Rows of the chain",
    note: "Live from the table. A row without a buyer holds for all buyers that have no rows of their own.",
    rows: longest + SPARE,
    columns: ["stage", "country", "share", ...buyers].map((name) => ({
      id: name,
      header: name,
      formula: `=FILTER({chains}[${name}]${name === "share" ? "" : '&""'},{chains}[commodity_key]={chain},"")`,
      spills: true as const,
      ...(name === "share" && { format: PERCENT, heat: "more is worse" as const }),
    })),
  };
}

const CHAIN_ROWS = "COUNTIFS({chains}[commodity_key],{chain})";
const STATED = 'COUNTIFS({chains}[commodity_key],{chain},{chains}[share],">=0")';

export const chainChecks: readonly Check[] = [
  {
    label: "The country is known at every stage",
    first: true,
    formula:
      '=IF(ISERROR(INDEX({by_stage},1,1)),"The chain of "&{chain}&" cannot be read for "&{chain_country}&": its shares have to add up to 1, and the country needs a row at each stage, 0 where it has none.","OK")',
  },
  {
    label: "All rows of the chain are read",
    formula: `=IF(${STATED}<${CHAIN_ROWS},"The chain has rows without a share: give it, 0 where there is none.",IF(COUNT({stages.share})=${CHAIN_ROWS},"OK","The chain has more rows than the model has room for: build it again."))`,
  },
];

export const CHAIN_SENTENCE = `IFERROR(" Along the chain of "&SUBSTITUTE({chain},"-"," ")&" "&${countryName("{chain_country}")}&" holds "&FIXED(100*{at_mine},0)&"% at "&INDEX({by_stage},2,1)&" and "&FIXED(100*{at_bottleneck},0)&"% at "&{bottleneck}&", the most concentrated stage.","")`;

export const CHAIN_METHOD =
  "By stage: share of a country = Σ over refiners of (share of the refiner at the next stage) × (share of the country in what that refiner takes), from the last stage up to the mine (LINCHPIN.STAGE_EXPOSURE). The most concentrated stage is that of the highest HHI, as the European Commission's guidelines of 2017 take the stage with the higher risk. Whose ore a refiner takes was read for China's alumina refineries alone; elsewhere the world's shares stand for every refiner.";
