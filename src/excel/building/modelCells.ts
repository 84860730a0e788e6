import { CHECKS_NAME, definedName } from "../../models/layout/layOut";
import { cellAddress } from "../../sheet/names";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { ownNames } from "./modelDependents";
import type { BuiltModel } from "./modelMarks";

/** A named cell of a model, by the label that stands before it. */
export interface ModelCell {
  readonly label: string;
  /** `'Chokepoint model'!B9` */
  readonly address: string;
  readonly text: string;
}

export interface ModelCells {
  readonly inputs: readonly ModelCell[];
  readonly outputs: readonly ModelCell[];
}

/** Inputs and results of a model in the order of its sheet: what holds a constant is an input. */
export function modelCells({ mark: { prefix } }: BuiltModel): Promise<ModelCells> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const checks = definedName(prefix, CHECKS_NAME).toLowerCase();
    const found = ownNames(inventory, prefix)
      .filter((name) => name.toLowerCase() !== checks)
      .map((name) => context.workbook.names.getItem(name).getRangeOrNullObject());
    for (const range of found) range.load("rowIndex,columnIndex,formulas,text,worksheet/name");
    await context.sync();
    const cells = found
      .filter((range) => !range.isNullObject && range.columnIndex > 0)
      .sort((a, b) => a.rowIndex - b.rowIndex)
      .map((range) => ({ range, label: range.getOffsetRange(0, -1).load("text") }));
    await context.sync();
    const read = cells.map(({ range, label }) => ({
      isInput: !String(range.formulas[0]?.[0] ?? "").startsWith("="),
      cell: {
        label: label.text[0]?.[0] ?? "",
        address: cellAddress(range.worksheet.name, range.rowIndex, range.columnIndex),
        text: range.text[0]?.[0] ?? "",
      },
    }));
    const of = (isInput: boolean): ModelCell[] =>
      read.filter((each) => each.isInput === isInput).map(({ cell }) => cell);
    return { inputs: of(true), outputs: of(false) };
  });
}
