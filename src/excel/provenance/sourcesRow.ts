import type { Dataset } from "../../datasets/dataset";
import type { Input } from "../../sheet/input";
import type { Inventory } from "../workbook/inventory";
import { findTable } from "./sourcesSheet";
import { enterContents } from "../tables/enterContents";
import { cellsFrom, fillAgain, type KnownTable, sendToTable } from "../tables/tableRequest";
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

/**
 * Changes cells of an import's row in the record, where it is still there.
 */
export async function writeSourceCells(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  cells: SourceCells,
): Promise<void> {
  const rowOf = askForRows(context, inventory);
  await context.sync();
  const row = rowOf(importId);
  if (!row) return;
  const { headers, known } = row;
  const at = cellsFrom(row.row, 0, 1, headers.length);
  const values = headers.map((header) => {
    const value = cells[header];
    return value === undefined ? undefined : (value ?? "");
  });
  await sendToTable(context, known, {
    expected: [{ at, contents: [headers.map((header) => (header === ID ? importId : undefined))] }],
    write: (_, whole) => [{ at, entered: enterContents(at(whole), [values], () => true) }],
    putBack: (found) => fillAgain(context, known.id, found),
  });
}

interface SourceRow {
  readonly headers: readonly string[];
  readonly values: readonly unknown[];
  /** In the record's table, header included. */
  readonly row: number;
  readonly known: KnownTable;
}

/** The column that tells the imports apart. */
const ID = "Import";

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
    const at = values.findIndex((row) => row[headers.indexOf(ID)] === importId);
    const row = values[at];
    const size = { rows: values.length + 1, columns: headers.length };
    return row ? { headers, values: row, row: at + 1, known: { id: found.id, size } } : null;
  };
}
