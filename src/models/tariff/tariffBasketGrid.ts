import { dateText } from "../dateText";
import { ONE_ENTRY } from "./entries";
import type { FiguresBlock, GridBlock, SpillBlock } from "../modelSpec";

export const RATE = "0.0%";
export const MONEY = "#,##0";

const own = (column: string): string => `INDEX({basket}[${column}],{row})`;
/** The arguments after the product: whose duties on whose goods, and what an unknown one counts as. */
export const BETWEEN = "{imposer},{origin},{unknown}";
/** The name that the list of tariffs knows the goods of a line of the basket by. */
export type ClassOf = (line: string) => string;
/** The part of a line in the customs value of all, where one entry bears the fee's bounds; each line is one, else. */
const customsOf = (cell: (id: string) => string): string =>
  `(${cell("value")}+({basis}="CIF")*(${cell("freight")}+${cell("insurance")}))`;
const WHOLE = customsOf((id) => `{goods.${id}}`);
const PART = `IF({entries}="${ONE_ENTRY}",${customsOf((id) => `{@${id}}`)}/SUMPRODUCT(${WHOLE}),1)`;
const bound = (id: "mpf_min" | "mpf_max"): string => `=IF({${id}}="","",{${id}}*${PART})`;
const landed = (rates: string, result: string): string =>
  `=LINCHPIN.LANDED_COST({goods.value},{goods.freight},{goods.insurance},{goods.${rates}},,{basis},{mpf},{goods.least_fee},{goods.most_fee},{hmf},,{vat},"${result}")`;

/** The day of the highest rate that the product has had. */
const PEAK_DAY = "INDEX({path.day},MATCH(AGGREGATE(14,6,{path.looked_at},1),{path.looked_at},0))";

/** Every product of the basket: rate, duty and landed cost on the day, and what changed since. */
export function basketGrid(rows: number, classOf: ClassOf): GridBlock {
  const inForce = (day: string, reading = "{unknown}"): string =>
    `LINCHPIN.TARIFF_IN_FORCE({events}[#All],{${day}},${classOf("{row}")},"TOTAL",{imposer},{origin},${reading})`;
  const amount = (id: string, header: string, formula: string) => ({
    id,
    header,
    formula,
    format: MONEY,
  });
  return {
    kind: "grid",
    id: "goods",
    title: "The basket: stacked rates, duty and landed cost",
    note: "The stacked rate is the ordinary rate plus every additional duty in force on the day; all are charged on one customs value.",
    rows,
    columns: [
      { id: "product", header: "Product", formula: `=${own("product")}` },
      rate("before", "Rate before", `=${own("base_rate")}+${inForce("before")}`),
      rate("rate", "Rate on the day", `=${own("base_rate")}+${inForce("date")}`),
      {
        ...amount("duty", "Duty on the day", landed("rate", "DUTY")),
        spills: true,
      },
      {
        ...amount("landed_before", "Landed cost before", landed("before", "LANDED")),
        spills: true,
      },
      { ...amount("landed", "Landed cost on the day", landed("rate", "LANDED")), spills: true },
      {
        id: "price",
        header: "Change of the buyer's price",
        formula:
          "=LINCHPIN.PASS_THROUGH({goods.before},{goods.rate},{goods.pass_through},{goods.import_share})",
        spills: true,
        format: RATE,
        heat: "more is worse",
      },
      amount("value", "Value", `=${own("value")}`),
      amount("freight", "Freight", `=${own("freight")}`),
      amount("insurance", "Insurance", `=${own("insurance")}`),
      {
        id: "pass_through",
        header: "Pass-through",
        formula: `=${own("pass_through")}`,
        format: RATE,
      },
      {
        id: "import_share",
        header: "Import share",
        formula: `=${own("import_share")}`,
        format: RATE,
      },
      amount(
        "spending",
        "Buyers' spending before",
        '=IF(COUNT({@value},{@before},{@import_share})=3,{@value}*(1+{@before})/{@import_share},"")',
      ),
      rate("low", "Rate at the lower reading", `=${own("base_rate")}+${inForce("date", '"LOW"')}`),
      rate("high", "At the higher reading", `=${own("base_rate")}+${inForce("date", '"HIGH"')}`),
      amount("least_fee", "Processing fee at least", bound("mpf_min")),
      amount("most_fee", "At most", bound("mpf_max")),
    ],
  };
}

const rate = (id: string, header: string, formula: string) => ({
  id,
  header,
  formula,
  format: RATE,
  heat: "more is worse" as const,
});

const weighted = (rates: string): string =>
  `=LINCHPIN.WEIGHTED_TARIFF({goods.value},{goods.${rates}})`;
const LINE = "MATCH({product},{basket}[product],0)";

export const results: FiguresBlock = {
  kind: "figures",
  title: "Results",
  figures: [
    {
      id: "rate_after",
      label: "Average rate of the basket",
      formula: weighted("rate"),
      format: RATE,
      meaning: "Weighted by value",
    },
    {
      id: "rate_before",
      label: "Average rate before",
      formula: weighted("before"),
      format: RATE,
    },
    {
      id: "product_rate",
      label: "Rate of the product in focus",
      formula: "=INDEX({goods.rate},MATCH({product},{goods.product},0))",
      format: RATE,
    },
    { id: "duty", label: "Duty on the basket", formula: "=SUM({goods.duty})", format: MONEY },
    {
      id: "landed",
      label: "Landed cost of the basket",
      formula: "=SUM({goods.landed})",
      format: MONEY,
    },
    {
      id: "landed_change",
      label: "Change of the landed cost",
      formula: "={landed}/SUM({goods.landed_before})-1",
      format: RATE,
    },
    {
      id: "price_change",
      label: "Change of buyers' prices",
      formula: "=SUMPRODUCT({goods.spending},{goods.price})/SUM({goods.spending})",
      format: RATE,
      meaning: "Of each product, weighted by what buyers spend on it, imported or not",
    },
    {
      id: "peak",
      label: "Highest rate the product has had",
      formula: `=AGGREGATE(14,6,{path.looked_at},1)+INDEX({basket}[base_rate],${LINE})`,
      format: RATE,
      meaning: `="from "&${dateText(PEAK_DAY)}`,
    },
    {
      id: "low",
      label: "Average rate at the lower reading",
      formula: weighted("low"),
      format: RATE,
      meaning:
        '=IF({low}={high},"Every duty on the basket is known for the day","Some duties are not known for the day")',
    },
    {
      id: "high",
      label: "At the higher reading",
      formula: weighted("high"),
      format: RATE,
    },
    {
      id: "effective",
      label: "Average rate after diversion",
      formula:
        "=LINCHPIN.TARIFF_DIVERSION({origins.imports},{origins.before},{origins.after},{elasticity})",
      format: RATE,
      meaning: '="against "&FIXED(100*{static},1)&"% if nobody switched"',
    },
    {
      id: "static",
      label: "The same if nobody switched",
      formula:
        '=LINCHPIN.TARIFF_DIVERSION({origins.imports},{origins.before},{origins.after},{elasticity},"STATIC")',
      format: RATE,
    },
  ],
};

/** Measures in force at once on one product that the sheet has room for. */
const MOST_LAYERS = 9;

export const layers = (classOf: ClassOf): SpillBlock => ({
  kind: "spill",
  id: "layers",
  title: "Additional duties on the product in focus",
  formula: `=LINCHPIN.TARIFF_IN_FORCE({events}[#All],{date},${classOf(LINE)},"LAYERS",${BETWEEN})`,
  rows: MOST_LAYERS + 1,
  hasHeaders: true,
  columns: [{ header: "key" }, { header: "value", format: RATE }],
});

/** What the day adds to the ordinary rate of the product looked at. */
export const ADDITIONAL = `({product_rate}-INDEX({basket}[base_rate],${LINE}))`;
