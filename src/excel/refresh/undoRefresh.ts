import { importOf } from "../provenance/imports";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { forgetEditions, readUndo } from "./keepRefresh";
import { planUndo, type UndoPlan } from "./planUndo";
import { runReversibly } from "../workbook/reversible";
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
    const found = await importOf(context, await takeInventory(context), importId);
    const record = await readUndo(context, importId, found.mark.edition ?? 0);
    return record && { versions: record.versions };
  });
}

/** Puts back what the last refresh has overwritten, but for what the analyst has changed since. */
export async function undoRefresh(importId: string, signal?: AbortSignal): Promise<Undone> {
  const plan = await runExcel((context) => planUndo(context, importId, signal));
  await runReversibly(undoSteps(plan, signal), signal);
  await forgetEditions(importId, [plan.edition]).catch(() => undefined);
  return {
    table: plan.ours.name,
    cells: plan.cells.length,
    rows: plan.rows.length + plan.record.removed.length,
    left: leftOf(plan),
  };
}

function leftOf({ record, cells, rows, columns }: UndoPlan): string[] {
  const left: string[] = [];
  const changed = record.cells.length - cells.length;
  if (changed > 0) left.push(`${count(changed, "cell")} that you changed since`);
  const rest = record.added.length - rows.length;
  if (rest > 0) left.push(`${count(rest, "new row")} that you changed or moved since`);
  const stay = record.newColumns.length - columns;
  if (stay > 0) left.push(`${count(stay, "new column")} that you changed or moved since`);
  return left;
}
