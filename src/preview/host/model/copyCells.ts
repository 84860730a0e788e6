import { moveReferences } from "../../workbook/formulaText";
import type { Area, CellInput } from "../../workbook/workbook";
import type { HostContext } from "../hostContext";
import { checkUnprotected, isUnbounded } from "./places";
import { invalidArgument } from "../arguments";

/** Copies cells as copy and paste does: a larger destination repeats the source, relative references move along. */
export function copyCells(
  context: HostContext,
  source: Area,
  destination: Area,
  what: "All" | "Formulas" | "Values" | "Formats",
): void {
  if (isUnbounded(source)) throw invalidArgument("copyFrom of whole rows or columns");
  const repeats =
    destination.rows % source.rows === 0 && destination.columns % source.columns === 0;
  const target = repeats
    ? destination
    : { ...destination, rows: source.rows, columns: source.columns };
  checkUnprotected(context, target);
  if (what !== "Formats") copyContents(context, source, target, what === "Values");
  if (what === "All" || what === "Formats") copyFormats(context, source, target);
}

function copyContents(
  { workbook }: HostContext,
  source: Area,
  target: Area,
  valuesOnly: boolean,
): void {
  const cells = valuesOnly ? workbook.values(source) : workbook.formulas(source);
  const values = workbook.values(source);
  const input = Array.from({ length: target.rows }, (_, row) =>
    Array.from({ length: target.columns }, (__, column): CellInput => {
      const [r, c] = [row % source.rows, column % source.columns];
      const cell = cells[r]?.[c] ?? "";
      if (!valuesOnly && typeof cell === "string" && cell !== values[r]?.[c]) {
        const down = target.row + row - source.row - r;
        const right = target.column + column - source.column - c;
        return moveReferences(cell, down, right);
      }
      return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
    }),
  );
  workbook.write(target, input);
}

function copyFormats({ workbook }: HostContext, source: Area, target: Area): void {
  for (let row = 0; row < target.rows; row++) {
    for (let column = 0; column < target.columns; column++) {
      const from = workbook.format(
        source.sheet,
        source.row + (row % source.rows),
        source.column + (column % source.columns),
      );
      const cell = { sheet: target.sheet, row: target.row + row, column: target.column + column };
      workbook.setFormat({ ...cell, rows: 1, columns: 1 }, from);
    }
  }
}
