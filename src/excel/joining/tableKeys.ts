import { askIfAllShown } from "../tables/askIfAllShown";
import { ExcelProblem } from "../workbook/excelProblem";
import { readRanges } from "../workbook/readParts";

/** A table, and its column of keys. */
export interface KeyColumn {
  readonly table: string;
  readonly column: string;
}

/** The keys of a table, and where they begin. */
export interface TableKeys {
  /** The row of the first, which moves with the table. */
  readonly top: number;
  readonly keys: readonly unknown[];
}

export async function readKeys(
  context: Excel.RequestContext,
  { table: name, column }: KeyColumn,
  signal: AbortSignal | undefined,
): Promise<TableKeys> {
  const table = context.workbook.tables.getItem(name);
  const found = table.columns.getItemOrNullObject(column).load("name");
  const requireAllShown = askIfAllShown(table, "then add the column");
  await context.sync();
  if (found.isNullObject) {
    throw new ExcelProblem(
      `The table ${name} has no column ${column} any more. Give the column its name again.`,
    );
  }
  requireAllShown();
  const body = found.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet.load("id");
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount } = body;
  const place = { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
  const keys: unknown[] = [];
  await readRanges(context, { sheetId: sheet.id, ...place }, ["values"], signal, (part) => {
    keys.push(...(part.values as unknown[][]).map(([value]) => value));
  });
  return { top: rowIndex, keys };
}

/** The values stand beside the cells of a moment ago: where rows have moved since, they are another row's. */
export async function requireUnmoved(
  context: Excel.RequestContext,
  from: KeyColumn,
  { top, keys }: TableKeys,
): Promise<void> {
  const now = await readKeys(context, from, undefined);
  const isSame =
    now.top === top &&
    now.keys.length === keys.length &&
    now.keys.every((key, at) => key === keys[at]);
  if (isSame) return;
  throw new ExcelProblem(
    `The table ${from.table} was changed while the column was added, so the column was taken out again. Add it once more.`,
  );
}
