import { countryName } from "../countryName";
import { hasColumn, namedRows } from "../modelData";
import type { Check, FiguresBlock, GridBlock, ModelData, ModelSheet } from "../modelSpec";
import { chainGrid, OTHER, OWN, SHARE, TONNES } from "./chainGrid";
import { nodesGrid } from "./nodesGrid";
import { plural } from "../plural";
import { STAGES } from "./stages";

const SPARE = 6;

export function facilitiesSheet(data: ModelData): ModelSheet {
  const rows = data["plants"] ? namedRows(data["plants"]) : [];
  const counts = new Map<unknown, number>();
  for (const { country_iso3 } of rows) {
    counts.set(country_iso3, (counts.get(country_iso3) ?? 0) + 1);
  }
  const hasRanges = hasColumn(data["plants"], "capacity_high_t");
  return {
    answer: ANSWER,
    blocks: [
      RESULTS,
      {
        kind: "charts",
        charts: [
          {
            title: "Facilities that count, by stage",
            type: "ColumnClustered",
            grid: "nodes",
            first: "stage",
            last: "count_partner",
            valueTitle: "Facilities in the table",
            valueFormat: "0",
            meanings: ["own", "other side"],
          },
          {
            title: "Of the country: how many state a capacity",
            type: "ColumnStacked",
            grid: "own",
            first: "stage",
            last: "unstated",
            valueTitle: "Facilities in the table",
            valueFormat: "0",
            meanings: ["own", "beside"],
          },
        ],
      },
      nodesGrid,
      chainGrid(OWN, "The country's chain", hasRanges),
      chainGrid(OTHER, "The partner's chain", hasRanges),
      list(Math.max(0, ...counts.values()) + SPARE),
    ],
    checks: CHECKS,
    method: METHOD,
  };
}

/** The stage that ranks lowest, and whether any can be ranked. */
const lowest = (order: string): string =>
  `IF(MIN({nodes.${order}})>1,"none can be named",INDEX({nodes.stage},MATCH(MIN({nodes.${order}}),{nodes.${order}},0)))`;
const atWeakest = (column: string): string => `INDEX({${column}},MATCH({weakest},{nodes.stage},0))`;

const RESULTS: FiguresBlock = {
  kind: "figures",
  title: "Results",
  figures: [
    {
      id: "weakest",
      label: "Weakest node of the country",
      formula: `=${lowest("order")}`,
      meaning:
        '=IF(MIN({nodes.order})>1,"No stage has stated capacities on both sides",IF(MIN({nodes.order})<0,"No facility in the table",FIXED(100*MIN({nodes.order}),1)&"% of the stated capacity of both"))',
    },
    {
      id: "weakest_partner",
      label: "Weakest node of the partner",
      formula: `=${lowest("order_partner")}`,
      meaning:
        '=IF(MIN({nodes.order_partner})>1,"No stage has stated capacities on both sides",IF(MIN({nodes.order_partner})<0,"No facility in the table",FIXED(100*MIN({nodes.order_partner}),1)&"% of the stated capacity of both"))',
    },
    {
      id: "weakest_capacity",
      label: "Stated capacity at the country's weakest node",
      formula: `=IF(MIN({nodes.order})>1,"",${atWeakest("own.capacity")})`,
      format: TONNES,
      meaning: `=IF(MIN({nodes.order})>1,"",${atWeakest("own.count")}&" facilities, of which "&(${atWeakest("own.unstated")}+${atWeakest("own.elsewise")})&" state none that can be added: a lower bound")`,
    },
    {
      id: "unranked",
      label: "Stages that cannot be compared",
      formula: '=COUNTIF({nodes.order},">1")',
      format: "0",
      meaning: "A side has facilities there, and none states a capacity in the measure",
    },
    {
      id: "coverage",
      label: "Facilities of both that state a capacity",
      formula:
        '=IF(SUM({own.count},{other.count})=0,"",SUM({own.stated},{own.elsewise},{other.stated},{other.elsewise})/SUM({own.count},{other.count}))',
      format: SHARE,
      meaning:
        '=SUM({own.stated},{own.elsewise},{other.stated},{other.elsewise})&" of "&SUM({own.count},{other.count})',
    },
    {
      id: "foreign",
      label: "In the country, owned from elsewhere",
      formula: "=SUM({own.foreign})",
      format: "0",
      meaning: '=SUM({own.unknown_owner})&" more have an owner whose country is not known"',
    },
    {
      id: "single",
      label: "Stages of the country with one facility",
      formula: "=COUNTIF({own.count},1)",
      format: "0",
    },
    {
      id: "oldest",
      label: "Oldest status among the country's facilities",
      formula:
        '=IF(COUNTIFS({plants}[country_iso3],{country},{plants}[status_as_of],">0")=0,"",MINIFS({plants}[status_as_of],{plants}[country_iso3],{country},{plants}[status_as_of],">0"))',
      format: "yyyy-mm-dd",
      meaning:
        '=COUNTIFS({plants}[country_iso3],{country})-COUNTIFS({plants}[country_iso3],{country},{plants}[status_as_of],">0")&" have a status without a day"',
    },
  ],
};

/** Where a chain is weakest: stages without a facility first, else the smallest share. */
const sentenceOf = (
  who: string,
  order: string,
  weakest: string,
  article: "the" | "The",
): string => {
  const share = (end: "low" | "high"): string => {
    const of = `INDEX({nodes.${end}},MATCH({${weakest}},{nodes.stage},0))`;
    return `FIXED(100*${who === "country" ? of : `(1-${of})`},1)`;
  };
  const [least, most] =
    who === "country" ? [share("low"), share("high")] : [share("high"), share("low")];
  const none = `COUNTIF({nodes.${order}},"<0")`;
  const without = `" has no facility in the table at "&${plural(none, "stage")}&", first "&LOWER({${weakest}})`;
  const range = `${least}&IF(${least}=${most},""," to "&${most})`;
  const weak = `" is weakest at "&LOWER({${weakest}})&" ("&${range}&"% of the stated capacity of both)"`;
  const whole = `" has all of the stated capacity of both wherever they can be compared"`;
  return `${countryName(`{${who}}`, article)}&IF(MIN({nodes.${order}})>1," has no stage that can be ranked",IF(${none}>0,${without},IF(MIN({nodes.${order}})>=1,${whole},${weak})))`;
};

const COUNTED = "SUM({own.count},{other.count})";
const SILENT = "SUM({own.unstated},{other.unstated})";

const ANSWER = `=IF({country}={partner},"Choose two different countries.",${sentenceOf("country", "order", "weakest", "The")}&"; "&${sentenceOf("partner", "order_partner", "weakest_partner", "the")}&". "&${SILENT}&" of the "&${COUNTED}&" facilities that count state no capacity, so shares are of what is stated."&IF({unranked}=0,""," At "&${plural("{unranked}", "stage")}&" of "&${countryName("{country}")}&" nothing can be compared."))`;

/** Every facility of the country, whatever its status. */
function list(rows: number): GridBlock {
  const own = (column: string): string =>
    `=IF({@line}="","",IF(INDEX({plants}[${column}],{@line})="","",INDEX({plants}[${column}],{@line})))`;
  return {
    kind: "grid",
    id: "list",
    title: "The country's facilities, whatever their status",
    rows,
    columns: [
      { id: "facility", header: "Facility", formula: own("facility") },
      { id: "stage", header: "Stage", formula: own("stage") },
      { id: "company", header: "Company", formula: own("company") },
      { id: "owner", header: "Owner's country", formula: own("owner_iso3") },
      { id: "capacity", header: "Stated capacity", formula: own("capacity_t"), format: TONNES },
      { id: "measure", header: "Counted in", formula: own("capacity_measure") },
      { id: "status", header: "Status", formula: own("status") },
      { id: "as_of", header: "As of", formula: own("status_as_of"), format: "yyyy-mm-dd" },
      {
        id: "line",
        header: "Row in the table",
        formula:
          '=IFERROR(INDEX(FILTER(SEQUENCE(ROWS({plants}[facility])),{plants}[country_iso3]={country}),{row}),"")',
        format: "0",
      },
    ],
  };
}

const STAGE_NAMES = STAGES.map(({ id }) => `"${id}"`);
const IN_CHAIN = STAGE_NAMES.map((stage) => `COUNTIFS({plants}[stage],${stage})`).join("+");

const CHECKS: readonly Check[] = [
  {
    label: "Stated, stated in another measure and not stated add up",
    formula:
      '=IF(AND(MIN({own.elsewise},{own.unstated},{other.elsewise},{other.unstated})>=0,SUM({own.stated},{own.elsewise},{own.unstated},{other.stated},{other.elsewise},{other.unstated})=SUM({own.count},{other.count})),"OK","They differ: the second measure of magnets is the first one.")',
  },
  {
    label: "Shares of the two add to 100%",
    formula:
      '=IF(ABS(SUM({nodes.share},{nodes.share_partner})-COUNT({nodes.share}))<1E-9,"OK","They do not.")',
  },
  {
    label: "Every facility of the country is listed",
    formula:
      '=IF(COUNTIFS({plants}[country_iso3],{country})=COUNT({list.line}),"OK","There are more than the list has room for: build the model again.")',
  },
  {
    label: "Two different countries are compared",
    formula: '=IF({country}<>{partner},"OK","Both inputs name the same country.")',
  },
  {
    label: "Every stage is one of the chain, or cracking",
    formula: `=IF(${IN_CHAIN}+COUNTIFS({plants}[stage],"cracking")=COUNTIFS({plants}[facility],"?*"),"OK","Some facilities have a stage that the model does not know: they are left out.")`,
  },
];

const METHOD = [
  "A node is a stage of the chain in one country. Its weight is the sum of the capacities that its facilities state, in one measure; the share is of both countries together. The weakest node is the stage where the table has no facility, else the one with the smallest share.",
  "A capacity that nobody states is not zero: such facilities are counted beside the sum, which is then a lower bound, and a stage where one side states none cannot be compared. Ranges count at their lower end, also where stages are ranked; the shares of the answer are ranges where one is stated, with one side at its upper and the other at its lower end. A table without the column capacity_high_t states none.",
  "Facilities count by where they stand; who owns them stands beside. Cracking of concentrate is part of separation in most plants and is not a stage of its own here.",
  "The table holds what could be read and is no census: a stage without a row may have plants all the same, above all in China. Statuses are of their own day. Add what you know, with its source, and the sheet follows.",
  "Capacity is no output: plants run below it, and feed from abroad may be missing. Look at mineral production and trade before drawing a conclusion.",
];
