import type { FiguresBlock, GridBlock } from "../modelSpec";
import { BILLIONS, gdpOf, INDEX, ofStage, SHARE, TOP_PRODUCER } from "./mineralFacts";

/** Suppliers named for one product, "other countries" included. */
const MOST = 6;

const LINE = "MATCH({mineral},{minerals}[mineral],0)";
const OF_MINERAL = `({sources}[commodity_key]=INDEX({minerals}[commodity_key],${LINE}))*({sources}[product]=INDEX({minerals}[import_product],${LINE}))`;

export const supplierGrid: GridBlock = {
  kind: "grid",
  id: "suppliers",
  title: "Where imports of the mineral in focus come from",
  note: "Shares as the source prints them, averages of several years; other countries are many and count as no supplier.",
  rows: MOST,
  columns: [
    {
      id: "country",
      header: "Supplier",
      formula: `=IF({@source_row}="","",INDEX({sources}[country],{@source_row}))`,
    },
    {
      id: "share",
      header: "Share of imports",
      formula: `=IF({@source_row}="","",IF(INDEX({sources}[share_low],{@source_row})="","",INDEX({sources}[share_low],{@source_row})))`,
      format: SHARE,
      heat: "more is worse",
    },
    {
      id: "raw",
      header: "In %, as printed",
      formula: `=IF({@source_row}="","",INDEX({sources}[share_raw],{@source_row})&"")`,
    },
    {
      id: "is_country",
      header: "A country",
      formula: `=IF({@source_row}="","",IF(INDEX({sources}[iso3],{@source_row})="",0,1))`,
      format: "0",
    },
    {
      id: "named",
      header: "Share of a named country",
      formula: `=IF({@is_country}=1,{@share},"")`,
      format: SHARE,
    },
    {
      id: "source_row",
      header: "Row in the table",
      formula: `=IFERROR(INDEX(FILTER(SEQUENCE(ROWS({sources}[country])),${OF_MINERAL}),{row}),"")`,
      format: "0",
    },
  ],
};

const KEY = `INDEX({minerals}[commodity_key],${LINE})`;
const topOf = (hasWeightedStages: boolean): string =>
  ofStage(TOP_PRODUCER, `INDEX({facts.concentration_row},${LINE})`, hasWeightedStages);
const onList = (list: string): string =>
  `COUNTIFS({lists}[commodity_key],${KEY},{lists}[list],"${list}*")>0`;

const RESTRICTION = `LINCHPIN.RESTRICTION_IN_FORCE({controls}[#All],{date},,INDEX({minerals}[controlled_as],${LINE})&""`;
const OTHER = "SUMIFS({suppliers.share},{suppliers.is_country},0)";

export const supplierFigures = (hasWeightedStages: boolean): FiguresBlock => ({
  kind: "figures",
  title: "Concentration of those imports",
  figures: [
    {
      id: "import_hhi",
      label: "Concentration of imports (HHI)",
      formula: `=IF(COUNT({suppliers.named})=0,"",LINCHPIN.HHI({suppliers.named},,,${OTHER}))`,
      format: INDEX,
      meaning:
        "The EU screens imports from 0.4; the 0.18 of merger guidelines is for firms, not countries",
    },
    {
      id: "import_effective",
      label: "Equivalent number of equal suppliers",
      formula: '=IF(ISNUMBER({import_hhi}),1/{import_hhi},"")',
      format: "0.0",
    },
    {
      id: "import_single",
      label: "More than half from one supplier",
      formula: `=IF(COUNT({suppliers.named})=0,"",IF(MAX({suppliers.named})>0.5,"yes: "&INDEX({suppliers.country},MATCH(MAX({suppliers.named}),{suppliers.named},0)),"no"))`,
    },
    {
      id: "listed",
      label: "Listed as critical",
      formula: `=IF(${onList("EU strategic")},"EU strategic",IF(${onList("EU critical")},"EU critical","EU: not by this name"))&"; "&IF(${onList("US critical")},"US critical","US: not by this name")`,
      meaning: "An entry for a group of minerals, or for one element of several, has another name",
    },
    {
      id: "producer_gdp",
      label: "GDP of the largest producer, bn USD",
      formula: `=IFERROR(${gdpOf(topOf(hasWeightedStages))},"")`,
      format: BILLIONS,
      meaning: `=IFERROR(${topOf(hasWeightedStages)}&", "&{gdp_year},"")`,
    },
    {
      id: "control_count",
      label: "Controls on it in force",
      formula: `=INDEX({facts.controls},${LINE})`,
      format: "0",
    },
    {
      id: "control_value",
      label: "Restriction on it by anyone",
      formula: `=${RESTRICTION})`,
      format: "0",
      meaning: `=${RESTRICTION},"TEXT")`,
    },
  ],
});
