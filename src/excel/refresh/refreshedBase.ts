import { positionsOf, rowKey } from "../../datasets/merge/snapshot";
import type { Input } from "../../sheet/input";
import { inputFor } from "../tables/columns";
import type { TableChanges } from "./changesOf";
import type { Base, Renamed } from "../provenance/keepBase";
import type { Refresh } from "./lookAtRefresh";
import { knownTable } from "./ourTable";
import { readGroups } from "./tableRows";
import type { RefreshUndo } from "./refreshUndo";

/** Columns that were offered and not taken stay unknown, so that they are offered again next time. */
export function baseAfter(
  { theirs, base, plan, ours }: Refresh,
  { newColumns }: TableChanges,
): Base {
  const { description, rows, request } = theirs;
  const taken = new Set(newColumns.map(({ column }) => column.field.name));
  const all = description.schema.fields.map(({ name }) => name);
  const columns = all.filter((name) => !plan.newColumns.includes(name) || taken.has(name));
  const positions = columns.map((name) => all.indexOf(name));
  const asked = request ?? base?.request;
  const renamed = ours.columns.flatMap((title, at): Renamed[] => {
    const imported = ours.imported[at] ?? title;
    return imported === title ? [] : [[title, imported]];
  });
  return {
    description,
    columns,
    rows:
      columns.length === all.length
        ? rows
        : rows.map((row) => positions.map((position) => row[position] ?? null)),
    filter: base?.filter ?? "",
    ...(asked && { request: asked }),
    ...(renamed.length > 0 && { renamed }),
  };
}

/** What the changes will overwrite, by key and column. */
export async function undoOf(
  context: Excel.RequestContext,
  refresh: Refresh,
  changes: TableChanges,
  { versions, sources }: Pick<RefreshUndo, "versions" | "sources">,
): Promise<RefreshUndo> {
  const { ours, theirs, found, formulas } = refresh;
  const key = theirs.description.schema.primaryKey ?? [];
  const positions = positionsOf(ours.imported, key);
  const keyAt = (row: number): string => rowKey(ours.rows[row] ?? [], positions) ?? "";
  const last = changes.rows.length > 0 ? "cut" : "left blank";
  const removed = await readGroups(context, knownTable(ours), changes.removed, last);
  const added = changes.rows.map((row) => rowKey(row, positions) ?? "");
  const width = ours.columns.length;
  const written = changes.rows.map((row, r) =>
    row.map((cell, c): Input => {
      const field = changes.columns[c]?.field;
      return field ? inputFor(cell, field, r) : cell;
    }),
  );
  return {
    versions,
    rows: ours.rows.length,
    columns: ours.place.columns,
    cells: changes.cells.map(({ row, column, was, now }) => ({
      key: keyAt(row),
      column: ours.imported[column] ?? "",
      was,
      now,
    })),
    added,
    addedRows: written.map((row) => row.slice(0, width)),
    headers: ours.imported,
    addedFormats: changes.columns.map(({ format }) => format),
    newColumns: changes.newColumns.map(({ column }) => column.field.name),
    newCells:
      changes.newColumns.length === 0
        ? []
        : [
            ...ours.rows.map(
              (_, row) =>
                [
                  keyAt(row),
                  changes.newColumns.map(({ cells, column }) =>
                    inputFor(cells[row] ?? null, column.field, row),
                  ),
                ] as const,
            ),
            ...written.map((row, at) => [added[at] ?? "", row.slice(width)] as const),
          ],
    removed,
    formulas: removed.length > 0 ? formulas : [],
    mark: found.mark,
    sources,
  };
}
