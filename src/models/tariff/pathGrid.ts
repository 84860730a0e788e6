import { dateText } from "../dateText";
import type { GridBlock } from "../modelSpec";
import { BETWEEN, type ClassOf, RATE } from "./tariffBasketGrid";

/** The first day of a column after that of the line above; 0 where there is none. */
const next = (column: string): string =>
  `IFERROR(SMALL({events}[${column}],COUNTIFS({events}[${column}],"<="&{^day},{events}[${column}],">0")+1),0)`;
const NEXT_START = next("start");
const NEXT_END = next("end");
const LATER = `=IF({^day}="","",IF(${NEXT_START}+${NEXT_END}=0,"",IF(${NEXT_START}*${NEXT_END}=0,MAX(${NEXT_START},${NEXT_END}),MIN(${NEXT_START},${NEXT_END}))))`;

/** The lines in use: one without a day would be an error, which no heat map passes over. */
const DAYS = 'FILTER({path.day},{path.day}<>"")';

const NOT_KNOWN = "not known";

/** Additional duties from each day on which the list changes: of one product, on average, and of all. */
export function pathGrid(
  rows: number,
  products: number,
  knownUntil: string,
  classOf: ClassOf,
): GridBlock {
  /** The rates of a line of the basket on those days. */
  const rates = (line: string): string =>
    `=LINCHPIN.TARIFF_IN_FORCE({events}[#All],${DAYS},${classOf(line)},"TOTAL",${BETWEEN})`;
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
      {
        id: "label",
        header: "From",
        formula: `=IF({@day}="","",${dateText("{@day}")}&IF({@day}>${knownUntil}," scheduled",""))`,
      },
      {
        id: "looked_at",
        header: "={product}",
        formula: rates("MATCH({product},{basket}[product],0)"),
        spills: true,
        format: RATE,
        heat: "more is worse",
      },
      {
        id: "average",
        header: "Basket, by value",
        formula: `=IF({@day}="","",IFERROR((${sum})/SUM({goods.value}),"${NOT_KNOWN}"))`,
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
        formula: rates(String(line)),
        spills: true as const,
        format: RATE,
        heat: "more is worse" as const,
      })),
    ],
  };
}
