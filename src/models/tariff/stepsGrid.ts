import type { GridBlock } from "../modelSpec";
import { RATE } from "./tariffBasketGrid";

/** The line of the path a number of steps on, or its last one. */
const at = (column: string, line: number): string =>
  `INDEX({path.${column}},MIN(${line},COUNT({path.day})))`;

/** A text in a chart's cells is drawn as zero. */
const rate = (column: string, line: number): string =>
  `=IF(ISNUMBER(${at(column, line)}),${at(column, line)},NA())`;

/** What the chart reads: every rate twice, on its day and on that of the next, as it holds until then. */
export function stepsGrid(rows: number): GridBlock {
  const points = Array.from({ length: rows }, (_, index) => [index + 1, index + 2] as const);
  const twice = (column: string): string[] =>
    points.flatMap(([line]) => [rate(column, line), rate(column, line)]).slice(0, -1);
  return {
    kind: "grid",
    id: "steps",
    title: "The same as steps, for the chart",
    note: "A rate stands on its first day and on the first of the next one, so that the line does not rise in between.",
    rows: 2 * rows - 1,
    columns: [
      {
        id: "day",
        header: "Day",
        formula: points
          .flatMap(([line, next]) => [`=${at("day", line)}`, `=${at("day", next)}`])
          .slice(0, -1),
        format: "yyyy-mm-dd",
      },
      { id: "looked_at", header: "={product}", formula: twice("looked_at"), format: RATE },
      { id: "average", header: "Basket, by value", formula: twice("average"), format: RATE },
    ],
  };
}
