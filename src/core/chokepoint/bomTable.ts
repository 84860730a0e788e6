import type { BomRow } from "./bomRow";

type Column<Value> = Value extends number ? Float64Array : readonly Value[];

/** A bill of materials by columns: one array for each member of its rows. */
export type BomTable = {
  readonly [Name in Exclude<keyof BomRow, "place">]: Column<BomRow[Name]>;
} & {
  readonly length: number;
  /** Where a row stands, for sentences: "bom row 3". */
  place(row: number): string;
};

/** One row by itself. */
export const rowOf = (table: BomTable, row: number): BomRow => ({
  item: table.item[row] as string,
  parent: table.parent[row] as string,
  quantity: table.quantity[row] as number,
  ownValue: table.ownValue[row] as number,
  ownMass: table.ownMass[row] as number,
  origin: table.origin[row] as string,
  supplier: table.supplier[row] as string,
  share: table.share[row] as number,
  capacity: table.capacity[row] as number,
  rampDays: table.rampDays[row] as number,
  restriction: table.restriction[row] as number,
  probability: table.probability[row] as number,
  low: table.low[row] as number,
  high: table.high[row] as number,
  recoveryDays: table.recoveryDays[row] as number,
  stockDays: table.stockDays[row] as number,
  commonCauses: table.commonCauses[row] as readonly string[],
  required: table.required[row] as number,
  parentOrigin: table.parentOrigin[row] as string,
  place: table.place(row),
});

/** Rows as columns. */
export function tableFrom(rows: readonly BomRow[]): BomTable {
  const texts = <T>(of: (row: BomRow) => T): T[] => rows.map(of);
  const figures = (of: (row: BomRow) => number): Float64Array => Float64Array.from(rows, of);
  return {
    length: rows.length,
    place: (row) => rows[row]?.place ?? "",
    item: texts(({ item }) => item),
    parent: texts(({ parent }) => parent),
    quantity: figures(({ quantity }) => quantity),
    ownValue: figures(({ ownValue }) => ownValue),
    ownMass: figures(({ ownMass }) => ownMass),
    origin: texts(({ origin }) => origin),
    supplier: texts(({ supplier }) => supplier),
    share: figures(({ share }) => share),
    capacity: figures(({ capacity }) => capacity),
    rampDays: figures(({ rampDays }) => rampDays),
    restriction: figures(({ restriction }) => restriction),
    probability: figures(({ probability }) => probability),
    low: figures(({ low }) => low),
    high: figures(({ high }) => high),
    recoveryDays: figures(({ recoveryDays }) => recoveryDays),
    stockDays: figures(({ stockDays }) => stockDays),
    commonCauses: texts(({ commonCauses }) => commonCauses),
    required: figures(({ required }) => required),
    parentOrigin: texts(({ parentOrigin }) => parentOrigin),
  };
}

export function withoutRows(table: BomTable, left: readonly number[]): BomTable {
  if (left.length === 0) return table;
  const dropped = new Set(left);
  const kept = [...table.item.keys()].filter((row) => !dropped.has(row));
  return tableFrom(kept.map((row) => rowOf(table, row)));
}
