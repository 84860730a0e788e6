import { ExcelProblem } from "../workbook/excelProblem";
import { type Content, contentsOf } from "../tables/content";
import { cutRows } from "../tables/cutRows";
import { runsOf } from "../tables/rowGroup";
import { fillAgain, type KnownTable, rowsFrom, sendToTable } from "../tables/tableRequest";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";
import { noteNames } from "../workbook/noteNames";
import { reversibly } from "../workbook/reversible";
import { askIfInPlace } from "../what-if/askIfInPlace";
import type { ChosenCell } from "../what-if/chosenCell";
import { splitReferences, chosenInput } from "../what-if/chosenCells";
import type { Constant } from "../what-if/constant";
import { BASE, findJournal } from "../what-if/journal";
import {
  createList,
  findList,
  INPUT_PREFIX,
  LIST_HEADERS,
  listRow,
  namesIn,
  readList,
  requireWritableList,
  type ListedInput,
} from "./scenarioList";

export interface SavedScenario {
  readonly name: string;
  readonly note: string;
  readonly inputs: readonly {
    readonly label: string;
    readonly cell: string;
    readonly value: Constant;
  }[];
}

export interface SavedScenarios {
  readonly scenarios: readonly SavedScenario[];
  /** The scenario that the model shows now; the base is kept meanwhile. */
  readonly shown: string | null;
  /** The cells of the last scenario saved, to offer them for the next. */
  readonly cells: string;
}

/** The scenarios of the workbook, as its list states them. */
export function listScenarios(): Promise<SavedScenarios> {
  return runExcel(async (context) => {
    const inventory = await takeInventory(context);
    const { rows } = await readList(context, inventory);
    const scenarios = namesIn(rows).map((name) => {
      const own = rows.filter(({ scenario }) => scenario === name);
      const inputs = own.map(({ input: label, cell, value }) => ({ label, cell, value }));
      return { name, note: own.find(({ note }) => note !== "")?.note ?? "", inputs };
    });
    const cells = scenarios.at(-1)?.inputs.map(({ cell }) => cell) ?? [];
    return {
      scenarios,
      shown: findJournal(inventory, BASE)?.what ?? null,
      cells: cells.join("; "),
    };
  });
}

const MOST_INPUTS = 50;
const LONGEST_NAME = 60;

/** Saves what the cells hold now as a scenario: a row each in the visible list. */
export function saveScenario(name: string, cells: string, note: string): Promise<void> {
  const given = name.trim();
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      await requireWritableList(context, inventory);
      const { table, rows, headers } = await readList(context, inventory);
      requireFreeName(given, rows);
      const inputs = await inputsOf(context, cells);
      const ids = await idsOf(context, inventory, inputs);
      const listed = inputs.map(({ label, address, value }, index) => ({
        ...{ scenario: given, input: label, cell: address, value },
        ...{ note: index === 0 ? note.trim() : "", id: ids[index]?.id ?? "" },
      }));
      const target = table ?? (await createList(context, inventory, begun));
      const noteName = noteNames(begun);
      const requireInPlace = askIfInPlace(context, inputs);
      inputs.forEach(({ sheetId, row, column }, index) => {
        const id = ids[index];
        if (id?.isNew !== true) return;
        noteName(INPUT_PREFIX + id.id);
        const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
        context.workbook.names.add(INPUT_PREFIX + id.id, cell).visible = false;
      });
      begun.push({
        revert: () => takeOutRows(given),
        byHand: `Delete the rows of “${given}” from the list by hand.`,
      });
      await addRows(context, target, table === null ? LIST_HEADERS : headers, listed, rows);
      requireInPlace();
    }),
  );
}

function requireFreeName(name: string, rows: readonly ListedInput[]): void {
  if (name === "") throw new ExcelProblem("Give the scenario a name.");
  if (name.length > LONGEST_NAME) {
    throw new ExcelProblem(`The name is longer than ${LONGEST_NAME} characters. Shorten it.`);
  }
  if (namesIn(rows).some((each) => each.toLowerCase() === name.toLowerCase())) {
    throw new ExcelProblem(
      `There is a scenario “${name}” already. Choose another name, or delete that one first.`,
    );
  }
}

async function inputsOf(context: Excel.RequestContext, cells: string): Promise<ChosenCell[]> {
  const inputs: ChosenCell[] = [];
  for (const reference of splitReferences(cells)) {
    for (const each of singleCells(reference)) inputs.push(await chosenInput(context, each));
  }
  if (inputs.length === 0) {
    throw new ExcelProblem("Select the scenario's input cells and press Use selection.");
  }
  if (inputs.length > MOST_INPUTS) {
    throw new ExcelProblem(`A scenario has at most ${MOST_INPUTS} inputs. Choose fewer cells.`);
  }
  return inputs.filter(
    ({ address }, index) => inputs.findIndex((each) => each.address === address) === index,
  );
}

/** `Model!B2:B4` as its single cells, by column; anything else as it is. */
function singleCells(reference: string): string[] {
  const found = /^(.*!)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference);
  const [, sheet = "", left = "", top = "", right = "", bottom = ""] = found ?? [];
  if (!found || left.toUpperCase() !== right.toUpperCase()) return [reference];
  const [first, last] = [Number(top), Number(bottom)];
  if (last < first || last - first >= MOST_INPUTS) return [reference];
  return Array.from({ length: last - first + 1 }, (_, index) => `${sheet}${left}${first + index}`);
}

/** The hidden name that refers to each cell already, or the next free one. */
async function idsOf(
  context: Excel.RequestContext,
  inventory: Inventory,
  inputs: readonly ChosenCell[],
): Promise<{ id: string; isNew: boolean }[]> {
  const known = inventory.names
    .filter(({ name }) => name.toLowerCase().startsWith(INPUT_PREFIX))
    .map(({ name }) => ({
      id: name.slice(INPUT_PREFIX.length),
      range: context.workbook.names
        .getItem(name)
        .getRangeOrNullObject()
        .load("rowIndex,columnIndex,worksheet/id"),
    }));
  await context.sync();
  let last = Math.max(0, ...known.map(({ id }) => Number(id) || 0));
  return inputs.map(({ sheetId, row, column }) => {
    const same = known.find(
      ({ range }) =>
        !range.isNullObject &&
        range.worksheet.id === sheetId &&
        range.rowIndex === row &&
        range.columnIndex === column,
    );
    return same ? { id: same.id, isNew: false } : { id: String(++last), isNew: true };
  });
}

async function addRows(
  context: Excel.RequestContext,
  name: string,
  headers: readonly string[],
  listed: readonly ListedInput[],
  present: readonly ListedInput[],
): Promise<void> {
  const table = context.workbook.tables.getItem(name);
  // An apostrophe, which Excel drops, keeps every text a text.
  const rows = listed.map((row) =>
    listRow(headers, row).map((cell) =>
      typeof cell === "string" && cell !== "" ? `'${cell}` : cell,
    ),
  );
  const blank = present.every(({ scenario, id }) => scenario === "" && id === "");
  const [first = [], ...more] = rows;
  if (blank) table.rows.getItemAt(0).getRange().values = [first];
  const added = blank ? more : rows;
  if (added.length > 0) table.rows.add(undefined, added);
  await context.sync();
}

function takeOutRows(name: string): Promise<void> {
  return runExcel(async (context) => {
    await removeRows(context, await takeInventory(context), name);
  });
}

function removeNames(
  context: Excel.RequestContext,
  inventory: Inventory,
  names: readonly string[],
): void {
  for (const { name } of inventory.names) {
    if (names.includes(name)) context.workbook.names.getItem(name).delete();
  }
}

/** Takes a scenario out of the list. A second try follows a first that fails, and ends what that began. */
export async function deleteScenario(name: string): Promise<void> {
  const remove = (): Promise<void> =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      await requireWritableList(context, inventory);
      const used = await removeRows(context, inventory, name);
      const inputs = inventory.names
        .map((each) => each.name)
        .filter((it) => it.startsWith(INPUT_PREFIX));
      removeNames(
        context,
        inventory,
        inputs.filter((input) => !used.has(input)),
      );
      await context.sync();
    });
  await remove().catch(remove);
}

/** Removes the rows of a scenario, if they are still those; the names of the inputs that others have. */
async function removeRows(
  context: Excel.RequestContext,
  inventory: Inventory,
  name: string,
): Promise<ReadonlySet<string>> {
  const { rows, headers } = await readList(context, inventory);
  const used = new Set(
    rows.filter(({ scenario }) => scenario !== name).map(({ id }) => INPUT_PREFIX + id),
  );
  const found = findList(inventory);
  if (!found) return used;
  const table = context.workbook.tables.getItem(found.name).load("id");
  const whole = table.getRange().load("values,formulas,rowCount,columnCount");
  await context.sync();
  const lines = contentsOf(whole).slice(1);
  const column = headers.indexOf("Scenario");
  const own = lines.flatMap((line, at) => (textOf(line[column]) === name ? at : []));
  // A table keeps one row.
  const isLast = own.length === lines.length;
  let known: KnownTable = {
    id: table.id,
    size: { rows: whole.rowCount, columns: whole.columnCount },
  };
  // From the end, as each deletion moves what is below.
  for (const { at, count } of runsOf(isLast ? own.slice(1) : own).reverse()) {
    const contents = lines.slice(at, at + count);
    known = await cutRows(context, known, { at, contents, formats: [], last: null });
  }
  if (isLast) await clearRow(context, known, lines[0] ?? []);
  return used;
}

async function clearRow(
  context: Excel.RequestContext,
  known: KnownTable,
  contents: readonly Content[],
): Promise<void> {
  const first = rowsFrom(1, 1);
  await sendToTable(context, known, {
    expected: [{ at: first, contents: [contents] }],
    write: (_, whole) => {
      first(whole).clear("Contents");
      return [];
    },
    putBack: (found, now) => fillAgain(context, now.id, found),
  });
}

/** The text of a cell; what is no text names no scenario. */
const textOf = (content: unknown): string =>
  typeof content === "string" || typeof content === "number" ? String(content).trim() : "";
