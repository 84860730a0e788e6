import { freeName, sheetReference } from "../../sheet/names";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { markText, type ModelMark, readMark } from "./markText";

/** A model that stands in the workbook, whatever its sheet is called by now. */
export interface BuiltModel {
  readonly id: string;
  readonly model: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly mark: ModelMark;
}

const MARK_PREFIX = "_linchpin_model_";

export const modelMarkName = (id: string): string => MARK_PREFIX + id;

/** The moment of the building, in a short form that no cell takes for a number. */
export function freeModelId(inventory: Inventory, now: Date): string {
  const taken = inventory.names.map(({ name }) => name);
  const id = `m${now.getTime().toString(36)}`;
  return freeName(modelMarkName(id), taken, "_").slice(MARK_PREFIX.length);
}

export function addModelMark(
  context: Excel.RequestContext,
  id: string,
  sheet: string,
  mark: ModelMark,
): void {
  // More than one cell, as a name box would show the name of a single one in place of its address.
  const formula = `=${sheetReference(sheet)}!$A$1:$B$1`;
  context.workbook.names.add(modelMarkName(id), formula, markText(mark)).visible = false;
}

/** The models whose sheet is still in the workbook. */
export function findModels(): Promise<BuiltModel[]> {
  return runExcel(async (context) => modelsIn(await takeInventory(context)));
}

export function modelsIn(inventory: Inventory): BuiltModel[] {
  return inventory.names
    .filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX))
    .flatMap(({ name, formula, comment }) => {
      const mark = readMark(comment);
      const sheet =
        inventory.sheets.find((each) => formula.startsWith(`=${sheetReference(each.name)}!`)) ??
        inventory.sheets.find(({ id }) => id === mark?.sheetId);
      if (!mark || !sheet) return [];
      const id = name.slice(MARK_PREFIX.length);
      return [{ id, model: mark.model, sheet: sheet.name, sheetId: sheet.id, mark }];
    });
}

/** How the names of the models begin, by the comments of the workbook's names. */
export function modelPrefixes(
  names: readonly { readonly name: string; readonly comment: string }[],
): string[] {
  return names
    .filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX))
    .flatMap(({ comment }) => {
      const prefix = readMark(comment)?.prefix ?? "";
      return prefix === "" ? [] : [`${prefix}_`.toLowerCase()];
    });
}
