import type { GridBlock, GridColumn } from "../modelSpec";
import { goodsCell, type InForce } from "./controlsOnGoods";

/** Points of the path: six months apart, they reach from 2022 to 2026. */
const POINTS = 8;
const PERCENT = "0.0%";

export function goodsGrid(rows: number, inForce: InForce): GridBlock {
  const weighted = (side: string, header: string): GridColumn => ({
    id: `weighted_${side}`,
    header,
    formula: `=IF(COUNT({@${side}},{@weight})=2,{@${side}}*{@weight},"")`,
    format: "0.00",
  });
  const bearing = (id: string, header: string, side: string): GridColumn => ({
    id,
    header,
    formula: `=IF(COUNT({@control_${side}},{@${side}})=2,{@control_${side}}*{@${side}}*{@weight},"")`,
    format: "0.00",
    heat: "more is worse",
  });
  return {
    kind: "grid",
    id: "list",
    title: "Goods",
    note: "Live from the table. A blank control means that none is looked for. Each side bears the controls that the other imposes on it or on the world.",
    rows,
    columns: [
      { id: "good", header: "Good", formula: `=${goodsCell("good")}` },
      {
        id: "country",
        header: "Country on partner",
        formula: `=${goodsCell("dependence_country")}`,
        format: "0%",
        heat: "more is worse",
      },
      {
        id: "partner",
        header: "Partner on country",
        formula: `=${goodsCell("dependence_partner")}`,
        format: "0%",
        heat: "more is worse",
      },
      { id: "weight", header: "Weight", formula: `=${goodsCell("weight")}`, format: "0.00" },
      {
        id: "net",
        header: "Partner less country",
        formula: `=IF(COUNT({@country},{@partner})=2,{@partner}-{@country},"")`,
        format: "0%",
      },
      {
        id: "product",
        header: "Name in the list of controls",
        formula: `=${goodsCell("control_product")}`,
      },
      {
        id: "control_country",
        header: "Control of the partner",
        formula: `=${inForce("{date}", "{@product}", "country")}`,
        format: "0",
      },
      {
        id: "control_partner",
        header: "Control of the country",
        formula: `=${inForce("{date}", "{@product}", "partner")}`,
        format: "0",
      },
      bearing("on_country", "Bears on country", "country"),
      bearing("on_partner", "Bears on partner", "partner"),
      weighted("country", "Country on partner, weighted"),
      weighted("partner", "Partner on country, weighted"),
    ],
  };
}

export function pathGrid(): GridBlock {
  const points = Array.from({ length: POINTS }, (_, index) => `{inforce.p${index + 1}}`);
  // The columns of controls keep the goods' order; rows below the last good are blank and add nothing.
  const code = { country: 1, partner: 2 } as const;
  const share = (side: keyof typeof code): string[] =>
    points.map(
      (point) =>
        `=(SUMIF(${point},${code[side]},{list.weighted_${side}})+SUMIF(${point},${BOTH},{list.weighted_${side}}))/SUM({list.weight})`,
    );
  return {
    kind: "grid",
    id: "path",
    title: "How it moved: dependence under controls in force",
    rows: POINTS,
    columns: [
      { id: "label", header: "Day", formula: `=YEAR({@day})&"-"&RIGHT("0"&MONTH({@day}),2)` },
      {
        id: "on_country",
        header: "Bears on country",
        formula: share("country"),
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "on_partner",
        header: "Bears on partner",
        formula: share("partner"),
        format: PERCENT,
        heat: "more is worse",
      },
      {
        id: "day",
        header: "Day as a date",
        formula:
          "=DATE(YEAR({first_date}),MONTH({first_date})+{months}*({row}-1),DAY({first_date}))",
        format: "yyyy-mm-dd",
      },
      {
        id: "count",
        header: "Goods under control",
        formula: points.map((point) => `=COUNTIF(${point},">0")`),
        format: "0",
      },
    ],
  };
}

/** A good under controls of both sides; 1 and 2 are the partner's and the country's alone. */
const BOTH = 3;

export function controlsGrid(rows: number, inForce: InForce): GridBlock {
  const product = "INDEX({list.product},{row})";
  const known = (day: string, side: "country" | "partner"): string =>
    `N(${inForce(day, product, side)})`;
  return {
    kind: "grid",
    id: "inforce",
    title: "Controls in force along the path: 1 of the partner, 2 of the country, 3 of both",
    rows,
    columns: [
      { id: "good", header: "Good", formula: `=${goodsCell("good")}` },
      ...Array.from({ length: POINTS }, (_, index): GridColumn => ({
        id: `p${index + 1}`,
        header: `=INDEX({path.label},${index + 1})`,
        formula: `=IF(${product}="","",${known(`INDEX({path.day},${index + 1})`, "country")}+2*${known(`INDEX({path.day},${index + 1})`, "partner")})`,
        format: "0",
        heat: "more is worse",
      })),
    ],
  };
}
