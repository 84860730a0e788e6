import { resolve, type Decisions } from "../../datasets/merge/resolve";
import { positionsOf, rowKey, rowsByKey } from "../../datasets/merge/snapshot";
import type { Cell, Field } from "../../datasets/tableSchema";
import type { Input } from "../../sheet/input";
import { columnFor, inputFor, type Column } from "../tables/columns";
import type { Content } from "../tables/content";
import type { Refresh } from "./lookAtRefresh";
import { cellIndex, type OurTable } from "./ourTable";

export interface RefreshDecisions extends Decisions {
  /** Take over columns that the newer vintage has and the table does not. */
  readonly addColumns?: boolean;
}

/** What a refresh writes, all of it: positions count from the first row of data and the first column. */
export interface TableChanges {
  readonly cells: readonly ChangedCell[];
  /** New rows at the end, as wide as the table will be. */
  readonly rows: readonly (readonly Cell[])[];
  /** How all columns of the new rows arrive, the new columns at the end. */
  readonly columns: readonly Column[];
  /** Positions of the analyst's own columns, which new rows leave blank. */
  readonly own: ReadonlySet<number>;
  readonly newColumns: readonly NewColumn[];
  /** Rows that go, in their order. */
  readonly removed: readonly number[];
}

export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly was: Content;
  readonly now: Input;
}

export interface NewColumn {
  readonly column: Column;
  /** For each row of the table; the analyst's own rows have none. */
  readonly cells: readonly Cell[];
}

export function changesOf(refresh: Refresh, decisions: RefreshDecisions): TableChanges {
  const { ours, plan, theirs } = refresh;
  const { fields } = theirs.description.schema;
  const edits = resolve(plan, decisions);
  const isKnown = (name: string): boolean => fields.some((field) => field.name === name);
  const ownFields = ours.imported.map(
    (name) => fields.find((field) => field.name === name) ?? ownField(name),
  );
  const newFields = decisions.addColumns === true ? newFieldsOf(refresh) : [];
  const newColumns = newFields.map((field) => newColumn(refresh, field));
  const appended = newCellsFor(refresh, edits.append, newFields);
  const columns = ownFields.map((field, at) =>
    columnFor(
      field,
      edits.append.map((row) => row[at] ?? null),
    ),
  );
  return {
    cells: edits.cells.map(({ row, column, value }) => ({
      row,
      column,
      was: contentOf(ours, row, column, ownFields[column]),
      now: inputFor(value, ownFields[column] ?? ownField(""), ours.bodyRow + row + 1),
    })),
    rows: edits.append.map((row, at) => [...row, ...(appended[at] ?? [])]),
    columns: [...columns, ...newColumns.map(({ column }) => column)],
    own: new Set(ours.imported.flatMap((name, at) => (isKnown(name) ? [] : [at]))),
    newColumns,
    removed: [...edits.removeRows].sort((a, b) => a - b),
  };
}

export function newFieldsOf({ plan, theirs }: Pick<Refresh, "plan" | "theirs">): Field[] {
  const { fields } = theirs.description.schema;
  return plan.newColumns.flatMap((name) => fields.find((field) => field.name === name) ?? []);
}

function newColumn({ ours, theirs }: Refresh, field: Field): NewColumn {
  const { fields, primaryKey = [] } = theirs.description.schema;
  const names = fields.map(({ name }) => name);
  const known = rowsByKey({ columns: names, rows: theirs.rows }, primaryKey);
  const positions = positionsOf(ours.imported, primaryKey);
  const at = names.indexOf(field.name);
  const cells = ours.rows.map((row): Cell => {
    const found = known.get(rowKey(row, positions) ?? "");
    return found === undefined ? null : (theirs.rows[found]?.[at] ?? null);
  });
  return { column: columnFor(field, cells), cells };
}

/** What the new columns hold in the new rows, found by key, as those rows have the table's own columns. */
function newCellsFor(
  { ours, theirs }: Refresh,
  rows: readonly (readonly Cell[])[],
  newFields: readonly Field[],
): Cell[][] {
  if (newFields.length === 0) return [];
  const { fields, primaryKey = [] } = theirs.description.schema;
  const names = fields.map(({ name }) => name);
  const known = rowsByKey({ columns: names, rows: theirs.rows }, primaryKey);
  const positions = positionsOf(ours.imported, primaryKey);
  return rows.map((row) => {
    const found = known.get(rowKey(row, positions) ?? "") ?? -1;
    return newFields.map(({ name }) => theirs.rows[found]?.[names.indexOf(name)] ?? null);
  });
}

/** What a cell of the table holds, as it would be written again. */
export function contentOf(
  ours: OurTable,
  row: number,
  column: number,
  field: Field | undefined,
): Content {
  const formula = ours.formulas.get(cellIndex(ours, row, column));
  if (formula !== undefined) return { formula };
  const cell = ours.rows[row]?.[column] ?? null;
  return field ? inputFor(cell, field, 0) : cell;
}

const ownField = (name: string): Field => ({
  name,
  title: name,
  description: "",
  type: "string",
  unit: "none",
});
