import type { GridBlock } from "../modelSpec";
import { RATE } from "./tariffBasketGrid";

const NEXT_START = 'MINIFS({events}[start],{events}[start],">"&{^day})';
const NEXT_END = 'MINIFS({events}[end],{events}[end],">"&{^day})';
const LATER = `=IF({^day}="","",IF(${NEXT_START}+${NEXT_END}=0,"",IF(${NEXT_START}*${NEXT_END}=0,MAX(${NEXT_START},${NEXT_END}),MIN(${NEXT_START},${NEXT_END}))))`;

/** Additional duties from each day on which the list changes: of one product, on average, and of all. */
export function pathGrid(rows: number, products: number): GridBlock {
  const lines = Array.from({ length: products }, (_, index) => index + 1);
  const weight = (line: number): string => `INDEX({goods.value},${line})`;
  const sum = lines.map((line) => `${weight(line)}*INDEX({path.product_${line}},{row})`).join("+");
  return {
    kind: "grid",
    id: "path",
    title: "Additional duties from each day on which the list changes",
    note: "A rate holds from its day up to the next one. Ordinary duty is not in it.",
    rows,
    columns: [
      { id: "label", header: "From", formula: '=IF({@day}="","",TEXT({@day},"yyyy-mm-dd"))' },
      {
        id: "looked_at",
        header: "={product}",
        formula:
          '=LINCHPIN.TARIFF_IN_FORCE({events}[#All],{path.day},INDEX({basket}[tariff_class],MATCH({product},{basket}[product],0))&"")',
        spills: true,
        format: RATE,
        heat: "more is worse",
      },
      {
        id: "average",
        header: "Basket, by value",
        formula: `=IF({@day}="","",(${sum})/SUM({goods.value}))`,
        format: RATE,
        heat: "more is worse",
      },
      {
        id: "day",
        header: "Day",
        formula: ["=MIN({events}[start])", ...Array.from({ length: rows - 1 }, () => LATER)],
        format: "yyyy-mm-dd",
      },
      ...lines.map((line) => ({
        id: `product_${line}`,
        header: `=INDEX({goods.product},${line})`,
        formula: `=LINCHPIN.TARIFF_IN_FORCE({events}[#All],{path.day},INDEX({basket}[tariff_class],${line})&"")`,
        spills: true as const,
        format: RATE,
        heat: "more is worse" as const,
      })),
    ],
  };
}
