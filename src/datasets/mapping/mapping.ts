import type { Cell, Row } from "../tableSchema";
import type { Choices } from "./tableKind";

/** Where a column comes from. */
export type ColumnSource =
  | {
      readonly column: string;
      /** What its figures are multiplied with, and the unit that makes it so. */
      readonly factor?: number;
      readonly unit?: string;
    }
  /** Several columns, joined: a value and a footprint. */
  | { readonly columns: readonly string[] }
  /** The same for every row. */
  | { readonly value: Cell };

/** How a table is read as one of another kind: kept with the workbook, so that it is plain data. */
export interface Mapping {
  readonly kind: string;
  readonly sources: Readonly<Record<string, ColumnSource>>;
  readonly choices: Choices;
}

/** A table as it stands, its header apart. */
export interface SourceTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The sheet's row of the first row, counted from 1, for sentences. */
  readonly firstRow: number;
}

export function columnsOf(source: ColumnSource | undefined): readonly string[] {
  if (source === undefined || "value" in source) return [];
  return "column" in source ? [source.column] : source.columns;
}
