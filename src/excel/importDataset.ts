import type { Dataset } from "../datasets/dataset";
import { serialOfMoment } from "./dateSerial";
import { dressTable, setNumberFormat } from "./dressTable";
import { ExcelProblem } from "./excelProblem";
import { planImport, type ImportPlan } from "./importPlan";
import { addMark, shortHash } from "./imports";
import { lookAt, type Look } from "./look";
import { tableNameFor } from "./names";
import { baseOf, keepBase } from "./refresh/keepBase";
import { runExcel } from "./runExcel";
import { sentenceFor } from "./sentenceFor";
import { addRecord, checkSources, type SourceRecord } from "./sourcesSheet";
import { addSheet, type Trace } from "./trace";
import { undoImport } from "./undoImport";
import { writeCells } from "./writeCells";
import { writeRows, type Writing } from "./writeRows";

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
 * Writes a dataset into a new sheet as a table, and a row into the Sources sheet.
 * An import that fails or is cancelled is undone, so that it leaves no trace. Whoever needs to undo it
 * later, as a step of something larger, gives the trace to keep.
 */
export async function importDataset(
  dataset: Dataset,
  now: Date,
  writing: Writing & { readonly trace?: Trace } = {},
): Promise<ImportResult> {
  const { trace = { sheets: [] } } = writing;
  try {
    return await runExcel(async (context) => {
      const look = await lookAt(context);
      await checkSources(context, look);
      const plan = await planImport(dataset, look, now);
      writing.signal?.throwIfAborted();
      await writeTable(context, plan, trace, writing);
      writing.signal?.throwIfAborted();
      const sourcesSheet = await record(context, look, plan, now, trace);
      const base = baseOf(dataset, "");
      await keepBase(context, look, plan.importId, base, trace, writing.signal);
      context.workbook.tables.getItem(plan.table).worksheet.activate();
      await context.sync();
      return resultOf(plan, sourcesSheet);
    });
  } catch (error) {
    await undoAfter(error, trace);
    throw error;
  }
}

async function writeTable(
  context: Excel.RequestContext,
  plan: ImportPlan,
  trace: Trace,
  writing: Writing,
): Promise<void> {
  const { columns } = plan;
  const { rows } = plan.dataset;
  const sheet = await addSheet(context, plan.sheet, trace);
  const header = sheet.getRangeByIndexes(0, 0, 1, columns.length);
  setNumberFormat(header, "@");
  columns.forEach(({ format }, index) => {
    if (format !== "@" || rows.length === 0) return;
    setNumberFormat(sheet.getRangeByIndexes(1, index, rows.length, 1), "@");
  });
  await writeCells(context, header, [columns.map(({ field }) => field.name)]);
  await writeRows(sheet, columns, rows, writing);

  // A table has at least one row below its header.
  const table = sheet.tables.add(header.getResizedRange(Math.max(rows.length, 1), 0), true);
  table.name = plan.table;
  dressTable(sheet, columns, rows.length);
  await context.sync();
}

/** Marks the table as ours and adds the row to the Sources sheet. */
async function record(
  context: Excel.RequestContext,
  look: Look,
  plan: ImportPlan,
  now: Date,
  trace: Trace,
): Promise<string> {
  const { name: dataset, version, hash } = plan.dataset.description;
  const table = context.workbook.tables.getItem(plan.table).load("id");
  const sheet = table.worksheet.load("id");
  await context.sync();
  trace.importId = plan.importId;
  const mark = {
    dataset,
    version,
    tableId: table.id,
    sheetId: sheet.id,
    hash: shortHash(hash),
  };
  addMark(context, plan.importId, plan.table, mark);
  return addRecord(context, look, recordOf(plan, now), trace);
}

function recordOf(plan: ImportPlan, now: Date): SourceRecord {
  const { description } = plan.dataset;
  const sources = description.sources.map(({ title, path }) =>
    path === undefined ? title : `${title} (${path})`,
  );
  return {
    title: description.title,
    dataset: description.name,
    version: description.version,
    vintage: description.vintage,
    imported: serialOfMoment(now),
    rows: plan.dataset.rows.length,
    columns: plan.columns.length,
    sheet: plan.sheet,
    table: plan.table,
    licence: description.licences.map(({ title }) => title).join("; "),
    attribution: description.attribution,
    sources: sources.join("; "),
    hash: description.hash,
    importId: plan.importId,
  };
}

function resultOf(plan: ImportPlan, sourcesSheet: string): ImportResult {
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
  const { importId, table, sheet } = plan;
  return { importId, dataset, table, sheet, sourcesSheet, rows: plan.dataset.rows.length, notes };
}

async function undoAfter(error: unknown, trace: Trace): Promise<void> {
  try {
    await undoImport(trace);
  } catch (second) {
    const sheets = trace.sheets.map(({ name }) => `"${name}"`).join(" and ");
    throw new ExcelProblem(
      `${sentenceFor(error)} What was written could not be removed (${sentenceFor(second)}) Delete the sheet ${sheets} by hand.`,
    );
  }
}
