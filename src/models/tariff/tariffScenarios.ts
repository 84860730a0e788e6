import type { GridBlock } from "../modelSpec";
import { MONEY, RATE } from "./tariffBasketGrid";
import { MOST_PERIODS } from "./tariffInputs";

const own = (column: string): string => `INDEX({sources}[${column}],{row})`;
const rateOf = (column: string, basket: string): string =>
  `=IF(${own(column)}="",{${basket}},${own(column)})`;

/** How imports move between origins when their tariffs change. */
export function originsGrid(rows: number): GridBlock {
  return {
    kind: "grid",
    id: "origins",
    title: "Diversion: spending by origin, before and after",
    note: "Spending with duty is held fixed and tariffs are passed on in full; an origin with a blank rate pays the basket's average.",
    rows,
    columns: [
      { id: "origin", header: "Origin", formula: `=${own("origin")}` },
      {
        id: "share",
        header: "Share of spending before",
        formula:
          "={@imports}*(1+{@before})/(SUM({origins.imports})+SUMPRODUCT({origins.imports},{origins.before}))",
        format: RATE,
      },
      {
        id: "share_after",
        header: "Share of spending after",
        formula:
          '=LINCHPIN.TARIFF_DIVERSION({origins.imports},{origins.before},{origins.after},{elasticity},"SHARES")',
        spills: true,
        format: RATE,
      },
      {
        id: "gain",
        header: "Gain in points",
        formula: "=INDEX({origins.share_after},{row})-{@share}",
        format: RATE,
        heat: "more",
      },
      { id: "imports", header: "Imports before", formula: `=${own("imports")}`, format: MONEY },
      {
        id: "before",
        header: "Rate before",
        formula: rateOf("rate_before", "rate_before"),
        format: RATE,
      },
      {
        id: "after",
        header: "Rate after",
        formula: rateOf("rate_after", "rate_after"),
        format: RATE,
      },
    ],
  };
}

const CUSTOMS_VALUE =
  '(SUM({goods.value})+IF({basis}="CIF",SUM({goods.freight})+SUM({goods.insurance}),0))';
const REACHING =
  "SUMPRODUCT({goods.spending},{goods.pass_through},{goods.import_share})/SUM({goods.spending})";
const DONE = "{row}>MIN({periods},{most})+1".replace("{most}", String(MOST_PERIODS));

/** The basket's average rate as it rises from today's by a step each period. */
export function nextStepGrid(): GridBlock {
  return {
    kind: "grid",
    id: "next",
    title: "Next step: every product's rate rises by the step each period",
    note: "A plan, not a forecast: volumes stay the same and nobody retaliates.",
    rows: MOST_PERIODS + 1,
    columns: [
      { id: "period", header: "Period", formula: `=IF(${DONE},"",{row}-1&"")` },
      {
        id: "rate",
        header: "Average rate",
        formula: `=LINCHPIN.TARIFF_PATH({rate_after},{step},MIN({periods},${MOST_PERIODS}),{cap})`,
        spills: true,
        format: RATE,
        heat: "more is worse",
      },
      {
        id: "landed",
        header: "Landed cost of the basket",
        formula: `=IF(${DONE},"",{landed}+(INDEX({next.rate},{row})-{rate_after})*${CUSTOMS_VALUE}*(1+{vat}))`,
        format: MONEY,
      },
      {
        id: "more",
        header: "More than today",
        formula: `=IF(${DONE},"",{@landed}-{landed})`,
        format: MONEY,
      },
      {
        id: "price",
        header: "Change of buyers' prices",
        formula: `=IF(${DONE},"",${REACHING}*(INDEX({next.rate},{row})-{rate_after})/(1+{rate_after}))`,
        format: RATE,
        heat: "more is worse",
      },
    ],
  };
}

export const TOTAL_CUSTOMS_VALUE = CUSTOMS_VALUE;
