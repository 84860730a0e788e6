import { parseA1Ref, tokenize } from "@borgar/fx";
import { absoluteAddress } from "../../sheet/names";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../sheet/limits";
import type { CellArea } from "../workbook/cellArea";
import { structuredReference, tableOf } from "./structuredReference";
import type { FormulaCell, TablePlace } from "./tablePlace";

/** What references of a formula may name. */
export interface Book {
  readonly tables: readonly TablePlace[];
  /** Formulas of defined names, by their names in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** Rows and columns that a sheet uses, from A1 on, by its name in lower case. */
  readonly used: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;
}

/** Cells that a formula refers to, and how another sheet refers to them so that they grow with a table. */
export interface Watched {
  readonly text: string;
  readonly area: CellArea;
}

/** Their cells are known only when they are calculated, or they change without any cell. */
const UNFORESEEN = /^(OFFSET|INDIRECT|NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)$/i;

/** Where cells may be anywhere in the workbook. */
const ANYWHERE = /^(OFFSET|INDIRECT)$/i;

/** What a formula refers to, its own references and those of the names in it. */
export interface References {
  readonly cells: readonly Watched[];
  /** The formula's result is settled by these cells, and by nothing else. */
  readonly isExact: boolean;
  /** Further cells may be anywhere. */
  readonly isOpen: boolean;
  /** Worksheet functions in it, in capitals. */
  readonly functions: ReadonlySet<string>;
}

export function referencesIn(formula: string, at: FormulaCell, book: Book): References {
  const found = new Map<string, Watched>();
  const functions = new Set<string>();
  const open = [formula];
  const read = new Set<string>();
  let [isExact, isOpen] = [true, false];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    for (const { type, value } of tokenize(text, { withLocation: false })) {
      if (type === "func") {
        functions.add(value.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ""));
        isExact &&= !UNFORESEEN.test(value);
        isOpen ||= ANYWHERE.test(value);
      }
      if (type === "operator" && (value === "#" || value === ":")) isExact = false;
      const name = type === "range_named" ? book.names.get(value.toLowerCase()) : undefined;
      if (name !== undefined && !read.has(name)) {
        read.add(name);
        open.push(name);
      }
      const cells = isCells(type) ? areaOf(type, value, at, book) : [];
      if (cells === null) [isExact, isOpen] = [false, true];
      for (const each of cells ?? []) found.set(each.text, each);
    }
  }
  return { cells: [...found.values()], isExact, isOpen, functions };
}

/** The cells that a formula refers to; null where a look at it does not tell. */
export function watchedIn(formula: string, at: FormulaCell, book: Book): readonly Watched[] | null {
  const { cells, isExact } = referencesIn(formula, at, book);
  return isExact ? cells : null;
}

const isCells = (type: string): boolean =>
  ["range", "range_beam", "range_ternary", "structured"].includes(type);

function areaOf(type: string, value: string, at: FormulaCell, book: Book): [Watched] | null {
  return type === "structured" ? inTable(value, at, book) : onSheet(value, at, book);
}

function onSheet(value: string, at: FormulaCell, book: Book): [Watched] | null {
  const parsed = parseA1Ref(value) as {
    context: string[];
    range?: Record<"top" | "left" | "bottom" | "right", number | null>;
  } | null;
  if (!parsed?.range || parsed.context.length > 1) return null;
  const sheet = parsed.context[0] ?? at.sheet;
  const used = book.used.get(sheet.toLowerCase());
  if (used === undefined) return null;
  const { top, left, bottom, right } = parsed.range;
  const row = top ?? 0;
  const column = left ?? 0;
  const last = bottom ?? Math.max(row, used.rows - 1);
  const lastColumn = right ?? Math.max(column, used.columns - 1);
  const area = { sheet, row, column, rows: last - row + 1, columns: lastColumn - column + 1 };
  return area.rows > SHEET_ROWS || area.columns > SHEET_COLUMNS ? null : [absolute(area)];
}

function absolute(area: CellArea): Watched {
  return { text: absoluteAddress(area), area };
}

function inTable(value: string, at: FormulaCell, book: Book): [Watched] | null {
  const parsed = structuredReference(value);
  const table = parsed && tableOf(parsed, at, book.tables);
  if (!table) return null;
  const columns = columnsIn(table, parsed.columns);
  const rows = rowsIn(table, parsed.sections, at);
  if (columns === null || rows === null) return null;
  const area = { sheet: table.sheet, ...columns, ...rows };
  const isRow = parsed.sections.includes("this row");
  const from = value.indexOf("[");
  return [isRow ? absolute(area) : { text: `${table.name}${value.slice(from)}`, area }];
}

type Columns = Pick<CellArea, "column" | "columns">;
type Rows = Pick<CellArea, "row" | "rows">;

function columnsIn(table: TablePlace, named: readonly string[]): Columns | null {
  const { column, columns, headers } = table;
  if (named.length === 0) return { column, columns };
  const places = named.map((name) =>
    headers.findIndex((header) => header.toLowerCase() === name.toLowerCase()),
  );
  if (places.includes(-1)) return null;
  const first = Math.min(...places);
  return { column: column + first, columns: Math.max(...places) - first + 1 };
}

function rowsIn(table: TablePlace, sections: readonly string[], at: FormulaCell): Rows | null {
  const head = table.hasHeader ? 1 : 0;
  const foot = table.hasTotals ? 1 : 0;
  const { row, rows } = table;
  const body = { row: row + head, rows: rows - head - foot };
  if (sections.length === 0) return body;
  const parts = sections.map((section): Rows | null => {
    if (section === "all") return { row, rows };
    if (section === "data") return body;
    if (section === "headers") return head === 1 ? { row, rows: 1 } : null;
    if (section === "totals") return foot === 1 ? { row: row + rows - 1, rows: 1 } : null;
    return section === "this row" ? { row: at.row, rows: 1 } : null;
  });
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const first = Math.min(...known.map((part) => part.row));
  return { row: first, rows: Math.max(...known.map((part) => part.row + part.rows)) - first };
}
