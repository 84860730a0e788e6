import type { Dataset } from "../../datasets/dataset";
import { ExcelProblem } from "../workbook/excelProblem";
import { findImports } from "../provenance/imports";
import { removeStrays } from "../provenance/removeStrays";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { sheetReference } from "../../sheet/names";
import { lookAtRemoval, type Removal } from "../removal/lookAtRemoval";
import { removeImport } from "../removal/removeImport";
import { runExcel } from "../workbook/runExcel";
import { modelDependents, ownNames } from "./modelDependents";
import { modelMarkName, modelsIn, type BuiltModel } from "./modelMarks";
import { printOf } from "./printOf";
import { requireOpenStructure, requireUnprotected } from "../workbook/protection";

/** Gives a dataset as it was imported, or null where the pane no longer has it. */
export type LoadImported = (dataset: string) => Promise<Dataset | null>;

/** What removing a model would take out, found by looking; nothing is changed yet. */
export interface ModelRemoval {
  readonly id: string;
  readonly sheet: string;
  /** What would be lost that is not the model's own, each a sentence. */
  readonly losses: readonly string[];
}

/** What became of the tables that had been imported with a model. */
export interface RemovedModel {
  readonly removed: readonly string[];
  /** Tables that stay, as something else uses them or the user has worked in them. */
  readonly kept: readonly string[];
}

export function lookAtModelRemoval(id: string): Promise<ModelRemoval> {
  return runExcel(async (context) => (await lookAtModel(context, id)).removal);
}

async function lookAtModel(context: Excel.RequestContext, id: string) {
  const inventory = await takeInventory(context);
  const model = modelsIn(inventory).find((each) => each.id === id);
  if (!model) {
    throw new ExcelProblem("This model is no longer in the workbook. Nothing was removed.");
  }
  const sheet = context.workbook.worksheets.getItem(model.sheetId);
  const protection = sheet.protection.load("protected");
  const charts = sheet.charts.load("items/id");
  const comments = sheet.comments.load("items/id");
  const tables = sheet.tables.load("items/id");
  await context.sync();
  refuse(inventory, model, protection.protected);
  const isUntouched = (await printOf(context, sheet, model.mark.spills)) === model.mark.print;
  const dependents = await modelDependents(context, inventory, model);
  const losses = [
    ...(isUntouched
      ? []
      : ["Cells on its sheet that were changed after it was built, inputs too."]),
    ...(tables.items.length > 0 ? ["Tables of your own on its sheet."] : []),
    ...(comments.items.length > 0 ? ["Comments on its sheet."] : []),
    ...(charts.items.length > model.mark.charts ? ["Charts of your own on its sheet."] : []),
    ...dependentLoss(dependents),
  ];
  return { removal: { id, sheet: model.sheet, losses }, inventory, model };
}

function refuse(inventory: Inventory, { sheet }: BuiltModel, isProtected: boolean): void {
  const then = "then remove the model";
  requireOpenStructure(inventory, "so the sheet cannot be deleted", then);
  requireUnprotected({ name: sheet, isProtected }, then);
}

function dependentLoss(dependents: readonly string[]): string[] {
  if (dependents.length === 0) return [];
  const rest = dependents.length - 5;
  const places = dependents.slice(0, 5).join(", ");
  return [
    `${dependents.length} ${dependents.length === 1 ? "formula" : "formulas"} elsewhere would show #REF! or #NAME?: ${places}${rest > 0 ? ` and ${rest} more` : ""}.`,
  ];
}

/**
 * Takes out a model as it was confirmed: its sheet, its names, and the tables that were imported with it,
 * as far as nobody works with them. The sheet goes in the first change; what follows only tidies up.
 */
export async function removeModel(
  confirmed: ModelRemoval,
  load: LoadImported,
): Promise<RemovedModel> {
  const model = await runExcel(async (context) => {
    const found = await lookAtModel(context, confirmed.id);
    if (JSON.stringify(found.removal) !== JSON.stringify(confirmed)) {
      throw new ExcelProblem(
        "The workbook has changed since you were asked. Check again what would be lost, then confirm.",
      );
    }
    await takeOut(context, found.inventory, found.model);
    return found.model;
  });
  return removeImports(model, load);
}

async function takeOut(
  context: Excel.RequestContext,
  inventory: Inventory,
  { id, sheet, sheetId, mark }: BuiltModel,
): Promise<void> {
  const begins = `=${sheetReference(sheet)}!`.toLowerCase();
  const onSheet = new Set(
    inventory.names.filter(({ formula }) => formula.toLowerCase().startsWith(begins)).map(nameOf),
  );
  context.workbook.worksheets.getItem(sheetId).delete();
  for (const name of ownNames(inventory, mark.prefix)) {
    if (onSheet.has(name)) context.workbook.names.getItem(name).delete();
  }
  context.workbook.names.getItem(modelMarkName(id)).delete();
  removeStrays(context, inventory);
  await context.sync();
}

const nameOf = ({ name }: { readonly name: string }): string => name;

async function removeImports({ mark }: BuiltModel, load: LoadImported): Promise<RemovedModel> {
  const removed: string[] = [];
  const kept: string[] = [];
  for (const { id, table, dataset } of await findImports()) {
    if (!mark.imports.includes(id)) continue;
    const imported = await load(dataset);
    const removal: Removal = await lookAtRemoval(id, imported);
    if (removal.losses.length > 0) {
      kept.push(table);
      continue;
    }
    await removeImport(removal, imported);
    removed.push(table);
  }
  return { removed, kept };
}
