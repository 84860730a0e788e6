import { markedImport } from "../provenance/imports";
import { TableChanged } from "../tables/tableRequest";
import { takeInventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { type Kept, planFrom, type UndoPlan } from "./planUndo";
import { tableUndo } from "./undoSteps";

/** How often to begin anew where somebody goes on changing the table. */
const MOST_TRIES = 5;

/** Takes back what a refresh has written so far, wherever it stands by now. */
export async function takeBack(importId: string, kept: Kept): Promise<void> {
  for (let tries = 1; ; tries++) {
    const plan = await runExcel(async (context) => {
      const inventory = await takeInventory(context);
      const found = markedImport(inventory, importId);
      return planFrom(context, inventory, found, kept, undefined);
    });
    if (isDone(plan)) return;
    try {
      for (const step of tableUndo(plan, undefined)) await step.run();
      return;
    } catch (error) {
      if (!(error instanceof TableChanged) || tries === MOST_TRIES) throw error;
    }
  }
}

const isDone = ({ cells, rows, columns, removed }: UndoPlan): boolean =>
  cells.length + rows.length + columns + removed.length === 0;
