import { parseA1, splitSheetName } from "./a1";
import { type Area, type Table, type Workbook, WorkbookError } from "./workbook";

type Readable = Pick<Workbook, "sheets" | "tables" | "names" | "text">;

/**
 * The cells an address means: "B2", "Sheet1!A:C", "'My sheet'!2:4", a defined name, a table or a part of one
 * ("Materials[Share]", "Materials[[#Headers],[Share]]"). `sheet` is where an address without a sheet belongs.
 */
export function resolveReference(workbook: Readable, address: string, sheet: string): Area {
  const { sheetName, rest } = splitSheetName(address.trim().replace(/^=/, ""));
  const home = sheetName === null ? sheet : sheetByName(workbook, sheetName);
  const block = parseA1(rest);
  if (block) return { sheet: home, ...block };
  const named = findName(workbook, rest, home);
  if (named) return resolveReference(workbook, named.formula, home);
  const part = /^([^[\]]+?)(\[.*\])?$/s.exec(rest);
  const table = part && findTable(workbook, part[1] ?? "");
  if (table) return tablePart(workbook, table, part[2] ?? "");
  throw new WorkbookError("InvalidArgument", `Not a reference to cells: ${address}`);
}

function sheetByName(workbook: Readable, name: string): string {
  const found = workbook.sheets().find((sheet) => same(sheet.name, name));
  if (!found) throw new WorkbookError("InvalidArgument", `There is no sheet named ${name}.`);
  return found.id;
}

export function findTable(workbook: Pick<Workbook, "tables">, name: string): Table | undefined {
  return workbook.tables().find((table) => same(table.name, name));
}

function findName(workbook: Readable, name: string, sheet: string) {
  const named = workbook.names().filter((candidate) => same(candidate.name, name));
  return named.find((it) => it.scope === sheet) ?? named.find((it) => it.scope === null);
}

export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The rows between a table's header and its total row. */
export function tableBody(table: Table): Area {
  const header = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  return {
    ...table.area,
    row: table.area.row + header,
    rows: table.area.rows - header - total,
  };
}

/** `specifier` is what follows the table's name: "", "[Share]", "[#All]", "[[#Headers],[Share]:[Source]]". */
function tablePart(workbook: Readable, table: Table, specifier: string): Area {
  const items = specifierItems(specifier);
  const sections = items.filter((item) => item.startsWith("#")).map((item) => item.toLowerCase());
  const columns = items.filter((item) => !item.startsWith("#"));
  const rows = tableRows(table, sections);
  if (columns.length === 0) return rows;
  const indexes = columns.map((name) => columnIndex(workbook, table, name));
  const first = Math.min(...indexes);
  const last = Math.max(...indexes);
  return { ...rows, column: table.area.column + first, columns: last - first + 1 };
}

function specifierItems(specifier: string): string[] {
  if (specifier === "" || specifier === "[]") return [];
  const inner = specifier.slice(1, -1);
  if (!inner.includes("[")) return [unescape(inner)];
  return Array.from(inner.matchAll(/\[((?:'.|[^'\]])*)\]/g), (match) => unescape(match[1] ?? ""));
}

/** In a structured reference an apostrophe stands before [, ], # and itself. */
function unescape(name: string): string {
  return name.replace(/'(.)/g, "$1");
}

function tableRows(table: Table, sections: string[]): Area {
  const { area } = table;
  if (sections.includes("#all")) return area;
  const body = tableBody(table);
  if (sections.includes("#headers")) {
    return sections.includes("#data") ? { ...area, rows: body.rows + 1 } : { ...area, rows: 1 };
  }
  if (sections.includes("#totals")) return { ...area, row: area.row + area.rows - 1, rows: 1 };
  return body;
}

function columnIndex(workbook: Readable, table: Table, name: string): number {
  const [headers = []] = workbook.text({ ...table.area, rows: 1 });
  const index = headers.findIndex((header) => same(header, name));
  if (index < 0) {
    throw new WorkbookError("InvalidArgument", `${table.name} has no column named ${name}.`);
  }
  return index;
}
