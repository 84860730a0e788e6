import { ExcelProblem } from "../workbook/excelProblem";
import { WHOLE } from "../../datasets/filter/filter";
import { importDataset } from "../importing/importDataset";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { checkSources } from "../provenance/sourcesSheet";
import { reversibly, type Begun } from "../workbook/reversible";
import type { Building, ModelResult } from "./building";
import { dressStarter } from "./dressModel";
import { planModel, type BuildPlan, type ModelRequest } from "./planModel";
import { checkTables } from "./modelTables";
import { noteView } from "./noteView";
import { writeModel } from "./writeModel";
import { requireOpenStructure } from "../workbook/protection";

/**
 * Builds a model on a new sheet and imports the datasets that it needs first. A model that fails or is
 * cancelled is undone together with its imports, so that it leaves no trace.
 */
export function buildModel(
  request: ModelRequest,
  now: Date,
  { signal, onProgress = () => undefined }: Building = {},
): Promise<ModelResult> {
  return reversibly(async (begun) => {
    await runExcel((context) => lookBefore(context, request, begun));
    const { tables, imports } = await importMissing(request, now, begun, { signal, onProgress });
    signal?.throwIfAborted();
    onProgress(`Writing ${request.spec.title}`, 0.6);
    const plan = await runExcel(async (context) =>
      planModel(await takeInventory(context), request, tables, now),
    );
    const written = await writeModel(plan, imports, begun, { signal, onProgress });
    return { ...written, notes: notesOf(plan), imported: importedTables(request, tables) };
  });
}

async function lookBefore(
  context: Excel.RequestContext,
  { spec, tables }: ModelRequest,
  begun: Begun,
): Promise<void> {
  const inventory = await takeInventory(context);
  requireOpenStructure(inventory, "so no sheet can be added", "then build the model again");
  await checkSources(context, inventory);
  await checkTables(context, inventory, spec.needs, tables);
  await noteView(context, begun);
}

interface Imported {
  /** The name of the table for each role. */
  readonly tables: ReadonlyMap<string, string>;
  /** What was imported for the model. */
  readonly imports: readonly string[];
}

/** Imports what is not in the workbook. */
async function importMissing(
  { spec, tables, data }: ModelRequest,
  now: Date,
  begun: Begun,
  { signal, onProgress = () => undefined }: Building,
): Promise<Imported> {
  const names = new Map<string, string>();
  const imports: string[] = [];
  const imported = new Map<string, string>();
  for (const [index, { role, title, from = null }] of spec.needs.entries()) {
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
    const { table, importId } = await importDataset(
      dataset,
      now,
      { signal, begun },
      { filter: { ...WHOLE, from } },
    );
    imports.push(importId);
    if (choice.kind === "starter") await markAsInput(table);
    imported.set(key, table);
    names.set(role, table);
  }
  return { tables: names, imports };
}

function markAsInput(table: string): Promise<void> {
  return runExcel(async (context) => {
    dressStarter(context.workbook.tables.getItem(table));
    await context.sync();
  });
}

function notesOf({ sheet, wantedSheet, prefix, request: { spec } }: BuildPlan): string[] {
  const notes: string[] = [];
  if (sheet !== wantedSheet) {
    notes.push(`A sheet "${wantedSheet}" was there already, so this one is called "${sheet}".`);
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
