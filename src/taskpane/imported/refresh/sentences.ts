import type { TellingColumns } from "../../../datasets/merge/tellingColumns";
import { changesNothing, type Refresh } from "../../../excel/refresh/lookAtRefresh";
import type { Refreshed } from "../../../excel/refresh/applyRefresh";
import type { Undone } from "../../../excel/refresh/undoRefresh";
import { count } from "../../../core/count";

/** What a refresh would do, in one sentence. */
export function summaryOf(refresh: Refresh): string {
  const { plan, base } = refresh;
  if (changesNothing(refresh)) return "No cell of the table would change.";
  const conflicts = plan.conflicts.length;
  const parts = [
    plan.updates.length > 0 && `${count(plan.updates.length, "cell")} to update`,
    conflicts > 0 &&
      (base
        ? `${count(conflicts, "cell")} changed on both sides`
        : `${count(conflicts, "cell")} that differ`),
    plan.additions.length > 0 && count(plan.additions.length, "new row"),
    plan.withdrawals.length > 0 && `${count(plan.withdrawals.length, "row")} withdrawn`,
    plan.removedHere.length > 0 &&
      `${count(plan.removedHere.length, "row")} ${base ? "that you took out and that changed" : "that the table does not have"}`,
    plan.newColumns.length > 0 && count(plan.newColumns.length, "new column"),
  ].filter((part) => part !== false);
  return `${listed(parts)}.`;
}

/** What of the analyst's stays, whatever is decided. */
export function keptOf({ plan, base }: Refresh): string | null {
  const { cellsKept, rowsOfAnalyst } = plan.counts;
  if (!base) return null;
  const parts = [
    cellsKept > 0 && `${count(cellsKept, "cell")} that you changed`,
    rowsOfAnalyst > 0 && `${count(rowsOfAnalyst, "row")} of your own`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : `${listed(parts)} will stay as they are.`;
}

export function refreshedSentence({ table, ...done }: Refreshed): string {
  const parts = [
    done.cells > 0 && `${count(done.cells, "cell")} updated`,
    done.rowsAdded > 0 && `${count(done.rowsAdded, "row")} added`,
    done.rowsRemoved > 0 && `${count(done.rowsRemoved, "row")} removed`,
    done.columnsAdded.length > 0 && `${count(done.columnsAdded.length, "column")} added`,
  ].filter((part) => part !== false);
  return `Refreshed ${table}: ${parts.length === 0 ? "no cell changed" : listed(parts)}.`;
}

export function undoneSentence({ table, cells, rows, left }: Undone): string {
  const back = [
    cells > 0 && `${count(cells, "cell")} put back`,
    rows > 0 && `${count(rows, "row")} put back or taken out again`,
  ].filter((part) => part !== false);
  const what = back.length === 0 ? "nothing had to be put back" : listed(back);
  const stays = left.length === 0 ? "" : ` Left alone: ${listed(left)}.`;
  return `Undid the refresh of ${table}: ${what}.${stays}`;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}

/** By which columns rows are matched in a table that states none, for the analyst to see. */
export function matchedSentence({ key, blank }: TellingColumns): string {
  const rows = `Rows are matched by ${key.join(", ")}.`;
  return blank === 0
    ? rows
    : `${rows} ${count(blank, "row")} with a blank in one of them ${blank === 1 ? "is" : "are"} left as ${blank === 1 ? "it is" : "they are"}.`;
}
