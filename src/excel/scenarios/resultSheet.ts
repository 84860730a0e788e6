import { takeInventory, takenNames, type Inventory } from "../workbook/inventory";
import { freeName, freeSheetName } from "../../sheet/names";
import { runExcel } from "../workbook/runExcel";
import { addSheet } from "../workbook/addSheet";
import { reversibly } from "../workbook/reversible";
import type { Constant } from "../what-if/constant";

/** A cell of a result: text stays text, an error stays an error. */
export type ResultCell = Constant | { readonly error: string };

export interface ResultSheet {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly inventory: Inventory;
  /** The first free row below the heading. */
  readonly row: number;
}

/** In points: room for a number, and for a header with its filter's arrow. */
const LEAST_WIDTH = 80;
const MOST_WIDTH = 220;

/** Makes a sheet with a title and sentences on what it shows; taken out again where anything fails. */
export function writeResultSheet(
  wanted: string,
  title: string,
  sentences: readonly string[],
  body: (result: ResultSheet) => Promise<void>,
): Promise<{ sheet: string }> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      const name = freeSheetName(
        wanted,
        inventory.sheets.map((each) => each.name),
      );
      const sheet = await addSheet(context, name, begun, { orNext: true });
      const lines = [title, ...sentences];
      writeResult(
        sheet.getRangeByIndexes(0, 0, lines.length, 1),
        lines.map((line) => [line]),
      );
      const heading = sheet.getRange("A1");
      heading.format.font.bold = true;
      heading.format.font.size = 14;
      await body({ context, sheet, inventory, row: lines.length + 1 });
      sheet.activate();
      await context.sync();
      return { sheet: sheet.name };
    }),
  );
}

/** Writes cells of a new sheet; an apostrophe, which Excel drops, keeps every text a text. */
export function writeResult(range: Excel.Range, cells: readonly (readonly ResultCell[])[]): void {
  range.values = cells.map((row) =>
    row.map((cell) => {
      if (typeof cell === "object") return cell.error;
      return typeof cell === "string" && cell !== "" ? `'${cell}` : cell;
    }),
  );
}

/** Headers and rows as a table; headers are made distinct, as a table needs it. */
export function addResultTable(
  { sheet, inventory }: ResultSheet,
  row: number,
  headers: readonly string[],
  rows: readonly (readonly ResultCell[])[],
  name: string,
): Excel.Range {
  const distinct: string[] = [];
  for (const header of headers) {
    distinct.push(freeName(header.slice(0, 200) || "Column", distinct, " "));
  }
  const range = sheet.getRangeByIndexes(row, 0, rows.length + 1, headers.length);
  writeResult(range, [distinct, ...rows]);
  const table = sheet.tables.add(range, true);
  table.name = freeName(name, takenNames(inventory), "_");
  distinct.forEach((header, column) => {
    const width = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, 30 + 6 * header.length));
    range.getColumn(column).format.columnWidth = width;
  });
  return range;
}

/** `2026-11-21 10:30` as the clock on the wall shows it. */
export function momentText(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
