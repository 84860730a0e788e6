import type { Inventory } from "../workbook/inventory";
import { cellAddress } from "../../sheet/names";
import { readParts } from "../workbook/readParts";
import { isHiddenSheet } from "../provenance/hiddenSheet";
import { referenceTo } from "../formulas/referringFormulas";
import type { BuiltModel } from "./modelMarks";
import { SHEET_ROWS, SHEET_COLUMNS } from "../../sheet/limits";

const SHEET = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Addresses of formulas on other sheets that use a model's cells, by address or by a name of its own. */
export async function modelDependents(
  context: Excel.RequestContext,
  inventory: Inventory,
  { sheet, sheetId, mark: { prefix } }: BuiltModel,
  signal?: AbortSignal,
): Promise<string[]> {
  const others = inventory.sheets.filter(({ id, name }) => id !== sheetId && !isHiddenSheet(name));
  const used = others.map(({ id, name }) => ({
    id,
    name,
    range: context.workbook.worksheets
      .getItem(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  // No table is called so: only cells of the sheet are looked for this way.
  const byCell = referenceTo({ name: "_linchpin_no_table", sheet, place: { sheetId, ...SHEET } });
  const byName = new RegExp(
    `(?<![\\p{L}\\p{N}_.])(?:${ownNames(inventory, prefix).join("|") || "$^"})(?![\\p{L}\\p{N}_.(])`,
    "iu",
  );
  const found: string[] = [];
  for (const { id, name, range } of used) {
    if (range.isNullObject) continue;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
    const place = { sheetId: id, row, column, rows, columns };
    await readParts(context, place, "formulas", signal, (part, firstRow) => {
      part.forEach((line, down) => {
        line.forEach((formula, right) => {
          if (typeof formula !== "string" || !formula.startsWith("=")) return;
          const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
          if (!byCell(formula, name) && !byName.test(bare)) return;
          found.push(cellAddress(name, firstRow + down, column + right));
        });
      });
    });
  }
  return found;
}

/** Names that the model defined and that still stand on its sheet. */
export function ownNames({ names }: Inventory, prefix: string): string[] {
  const begins = `${prefix}_`.toLowerCase();
  return names.flatMap(({ name }) => (name.toLowerCase().startsWith(begins) ? [name] : []));
}
