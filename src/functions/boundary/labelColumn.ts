import { columnsOf, grid } from "./cell";
import type { Reader } from "./reader";
import { labelAt, lineOf, placeInLine } from "./vector";

/** Labels in a row or column of which few are asked for; "" where a cell is blank. */
export interface LabelColumn {
  readonly length: number;
  at(i: number): string;
}

/** V of labels. Each cell is looked at, so that none holds an error, and read when its label is asked for. */
export function labelColumn(): Reader<LabelColumn> {
  return {
    kind: "vector",
    optional: false,
    placeOf: (raw, index) => placeInLine(raw, index, false),
    read(raw, name) {
      const line = lineOf(raw, name);
      const rows = grid(raw);
      const isColumn = columnsOf(rows) === 1;
      for (let i = 0; i < line.length; i++) {
        const given = isColumn ? (rows[i] as readonly unknown[])[0] : rows[0]?.[i];
        if (!beginsWithLetter(given)) labelAt(line, i, name);
      }
      return { length: line.length, at: (i) => labelAt(line, i, name) };
    },
  };
}

/** A text that does is neither an error nor to be taken for a number. */
function beginsWithLetter(value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  const first = value.charCodeAt(0);
  return first > 64 && first < 123;
}
