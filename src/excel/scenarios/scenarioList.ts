import { ExcelProblem } from "../workbook/excelProblem";
import { markedTable, takenNames, wholeTable, type Inventory } from "../workbook/inventory";
import { freeName, freeSheetName } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import { noteNames } from "../workbook/noteNames";
import { pointName } from "../workbook/pointName";
import type { Begun } from "../workbook/reversible";
import type { Constant } from "../what-if/constant";
import { askIfAllShown } from "../tables/askIfAllShown";
import { writeResult } from "./resultSheet";
import { requireOpenStructure, requireUnprotected } from "../workbook/protection";

/** One input of a scenario, as the list holds it. */
export interface ListedInput {
  readonly scenario: string;
  readonly input: string;
  /** Where the cell was when it was saved, for people; the hidden name follows it. */
  readonly cell: string;
  readonly value: Constant;
  readonly note: string;
  /** Of the hidden name that refers to the cell; blank where someone added the row by hand. */
  readonly id: string;
}

const TABLE = "linchpin_scenarios";
/** Hidden name that marks the list's table, however it is renamed. */
const MARK = "_linchpin_scenarios";
const SHEET = "Scenario list";
const TITLE = "Scenarios in this workbook";
const NOTE =
  "One row for each input of each scenario. Values may be edited here; the pane's Scenarios tab shows a scenario in the model, goes back, and compares.";
const HEADERS = ["Scenario", "Input", "Cell", "Value", "Note", "Id"] as const;
const WIDTHS = [150, 170, 170, 110, 250, 60];
const HEADER_ROW = 3;

/** Refers to an input's cell: `_linchpin_input_3`. */
export const INPUT_PREFIX = "_linchpin_input_";

export function findList(inventory: Inventory): Inventory["tables"][number] | undefined {
  const mark = inventory.names.find(({ name }) => name.toLowerCase() === MARK);
  return (
    (mark && markedTable(inventory, mark.formula)) ??
    inventory.tables.find(({ name }) => name.toLowerCase() === TABLE)
  );
}

/** The rows of the list, and the table where there is one. Columns are found by their headers. */
export async function readList(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<{ table: string | null; rows: ListedInput[]; headers: string[] }> {
  const found = findList(inventory);
  if (!found) return { table: null, rows: [], headers: [] };
  const table = context.workbook.tables.getItem(found.name);
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("values");
  await context.sync();
  const headers = (header.values[0] ?? []).map(String);
  const at = (row: readonly unknown[], name: (typeof HEADERS)[number]): unknown =>
    row[headers.indexOf(name)] ?? "";
  const missing = HEADERS.find((name) => !headers.includes(name));
  if (missing !== undefined) {
    throw new ExcelProblem(
      `The list of scenarios has no column ${missing} any more. Undo that in the table ${found.name}, or delete the table to begin a new list.`,
    );
  }
  const rows = body.values.map((row) => ({
    scenario: String(at(row, "Scenario")).trim(),
    input: String(at(row, "Input")),
    cell: String(at(row, "Cell")),
    value: at(row, "Value") as Constant,
    note: String(at(row, "Note")),
    id: String(at(row, "Id")),
  }));
  return { table: found.name, rows, headers };
}

/** The scenarios in the order of the list. */
export function namesIn(rows: readonly ListedInput[]): string[] {
  return [...new Set(rows.map(({ scenario }) => scenario))].filter((name) => name !== "");
}

/** Refuses before anything is written where the list cannot take rows. */
export async function requireWritableList(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<void> {
  const found = findList(inventory);
  if (!found) {
    requireOpenStructure(inventory, "so no sheet can be added for the scenarios", "then try again");
    return;
  }
  const table = context.workbook.tables.getItem(found.name);
  const sheet = table.worksheet.load("name");
  sheet.protection.load("protected");
  const requireAllShown = askIfAllShown(table, "then try again");
  await context.sync();
  const { name, protection } = sheet;
  requireUnprotected(
    { name, isProtected: protection.protected },
    "then try again",
    "the scenarios",
  );
  requireAllShown();
}

/** Makes the sheet with the empty list, and its mark. */
export async function createList(
  context: Excel.RequestContext,
  inventory: Inventory,
  begun: Begun,
): Promise<string> {
  const name = freeSheetName(
    SHEET,
    inventory.sheets.map((each) => each.name),
  );
  const sheet = await addSheet(context, name, begun);
  writeResult(sheet.getRange("A1:A2"), [[TITLE], [NOTE]]);
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange("A1").format.font.size = 14;
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, HEADERS.length);
  header.values = [[...HEADERS]];
  const table = sheet.tables.add(header.getResizedRange(1, 0), true);
  table.name = freeName(TABLE, takenNames(inventory), "_");
  WIDTHS.forEach((width, column) => {
    sheet.getRangeByIndexes(HEADER_ROW, column, 1, 1).format.columnWidth = width;
  });
  table.load("name");
  await context.sync();
  pointName(context, inventory, MARK, wholeTable(table.name), noteNames(begun));
  await context.sync();
  return table.name;
}

/** A row of the list as the table's columns stand. */
export function listRow(headers: readonly string[], row: ListedInput): Constant[] {
  const cells: Record<string, Constant> = {
    ...{ Scenario: row.scenario, Input: row.input, Cell: row.cell, Value: row.value },
    ...{ Note: row.note, Id: row.id },
  };
  return headers.map((header) => cells[header] ?? "");
}

export const LIST_HEADERS: readonly string[] = HEADERS;
