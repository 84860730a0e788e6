import type { FormerLook, FreeCells } from "../tables/freeCells";
import type { Inventory } from "../workbook/inventory";
import type { Place } from "../workbook/readParts";
import { hiddenSheetOf, readRecords, writeRecords } from "./hiddenSheet";
import { undoColumn } from "./keepBase";
import { batches } from "./packedText";

type Kept = Omit<FormerLook, "numberFormats"> & { readonly place: Place };

/** The import itself is the first edition, and what undoes it are the cells as they looked before. */
const COLUMN = undoColumn(0);

export async function keepFormerLook(
  sheet: Excel.Worksheet,
  { place, look, widths, emptyColumns, numberFormats }: FreeCells,
  signal?: AbortSignal,
): Promise<void> {
  function* records(): Generator {
    yield { place, look, widths, emptyColumns } satisfies Kept;
    yield* batches(numberFormats);
  }
  await writeRecords(sheet, COLUMN, records(), signal);
}

/** How the cells looked that a table stands in, or null where that is not known. */
export async function readFormerLook(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  standing: Place,
): Promise<{ readonly place: Place; readonly former: FormerLook } | null> {
  const found = hiddenSheetOf(inventory, importId);
  if (!found) return null;
  const records = await readRecords(context.workbook.worksheets.getItem(found.id), COLUMN);
  const [kept, ...parts] = (records ?? []) as [Kept | undefined, ...string[][][]];
  // A table that was moved has left these cells already.
  if (kept?.place.row !== standing.row || kept.place.column !== standing.column) return null;
  const rows = Math.min(kept.place.rows, standing.rows);
  const columns = Math.min(kept.place.columns, standing.columns);
  const formats = parts.flat();
  const former = {
    look: kept.look,
    widths: kept.widths.slice(0, columns),
    emptyColumns: kept.emptyColumns.slice(0, columns),
    numberFormats: formats.slice(0, rows).map((line) => line.slice(0, columns)),
  };
  return { place: { ...standing, rows, columns }, former };
}
