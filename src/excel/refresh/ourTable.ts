import type { Dataset } from "../../datasets/dataset";
import { underImportedNames } from "../../datasets/merge/underImportedNames";
import type { Snapshot } from "../../datasets/merge/snapshot";
import type { Cell, Field, Row } from "../../datasets/tableSchema";
import { inputFor } from "../tables/columns";
import { dayOfSerial, serialOfDay } from "../../sheet/dateSerial";
import { readTable, type StandingTable } from "../tables/readTable";
import type { Base } from "../provenance/keepBase";
import type { Content } from "../tables/content";
import type { KnownTable } from "../tables/tableRequest";

/** An imported table as it stands, with what an analyst has made of it. */
export interface OurTable extends StandingTable {
  /** The columns under the names they were imported with. */
  readonly imported: readonly string[];
  /** Columns that hold days, which the rows have as ISO text. */
  readonly days: readonly boolean[];
  /** Formulas by `cellIndex`; the rows hold what they show. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Columns of the analyst's own with one formula throughout, by position. */
  readonly calculated: ReadonlyMap<number, string>;
}

export const cellIndex = (
  { columns }: Pick<StandingTable, "columns">,
  row: number,
  column: number,
): number => row * columns.length + column;

export async function readOurTable(
  context: Excel.RequestContext,
  name: string,
  base: Snapshot & Pick<Base, "renamed">,
  { description }: Pick<Dataset, "description">,
  signal?: AbortSignal,
): Promise<OurTable> {
  const { fields, primaryKey = [] } = description.schema;
  const lines: (readonly unknown[])[] = [];
  const raw = await readTable(context, name, [], signal, (row, line) => {
    if (line.some((formula) => typeof formula === "string" && formula.startsWith("="))) {
      lines[row] = line;
    }
  });
  const known = { ...raw, columns: underKnownNames(raw.columns, base) };
  const imported = underImportedNames(known, withSerials(base, fields, known), primaryKey);
  const days = imported.map((title) => fields.some((f) => f.name === title && f.type === "date"));
  const rows = days.includes(true) ? raw.rows.map((row) => withDays(row, days)) : raw.rows;
  const formulas = formulasIn(raw, lines);
  const calculated = calculatedColumns(raw, formulas, base, imported);
  return { ...raw, rows, imported, days, formulas, calculated };
}

/**
 * What a column holds tells it less and less the further the table and the newest vintage go apart, so
 * names that an earlier refresh found out go on to count.
 */
function underKnownNames(
  titles: readonly string[],
  { columns, renamed = [] }: Pick<Base, "columns" | "renamed">,
): readonly string[] {
  const known = new Map(renamed.filter(([, imported]) => !titles.includes(imported)));
  return titles.map((title) => (columns.includes(title) ? title : (known.get(title) ?? title)));
}

/** Days as the sheet holds them; only worked out where a column may have been renamed. */
function withSerials(base: Snapshot, fields: readonly Field[], { columns }: Snapshot): Snapshot {
  if (base.columns.every((name) => columns.includes(name))) return base;
  const days = base.columns.map((name) =>
    fields.find((field) => field.name === name && field.type === "date"),
  );
  const rows = base.rows.map((row) =>
    row.map((cell, at) => {
      const field = days[at];
      return field ? inputFor(cell, field, 0) : cell;
    }),
  );
  return { ...base, rows };
}

const withDays = (row: Row, days: readonly boolean[]): Row =>
  row.map((cell, at) =>
    days[at] === true && typeof cell === "number" ? (dayOfSerial(cell) ?? cell) : cell,
  );

function formulasIn(
  table: StandingTable,
  lines: readonly (readonly unknown[])[],
): Map<number, string> {
  const found = new Map<number, string>();
  lines.forEach((line, row) => {
    line.forEach((formula, column) => {
      // Text that begins with = is its own formula.
      if (typeof formula !== "string" || !formula.startsWith("=")) return;
      if (formula !== table.rows[row]?.[column]) found.set(cellIndex(table, row, column), formula);
    });
  });
  return found;
}

function calculatedColumns(
  table: StandingTable,
  formulas: ReadonlyMap<number, string>,
  base: Snapshot,
  imported: readonly string[],
): Map<number, string> {
  const found = new Map<number, string>();
  imported.forEach((name, column) => {
    const first = formulas.get(cellIndex(table, 0, column));
    if (first === undefined || base.columns.includes(name)) return;
    const same = table.rows.every(
      (_, row) => formulas.get(cellIndex(table, row, column)) === first,
    );
    if (same) found.set(column, first);
  });
  return found;
}

/**
 * The table as the merge compares it: a formula counts as the edit that it is, whatever it shows, but in
 * the key its value counts; a calculated column is nothing that a single row was touched with.
 */
export function asCompared(table: OurTable, key: readonly string[]): Snapshot {
  const isKey = table.imported.map((name) => key.includes(name));
  if (table.formulas.size === 0) return { columns: table.imported, rows: table.rows };
  const rows = table.rows.map((row, r) =>
    row.map((cell, c): Cell => {
      if (table.calculated.has(c)) return null;
      const formula = isKey[c] === true ? undefined : table.formulas.get(cellIndex(table, r, c));
      return formula === undefined ? cell : FORMULA + formula;
    }),
  );
  return { columns: table.imported, rows };
}

/** Stands before a formula, so that no text of a dataset is equal to one. */
export const FORMULA = "\u0001";

/** The table as a request to it takes it for granted. */
export function knownTable({ id, place }: OurTable): KnownTable {
  return { id, size: { rows: place.rows, columns: place.columns } };
}

/** What stands in a cell, as Excel hands it out: a day as its number. The header is row 0. */
export function contentAt(ours: OurTable, row: number, column: number): Content {
  if (row === 0) return ours.columns[column] ?? null;
  const formula = ours.formulas.get(cellIndex(ours, row - 1, column));
  if (formula !== undefined) return { formula };
  const cell = ours.rows[row - 1]?.[column] ?? null;
  const isDay = ours.days[column] === true && typeof cell === "string";
  return isDay ? (serialOfDay(cell) ?? cell) : cell;
}

/** Rows of data as they stand. */
export function contentsOfRows(ours: OurTable, at: number, count: number): Content[][] {
  return Array.from({ length: count }, (_, down) =>
    ours.columns.map((_name, column) => contentAt(ours, at + down + 1, column)),
  );
}
