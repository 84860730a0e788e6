import type { Dataset } from "../../datasets/dataset";
import { serialOfMoment } from "../../sheet/dateSerial";
import { planImport, type ImportOptions, type ImportPlan } from "./importPlan";
import { addMark, shortHash, type Mark } from "../provenance/imports";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { tableNameFor } from "../../sheet/names";
import { baseOf, keepBase } from "../provenance/keepBase";
import { keepFormerLook } from "../provenance/formerLook";
import { runExcel } from "../workbook/runExcel";
import {
  aboutDataset,
  addRecord,
  checkSources,
  type SourceRecord,
} from "../provenance/sourcesSheet";
import { forgetImport } from "../provenance/forgetImport";
import { reversibly, type Begun } from "../workbook/reversible";
import type { Writing } from "../tables/writeRows";
import { writeTable } from "./writeTable";

export interface ImportResult {
  readonly importId: string;
  readonly dataset: string;
  readonly table: string;
  readonly sheet: string;
  readonly sourcesSheet: string;
  readonly rows: number;
  /** What came out other than a user might expect, each a sentence. */
  readonly notes: readonly string[];
}

/**
 * Writes a dataset, or the rows of it that are asked for, as a table into a new sheet or at the selected
 * cell, and a row into the Sources sheet.
 * An import that fails or is cancelled is undone, so that it leaves no trace. As a step of something
 * larger it notes its ways back there, and is put back with the rest.
 */
export function importDataset(
  dataset: Dataset,
  now: Date,
  writing: Writing & { readonly begun?: Begun } = {},
  options: ImportOptions = {},
): Promise<ImportResult> {
  const work = (begun: Begun): Promise<ImportResult> =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      await checkSources(context, inventory);
      const planned = await planImport(context, dataset, inventory, now, options, writing.signal);
      writing.signal?.throwIfAborted();
      const sheet = await writeTable(context, inventory, planned, begun, writing);
      const plan = { ...planned, sheet };
      writing.signal?.throwIfAborted();
      const sourcesSheet = await record(context, inventory, plan, now, begun);
      const base = baseOf(plan.dataset, plan.filter);
      const kept = await keepBase(context, inventory, plan.importId, base, begun, writing.signal);
      if (kept && plan.freeCells) await keepFormerLook(kept, plan.freeCells, writing.signal);
      context.workbook.tables.getItem(plan.table).worksheet.activate();
      await context.sync();
      return resultOf(plan, sourcesSheet, kept !== null);
    });
  return writing.begun ? work(writing.begun) : reversibly(work);
}

const NOT_KEPT =
  "The structure of this workbook is protected, so what was imported could not be kept in a hidden sheet. A later refresh cannot tell your edits from the publisher's: it asks about every difference, once the protection is lifted.";

/** Marks the table as ours and adds the row to the Sources sheet. */
async function record(
  context: Excel.RequestContext,
  inventory: Inventory,
  plan: ImportPlan,
  now: Date,
  begun: Begun,
): Promise<string> {
  const { name: dataset, version, hash } = plan.dataset.description;
  const table = context.workbook.tables.getItem(plan.table).load("id");
  const sheet = table.worksheet.load("id");
  await context.sync();
  begun.push({ revert: () => forgetImport(plan.importId) });
  const mark: Mark = {
    dataset,
    version,
    tableId: table.id,
    hash: shortHash(hash),
    ...(plan.freeCells === null && { sheetId: sheet.id }),
    ...(plan.filter !== "" && { filter: plan.filter }),
    ...(plan.names && { names: true }),
  };
  addMark(context, plan.importId, plan.table, mark);
  return addRecord(context, inventory, recordOf(plan, now), begun);
}

function recordOf(plan: ImportPlan, now: Date): SourceRecord {
  return {
    ...aboutDataset(plan.dataset.description),
    imported: serialOfMoment(now),
    rows: plan.dataset.rows.length,
    columns: plan.columns.length,
    sheet: plan.sheet,
    table: plan.table,
    filter: plan.filter || "all rows",
    importId: plan.importId,
  };
}

function resultOf(plan: ImportPlan, sourcesSheet: string, isKept: boolean): ImportResult {
  const dataset = plan.dataset.description.name;
  const wanted = tableNameFor(dataset);
  const notes: string[] = [];
  if (plan.table !== wanted) {
    notes.push(
      `The name ${wanted} was taken in this workbook, so the table is called ${plan.table}.`,
    );
  }
  if (sourcesSheet !== "Sources") {
    notes.push(`The record of sources is on the sheet "${sourcesSheet}".`);
  }
  if (!isKept) notes.push(NOT_KEPT);
  const { importId, table, sheet } = plan;
  return { importId, dataset, table, sheet, sourcesSheet, rows: plan.dataset.rows.length, notes };
}
