import type { CellArea } from "../workbook/cellArea";
import { modelPrefixes } from "../building/modelMarks";
import { absoluteAddress } from "../../sheet/names";

/** How far to the left and above a label is looked for. */
const LEFT = 4;
const ABOVE = 12;
const LONGEST = 60;

export interface CellLabel {
  /** What people call the cell: its defined name, unless a model gave it, else the text beside it. */
  readonly label: string | null;
  /** The nearest text to the left or above. */
  readonly beside: string | null;
}

export async function cellLabels(
  context: Excel.RequestContext,
  sheetId: string,
  { sheet, row, column, rows, columns }: CellArea,
): Promise<CellLabel[][]> {
  const left = Math.min(column, LEFT);
  const above = Math.min(row, ABOVE);
  const around = context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(row - above, column - left, rows + above, columns + left)
    .load("text,values");
  const { names } = context.workbook;
  names.load("items/name,items/formula,items/visible,items/comment");
  await context.sync();
  const ofModels = modelPrefixes(names.items);
  const isGiven = (name: string): boolean =>
    ofModels.some((prefix) => name.toLowerCase().startsWith(prefix));
  const nameOf = (r: number, c: number): string | undefined => {
    const formula = absoluteReference(sheet, row + r, column + c).toLowerCase();
    return names.items.find(
      (item) => item.visible && plain(String(item.formula)) === plain(formula),
    )?.name;
  };
  const textAt = (r: number, c: number): string | undefined => {
    const value: unknown = around.values[r]?.[c];
    if (typeof value !== "string" || value.startsWith("#")) return undefined;
    const text = value.trim();
    // A sentence beside a cell is not its name.
    return text !== "" && text.length <= LONGEST ? text : undefined;
  };
  const nearest = (r: number, c: number): string | null => {
    for (let step = 1; step <= left; step++) {
      const text = textAt(above + r, left + c - step);
      if (text !== undefined) return text;
    }
    for (let step = 1; step <= above; step++) {
      const text = textAt(above + r - step, left + c);
      if (text !== undefined) return text;
    }
    return null;
  };
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const beside = nearest(r, c);
      const name = nameOf(r, c);
      const label = name === undefined || isGiven(name) ? (beside ?? name) : name;
      return { label: label ?? null, beside };
    }),
  );
}

/** Some write quotation marks around every sheet's name. */
function plain(formula: string): string {
  return formula.toLowerCase().replaceAll("'", "");
}

/** `=Model!$B$2`, as a name that is exactly this cell refers to it. */
const absoluteReference = (sheet: string, row: number, column: number): string =>
  `=${absoluteAddress({ sheet, row, column, rows: 1, columns: 1 })}`;
