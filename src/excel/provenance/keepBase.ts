import type { DatasetDescription } from "../../datasets/catalogue";
import type { Dataset, LiveRequest } from "../../datasets/dataset";
import type { Cell, Row } from "../../datasets/tableSchema";
import type { Inventory } from "../workbook/inventory";
import { addSheet } from "../workbook/addSheet";
import type { Begun } from "../workbook/reversible";
import {
  hiddenSheetName,
  hiddenSheetOf,
  readFirstRecord,
  readRecords,
  writeRecords,
} from "./hiddenSheet";
import { batches } from "./packedText";

/** What an import brought, as a later refresh needs it. */
export interface Base {
  readonly description: DatasetDescription;
  /** The columns that the table took, which may be fewer than a newer description has. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The filter in words; empty for all rows. */
  readonly filter: string;
  readonly request?: LiveRequest;
  /** Columns that the analyst had renamed by the last refresh: the title, and the name as imported. */
  readonly renamed?: readonly Renamed[];
}

export type Renamed = readonly [title: string, imported: string];

/** Each edition takes two columns of the hidden sheet: what was imported, and what a refresh overwrote. */
export const baseColumn = (edition: number): number => 2 * edition;
export const undoColumn = (edition: number): number => 2 * edition + 1;

export function baseOf(dataset: Dataset, filter: string): Base {
  const { description, rows, request } = dataset;
  const columns = description.schema.fields.map(({ name }) => name);
  return { description, columns, rows, filter, ...(request && { request }) };
}

/**
 * Keeps what an import brings in a sheet that no menu shows, so that a later refresh can tell the
 * analyst's edits from the publisher's. Null where nothing can be kept, as the workbook's structure is protected.
 */
export async function keepBase(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  base: Base,
  begun: Begun,
  signal?: AbortSignal,
): Promise<Excel.Worksheet | null> {
  if (inventory.structureProtected) return null;
  const sheet = await addSheet(context, hiddenSheetName(importId), begun, { hidden: true });
  await writeBase(sheet, 0, base, signal);
  return sheet;
}

export async function writeBase(
  sheet: Excel.Worksheet,
  edition: number,
  { rows, ...about }: Base,
  signal?: AbortSignal,
): Promise<void> {
  function* records(): Generator {
    yield { ...about, rows: rows.length };
    yield* batches(rows);
  }
  await writeRecords(sheet, baseColumn(edition), records(), signal);
}

/** What was imported, or null where it was not kept, was deleted or changed. */
export async function readBase(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  edition: number,
  signal?: AbortSignal,
): Promise<Base | null> {
  const found = hiddenSheetOf(inventory, importId);
  if (!found) return null;
  const sheet = context.workbook.worksheets.getItem(found.id);
  const records = await readRecords(sheet, baseColumn(edition), signal);
  if (!records) return null;
  const [about, ...parts] = records as [About | undefined, ...Cell[][][]];
  const rows = parts.flat();
  if (about?.rows !== rows.length || !Array.isArray(about.columns)) return null;
  return { ...about, rows };
}

/** The same without the rows, of which there is the number. */
export interface About extends Omit<Base, "rows"> {
  readonly rows: number;
}

export async function readAbout(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  edition: number,
): Promise<About | null> {
  const found = hiddenSheetOf(inventory, importId);
  if (!found) return null;
  const sheet = context.workbook.worksheets.getItem(found.id);
  return (await readFirstRecord(sheet, baseColumn(edition))) as About | null;
}
