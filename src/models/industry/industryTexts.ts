import { countryName } from "../countryName";
import type { Check } from "../modelSpec";
import { column, figuresIn, ownRows, quoted } from "./accounts";
import type { FlowTable } from "./flowTable";

/** Residuals up to this part of an industry's output are rounding of the source. */
const FOOTS = "0.001";

const AMOUNTS = ["gross_output_usd_mn", "value_added_usd_mn", "final_demand_usd_mn"];

const percent = (figure: string, digits = 1): string => `FIXED(100*${figure},${digits})&"%"`;
const NAME = countryName("{region}");
const MOST = "INDEX({sectors.title},MATCH(MAX({prices.price}),{prices.price},0))";

export function industryAnswer(table: FlowTable): string {
  const year = table.years.length === 0 ? '"Industries' : '"In "&{year}&" industries';
  const severalSources = table.sources.length > 1;
  const ofRegion = severalSources ? `&", "&${percent("{region_share}")}&" from "&${NAME}` : "";
  const rise = '&" Imported inputs dearer by "&' + percent("{rise}", 0);
  const which = `&IF(AND({rise_of}="all",{goods}="all"),""," (from "&IF({rise_of}="all","all regions",${countryName("{rise_of}")})&IF({goods}="all","",", goods "&{goods})&")")`;
  const supply = severalSources ? NAME : '"abroad"';
  const without = `IF({lost}=1,"Without supply from ","With "&${percent("{lost}", 0)}&" less supply from ")`;
  const overThresholds = `&" At thresholds of "&INDEX({thresholds.label},ROWS({thresholds.label}))&" to "&INDEX({thresholds.label},1)&" it is "&FIXED(100*MIN({thresholds.output}),1)&" to "&FIXED(100*MAX({thresholds.output}),1)&"% of output."`;
  return `=${year} bought "&${percent("{foreign_share}")}&" of their inputs abroad"${ofRegion}&". With what domestic suppliers import, a dollar of final product holds at least "&FIXED(100*{through},1)&" cents of imported inputs."${rise}${which}&" raise its price by "&${percent("{price_rise}", 2)}&" on average, most in "&${MOST}&" ("&${percent("MAX({prices.price})", 2)}&"). "&IF({stopped}=0,${without}&${supply}&" no industry lacks more than "&${percent("{stop_above}")}&" of its inputs.",${without}&${supply}&" industries with "&${percent("{stopped_output}")}&" of output lack more than "&${percent("{stop_above}")}&" of their inputs.")${overThresholds}`;
}

export function industryChecks(table: FlowTable): readonly Check[] {
  const { industries, origin } = table;
  const codes = industries.map(({ code }) => quoted(code)).join(";");
  const own = ownRows(table);
  const count = industries.length;
  return [
    {
      label: "Industries stand in one order in rows and columns",
      formula: `=IF(SUMPRODUCT(${own}*1)<>${count},"The table has "&SUMPRODUCT(${own}*1)&" industries and the model ${count}: build the model again.",IF(SUMPRODUCT(--({sectors.code}&""={${codes}}))=${count},"OK","Rows were moved: put them back, or build the model again."))`,
    },
    {
      label: "No flow, output, value added or final demand is missing",
      formula: `=IF(SUM({sectors.figures})+${AMOUNTS.map((name) => figuresIn(table, name)).join("+")}=${count}*${count + AMOUNTS.length},"OK","Cells of the table are blank or text: what is missing counts as 0 here.")`,
    },
    {
      label: "Every row says where it comes from",
      formula: `=IF(COUNTBLANK(${column(origin)})=0,"OK",COUNTBLANK(${column(origin)})&" rows have no ${origin} and count as imported.")`,
    },
    {
      label: "Rows add up to gross output",
      formula: footing("row_residual", "Sales and final demand of"),
    },
    {
      label: "Columns add up to gross output",
      formula: footing("column_residual", "Inputs and value added of"),
    },
    {
      label: "Regions add up to all imported inputs",
      formula: `=IF(ABS(SUM({regions.imports})-{foreign_share}*{inputs})<=0.001*SUM({regions.imports}),"OK","The regions shown bring "&FIXED(SUM({regions.imports}),0)&" of "&FIXED({foreign_share}*{inputs},0)&" million: the rest stands in the column of all regions.")`,
    },
    {
      label: "Imported inputs in final products are all imported inputs",
      formula:
        '=IF(ABS(SUMPRODUCT({through.all},{sectors.final})-{foreign_share}*{inputs})<=0.001*{foreign_share}*{inputs},"OK","They differ by "&FIXED(SUMPRODUCT({through.all},{sectors.final})-{foreign_share}*{inputs},0)&" million: look at the residuals of rows.")',
    },
    {
      label: "What dearer inputs cost is what prices bring in",
      formula:
        '=IF(ABS({price_rise}*SUM({sectors.final})-SUMPRODUCT({prices.shock},{sectors.output}))<=0.001*ABS(SUMPRODUCT({prices.shock},{sectors.output})),"OK","They differ: look at the residuals of rows.")',
    },
    {
      label: "The part lost is a fraction",
      formula:
        '=IF(AND({lost}>=0,{lost}<=1,{stop_above}>=0,{stop_above}<=1),"OK","The part lost and the threshold lie between 0 and 100%.")',
    },
  ];
}

function footing(residual: string, what: string): string {
  const excess = `(ABS({sectors.${residual}})-${FOOTS}*ABS({sectors.output}))`;
  return `=IF(SUMPRODUCT((${excess}>0)*1)=0,"OK","${what} "&INDEX({sectors.title},MATCH(MAX(INDEX(ABS({sectors.${residual}}),0)),INDEX(ABS({sectors.${residual}}),0),0))&" miss its gross output by "&FIXED(MAX(INDEX(ABS({sectors.${residual}}),0)),0)&" million.")`;
}

export const METHOD = [
  "As bought: inputs imported for a unit of output. Through domestic suppliers: the same summed over every domestic stage, a_M (I − A_D)⁻¹ (LINCHPIN.IO_MULTIPLIERS), which weighted by exports is the vertical specialisation of Hummels, Ishii and Yi 2001. Both are gross and of one dollar, so that hidden is their difference.",
  "What the table cannot say: how foreign suppliers produce. Chinese parts in Mexican goods count as Mexican, and what comes back as a domestic part in a foreign good counts as foreign. Look-through is a lower bound for a region behind others. With a table of several countries that has their columns, LINCHPIN.FOREIGN_INPUT_RELIANCE sees through all tiers.",
  "Price rise = extra cost of imported inputs for a unit of output, times (I − A_D)⁻¹ (LINCHPIN.PRICE_SHOCK): Leontief's price model. No buyer changes supplier and no domestic rival follows, so it is a benchmark. Imports that consumers buy directly come on top.",
  "What stops is your threshold applied to direct inputs of every kind: a part worth 0.1% of costs can stop a line, and 10% may be replaced from stock. Read it over the range. Output lost with suppliers extracts these industries (LINCHPIN.EXTRACTION_IMPACT, FULL): buyers go on as if imports filled in, which makes it no upper bound.",
  "Key industries: backward linkage (column sums of Leontief's inverse) and forward linkage (row sums of Ghosh's), both above their mean (LINCHPIN.LINKAGES). Industries are broad averages; every one sells in the same proportions to all buyers where the source had to assume it. The bundled tables state no low and high, so shares and prices have no range; with suppliers they are lower bounds.",
];
