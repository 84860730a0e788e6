import { parseStructRef } from "@borgar/fx";
import { type FormulaCell, isInTable, type TablePlace } from "./tablePlace";

/** A reference to a part of a table, as it is written; "" for the table that its own cell is in. */
export interface StructuredReference {
  readonly table: string;
  readonly columns: readonly string[];
  readonly sections: readonly string[];
}

export const structuredReference = (text: string): StructuredReference | null =>
  parseStructRef(text) as StructuredReference | null;

/** The table that a reference names, or else the one that its cell is in. */
export function tableOf(
  { table }: StructuredReference,
  at: FormulaCell,
  tables: readonly TablePlace[],
): TablePlace | undefined {
  const wanted = table.toLowerCase();
  return tables.find((each) =>
    wanted === "" ? isInTable(each, at) : each.name.toLowerCase() === wanted,
  );
}
