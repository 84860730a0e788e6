import { isIsoDate } from "../cell";
import type { Cell, Field, FieldType, Row } from "../tableSchema";
import { isMissingMark, reasonIn } from "./columnGuess";
import { dateFrom } from "./dateText";
import { numberFrom, plainText, type NumberStyle } from "./numberText";
import type { OwnColumn, OwnTable } from "./ownTable";
import type { Pace } from "./records";

/** The typed table: columns (a flag column beside each that needs one), rows, and what did not fit. */
export interface TypedTable {
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
  readonly misfits: readonly Misfit[];
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
    return { fields, rows: this.rows, misfits: [...this.misfits.values()] };
  }

  private rowOf(record: readonly string[]): Row {
    const row: Cell[] = [];
    this.table.columns.forEach((column, c) => {
      const text = (record[c] ?? "").trim();
      const [read, flag] = typedCell(text, column, this.table.numberStyle);
      // A mark that the guess did not see has no column to go to, so its cell stays whole.
      const value = flag !== null && !hasFlags(column) && read !== null ? text : read;
      if (typeof value === "number" && !Number.isInteger(value)) this.fractional.add(column.name);
      if (typeof value === "string" && isMisfit(value, column.type)) this.count(column.name, text);
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

const isMisfit = (text: string, type: FieldType): boolean =>
  type === "date" ? !isIsoDate(text) : type !== "string";

/** A column that was corrected to something other than numbers keeps its marks in its cells. */
const hasFlags = ({ flags, type }: OwnColumn): boolean =>
  flags.length > 0 && (type === "number" || type === "integer" || type === "year");

function fieldsOf(column: OwnColumn): Field[] {
  const { name, type, percent } = column;
  const field: Field = {
    name,
    title: name,
    description: "",
    type,
    unit: percent ? "fraction" : "none",
    ...(percent ? { numberFormat: "0.0%" } : {}),
  };
  if (!hasFlags(column)) return [field];
  const flag: Field = {
    name: `${name}_flag`,
    title: `${name}: flag`,
    description: "Marks that stand behind the figures in the file.",
    type: "string",
    unit: "none",
  };
  return [field, flag];
}

function typedCell(text: string, column: OwnColumn, style: NumberStyle): [Cell, Cell] {
  if (text === "") return [null, null];
  if (column.type === "string") return [text, null];
  const plain = plainText(text);
  const reason = reasonIn(plain) ?? null;
  if (isMissingMark(plain)) return [null, reason];
  if (reason !== null && column.flags.includes(reason)) return [null, reason];
  const [value, flag] = readers[column.type](plain, column, style);
  return [value === plain ? text : value, flag];
}

type CellReader = (text: string, column: OwnColumn, style: NumberStyle) => [Cell, Cell];

const numeric: CellReader = (text, _, style) => {
  const read = numberFrom(text, style);
  return read === undefined ? [text, null] : [read.value, read.flag === "" ? null : read.flag];
};
const readers: Readonly<Record<Exclude<FieldType, "string">, CellReader>> = {
  number: numeric,
  integer: numeric,
  year: numeric,
  boolean: (text) => [/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text, null],
  date: (text, { dateOrder }) => [dateFrom(text, dateOrder) ?? text, null],
};
