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
import { askIfInPlace } from "../what-if/askIfInPlace";
import { exchangeInputs, isSameContent } from "../what-if/exchangeInputs";
import {
  inputsNow,
  nothingIsOurs,
  restoreJournal,
  shown,
  shownContent,
  type InputNow,
} from "../what-if/restore";
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
  for (const [index, { held, range }] of found.entries()) {
    if (range.isNullObject) {
      throw new ExcelProblem(
        `The cell of ${held.label} (${held.address}) was deleted while a scenario is shown. Press Back to base first.`,
      );
    }
    const cell = await chosenInput(context, range.address);
    inputs.push({ held, cell: { ...cell, anchor: inputName(BASE, index) } });
  }
  return { journal, inputs };
}

/** Inputs that somebody typed over while a scenario was shown. */
export class TypedOver extends ExcelProblem {
  constructor(shownName: string, cells: readonly InputNow[]) {
    const some = cells
      .slice(0, MOST_NAMED)
      .map(
        ({ held: { label, address, was }, now }) =>
          `${label} (${address}) holds ${shownContent(now)}, at the base ${shown(was)}`,
      )
      .join("; ");
    const more = cells.length > MOST_NAMED ? `; and ${cells.length - MOST_NAMED} more` : "";
    super(`Typed over while “${shownName}” is shown: ${some}${more}. Keep the typed values?`);
  }
}

const MOST_NAMED = 3;

/** What becomes of inputs that were typed over; where it is not said, it is asked. */
export type TypedOverChoice = "keep" | "base";

/** Puts a scenario's values into the model. What was there before the first one is kept as the base. */
export async function showScenario(name: string, typedOver?: TypedOverChoice): Promise<void> {
  await restoreInterruptedRun();
  let undo: (() => Promise<void>) | null = null;
  let written: readonly Constant[] | null = null;
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
      const theirs = await typedOverIn(context, base.journal);
      if (typedOver === undefined && base.journal && theirs.length > 0) {
        throw new TypedOver(base.journal.what, theirs);
      }
      const known = new Set(base.inputs.map(({ cell }) => cellKey(cell)));
      const added = listed.map(({ cell }) => cell).filter((cell) => !known.has(cellKey(cell)));
      const cells = [...base.inputs.map(({ cell }) => cell), ...added];
      const kept = base.inputs.map(({ held, cell }, index) => {
        const isTheirs = theirs.some((each) => each.index === index);
        return isTheirs && typedOver === "keep"
          ? { ...held, was: cell.value, format: cell.format }
          : held;
      });
      const before = [...kept, ...added.map(heldInput)];
      const values = valuesFor(cells, listed, (cell) => {
        const index = cells.indexOf(cell);
        return before[index]?.was ?? cell.value;
      });
      const held = before.map((each, index) => {
        const tries = [cells[index]?.value ?? each.was, values[index] ?? each.was];
        return { ...each, tries: [...new Set(tries)] };
      });
      undo = () => takeBack(cells, written, base.journal, base.inputs.length);
      const requireInPlace = askIfInPlace(context, cells);
      keepBase(context, { what: name, inputs: held }, added, base);
      await context.sync();
      requireInPlace();
      written = values;
      await writeValues(context, cells, values);
    });
  } catch (error) {
    // Assigned in the callback above, which the compiler does not follow.
    await (undo as (() => Promise<void>) | null)?.();
    throw error;
  }
}

/** Inputs of the base that hold neither what they were nor what a scenario put there. */
async function typedOverIn(
  context: Excel.RequestContext,
  journal: Journal | null,
): Promise<InputNow[]> {
  if (!journal) return [];
  const now = await inputsNow(context, BASE, journal.inputs);
  return now.filter(
    ({ held: { was, tries }, isGone, now: content }) =>
      !isGone && tries !== null && ![was, ...tries].some((value) => isSameContent(content, value)),
  );
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

/** By the names of the base, which follow the cells. */
async function writeValues(
  context: Excel.RequestContext,
  cells: readonly ChosenCell[],
  values: readonly Constant[],
): Promise<void> {
  const changes = cells.flatMap((cell, index) => {
    const wanted = values[index] ?? cell.value;
    return isSame(cell.value, wanted) ? [] : [{ cell, index, wanted }];
  });
  const found = await exchangeInputs(
    context,
    changes.map(({ cell: { value, format }, index, wanted }) => ({
      name: inputName(BASE, index),
      expected: value,
      wanted: typed(wanted, format),
      format: null,
    })),
  );
  const at = found.findIndex(({ isExpected }) => !isExpected);
  const changed = changes[at]?.cell;
  if (!changed) return;
  throw new ExcelProblem(
    `${changed.label} (${changed.address}) was changed just now to ${shownContent(found[at]?.content ?? null)} and was left so; no scenario was shown in its place. Show it again.`,
  );
}

/** After a failure: every cell as it was before, but for what others typed, and the base as it was or gone. */
async function takeBack(
  cells: readonly ChosenCell[],
  written: readonly Constant[] | null,
  former: Journal | null,
  count: number,
): Promise<void> {
  if (!former) {
    await restoreJournal(BASE, written ? undefined : nothingIsOurs);
    return;
  }
  await runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const names = new Set(inventory.names.map(({ name }) => name));
    const held = cells.map(({ label, address, value: was, format }) => {
      return { label, address, was, format, tries: null };
    });
    const now = (await inputsNow(context, BASE, held)).filter(
      ({ index, isGone, now: content }) =>
        written !== null &&
        !isGone &&
        !isSameContent(content, cells[index]?.value ?? "") &&
        isSameContent(content, written[index] ?? ""),
    );
    await exchangeInputs(
      context,
      now.map(({ name, now: expected, held: { was, format } }) => {
        return { name, expected, wanted: typed(was, format), format };
      }),
    );
    setJournal(context, BASE, former, [], count);
    for (const index of cells.keys()) {
      const name = inputName(BASE, index);
      if (index >= count && names.has(name)) context.workbook.names.getItem(name).delete();
    }
    await context.sync();
  });
}

/** Puts the model back to what it was before the first scenario was shown. */
export async function backToBase(
  typedOver?: TypedOverChoice,
): Promise<{ readonly notes: readonly string[] }> {
  await restoreInterruptedRun();
  if (typedOver === undefined) await runExcel(requireNothingTyped);
  const restored = await restoreJournal(BASE, typedOver === "base" ? () => true : undefined);
  if (restored) return { notes: restored.notes };
  throw new ExcelProblem("No scenario is shown; the model is at its base.");
}

async function requireNothingTyped(context: Excel.RequestContext): Promise<void> {
  const journal = findJournal(await takeInventory(context), BASE);
  const theirs = await typedOverIn(context, journal);
  if (journal && theirs.length > 0) throw new TypedOver(journal.what, theirs);
}
