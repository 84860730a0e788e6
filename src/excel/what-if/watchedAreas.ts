import { readParts } from "../workbook/readParts";

const OURS = /LINCHPIN[._]/i;
/** Looking takes longer than it is worth beyond this. */
const MOST_CELLS = 400_000;
const MOST_AREAS = 100;

/** Cells of one column, one below the other, with functions that answer a moment after Excel asked. */
export interface WatchedArea {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/**
 * Where our functions stand. Excel may count a calculation as done while they are still being asked, and a
 * formula around them may hide that they wait.
 */
export async function watchedAreas(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<WatchedArea[]> {
  const used = sheetIds.map((sheetId) => ({
    sheetId,
    range: context.workbook.worksheets
      .getItem(sheetId)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await context.sync();
  const areas: WatchedArea[] = [];
  let cells = 0;
  for (const { sheetId, range } of used) {
    if (range.isNullObject) continue;
    cells += range.rowCount * range.columnCount;
    if (cells > MOST_CELLS) break;
    areas.push(...(await inSheet(context, sheetId, range)));
  }
  return areas.slice(0, MOST_AREAS);
}

async function inSheet(
  context: Excel.RequestContext,
  sheetId: string,
  { rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Promise<WatchedArea[]> {
  const found: WatchedArea[] = [];
  const place = {
    sheetId,
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  };
  await readParts(context, place, "formulas", undefined, (part, row) => {
    found.push(...runsIn(part, { sheetId, row, column: columnIndex }));
  });
  return found;
}

function runsIn(
  formulas: readonly (readonly unknown[])[],
  { sheetId, row, column }: Omit<WatchedArea, "rows">,
): WatchedArea[] {
  const columns = formulas[0]?.length ?? 0;
  const found: WatchedArea[] = [];
  for (let c = 0; c < columns; c++) {
    let start = -1;
    for (let r = 0; r <= formulas.length; r++) {
      const formula = formulas[r]?.[c];
      const ours = typeof formula === "string" && formula.startsWith("=") && OURS.test(formula);
      if (ours && start < 0) start = r;
      if (ours || start < 0) continue;
      found.push({ sheetId, row: row + start, column: column + c, rows: r - start });
      start = -1;
    }
  }
  return found;
}
