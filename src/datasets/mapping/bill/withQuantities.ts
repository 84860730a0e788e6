import { shortName } from "../../../core/labels/shortName";
import { nameKey } from "../../../core/labels/name";
import { designatorCount } from "../designatorCount";
import { keyOf, numberOf, textOf, withCells } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Line } from "../tableKind";

/** How many of a part one parent needs: as stated, for one of a batch, out of the product's, or as placed. */
export function withQuantities(lines: readonly Line[], notes: Notes): readonly Line[] {
  const totals = new Map<string, number>();
  for (const line of lines) {
    const total = numberOf(line, "total_quantity");
    if (total !== undefined && !totals.has(keyOf(line, "item"))) {
      totals.set(keyOf(line, "item"), total);
    }
  }
  const read = lines.map((line) => withCells(line, { quantity: quantityOf(line, totals) ?? null }));
  tellPlaces(read, notes);
  const parts = read.filter((line) => textOf(line, "parent") !== "");
  const without = parts.filter((line) => numberOf(line, "quantity") === undefined);
  if (without.length === parts.length) {
    notes.assumed.push("No column says how many of a part go into its parent: each counts once.");
  } else if (without.length > 0) {
    notes.assumed.push(
      `${countedRows(without.map(({ row }) => row))} without a quantity count once.`,
    );
  }
  if (lines.some((line) => (numberOf(line, "base_quantity") ?? 1) !== 1)) {
    notes.assumed.push("Quantities are divided by the base quantity beside them.");
  }
  return read;
}

function quantityOf(line: Line, totals: ReadonlyMap<string, number>): number | undefined {
  const stated = numberOf(line, "quantity");
  const base = numberOf(line, "base_quantity") ?? 1;
  if (stated !== undefined) return base > 0 ? stated / base : stated;
  const total = numberOf(line, "total_quantity");
  if (total !== undefined) {
    const ofParent = totals.get(nameKey(textOf(line, "parent"))) ?? 1;
    return ofParent > 0 ? total / ofParent : total;
  }
  return designatorCount(textOf(line, "designators"));
}

/** A quantity that is not the number of designators beside it. */
function tellPlaces(lines: readonly Line[], notes: Notes): void {
  const unlike = lines.filter((line) => {
    const places = designatorCount(textOf(line, "designators"));
    return places !== undefined && places !== numberOf(line, "quantity");
  });
  const [first] = unlike;
  if (first === undefined) return;
  notes.doubts.push(
    `${shortName(textOf(first, "item"))} has the quantity ${numberOf(first, "quantity") ?? ""} and ${designatorCount(textOf(first, "designators")) ?? ""} designators: the quantity is read. So in ${countedRows(unlike.map(({ row }) => row))}.`,
  );
}
