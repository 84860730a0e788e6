import type { Change } from "./randomChanges";
import type { Result } from "./formulaEngine";
import type { Recalculated } from "./modelFigures";

const isError = (result: Result): boolean => typeof result === "string" && /^#[A-Z]/.test(result);

/** A figure of the copy is the live one, or openly unknown. */
function apart(live: Result, copy: Result): boolean {
  if (isError(copy)) return false;
  if (typeof live === "number" && typeof copy === "number")
    return Math.abs(live - copy) > 1e-9 * Math.max(1, Math.abs(live), Math.abs(copy));
  return (live ?? "") !== (copy ?? "");
}

export type Figures = ReadonlyMap<string, Result>;

export function differences(live: Figures, copy: Figures) {
  return [...live].flatMap(([address, expected]) => {
    const got = copy.get(address) ?? null;
    return apart(expected, got) ? [{ address, expected, got }] : [];
  });
}

/** How many figures and texts both have. */
export const countBoth = (live: Figures, copy: Figures): number =>
  [...live].filter(([address, value]) => !isError(value) && !isError(copy.get(address) ?? "#N/A"))
    .length;

export function typed(book: Recalculated, cells: Change["cells"], which: "value" | "former"): void {
  for (const { sheet, row, column, ...values } of cells)
    book.change(sheet, row, column, values[which]);
  book.again();
}

export function figuresOf(
  book: Pick<Recalculated, "at">,
  sheet: string,
  cells: readonly string[],
): Figures {
  return new Map(
    cells.map((address) => {
      const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      const column =
        Array.from(letters).reduce((n, letter) => 26 * n + letter.charCodeAt(0) - 64, 0) - 1;
      return [address, book.at(sheet, Number(row) - 1, column)];
    }),
  );
}
