import type { GridBlock } from "../modelSpec";
import { PERCENT } from "./macroGrids";
import { pick } from "./pick";

/** What the headline gives as a range, in the order of the grid's rows. */
export const RANGED = [
  { figure: "country_supplied", side: 1, flow: "imports", base: "supply" },
  { figure: "partner_supplied", side: 2, flow: "exports", base: "supply" },
  { figure: "country_exports", side: 1, flow: "exports", base: "gdp" },
  { figure: "partner_exports", side: 2, flow: "imports", base: "gdp" },
  { figure: "country_two_way", side: 1, flow: "two_way", base: "gdp" },
  { figure: "partner_two_way", side: 2, flow: "two_way", base: "gdp" },
] as const;

export type Ranged = (typeof RANGED)[number]["figure"];

const FIGURES = [
  "Country's supply from the partner",
  "Partner's supply from the country",
  "Country's exports to the partner over GDP",
  "Partner's exports to the country over GDP",
  "Two-way trade over the country's GDP",
  "Two-way trade over the partner's GDP",
];

/** An end of the range of a figure, or "" where it has none. */
export const rangeEnd = (figure: Ranged, end: "low" | "high"): string =>
  `INDEX({ranges.${end}},${RANGED.findIndex((ranged) => ranged.figure === figure) + 1})`;

const ownFlow = (flow: string): string =>
  `IFNA(INDEX({series.${flow}},MATCH({year},{series.year},0)),"")`;

/** As the partner's statistics have it; what it buys is its two-way trade less what it sells. */
const otherFlow = (flow: (typeof RANGED)[number]["flow"]): string => {
  const at = { from: "partner", year: "{year}" } as const;
  const sold = pick("trade_usd_mn", {
    ...at,
    indicator: "export_exposure",
    basis: "{basis_second}",
  });
  const both = pick("trade_usd_mn", { ...at, indicator: "two_way_trade", basis: "{basis_other}" });
  const bought = `IF(COUNT(${both},${sold})=2,${both}-${sold},"")`;
  const other = { imports: sold, two_way: both, exports: bought }[flow];
  return `IF({typed_imports}&{typed_exports}<>"","",${other})`;
};

/** GDP of a side, or its supply, at the smallest or largest GDP of the editions. */
const baseAt = (end: "least" | "most", side: 1 | 2, base: "gdp" | "supply"): string => {
  const of = (column: string): string => `INDEX({${column}},${side})`;
  const scaled = base === "gdp" ? "" : `*${of("supply.supply")}/${of("supply.gdp")}`;
  return `IF(ISNUMBER(${of(`supply.${base}`)}),${of(`editions.${end}`)}${scaled},"")`;
};

/** A text among the figures is an error of MIN in some programs. */
const OTHER = "IF(ISNUMBER({@other}),{@other},{@own})";

/** Every figure of the headline over what the tables hold of it: both sides' statistics, both editions of GDP. */
export const rangeGrid = (): GridBlock => ({
  kind: "grid",
  id: "ranges",
  title: "Figures of the headline over both sides' statistics and both editions of GDP",
  note: "The tables state no low and high, but have two publishers for some flows and two editions of GDP: the ends are the smallest and largest ratio of these. Trade that is typed in has no second publisher.",
  rows: RANGED.length,
  columns: [
    { id: "figure", header: "Share or ratio", formula: FIGURES.map((text) => `="${text}"`) },
    {
      id: "first",
      header: "First basis",
      formula: RANGED.map(({ figure }) => `=IFNA({${figure}},"")`),
      format: PERCENT,
    },
    {
      id: "low",
      header: "Least",
      formula: `=IF(COUNT({@own},{@largest})=2,IF({@largest}>0,MIN({@own},${OTHER})/{@largest},""),"")`,
      format: PERCENT,
    },
    {
      id: "high",
      header: "Most",
      formula: `=IF(COUNT({@own},{@smallest})=2,IF({@smallest}>0,MAX({@own},${OTHER})/{@smallest},""),"")`,
      format: PERCENT,
    },
    {
      id: "own",
      header: "Flow, first basis",
      formula: RANGED.map(({ flow }) => `=${ownFlow(flow)}`),
      format: "#,##0",
    },
    {
      id: "other",
      header: "Flow, partner's statistics",
      formula: RANGED.map(({ flow }) => `=${otherFlow(flow)}`),
      format: "#,##0",
    },
    {
      id: "smallest",
      header: "GDP or supply, smaller",
      formula: RANGED.map(({ side, base }) => `=${baseAt("least", side, base)}`),
      format: "#,##0",
    },
    {
      id: "largest",
      header: "GDP or supply, larger",
      formula: RANGED.map(({ side, base }) => `=${baseAt("most", side, base)}`),
      format: "#,##0",
    },
  ],
});
