import { Failure } from "../../core/failure";
import { type FractionLimit, requireWithin } from "../../core/fractionLimit";
import { type Columns, columnsByHeader, type TableShape } from "../../core/headers/columnsByHeader";
import { headerKey } from "../../core/headers/headerKey";
import { scratchTexts } from "../../core/scratch";
import { cell, type Cell, columnsOf, grid, type Grid, isError } from "./cell";
import { PassedError } from "./excelError";
import { missing, missingLabel, numberIn, type Reader, textIn } from "./reader";
import { shortName } from "../../core/labels/shortName";

export type { TableShape };

/** A range read by its headers, in any order of columns; further columns are the analyst's own. */
export class SheetTable {
  readonly length: number;
  private readonly places: ReadonlyMap<string, number>;
  private readonly columns = new Map<string, unknown[]>();
  private readonly headers: readonly string[];
  /** The row in the range that each row below the header stands in, for sentences; undefined where none is blank. */
  private at: number[] | undefined;

  constructor(
    readonly name: string,
    private readonly rows: Grid,
    shape: TableShape,
  ) {
    const headers = (rows[0] ?? []).map((raw, i) => headerText(cell(raw), name, i));
    this.headers = headers.map(headerKey);
    const columns = columnsByHeader(headers, shape);
    requireColumns(name, columns, shape);
    this.places = columns.at;
    this.length = this.readRows();
  }

  /** Rows as columns, each row touched once: in a long table they lie far apart in memory. Says how many are filled. */
  private readRows(): number {
    const { rows, columns } = this;
    for (const column of this.places.keys()) columns.set(column, scratchTexts(rows.length - 1));
    const [places, read] = [[...this.places.values()], [...columns.values()]];
    let filled = 0;
    for (let i = 1; i < rows.length; i++) {
      const row = rows[i] as readonly unknown[];
      if (!isFilled(row)) {
        this.at ??= Array.from({ length: filled }, (_, before) => before + 2);
        continue;
      }
      this.at?.push(i + 1);
      for (let k = 0; k < read.length; k++) {
        (read[k] as unknown[])[filled] = row[places[k] as number];
      }
      filled++;
    }
    for (const column of read) column.length = filled;
    return filled;
  }

  has(column: string): boolean {
    return this.places.has(column);
  }

  cell(row: number, column: string): Cell {
    return cell(this.columns.get(column)?.[row]);
  }

  /** A column as it came; undefined where the table lacks it. */
  rawColumn(column: string): readonly unknown[] | undefined {
    return this.columns.get(column);
  }

  /** Where a cell stands, as a sentence names it: "bom row 3, quantity". */
  place(row: number, column: string): string {
    return `${this.rowPlace(row)}, ${column}`;
  }

  /** Where a row stands: "bom row 3". */
  rowPlace(row: number): string {
    return `${this.name} row ${String(this.rowNumber(row))}`;
  }

  private rowNumber(row: number): number {
    return this.at?.[row] ?? row + 2;
  }

  /** "" where it is blank or the table lacks the column. */
  text(row: number, column: string): string {
    const value = this.cell(row, column);
    // What cannot be wrong needs no place, and a table may have a hundred thousand rows.
    if (value === null) return "";
    return textIn(value, "", isError(value) ? this.place(row, column) : "");
  }

  /** The same in a column of labels or codes, where 0 is what a formula makes of a blank. */
  label(row: number, column: string): string {
    return this.cell(row, column) === 0 ? "" : this.text(row, column);
  }

  requiredLabel(row: number, column: string): string {
    const value = this.label(row, column);
    if (value === "") throw missingLabel(this.place(row, column));
    return value;
  }

  requiredText(row: number, column: string): string {
    const value = this.text(row, column);
    if (value === "") throw missingLabel(this.place(row, column));
    return value;
  }

  /** The number, or `fallback` where it is blank or the table lacks the column; without one, blank is missing. */
  number(row: number, column: string, fallback?: number): number {
    const given = this.cell(row, column);
    if (typeof given === "number" && Number.isFinite(given)) return given;
    const value = numberIn(given, "", () => this.place(row, column));
    if (!Number.isNaN(value)) return value;
    if (fallback === undefined) throw missing(this.place(row, column));
    return fallback;
  }

  /** A number that is a fraction of its kind. */
  fraction(row: number, column: string, limit: FractionLimit, fallback?: number): number {
    const value = this.number(row, column, fallback);
    requireWithin(this.place(row, column), value, limit);
    return value;
  }

  boolean(row: number, column: string, fallback: boolean): boolean {
    const value = this.cell(row, column);
    const where = this.place(row, column);
    if (value === null) return fallback;
    if (isError(value)) throw new PassedError(value.error, `${where} holds ${value.error}.`);
    if (typeof value === "boolean") return value;
    if (value === 1 || value === 0) return value === 1;
    const word = String(value).trim().toLowerCase();
    if (["true", "yes"].includes(word)) return true;
    if (["false", "no"].includes(word)) return false;
    throw new Failure(
      "#VALUE!",
      `${where} is "${shortName(String(value))}": TRUE or FALSE is needed.`,
    );
  }

  /** The texts of a column and of those to its right that have no header, or one that begins with the column's. */
  runningTexts(row: number, column: string): string[] {
    const start = this.places.get(column);
    if (start === undefined) return [];
    const stem = headerKey(column).replace(/s$/, "");
    const cells = (this.rows[this.rowNumber(row) - 1] ?? []).map(cell);
    const isPart = (c: number): boolean =>
      c === start || (c > start && (!this.headers[c] || this.headers[c].startsWith(stem)));
    return cells
      .filter((_, c) => isPart(c))
      .map((value) => textIn(value, "", () => this.place(row, column)));
  }

  map<T>(read: (row: number) => T): T[] {
    return Array.from({ length: this.length }, (_, row) => read(row));
  }
}

/** From the right, where figures mostly stand: they are told without a look at a text, which lies elsewhere. */
function isFilled(row: readonly unknown[]): boolean {
  for (let c = row.length - 1; c >= 0; c--) {
    const raw = row[c];
    if (typeof raw === "number" || cell(raw) !== null) return true;
  }
  return false;
}

function headerText(value: Cell, name: string, column: number): string {
  if (value !== null && isError(value)) {
    throw new PassedError(
      value.error,
      `${name} row 1, column ${String(column + 1)}: the header holds ${value.error}.`,
    );
  }
  return textIn(value, name);
}

/** A column that is lacking, nearly named or named twice is never passed over: a default would take its place. */
function requireColumns(name: string, columns: Columns, shape: TableShape): void {
  const { lacking, slips, twice } = columns;
  const [slip] = slips;
  const meant =
    slip === undefined
      ? ""
      : ` Its header "${shortName(slip.header)}" is no column: did you mean ${slip.column}?`;
  if (lacking.length > 0) {
    throw new Failure(
      "#VALUE!",
      `${name} has no column ${lacking.join(", ")}: give the range with its header row, which needs ${shape.required.join(", ")}.${meant}`,
    );
  }
  if (slip !== undefined) {
    throw new Failure(
      "#VALUE!",
      `${name} has the header "${shortName(slip.header)}": did you mean ${slip.column}? Correct it, or rename a column of your own.`,
    );
  }
  if (twice !== undefined) {
    throw new Failure(
      "#VALUE!",
      `${name} has two columns for ${twice.column}, ${twice.headers.map((header) => `"${shortName(header)}"`).join(" and ")}: rename the one that is not meant.`,
    );
  }
}

/** The headers that tell one kind of table from another. */
export function hasHeaders(raw: unknown, headers: readonly string[]): boolean {
  const given = (grid(raw)[0] ?? []).map((value) => {
    const header = cell(value);
    return typeof header === "string" ? headerKey(header) : "";
  });
  return headers.every((header) => given.includes(headerKey(header)));
}

/** T: a table with a header row, turned into rows of the calculation by `read`. */
export function table<T>(shape: TableShape, read: (table: SheetTable) => T): Reader<T> {
  return {
    kind: "table",
    countries: shape.countries && shape,
    optional: false,
    read(raw, name) {
      const rows = grid(raw);
      if (rows.length === 0 || columnsOf(rows) === 0) throw missing(name);
      return read(new SheetTable(name, rows, shape));
    },
  };
}
