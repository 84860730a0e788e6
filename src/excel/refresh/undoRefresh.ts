import { importOf } from "../provenance/imports";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { forgetEditions, readUndo } from "./keepRefresh";
import { planUndo, type UndoPlan } from "./planUndo";
import { TableChanged } from "../tables/tableRequest";
import { inOrder, reversibly } from "../workbook/reversible";
import { undoSteps } from "./undoSteps";
import { count } from "../../core/count";

/** The last refresh of an import, as far as it can be taken back. */
export interface LastRefresh {
  /** "2026.11.21 to 2027.02.01". */
  readonly versions: string;
}

export interface Undone {
  readonly table: string;
  readonly cells: number;
  readonly rows: number;
  /** Cells, rows and columns that the analyst has changed since, and which stay. */
  readonly left: readonly string[];
}

/** Whether there is a refresh to take back, also after the pane or the workbook was closed. */
export function lastRefresh(importId: string): Promise<LastRefresh | null> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const found = await importOf(context, inventory, importId);
    const record = await readUndo(context, inventory, importId, found.mark.edition ?? 0);
    return record && { versions: record.versions };
  });
}

/** How often to begin anew where somebody goes on changing the table. */
const MOST_TRIES = 5;

/**
 * Puts back what the last refresh has overwritten, but for what the analyst has changed since. Where somebody
 * changes the table meanwhile, what is left to do is worked out anew from what stands there then.
 */
export async function undoRefresh(importId: string, signal?: AbortSignal): Promise<Undone> {
  const plan = await undoneBy(importId, signal);
  await forgetEditions(importId, [plan.edition]).catch(() => undefined);
  const { record, ours, left } = plan;
  return {
    table: ours.name,
    cells: record.cells.length - left.cells,
    rows:
      record.added.length - left.rows + sum(record.removed.map(({ contents }) => contents.length)),
    left: leftOf(left),
  };
}

async function undoneBy(importId: string, signal: AbortSignal | undefined): Promise<UndoPlan> {
  for (let tries = 1; ; tries++) {
    const plan = await runExcel((context) => planUndo(context, importId, signal));
    try {
      await reversibly(async (begun) => {
        try {
          await inOrder(undoSteps(plan, signal), begun, signal);
        } catch (error) {
          // What is done is done: a plan of the table as it is now goes on from there.
          if (error instanceof TableChanged) begun.length = 0;
          throw error;
        }
      });
      return plan;
    } catch (error) {
      if (!(error instanceof TableChanged) || tries === MOST_TRIES) throw error;
    }
  }
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

function leftOf({ cells, rows, columns }: UndoPlan["left"]): string[] {
  const left: string[] = [];
  if (cells > 0) left.push(`${count(cells, "cell")} that you changed since`);
  if (rows > 0) left.push(`${count(rows, "new row")} that you changed or moved since`);
  if (columns > 0) left.push(`${count(columns, "new column")} that you changed or moved since`);
  return left;
}
