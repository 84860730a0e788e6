import { ExcelProblem } from "../workbook/excelProblem";
import { importDataset } from "../importing/importDataset";
import { lookAt } from "../workbook/look";
import { runExcel } from "../workbook/runExcel";
import { checkSources } from "../provenance/sourcesSheet";
import type { Trace } from "../provenance/trace";
import type { Building, ModelResult } from "./building";
import { dressStarter } from "./dressModel";
import { planModel, type BuildPlan, type ModelRequest } from "./modelPlan";
import { checkTables } from "./modelTables";
import { undoBuild, whereItWas, type BuildTrace } from "./undoBuild";
import { writeModel } from "./writeModel";
import { requireOpenStructure } from "../workbook/protection";

/**
 * Builds a model on a new sheet and imports the datasets that it needs first. A model that fails or is
 * cancelled is undone together with its imports, so that it leaves no trace.
 */
export async function buildModel(
  request: ModelRequest,
  now: Date,
  { signal, onProgress = () => undefined }: Building = {},
): Promise<ModelResult> {
  const trace: BuildTrace = { imports: [], sheets: [], names: [], before: null };
  try {
    trace.before = await runExcel((context) => lookBefore(context, request));
    const tables = await importMissing(request, now, trace, { signal, onProgress });
    signal?.throwIfAborted();
    onProgress(`Writing ${request.spec.title}`, 0.6);
    const plan = await runExcel(async (context) =>
      planModel(await lookAt(context), request, tables, now),
    );
    const written = await writeModel(plan, trace, { signal, onProgress });
    return { ...written, notes: notesOf(plan), imported: importedTables(request, tables) };
  } catch (error) {
    await undoBuild(error, trace);
    throw error;
  }
}

async function lookBefore(context: Excel.RequestContext, { spec, tables }: ModelRequest) {
  const look = await lookAt(context);
  requireOpenStructure(look, "so no sheet can be added", "then build the model again");
  await checkSources(context, look);
  await checkTables(context, look, spec.needs, tables);
  return whereItWas(context);
}

/** The name of the table for each role, after importing what is not in the workbook. */
async function importMissing(
  { spec, tables, data }: ModelRequest,
  now: Date,
  trace: BuildTrace,
  { signal, onProgress = () => undefined }: Building,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const imported = new Map<string, string>();
  for (const [index, { role, title }] of spec.needs.entries()) {
    signal?.throwIfAborted();
    const choice = tables[role];
    const dataset = data[role];
    if (!choice || !dataset) throw new ExcelProblem(`Choose a table for "${title}".`);
    const key = dataset.description.name;
    const known = choice.kind === "table" ? choice.table : imported.get(key);
    if (known !== undefined) {
      names.set(role, known);
      continue;
    }
    onProgress(`Importing ${dataset.description.title}`, (0.6 * index) / spec.needs.length);
    const own: Trace = { sheets: [] };
    trace.imports.push(own);
    const { table } = await importDataset(dataset, now, { signal, trace: own });
    if (choice.kind === "starter") await markAsInput(table);
    imported.set(key, table);
    names.set(role, table);
  }
  return names;
}

function markAsInput(table: string): Promise<void> {
  return runExcel(async (context) => {
    dressStarter(context.workbook.tables.getItem(table));
    await context.sync();
  });
}

function notesOf({ sheet, prefix, request: { spec } }: BuildPlan): string[] {
  const notes: string[] = [];
  if (sheet !== spec.title) {
    notes.push(`A sheet "${spec.title}" was there already, so this one is called "${sheet}".`);
  }
  if (prefix !== spec.prefix) {
    notes.push(`Its defined names begin with ${prefix}_, as those with ${spec.prefix}_ are taken.`);
  }
  return notes;
}

function importedTables({ tables }: ModelRequest, names: ReadonlyMap<string, string>): string[] {
  const made = [...names].filter(([role]) => tables[role]?.kind !== "table");
  return [...new Set(made.map(([, name]) => name))];
}
