import type { Cell } from "../tableSchema";
import type { CellConflict, MergePlan } from "./merge";

/** Which side a conflict goes to. */
export type Side = "ours" | "theirs";

/** What the analyst decided. What is not decided keeps the analyst's side. */
export interface Decisions {
  /** For all conflicts, unless a column or a cell says otherwise. */
  readonly all?: Side;
  /** By index of our column. */
  readonly columns?: ReadonlyMap<number, Side>;
  /** By index into the plan's conflicts. */
  readonly conflicts?: ReadonlyMap<number, Side>;
  /** Take out rows that the newer vintage withdrew. Rows that the analyst touched stay all the same. */
  readonly removeWithdrawn?: boolean;
  /** Put rows back that the analyst took out and the newer vintage changed. */
  readonly restoreRemoved?: boolean;
}

/** What to write: nothing else of the table changes. */
export interface Edits {
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: Cell;
  }[];
  readonly append: readonly (readonly Cell[])[];
  readonly removeRows: readonly number[];
}

export function resolve(plan: MergePlan, decisions: Decisions = {}): Edits {
  const won = plan.conflicts.filter((conflict, i) => sideOf(conflict, i, decisions) === "theirs");
  return {
    cells: [
      ...plan.updates.map(({ row, column, to }) => ({ row, column, value: to })),
      ...won.map(({ row, column, theirs }) => ({ row, column, value: theirs })),
    ],
    append: [...plan.additions, ...(decisions.restoreRemoved === true ? plan.removedHere : [])],
    removeRows:
      decisions.removeWithdrawn === true
        ? plan.withdrawals.filter(({ touched }) => !touched).map(({ row }) => row)
        : [],
  };
}

/** The side that a conflict goes to as decided so far. */
export function sideOf(
  conflict: Pick<CellConflict, "column">,
  index: number,
  decisions: Decisions,
): Side {
  return (
    decisions.conflicts?.get(index) ??
    decisions.columns?.get(conflict.column) ??
    decisions.all ??
    "ours"
  );
}

/** The table after the edits, for showing it before anything is written. */
export function applied(rows: readonly (readonly Cell[])[], edits: Edits): Cell[][] {
  const after = rows.map((row) => [...row]);
  for (const { row, column, value } of edits.cells) {
    const cells = after[row];
    if (cells !== undefined) cells[column] = value;
  }
  const removed = new Set(edits.removeRows);
  return [
    ...after.filter((_, index) => !removed.has(index)),
    ...edits.append.map((row) => [...row]),
  ];
}
