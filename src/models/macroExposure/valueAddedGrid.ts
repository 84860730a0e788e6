import { countryName } from "../countryName";
import { hasColumn } from "../modelData";
import type { GridBlock, ModelData } from "../modelSpec";
import { PERCENT } from "./macroGrids";

/** What stands where no table says whose value it is. */
export const NO_TABLE = "no table";

const YEAR = "{accounts}[year],{@table_year}";
const OF = (region: string): string => `{accounts}[region],${region}`;
const VALUE = "{accounts}[value_added_usd_mn]";

/** Rows of the economy's own industries: those of regions that only deliver have no final demand. */
const OWN = `${OF("{@economy}")},{accounts}[year],"<="&{year},{accounts}[final_demand_usd_mn],">0"`;

/** The table is of this economy alone, names the other side as a supplier, and lacks no figure. */
const HOLDS = [
  `COUNTIFS(${OF('"<>"&{@economy}')},${YEAR},{accounts}[final_demand_usd_mn],">0")=0`,
  `COUNTIFS(${OF("{@supplier}")},${YEAR})>0`,
  // A text is above every number.
  `SUMPRODUCT(({accounts}[year]={@table_year})*(1-(${VALUE}<>"")*(${VALUE}<=10^15)))=0`,
].join();

/** A text of the economy's first row in the year of the table. */
const said = (data: ModelData, column: string): string =>
  hasColumn(data["accounts"], column)
    ? `=IF(ISNUMBER({@share}),INDEX({accounts}[${column}],MATCH(1,INDEX(({accounts}[region]={@economy})*({accounts}[year]={@table_year}),0),0))&"","")`
    : '=""';

/**
 * Whose value is in an economy's final product. Over all stages of its industries that is their own value added
 * and the inputs from abroad, which together are the final product.
 */
export const valueAddedGrid = (data: ModelData): GridBlock => ({
  kind: "grid",
  id: "value",
  title: "Whose value is in the final product, where an input-output table says so",
  note: "Million US dollars, of the newest table up to the year of the answer. Final product = the industries' own value added and all inputs from abroad, through every domestic stage. Finished goods from abroad are not in it; what arrives from a country counts as its value.",
  rows: 2,
  columns: [
    { id: "economy", header: "Economy", formula: ["={country}", "={partner}"] },
    { id: "supplier", header: "Supplier", formula: ["={partner}", "={country}"] },
    {
      id: "table_year",
      header: "Year of the table",
      formula: `=IF(COUNTIFS(${OWN})=0,"",MAXIFS({accounts}[year],${OWN}))`,
      format: "0",
    },
    {
      id: "product",
      header: "Value in final product",
      formula: `=IF(ISNUMBER({@table_year}),IF(AND(${HOLDS}),SUMIFS(${VALUE},${YEAR}),""),"")`,
      format: "#,##0",
    },
    {
      id: "own",
      header: "Own value added",
      formula: `=IF(ISNUMBER({@product}),SUMIFS(${VALUE},${OF("{@economy}")},${YEAR}),"")`,
      format: "#,##0",
    },
    {
      id: "from_other",
      header: "From the other side",
      formula: `=IF(ISNUMBER({@product}),SUMIFS(${VALUE},${OF("{@supplier}")},${YEAR}),"")`,
      format: "#,##0",
    },
    {
      id: "share",
      header: "Share of the value",
      formula: `=IF(ISNUMBER({@product}),IF({@product}>0,{@from_other}/{@product},""),"")`,
      format: PERCENT,
    },
    {
      id: "final",
      header: "Final demand of the table",
      formula: `=IF(ISNUMBER({@product}),SUMIFS({accounts}[final_demand_usd_mn],${OF("{@economy}")},${YEAR}),"")`,
      format: "#,##0",
    },
    { id: "source", header: "Source", formula: said(data, "source") },
    { id: "vintage", header: "Vintage", formula: said(data, "vintage") },
  ],
});

const of = (column: string, side: 1 | 2): string => `INDEX({value.${column}},${side})`;

/** The share, or in words that no table has it. */
export const valueAdded = (side: 1 | 2): string =>
  `=IF(ISNUMBER(${of("share", side)}),${of("share", side)},"${NO_TABLE}")`;

/** Year, source and vintage of the share, or what would be needed. */
export const valueAddedMeaning = (side: 1 | 2): string => {
  const [economy, supplier] = side === 1 ? ["{country}", "{partner}"] : ["{partner}", "{country}"];
  return `=IF(ISNUMBER(${of("share", side)}),"Inputs through all domestic stages, "&${of("table_year", side)}&IF(${of("source", side)}="","","; "&${of("source", side)})&IF(${of("vintage", side)}="","",", "&${of("vintage", side)}),"No input-output table of "&${countryName(economy)}&" up to "&{year}&" with "&${countryName(supplier)}&" as a supplier")`;
};

const told = (side: 1 | 2, economy: string, supplier: string): string =>
  `IF(ISNUMBER(${of("share", side)})," In value-added terms inputs from "&${supplier}&" were "&FIXED(100*${of("share", side)},2)&"% of the final product of "&${economy}&" in "&${of("table_year", side)}&IF(${of("vintage", side)}="",""," (input-output table of "&${of("vintage", side)}&")")&"; finished goods come on top.","")`;

/** What the headline says of it; nothing where no table has it. */
export const valueAddedTold = (country: string, partner: string): string =>
  `${told(1, country, partner)}&${told(2, partner, country)}`;

export const VALUE_ADDED_CHECK = {
  label: "Value added and inputs from abroad are the final product",
  formula:
    '=IF(COUNT({value.product})=0,"OK",IF(ABS(SUM({value.product})-SUM({value.final}))<=0.001*SUM({value.final}),"OK","They differ by "&FIXED(ABS(SUM({value.product})-SUM({value.final})),0)&" million: look at the input-output table."))',
};
