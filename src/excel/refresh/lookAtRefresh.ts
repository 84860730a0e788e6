import { applyFilter, parseFilter } from "../../datasets/filter/filter";
import type { Dataset } from "../../datasets/dataset";
import { withCountryNames } from "../../datasets/withCountryNames";
import { positionsOf } from "../../datasets/merge/snapshot";
import { tellingColumns, type TellingColumns } from "../../datasets/merge/tellingColumns";
import type { Row } from "../../datasets/tableSchema";
import { planInSteps, type MergePlan } from "../../datasets/merge/merge";
import { ExcelProblem } from "../workbook/excelProblem";
import { importOf, type Import, markedImport } from "../provenance/imports";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { referringFormulas, type ReferringFormula } from "../formulas/referringFormulas";
import { runExcel } from "../workbook/runExcel";
import { readBase, type Base } from "../provenance/keepBase";
import { markedRows } from "../tables/markedRows";
import { asCompared, knownTable, readOurTable, type OurTable } from "./ourTable";

/** What a newer vintage would change in an imported table, found by looking; nothing is changed yet. */
export interface Refresh {
  readonly found: Import;
  /** What was imported; null where that is lost, so that every difference is left to the analyst. */
  readonly base: Base | null;
  /** What rows are matched by, where the data state no key. */
  readonly matched: TellingColumns | null;
  /** The newer rows, after the import's own filter. */
  readonly theirs: Dataset;
  readonly ours: OurTable;
  readonly plan: MergePlan;
  /** Formulas outside the table that refer to it. */
  readonly formulas: readonly ReferringFormula[];
}

export interface Looking {
  readonly signal?: AbortSignal | undefined;
}

export function lookAtRefresh(
  importId: string,
  newer: Dataset,
  looking: Looking = {},
): Promise<Refresh> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    return lookForRefresh(context, inventory, importId, newer, looking);
  });
}

async function lookForRefresh(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
  newer: Dataset,
  { signal }: Looking,
): Promise<Refresh> {
  const found = await importOf(context, inventory, importId);
  const base = await readBase(context, inventory, importId, found.mark.edition ?? 0, signal);
  const { theirs, matched } = keyed(filtered(newer, base, found), base);
  const key = theirs.description.schema.primaryKey ?? [];
  if (key.length === 0) {
    throw new ExcelProblem(
      `${newer.description.title} has no column that tells its rows apart, so new rows cannot be matched with those of ${found.table}. Import it again beside the table.`,
    );
  }
  const columns = theirs.description.schema.fields.map(({ name }) => name);
  const before = base ?? nothingBefore(theirs);
  const ours = await readOurTable(context, found.table, before, theirs, signal);
  const lost = key.filter((name) => !ours.imported.includes(name));
  if (lost.length > 0) {
    throw new ExcelProblem(
      `The table ${found.table} no longer has the column ${lost.join(", ")}, which tells its rows apart. Put it back, or import the dataset again.`,
    );
  }
  const compared = asCompared(ours, key);
  const newest = { columns, rows: theirs.rows };
  const steps = planInSteps({ base: before, theirs: newest, ours: compared, key });
  const merged = await inSlices(steps, signal);
  // Without what was imported, a row that is not here may be one that the analyst took out.
  const plan = base
    ? merged
    : { ...merged, additions: [], removedHere: [...merged.additions, ...merged.removedHere] };
  const formulas = await referringFormulas(context, inventory, ours, signal);
  const withdrawals = await withMarks(context, ours, plan.withdrawals);
  return { found, base, matched, theirs, ours, plan: { ...plan, withdrawals }, formulas };
}

/** Data of the user's own state no key: what tells the rows of both apart is one. */
function keyed(newer: Dataset, base: Base | null): Pick<Refresh, "theirs" | "matched"> {
  const { description, rows } = newer;
  const { group, schema } = description;
  if (group !== "own" || schema.primaryKey) return { theirs: newer, matched: null };
  const names = base?.columns ?? schema.fields.map(({ name }) => name);
  const shared = schema.fields.filter(({ name }) => names.includes(name));
  const part = (columns: readonly string[], of: readonly Row[]): Row[] => {
    const at = positionsOf(
      columns,
      shared.map(({ name }) => name),
    );
    return of.map((row) => at.map((position) => row[position] ?? null));
  };
  const fields = schema.fields.map(({ name }) => name);
  const matched = tellingColumns(shared, [part(names, base?.rows ?? []), part(fields, rows)]);
  if (matched === undefined) return { theirs: newer, matched: null };
  const keyedSchema = { ...schema, primaryKey: matched.key };
  return { theirs: { ...newer, description: { ...description, schema: keyedSchema } }, matched };
}

/** A row with somebody's comment, colour, format or rule is theirs as one that they typed into. */
async function withMarks(
  context: Excel.RequestContext,
  ours: OurTable,
  withdrawals: MergePlan["withdrawals"],
): Promise<MergePlan["withdrawals"]> {
  const rows = withdrawals.flatMap(({ row, touched }) => (touched ? [] : [row]));
  const marked = await markedRows(context, knownTable(ours), rows);
  return withdrawals.map(({ row, touched }) => ({ row, touched: touched || marked.has(row) }));
}

/** The table as it is now, to compare with what was shown; what a refresh would do to it is not worked out again. */
export async function tableNow(
  context: Excel.RequestContext,
  inventory: Inventory,
  { found: { id }, base, theirs }: Refresh,
  signal: AbortSignal | undefined,
): Promise<Pick<Refresh, "found" | "ours">> {
  const marked = markedImport(inventory, id);
  const before = base ?? nothingBefore(theirs);
  const ours = await readOurTable(context, marked.table, before, theirs, signal);
  return { found: { ...marked, sheet: ours.sheet }, ours };
}

const nothingBefore = ({ description }: Dataset) => ({
  columns: description.schema.fields.map(({ name }) => name),
  rows: [],
});

/** Longer than this no step and its neighbours keep the pane from answering. */
const SLICE_MILLISECONDS = 50;

async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal | undefined): Promise<T> {
  let began = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - began < SLICE_MILLISECONDS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    began = Date.now();
  }
}

function filtered(newer: Dataset, base: Base | null, { mark }: Import): Dataset {
  const whole = mark.names === true ? withCountryNames(newer) : newer;
  return applyFilter(whole, parseFilter(base?.filter ?? mark.filter ?? ""));
}

/** Whether a refresh would change no cell, so that only the record of the vintage would move on. */
export function changesNothing({ plan }: Refresh): boolean {
  const { updates, conflicts, additions, withdrawals, removedHere, newColumns } = plan;
  return [updates, conflicts, additions, withdrawals, removedHere, newColumns].every(
    ({ length }) => length === 0,
  );
}
