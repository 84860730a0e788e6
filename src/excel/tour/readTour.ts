import { TOUR_STEPS } from "../../models/tour/tourSteps";
import { runExcel } from "../workbook/runExcel";
import { headingOf, TOUR_SHEET, TOUR_TITLE } from "./tourSheet";

/** The tour's sheet, and the row of the heading of each step that stands on it. Rows count from 0. */
export interface ReadTour {
  readonly sheet: string;
  readonly rows: Readonly<Record<string, number>>;
  /** The first row below everything. */
  readonly below: number;
}

export const readTour = (): Promise<ReadTour | null> => runExcel(findTour);

export async function findTour(context: Excel.RequestContext): Promise<ReadTour | null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const candidates = worksheets.items
    .filter(({ name }) => name.toLowerCase().startsWith(TOUR_SHEET.toLowerCase()))
    .map((sheet) => ({
      name: sheet.name,
      first: sheet.getRange("A1").load("values"),
      used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount"),
      sheet,
    }));
  if (candidates.length === 0) return null;
  await context.sync();
  const found = candidates.find(({ first }) => first.values[0]?.[0] === TOUR_TITLE);
  if (!found || found.used.isNullObject) return null;
  const below = found.used.rowIndex + found.used.rowCount;
  const headings = found.sheet.getRangeByIndexes(0, 0, below, 1).load("values");
  await context.sync();
  const texts = headings.values.map(([cell]: unknown[]) => cell);
  const rows = TOUR_STEPS.flatMap((step, at) => {
    const row = texts.indexOf(headingOf(step, at + 1));
    return row === -1 ? [] : [[step.id, row] as const];
  });
  return { sheet: found.name, rows: Object.fromEntries(rows), below };
}
