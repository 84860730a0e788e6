import { lookAt, markedTable, wholeTable, type Look } from "./look";
import { runExcel } from "./runExcel";

/** What an import left in the workbook and where it is by now, whatever it was renamed to or moved to. */
export interface Import {
  readonly id: string;
  readonly dataset: string;
  readonly version: string;
  readonly table: string;
  readonly sheet: string;
}

/** Kept in the comment of the import's hidden name, within the 255 characters that Excel allows. */
export interface Mark {
  readonly dataset: string;
  readonly version: string;
  /** Excel's own id of the table, for when the name's formula was lost. */
  readonly tableId: string;
}

/**
 * A hidden defined name marks an imported table, because names are saved with the workbook and follow
 * the table; document settings can be lost, and tables have no custom properties.
 */
const MARK_PREFIX = "_linchpin_import_";

export function markName(importId: string): string {
  return MARK_PREFIX + importId;
}

export function addMark(
  context: Excel.RequestContext,
  importId: string,
  table: string,
  mark: Mark,
): void {
  const { names } = context.workbook;
  names.add(markName(importId), wholeTable(table), JSON.stringify(mark)).visible = false;
}

/** The imports whose table is still in the workbook. */
export function findImports(): Promise<Import[]> {
  return runExcel(async (context) => {
    const found = markedImports(await lookAt(context)).map((marked) => ({
      marked,
      sheet: context.workbook.tables.getItem(marked.table).worksheet.load("name"),
    }));
    await context.sync();
    return found.map(({ marked, sheet }) => ({ ...marked, sheet: sheet.name }));
  });
}

function markedImports(look: Look): Omit<Import, "sheet">[] {
  return look.names
    .filter(({ name }) => name.toLowerCase().startsWith(MARK_PREFIX))
    .flatMap(({ name, formula, comment }) => {
      const mark = readMark(comment);
      const table =
        markedTable(look, formula) ?? look.tables.find(({ id }) => id === mark?.tableId);
      if (!mark || !table) return [];
      const { dataset, version } = mark;
      return [{ id: name.slice(MARK_PREFIX.length), dataset, version, table: table.name }];
    });
}

function readMark(comment: string): Mark | null {
  try {
    const { dataset, version = "", tableId = "" } = JSON.parse(comment) as Partial<Mark>;
    return dataset === undefined ? null : { dataset, version, tableId };
  } catch {
    return null;
  }
}
