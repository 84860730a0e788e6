import type { GridBlock } from "../modelSpec";
import { controlsOn, openControlsOn } from "./controlsInForce";
import { HIGH, IMPORTER_COLUMN } from "./mineralInputs";

export const SHARE = "0.0%";
export const INDEX = "0.000";
/** US dollars, shown in billions. */
export const BILLIONS = "#,##0,,,";

/** Risks, 0 to 1, are equal within a part in a billion, as the functions have it. */
const DIGITS = "9";
/** So little, for each row of the list, parts equal risks and no others. */
const STEP = "1E-12";

/** A cell of the list of minerals in this row's line. */
const own = (column: string): string => `INDEX({minerals}[${column}],{row})`;

/** The number of the row of a table that meets all conditions, or "" where none does. */
function rowWhere(conditions: readonly string[]): string {
  return `=IFERROR(MATCH(1,${conditions.map((condition) => `(${condition})`).join("*")},0),"")`;
}

/** A cell of the row found, or "": an empty cell is missing and no zero. */
function found(table: string, column: string, row: string): string {
  const cell = `INDEX({${table}}[${column}],${row})`;
  return `IF(${row}="","",IF(${cell}="","",${cell}))`;
}

/** GDP of an economy in US dollars, or "" where the table has none. */
export function gdpOf(iso3: string): string {
  const row = `{economies}[iso3],${iso3},{economies}[year],{gdp_year}`;
  return `IF(${iso3}="","",IF(COUNTIFS(${row},{economies}[gdp_current_usd],">0")=0,"",SUMIFS({economies}[gdp_current_usd],${row})))`;
}

/** Everything about each mineral in the order of the list; the ranking is made from it. */
export function mineralFacts(
  rows: number,
  byImporter: boolean,
  hasWeightedStages: boolean,
): GridBlock {
  return {
    kind: "grid",
    id: "facts",
    title: "Figures of each mineral, in the order of the list",
    note: "Figures the tables lack stay blank, and the mineral has no rank. E is a net exporter: nothing of it has to come from abroad.",
    rows,
    columns: [
      {
        id: "mineral",
        header: "Mineral",
        formula: '=FILTER({minerals}[mineral]&"",SEQUENCE(ROWS({minerals}[mineral]))<={rows})',
        spills: true,
      },
      { id: "low", header: "Reliance, lower end", formula: relianceEnd("nir_low"), format: SHARE },
      {
        id: "high",
        header: "Reliance, upper end",
        formula: relianceEnd("nir_high"),
        format: SHARE,
      },
      {
        id: "disruption",
        header: "Concentration by governance, 0 to 1",
        formula: weightedOf(hasWeightedStages),
        format: INDEX,
      },
      {
        id: "score",
        header: "Bottleneck risk",
        formula: `=IF(OR({@disruption}="",${USED}="",${own("vulnerability")}=""),"",LINCHPIN.USGS_SUPPLY_RISK({@disruption},${own("vulnerability")},${USED}))`,
        format: INDEX,
      },
      {
        id: "order",
        header: "Sorted by, unknown last",
        formula: `=IF({@score}="",-1,ROUND({@score},${DIGITS}))-{row}*${STEP}`,
        format: INDEX,
      },
      { id: "rank", header: "Rank", formula: RANK, format: "0" },
      {
        id: "controls",
        header: "Controls in force",
        formula: `=${controlsOn(own("controlled_as"))}`,
        format: "0",
      },
      {
        id: "open_controls",
        header: "Controls not known",
        formula: `=${openControlsOn(own("controlled_as"))}`,
        format: "0",
      },
      {
        id: "reliance_row",
        header: "Row of reliance",
        formula: relianceRow(byImporter),
        format: "0",
      },
      {
        id: "concentration_row",
        header: "Row of the stage; below zero: of the chains",
        formula: stageRow(hasWeightedStages),
        format: "0",
      },
    ],
  };
}

function relianceRow(byImporter: boolean): string {
  return rowWhere([
    `{reliance}[commodity_key]=${own("commodity_key")}`,
    `{reliance}[basis]=${own("reliance_basis")}`,
    `{reliance}[product]=${own("reliance_product")}`,
    "{reliance}[year]={year}",
    // Begins with the edition, in a form that every spreadsheet program reads as a column.
    '{reliance}[vintage]>={vintage}&""',
    '{reliance}[vintage]<{vintage}&"zz"',
    ...(byImporter ? [`{reliance}[${IMPORTER_COLUMN}]={importer}`] : []),
  ]);
}

/** One end of what the source prints; a net exporter, E, has nothing to come from abroad. */
const relianceEnd = (column: string): string =>
  `=IF({@reliance_row}="","",IF(INDEX({reliance}[nir_raw],{@reliance_row})&""="E",0,${found("reliance", column, "{@reliance_row}")}))`;

const USED = `IF({end}="${HIGH}",{@high},{@low})`;

const KEY = own("commodity_key");
/** The stage named in the list, or any. */
const OF_STAGE = `{concentration}[stage],IF(${own("stage")}="","*",${own("stage")})`;
const OF_MINERAL = `{concentration}[commodity_key],${KEY},{concentration}[year],{produced},${OF_STAGE}`;
/** Where nothing fits, MAXIFS is 0 in Excel and nothing at all in the preview. */
const WORST = `IF(COUNTIFS(${OF_MINERAL},{concentration}[hhi_wgi],">0")=0,0,MAXIFS({concentration}[hhi_wgi],${OF_MINERAL}))`;
/** A chain is of its own year, which the ranking says; a stage named in the list is none of its. */
const WORST_IN_CHAIN = `IF(AND(${own("stage")}="",COUNTIFS({chains}[commodity_key],${KEY},{chains}[hhi_wgi],">0")>0),MAXIFS({chains}[hhi_wgi],{chains}[commodity_key],${KEY}),0)`;
const OF_CHAIN = `({chains}[commodity_key]=${KEY})*({chains}[hhi_wgi]=${WORST_IN_CHAIN})*({chains}[iso3]<>"")`;

/**
 * Where the most concentrated stage stands: a row of the concentration of production or, less than zero, the row of
 * the largest country of a chain's stage.
 */
function stageRow(hasWeightedStages: boolean): string {
  const produced = rowWhere([
    `{concentration}[commodity_key]=${KEY}`,
    "{concentration}[year]={produced}",
    `({concentration}[stage]=${own("stage")})+(${own("stage")}="")>0`,
    `{concentration}[hhi_wgi]=${WORST}`,
  ]);
  if (!hasWeightedStages) return produced;
  const largest = `MAXIFS({chains}[share],{chains}[commodity_key],${KEY},{chains}[hhi_wgi],${WORST_IN_CHAIN},{chains}[iso3],"?*")`;
  const inChain = `-MATCH(1,${OF_CHAIN}*({chains}[share]=${largest}),0)`;
  return `=IF(${WORST_IN_CHAIN}>${WORST},${inChain},${produced.slice(1)})`;
}

/** What the row of a stage says, whichever of the two tables it is in; "" without one. */
export function ofStage(
  { produced, chain }: { readonly produced: string; readonly chain: string },
  row: string,
  hasWeightedStages: boolean,
): string {
  const inTable = `INDEX({concentration}[${produced}],${row})`;
  const known = `IF(${inTable}="","",${inTable})`;
  const found = hasWeightedStages
    ? `IF(${row}<0,INDEX({chains}[${chain}],-${row}),${known})`
    : known;
  return `IF(${row}="","",${found})`;
}

const weightedOf = (hasWeightedStages: boolean): string => {
  const value = ofStage(WEIGHTED, "{@concentration_row}", hasWeightedStages);
  return `=IF(${value}="","",${value}/10)`;
};

const WEIGHTED = { produced: "hhi_wgi", chain: "hhi_wgi" } as const;
export const TOP_PRODUCER = { produced: "top_producer_iso3", chain: "iso3" } as const;
export const TOP_SHARE = { produced: "top_share", chain: "share" } as const;

/** Equal risks rank in the order of the list, and what has no risk after all that have one. */
const RANK = "=SUMPRODUCT(({facts.order}>{@order})*1)+1";
