import type { Cell } from "../tableSchema";
import { positionsOf, rowsByKey, sameCell, type Snapshot } from "./snapshot";

/**
 * What a newer vintage would change in an analyst's table, found by comparing three states by key: the
 * rows as imported (`base`), the newer ones (`theirs`) and the table as it stands (`ours`).
 *
 * The analyst's rows, columns and edits are never part of it: only a cell that still holds what was
 * imported is updated by itself, and a cell changed on both sides is left to the analyst.
 */
export interface MergePlan {
  /** Cells that still hold the imported value, and the newer one. */
  readonly updates: readonly CellChange[];
  /** Cells changed on both sides, to different values. */
  readonly conflicts: readonly CellConflict[];
  /** Rows of the newer vintage that are new, cells in the order of our columns. */
  readonly additions: readonly (readonly Cell[])[];
  /** Rows that the newer vintage no longer has. */
  readonly withdrawals: readonly Withdrawal[];
  /** Rows that the analyst took out and the newer vintage changed; they stay out unless asked for. */
  readonly removedHere: readonly (readonly Cell[])[];
  /** Columns of the newer vintage that the table as imported did not have. */
  readonly newColumns: readonly string[];
  readonly counts: MergeCounts;
}

export interface MergeCounts {
  readonly rowsCompared: number;
  readonly cellsUnchanged: number;
  /** Cells that the analyst changed and the newer vintage did not. */
  readonly cellsKept: number;
  /** Rows that are the analyst's own. */
  readonly rowsOfAnalyst: number;
}

export interface CellChange {
  /** Index into our rows and columns. */
  readonly row: number;
  readonly column: number;
  readonly from: Cell;
  readonly to: Cell;
}

export interface CellConflict {
  readonly row: number;
  readonly column: number;
  /** Null also where the row was added on both sides. */
  readonly base: Cell;
  readonly ours: Cell;
  readonly theirs: Cell;
}

export interface Withdrawal {
  readonly row: number;
  /** Whether the analyst changed the row or filled a column of theirs in it. */
  readonly touched: boolean;
}

export interface MergeInput {
  readonly base: Snapshot;
  readonly theirs: Snapshot;
  readonly ours: Snapshot;
  /** The dataset's primary key. */
  readonly key: readonly string[];
}

export function planMerge(input: MergeInput): MergePlan {
  const steps = planInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Rows between two pauses. */
const STEP = 1_000;

/** The same in steps, so that a long table does not keep the pane from answering. */
export function* planInSteps({ base, theirs, ours, key }: MergeInput): Generator<void, MergePlan> {
  if (key.length === 0) throw new RangeError("A table without a key cannot be merged.");
  const inBase = rowsByKey(base, key);
  yield;
  const inTheirs = rowsByKey(theirs, key);
  yield;
  const inOurs = rowsByKey(ours, key);
  yield;
  const columns = new ColumnMap(base, theirs, ours);
  const found = new Findings();

  let done = 0;
  for (const [name, row] of inOurs) {
    if (++done % STEP === 0) yield;
    const before = rowAt(base, inBase.get(name));
    const after = rowAt(theirs, inTheirs.get(name));
    if (after !== undefined) found.compare(columns, ours.rows[row] ?? [], row, before, after);
    else if (before !== undefined) found.withdraw(columns, ours.rows[row] ?? [], row, before);
  }
  for (const [name, row] of inTheirs) {
    if (++done % STEP === 0) yield;
    if (inOurs.has(name)) continue;
    const after = theirs.rows[row] ?? [];
    const before = rowAt(base, inBase.get(name));
    if (before === undefined) found.additions.push(columns.inOurOrder(after));
    else if (columns.differ(before, after)) found.removedHere.push(columns.inOurOrder(after));
  }
  const known = [...inOurs.keys()].filter((name) => inBase.has(name)).length;
  return found.plan(columns.added, ours.rows.length - known);
}

const rowAt = (snapshot: Snapshot, index: number | undefined): readonly Cell[] | undefined =>
  index === undefined ? undefined : snapshot.rows[index];

/** Where the dataset's columns stand in each of the three states. */
class ColumnMap {
  readonly added: string[];
  /** Columns that newer vintage and table share; `base` is -1 for one that was not imported. */
  private readonly shared: { base: number; theirs: number; ours: number }[];
  private readonly imported: { base: number; ours: number }[];
  private readonly own: number[];
  private readonly theirsForOurs: number[];

  constructor(
    private readonly base: Snapshot,
    private readonly theirs: Snapshot,
    ours: Snapshot,
  ) {
    this.theirsForOurs = positionsOf(theirs.columns, ours.columns);
    this.added = theirs.columns.filter(
      (name) => !base.columns.includes(name) && !ours.columns.includes(name),
    );
    this.shared = theirs.columns.flatMap((name, at) => {
      const inOurs = ours.columns.indexOf(name);
      const inBase = base.columns.indexOf(name);
      // A column that was imported and is gone is the analyst's decision; one that the analyst made
      // before the dataset had it stays the analyst's.
      return inOurs < 0 || inBase < 0 ? [] : [{ base: inBase, theirs: at, ours: inOurs }];
    });
    this.imported = base.columns.flatMap((name, at) => {
      const inOurs = ours.columns.indexOf(name);
      return inOurs < 0 ? [] : [{ base: at, ours: inOurs }];
    });
    this.own = ours.columns.flatMap((name, at) => (base.columns.includes(name) ? [] : [at]));
  }

  *cells(
    ours: readonly Cell[],
    before: readonly Cell[] | undefined,
    after: readonly Cell[],
  ): Generator<{ column: number; base: Cell; theirs: Cell; ours: Cell }> {
    for (const at of this.shared) {
      yield {
        column: at.ours,
        base: before?.[at.base] ?? null,
        theirs: after[at.theirs] ?? null,
        ours: ours[at.ours] ?? null,
      };
    }
  }

  differ(before: readonly Cell[], after: readonly Cell[]): boolean {
    return this.theirs.columns.some((name, at) => {
      const from = this.base.columns.indexOf(name);
      return from >= 0 && !sameCell(before[from] ?? null, after[at] ?? null);
    });
  }

  touched(ours: readonly Cell[], before: readonly Cell[]): boolean {
    const edited = this.imported.some(
      (at) => !sameCell(ours[at.ours] ?? null, before[at.base] ?? null),
    );
    return edited || this.own.some((at) => !sameCell(ours[at] ?? null, null));
  }

  inOurOrder(after: readonly Cell[]): Cell[] {
    return this.theirsForOurs.map((at) => (at < 0 ? null : (after[at] ?? null)));
  }
}

class Findings {
  readonly additions: Cell[][] = [];
  readonly removedHere: Cell[][] = [];
  private readonly updates: CellChange[] = [];
  private readonly conflicts: CellConflict[] = [];
  private readonly withdrawals: Withdrawal[] = [];
  private rowsCompared = 0;
  private cellsUnchanged = 0;
  private cellsKept = 0;

  compare(
    columns: ColumnMap,
    ours: readonly Cell[],
    row: number,
    before: readonly Cell[] | undefined,
    after: readonly Cell[],
  ): void {
    this.rowsCompared++;
    for (const cell of columns.cells(ours, before, after)) {
      const { column, base, theirs } = cell;
      const changedThere = before === undefined || !sameCell(base, theirs);
      const changedHere = before === undefined || !sameCell(base, cell.ours);
      if (sameCell(cell.ours, theirs)) this.cellsUnchanged++;
      else if (!changedThere) this.cellsKept++;
      else if (!changedHere) this.updates.push({ row, column, from: base, to: theirs });
      else this.conflicts.push({ row, column, base, ours: cell.ours, theirs });
    }
  }

  withdraw(columns: ColumnMap, ours: readonly Cell[], row: number, before: readonly Cell[]): void {
    this.rowsCompared++;
    this.withdrawals.push({ row, touched: columns.touched(ours, before) });
  }

  plan(newColumns: string[], rowsOfAnalyst: number): MergePlan {
    const { updates, conflicts, additions, withdrawals, removedHere } = this;
    const { rowsCompared, cellsUnchanged, cellsKept } = this;
    const counts = { rowsCompared, cellsUnchanged, cellsKept, rowsOfAnalyst };
    return { updates, conflicts, additions, withdrawals, removedHere, newColumns, counts };
  }
}
