import type { Cell, Field, Row } from "../tableSchema";
import type { ColumnType } from "./columnGuess";
import { dateFrom, dateFromDigits, dateFromShort } from "./dateText";
import { figureOf, numberIn } from "./figure";
import { isMissingMark, reasonIn } from "./marks";
import { plainText } from "./numberText";
import type { OwnColumn, OwnTable } from "./ownTable";
import { periodFrom } from "./periodText";
import type { Pace } from "./records";

/** The typed table: columns (a flag column beside each that needs one), rows, and what did not fit. */
export interface TypedTable {
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  readonly misfits: readonly Misfit[];
  /** Marks for a missing value that became empty cells, by column. */
  readonly missing: Readonly<Record<string, number>>;
}
export interface Misfit {
  readonly column: string;
  readonly count: number;
  /** The first one, counted from 1 below the header. */
  readonly row: number;
  readonly text: string;
}

/** Records typed at once, so that no slice holds the page for long. */
const sliceRows = 1000;

/** Turns texts into typed cells. A cell that does not fit its column's type stays as the text it is. */
export function typedTable(table: OwnTable): TypedTable {
  const typing = new Typing(table);
  typing.add(table.records);
  return typing.result();
}

/** The same for a table of any length, with pauses in which the page can breathe. */
export async function typeInSlices(
  table: OwnTable,
  { pause, onProgress, signal }: Pace = {},
): Promise<TypedTable> {
  const typing = new Typing(table);
  const { length } = table.records;
  for (let start = 0; start < length; start += sliceRows) {
    signal?.throwIfAborted();
    typing.add(table.records.slice(start, start + sliceRows));
    onProgress?.(Math.min(1, (start + sliceRows) / length));
    await pause?.();
  }
  return typing.result();
}

class Typing {
  private readonly rows: Row[] = [];
  private readonly misfits = new Map<string, Misfit>();
  private readonly missing = new Map<string, number>();
  /** Columns with decimals, which the guess may have taken for whole numbers. */
  private readonly fractional = new Set<string>();

  constructor(private readonly table: OwnTable) {}

  add(records: readonly (readonly string[])[]): void {
    for (const record of records) this.rows.push(this.rowOf(record));
  }

  result(): TypedTable {
    const fields = this.table.columns.flatMap((column) =>
      fieldsOf(
        column.type === "integer" && this.fractional.has(column.name)
          ? { ...column, type: "number" }
          : column,
      ),
    );
    const missing = Object.fromEntries(this.missing);
    return { fields, rows: this.rows, misfits: [...this.misfits.values()], missing };
  }

  private rowOf(record: readonly string[]): Row {
    const row: Cell[] = [];
    this.table.columns.forEach((column, c) => {
      const text = (record[c] ?? "").trim();
      const { value, flag, mark, misfit } = typedCell(text, column);
      if (typeof value === "number" && !Number.isInteger(value)) this.fractional.add(column.name);
      if (misfit) this.count(column.name, text);
      if (mark) this.missing.set(column.name, (this.missing.get(column.name) ?? 0) + 1);
      row.push(value);
      if (hasFlags(column)) row.push(flag);
    });
    return row;
  }

  private count(column: string, text: string): void {
    const known = this.misfits.get(column);
    const first = known ?? { column, count: 0, row: this.rows.length + 1, text };
    this.misfits.set(column, { ...first, count: first.count + 1 });
  }
}

/** A column that was corrected to something other than numbers keeps its marks in its cells. */
const hasFlags = ({ flags, type }: OwnColumn): boolean =>
  flags.length > 0 && (type === "number" || type === "integer" || type === "year");

function fieldsOf(column: OwnColumn): Field[] {
  const { name, type } = column;
  const percent = column.percent && type === "number";
  const field: Field = {
    name,
    title: name,
    description: "",
    type: type === "period" ? "string" : type,
    unit: percent ? "fraction" : "none",
    ...(percent ? { numberFormat: "0.0%" } : {}),
  };
  if (!hasFlags(column)) return [field];
  const flag: Field = {
    name: `${name}_flag`,
    title: `${name}: flag`,
    description: "Flags that follow the figures in the file.",
    type: "string",
    unit: "none",
  };
  return [field, flag];
}

interface TypedCell {
  readonly value: Cell;
  readonly flag: string | null;
  /** Why the value is missing where the cell is not empty. */
  readonly mark?: true;
  readonly misfit?: true;
}

const empty: TypedCell = { value: null, flag: null };
const kept = (value: Cell): TypedCell => ({ value, flag: null });

function typedCell(text: string, column: OwnColumn): TypedCell {
  if (text === "") return empty;
  if (column.type === "string") return kept(text);
  const plain = plainText(text);
  const reason = reasonIn(plain) ?? null;
  if (isMissingMark(plain)) return { value: null, flag: reason, mark: true };
  if (reason !== null && column.flags.includes(reason)) {
    return { value: null, flag: reason, mark: true };
  }
  return readers[column.type](plain, column) ?? { value: text, flag: null, misfit: true };
}

type CellReader = (text: string, column: OwnColumn) => TypedCell | undefined;

const numeric: CellReader = (text, column) => {
  const read = isLong(text) ? undefined : numberIn(text, column);
  // 7 beside 12.5% may be 7 or 7%; nothing is nothing in both.
  const isOther = (read?.percent === true) !== column.percent && read?.value !== 0;
  if (read === undefined || isOther) return undefined;
  const { value, flag } = figureOf(read, column);
  // A mark that the guess did not see has no column to go to, so its cell stays whole.
  if (flag !== "" && !hasFlags(column)) return undefined;
  return { value, flag: flag === "" ? null : flag };
};
/** A number keeps 15 digits. */
const isLong = (text: string): boolean => /^[-+]?\d{16}/.test(text);

const some = (value: Cell | undefined): TypedCell | undefined =>
  value === undefined ? undefined : kept(value);

const readers: Readonly<Record<Exclude<ColumnType, "string">, CellReader>> = {
  number: numeric,
  integer: numeric,
  year: numeric,
  boolean: (text) => some(/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : undefined),
  date: (text, { dateOrder, shortYears }) =>
    some(
      dateFrom(text, dateOrder) ??
        dateFromDigits(text, dateOrder) ??
        (shortYears === null ? undefined : dateFromShort(text, dateOrder)),
    ),
  period: (text) => some(periodFrom(text)),
};
