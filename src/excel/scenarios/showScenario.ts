import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import type { ChosenCell } from "../what-if/chosenCell";
import { chosenInput } from "../what-if/chosenCells";
import { isSame, typed, type Constant } from "../what-if/constant";
import {
  addJournal,
  BASE,
  findJournal,
  inputName,
  setJournal,
  type HeldInput,
  type Journal,
} from "../what-if/journal";
import { restoreJournal } from "../what-if/restore";
import { restoreInterruptedRun } from "../what-if/withInputs";
import { cellKey, listedCells, valuesFor } from "./listedCells";
import { namesIn, readList } from "./scenarioList";

/** The inputs of the base, where they are by now. */
export interface BaseInput {
  readonly held: HeldInput;
  readonly cell: ChosenCell;
}

export async function baseInputs(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<{ journal: Journal | null; inputs: BaseInput[] }> {
  const journal = findJournal(inventory, BASE);
  const found = (journal?.inputs ?? []).map((held, index) => ({
    held,
    range: context.workbook.names
      .getItemOrNullObject(inputName(BASE, index))
      .getRangeOrNullObject()
      .load("address"),
  }));
  await context.sync();
  const inputs: BaseInput[] = [];
  for (const { held, range } of found) {
    if (range.isNullObject) {
      throw new ExcelProblem(
        `The cell of ${held.label} (${held.address}) was deleted while a scenario is shown. Press Back to base first.`,
      );
    }
    inputs.push({ held, cell: await chosenInput(context, range.address) });
  }
  return { journal, inputs };
}

/** Puts a scenario's values into the model. What was there before the first one is kept as the base. */
export async function showScenario(name: string): Promise<void> {
  await restoreInterruptedRun();
  let undo: (() => Promise<void>) | null = null;
  try {
    await runExcel(async (context) => {
      const inventory = await takeInventory(context);
      const { rows } = await readList(context, inventory);
      const own = rows.filter(({ scenario }) => scenario === name);
      if (own.length === 0) {
        const others = namesIn(rows).join(", ") || "none";
        throw new ExcelProblem(
          `There is no scenario “${name}” in the list by now; there is ${others}.`,
        );
      }
      const listed = await listedCells(context, own);
      const base = await baseInputs(context, inventory);
      const known = new Set(base.inputs.map(({ cell }) => cellKey(cell)));
      const added = listed.map(({ cell }) => cell).filter((cell) => !known.has(cellKey(cell)));
      const cells = [...base.inputs.map(({ cell }) => cell), ...added];
      const held = [...base.inputs.map((each) => each.held), ...added.map(heldInput)];
      const values = valuesFor(cells, listed, (cell) => {
        const index = cells.indexOf(cell);
        return held[index]?.was ?? cell.value;
      });
      undo = () => takeBack(cells, base.journal, base.inputs.length);
      keepBase(context, { what: name, inputs: held }, added, base);
      await context.sync();
      writeValues(context, cells, values);
      await context.sync();
    });
  } catch (error) {
    // Assigned in the callback above, which the compiler does not follow.
    await (undo as (() => Promise<void>) | null)?.();
    throw error;
  }
}

function heldInput({ label, address, value: was, format }: ChosenCell): HeldInput {
  return { label, address, was, format, tries: null };
}

function keepBase(
  context: Excel.RequestContext,
  journal: Journal,
  added: readonly ChosenCell[],
  {
    journal: former,
    inputs,
  }: { readonly journal: Journal | null; readonly inputs: readonly BaseInput[] },
): void {
  const at = ({ sheetId, row, column }: ChosenCell): Excel.Range =>
    context.workbook.worksheets.getItem(sheetId).getCell(row, column);
  const ranges = added.map(at);
  if (!former) addJournal(context, BASE, journal, { inputs: ranges, outputs: [] });
  else setJournal(context, BASE, journal, ranges, inputs.length);
}

function writeValues(
  context: Excel.RequestContext,
  cells: readonly ChosenCell[],
  values: readonly Constant[],
): void {
  cells.forEach(({ sheetId, row, column, format, value }, index) => {
    const wanted = values[index] ?? value;
    if (isSame(value, wanted)) return;
    const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
    cell.values = [[typed(wanted, format)]];
  });
}

/** After a failure: every cell as it was before, and the base as it was or gone. */
async function takeBack(
  cells: readonly ChosenCell[],
  former: Journal | null,
  count: number,
): Promise<void> {
  if (!former) {
    await restoreJournal(BASE);
    return;
  }
  await runExcel(async (context) => {
    const inventory = await takeInventory(context);
    for (const { sheetId, row, column, value, format } of cells) {
      const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
      cell.numberFormat = [[format]];
      cell.values = [[typed(value, format)]];
    }
    setJournal(context, BASE, former, [], count);
    for (const { name } of inventory.names) {
      const index = cells.findIndex((_, i) => i >= count && name === inputName(BASE, i));
      if (index >= 0) context.workbook.names.getItem(name).delete();
    }
    await context.sync();
  });
}

/** Puts the model back to what it was before the first scenario was shown. */
export async function backToBase(): Promise<{ readonly notes: readonly string[] }> {
  await restoreInterruptedRun();
  const restored = await restoreJournal(BASE);
  if (restored) return { notes: restored.notes };
  throw new ExcelProblem("No scenario is shown; the model stands at its base.");
}
