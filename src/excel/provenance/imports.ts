import { readTextFormula, textFormula } from "../../sheet/textFormula";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory, markedTable, wholeTable, type Inventory } from "../workbook/inventory";
import { runExcel } from "../workbook/runExcel";

/** What an import left in the workbook and where it is by now, whatever it was renamed to or moved to. */
export interface Import {
  readonly id: string;
  readonly dataset: string;
  readonly version: string;
  readonly table: string;
  readonly sheet: string;
  /** Excel's id of the sheet that the import made, where it made one. */
  readonly ownSheet: string | null;
  readonly mark: Mark;
}

/** Kept in the comment of the import's hidden name, within the 255 characters that Excel allows. */
export interface Mark {
  readonly dataset: string;
  readonly version: string;
  /** Excel's own id of the table, for when the name's formula was lost. */
  readonly tableId: string;
  /** Excel's own id of the sheet that the import made for the table; absent where it made none. */
  readonly sheetId?: string;
  /** The first digits of the file's digest, as a version says little of a single dataset. */
  readonly hash?: string;
  /** How often the table was refreshed; absent for never. */
  readonly edition?: number;
  /** Whether the table is to stay with this vintage. */
  readonly pinned?: boolean;
  /** Which rows were asked for, as `filterText` writes it; absent for all. */
  readonly filter?: string;
  /** Whether names were put beside codes of countries. */
  readonly names?: boolean;
}

/** Of a name, in characters. */
const MOST_COMMENT = 255;

const HASH_DIGITS = 8;

export const shortHash = (hash: string): string =>
  hash.replace(/^sha256:/, "").slice(0, HASH_DIGITS);

/**
 * A hidden defined name marks an imported table, because names are saved with the workbook and follow
 * the table; document settings can be lost, and tables have no custom properties.
 */
const MARK_PREFIX = "_linchpin_import_";

export function markName(importId: string): string {
  return MARK_PREFIX + importId;
}

/** The filter has a hidden name of its own, as a comment has no room for a long one. */
const FILTER_PREFIX = "_linchpin_filter_";

/** The import that a hidden name is of, by its mark or its filter; null for any other name. */
export function importOfName(name: string): string | null {
  const prefix = [MARK_PREFIX, FILTER_PREFIX].find((each) => name.toLowerCase().startsWith(each));
  return prefix === undefined ? null : name.slice(prefix.length);
}

export function addMark(
  context: Excel.RequestContext,
  importId: string,
  table: string,
  mark: Mark,
): void {
  const { names } = context.workbook;
  names.add(markName(importId), wholeTable(table), commentOf(mark)).visible = false;
  if (mark.filter === undefined) return;
  names.add(FILTER_PREFIX + importId, textFormula(mark.filter)).visible = false;
}

/** Changes what the mark says; the name and the table it stands for stay, and so does the filter. */
export function changeMark(context: Excel.RequestContext, importId: string, mark: Mark): void {
  context.workbook.names.getItem(markName(importId)).comment = commentOf(mark);
}

/** Excel refuses a longer comment. What can be done without is left out first. */
function commentOf(mark: Mark): string {
  const leftOut: readonly (keyof Mark)[] = ["filter", "hash", "sheetId"];
  const fitting = [1, 2, 3]
    .map((count) => {
      const without = leftOut.slice(0, count).map((key) => [key, undefined]);
      return JSON.stringify({ ...mark, ...Object.fromEntries(without) });
    })
    .find(({ length }) => length <= MOST_COMMENT);
  if (fitting !== undefined) return fitting;
  throw new ExcelProblem(
    `The dataset's name and version are too long to be kept in the workbook: ${mark.dataset}.`,
  );
}

export function removeMark(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
): void {
  const own = [FILTER_PREFIX + importId, markName(importId)];
  for (const { name } of inventory.names) {
    if (own.includes(name)) context.workbook.names.getItem(name).delete();
  }
}

/** The imports whose table is still in the workbook. */
export function findImports(): Promise<Import[]> {
  return runExcel(async (context) => importsIn(context, await takeInventory(context)));
}

export async function importsIn(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<Import[]> {
  const found = markedImports(inventory).map((marked) => ({
    marked,
    sheet: context.workbook.tables.getItem(marked.table).worksheet.load("name"),
  }));
  await context.sync();
  return found.map(({ marked, sheet }) => ({ ...marked, sheet: sheet.name }));
}

/** The import of that id, or a sentence on what to do where its table is gone. */
export async function importOf(
  context: Excel.RequestContext,
  inventory: Inventory,
  importId: string,
): Promise<Import> {
  const marked = markedImport(inventory, importId);
  const sheet = context.workbook.tables.getItem(marked.table).worksheet.load("name");
  await context.sync();
  return { ...marked, sheet: sheet.name };
}

/** The same without the name of its sheet, which has to be asked for. */
export function markedImport(inventory: Inventory, importId: string): Omit<Import, "sheet"> {
  const found = markedImports(inventory).find(({ id }) => id === importId);
  if (found) return found;
  throw new ExcelProblem(
    "The imported table is no longer in the workbook. Import the dataset again.",
  );
}

export function markedImports(inventory: Inventory): Omit<Import, "sheet">[] {
  return inventory.names
    .filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX))
    .flatMap(({ name, formula, comment }) => {
      const mark = readMark(comment);
      const table =
        markedTable(inventory, formula) ?? inventory.tables.find(({ id }) => id === mark?.tableId);
      if (!mark || !table) return [];
      const { dataset, version, sheetId: ownSheet = null } = mark;
      const id = name.slice(MARK_PREFIX.length);
      const asked = inventory.names.find((each) => each.name === FILTER_PREFIX + id);
      const whole = asked ? { ...mark, filter: readTextFormula(asked.formula) } : mark;
      return [{ id, dataset, version, table: table.name, ownSheet, mark: whole }];
    });
}

function readMark(comment: string): Mark | null {
  try {
    const mark = JSON.parse(comment) as Partial<Mark>;
    const { dataset, version = "", tableId = "" } = mark;
    return dataset === undefined ? null : { ...mark, dataset, version, tableId };
  } catch {
    return null;
  }
}
