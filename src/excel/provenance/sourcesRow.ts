import type { Dataset } from "../../datasets/dataset";
import type { Input } from "../../sheet/input";
import type { Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { takeInventory } from "../workbook/inventory";
import { findTable } from "./sourcesSheet";
import { writeCells } from "../workbook/writeCells";
import type { Reversible } from "../workbook/reversible";
import type { Conversation } from "../workbook/conversation";

/** Cells of an import's row in the record of sources, by the record's headers. */
export type SourceCells = Readonly<Record<string, Input>>;

/** What the record says after a refresh; the day of the import and its place stay. */
export function sourceCells({ description, rows }: Dataset, refreshed: string): SourceCells {
  const { version, vintage, attribution, hash, licences, sources } = description;
  return {
    Version: version,
    Vintage: vintage,
    Rows: rows.length,
    Licence: licences.map(({ title }) => title).join("; "),
    Attribution: attribution,
    Sources: sources
      .map(({ title, path }) => (path === undefined ? title : `${title} (${path})`))
      .join("; "),
    Hash: hash,
    Refreshed: refreshed,
  };
}

/** The cells of those headers as they are; none where the row is gone. */
export async function readSourceCells(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  headers: readonly string[],
): Promise<SourceCells> {
  const rowOf = askForRows(context, inventory);
  await context.sync();
  return cellsOf(rowOf(importId), headers);
}

/** Asks for the record with the next request; what comes back says the cells of an import's row. */
export function askForSourceCells(
  context: Conversation,
  inventory: Inventory,
  headers: readonly string[],
): (importId: string) => SourceCells {
  const rowOf = askForRows(context, inventory);
  return (importId) => cellsOf(rowOf(importId), headers);
}

function cellsOf(row: SourceRow | null, headers: readonly string[]): SourceCells {
  if (!row) return {};
  const there = headers.filter((header) => row.headers.includes(header));
  return Object.fromEntries(
    there.map((header) => [header, row.values[row.headers.indexOf(header)] as Input]),
  );
}

export function changeSourceCells(
  importId: string,
  was: SourceCells,
  now: SourceCells,
): Reversible {
  return {
    run: () => writeSourceCells(importId, now),
    revert: () => writeSourceCells(importId, was),
  };
}

function writeSourceCells(importId: string, cells: SourceCells): Promise<void> {
  return runExcel(async (context) => {
    const rowOf = askForRows(context, await takeInventory(context));
    await context.sync();
    const row = rowOf(importId);
    if (!row) return;
    const values = row.headers.map((header) => {
      const value = cells[header];
      return value === undefined ? null : (value ?? "");
    });
    await writeCells(context, row.range, [values]);
  });
}

interface SourceRow {
  readonly headers: readonly string[];
  readonly values: readonly unknown[];
  readonly range: Excel.Range;
}

/** Asks for the record; the rows can be told apart once the request was answered. */
function askForRows(
  { workbook }: Pick<Conversation, "workbook">,
  inventory: Inventory,
): (importId: string) => SourceRow | null {
  const found = findTable(inventory);
  if (!found) return () => null;
  const table = workbook.tables.getItem(found.name);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  return (importId) => {
    const headers = (header.values[0] ?? []).map(String);
    const values = body.values as unknown[][];
    const at = values.findIndex((row) => row[headers.indexOf("Import")] === importId);
    const row = values[at];
    return row ? { headers, values: row, range: body.getRow(at) } : null;
  };
}
