import { ExcelProblem } from "../workbook/excelProblem";
import { shortHash, type Mark } from "../provenance/imports";
import { type Inventory, takeInventory } from "../workbook/inventory";
import { referringFormulas } from "../formulas/referringFormulas";
import { runExcel } from "../workbook/runExcel";
import { checkSources } from "../provenance/sourcesSheet";
import { changesOf, type RefreshDecisions, type TableChanges } from "./changesOf";
import { changingVintage } from "./changingVintage";
import { changingTable } from "./changingTable";
import { forgetEditions, keepRefresh } from "./keepRefresh";
import type { Base } from "../provenance/keepBase";
import { tableNow, type Refresh } from "./lookAtRefresh";
import { baseAfter, undoOf } from "./refreshedBase";
import { runReversibly, type Reversible } from "../workbook/reversible";
import { askForSourceCells, sourceCells } from "../provenance/sourcesRow";
import { askForReach, reachOf } from "./tableReach";
import type { Refreshing } from "./tableSteps";
import type { RefreshUndo } from "./refreshUndo";
import { askIfAllShown } from "../tables/askIfAllShown";
import { markedRows } from "../tables/markedRows";
import { knownTable } from "./ourTable";
import { requireUnprotected } from "../workbook/protection";

export interface Refreshed {
  readonly table: string;
  readonly cells: number;
  readonly rowsAdded: number;
  readonly rowsRemoved: number;
  readonly columnsAdded: readonly string[];
}

/**
 * Writes what was decided, and nothing else. The table is read again first, and where it is not as it
 * was shown, nothing is written. Whatever fails on the way, the workbook is put back as it was.
 */
export async function applyRefresh(
  shown: Refresh,
  decisions: RefreshDecisions,
  now: Date,
  refreshing: Refreshing = {},
): Promise<Refreshed> {
  const { signal } = refreshing;
  const prepared = await runExcel((context) => prepare(context, shown, decisions, now, signal));
  await runReversibly(stepsOf(prepared, refreshing), signal);
  const { refresh, changes, edition } = prepared;
  // What an earlier refresh overwrote can be undone no longer; if this fails it only takes up room.
  await forgetEditions(refresh.found.id, [edition - 2]).catch(() => undefined);
  return {
    table: refresh.found.table,
    cells: changes.cells.length,
    rowsAdded: changes.rows.length,
    rowsRemoved: changes.removed.length,
    columnsAdded: changes.newColumns.map(({ column }) => column.field.name),
  };
}

interface Prepared {
  readonly inventory: Inventory;
  readonly refresh: Refresh;
  readonly changes: TableChanges;
  readonly edition: number;
  readonly base: Base;
  readonly record: RefreshUndo;
  readonly mark: Mark;
  readonly refreshed: string;
}

async function prepare(
  context: Excel.RequestContext,
  shown: Refresh,
  decisions: RefreshDecisions,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<Prepared> {
  const inventory = await takeInventory(context);
  const { theirs } = shown;
  const { found, ours } = await tableNow(context, inventory, shown, signal);
  const changes = changesOf(shown, decisions);
  const marked = await markedRows(context, knownTable(ours), changes.removed);
  if (!sameTable({ found, ours }, shown) || marked.size > 0) {
    throw new ExcelProblem(
      `The table ${found.table} has changed since you were shown what a refresh would do. Look again, then decide.`,
    );
  }
  const { version, hash, vintage } = theirs.description;
  const refreshed = `${dayOf(now)}, from version ${found.version}${shown.base ? ` (${shown.base.description.vintage})` : ""} to ${version} (${vintage})`;
  const headers = Object.keys(sourceCells(theirs, refreshed));
  const sourcesOf = askForSourceCells(context, inventory, headers);
  await checkSources(context, inventory);
  // Formulas elsewhere matter to rows that go; they may have changed while the question stood.
  const formulas =
    changes.removed.length > 0 ? await referringFormulas(context, inventory, ours, signal) : [];
  const refresh = { ...shown, found, ours, formulas };
  await checkTable(context, refresh, changes);
  const edition = (refresh.found.mark.edition ?? 0) + 1;
  const versions = `${found.version} to ${version}`;
  const sources = sourcesOf(found.id);
  const record = await undoOf(context, refresh, changes, { versions, sources });
  const mark: Mark = { ...found.mark, version, hash: shortHash(hash), edition };
  return {
    inventory,
    refresh,
    changes,
    edition,
    base: baseAfter(refresh, changes),
    record,
    mark,
    refreshed,
  };
}

type Picture = Pick<Refresh, "found" | "ours">;

function sameTable(now: Picture, shown: Picture): boolean {
  const picture = ({ ours, found }: Picture): string =>
    JSON.stringify([ours.place, ours.columns, ours.rows, [...ours.formulas], found.mark]);
  return picture(now) === picture(shown);
}

async function checkTable(
  context: Excel.RequestContext,
  { ours }: Refresh,
  changes: TableChanges,
): Promise<void> {
  const table = context.workbook.tables.getItem(ours.name).load("showTotals");
  const protection = table.worksheet.protection.load("protected");
  const requireAllShown = askIfAllShown(table, "then refresh");
  const checkReach = askForReach(context, ours, reachOf(ours, changes));
  await context.sync();
  requireUnprotected({ name: ours.sheet, isProtected: protection.protected }, "then refresh");
  requireAllShown();
  if (changes.removed.length >= ours.rows.length) {
    throw new ExcelProblem(
      `The newer vintage has none of the rows of ${ours.name}. Keep the rows, or remove the import and import the dataset again.`,
    );
  }
  const grows = changes.rows.length + changes.removed.length + changes.newColumns.length > 0;
  if (table.showTotals && grows) {
    throw new ExcelProblem(
      `The table ${ours.name} shows a total row. Switch it off in Table Design > Total Row, refresh, and switch it on again.`,
    );
  }
  checkReach();
}

function stepsOf(prepared: Prepared, refreshing: Refreshing): Reversible[] {
  const { inventory, refresh, record, edition, base, mark, refreshed } = prepared;
  const { found, theirs } = refresh;
  return [
    keepRefresh(inventory, found.id, edition, { base, record }, refreshing.signal),
    changingTable(prepared, refreshing),
    changingVintage(
      found.id,
      { mark: found.mark, sources: record.sources },
      { mark, sources: sourceCells(theirs, refreshed) },
    ),
  ];
}

function dayOf(now: Date): string {
  const wall = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return wall.toISOString().slice(0, 10);
}
