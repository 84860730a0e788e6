import { ARTICLE, TOUR_STEPS, type TourStep } from "../../models/tour/tourSteps";
import { freeSheetName } from "../../sheet/names";
import { setNumberFormat } from "../tables/dressTable";
import { addSheet } from "../workbook/addSheet";
import { ExcelProblem } from "../workbook/excelProblem";
import { takeInventory } from "../workbook/inventory";
import { requireOpenStructure, requireUnprotected } from "../workbook/protection";
import { type Begun, reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { selectInView } from "../workbook/selectInView";
import { dressTour, dressTourStep } from "./dressTour";
import { findTour, type ReadTour } from "./readTour";
import {
  ARTICLE_FIGURE,
  COLUMNS,
  DATA_FIGURE,
  HEAD_ROWS,
  TOUR_SHEET,
  TOUR_TITLE,
  tourBlock,
} from "./tourSheet";

/** Writes a step below what the tour's sheet holds, or shows it where it stands already. */
export function addTourStep(step: TourStep): Promise<ReadTour> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const tour = (await findTour(context)) ?? (await beginTour(context, begun));
      const sheet = context.workbook.worksheets.getItem(tour.sheet);
      const at = tour.rows[step.id] ?? (await writeStep(context, sheet, tour, step, begun));
      await selectInView(context, sheet.getRangeByIndexes(at, 0, 1, 1));
      const after = await findTour(context);
      if (!after) throw new ExcelProblem(`The sheet "${tour.sheet}" was changed meanwhile.`);
      return after;
    }),
  );
}

async function beginTour(context: Excel.RequestContext, begun: Begun): Promise<ReadTour> {
  const inventory = await takeInventory(context);
  requireOpenStructure(inventory, "so no sheet can be added for the tour", "then begin again");
  const name = freeSheetName(
    TOUR_SHEET,
    inventory.sheets.map((each) => each.name),
  );
  const sheet = await addSheet(context, name, begun, { orNext: true });
  sheet.getRange("A1").values = [[TOUR_TITLE]];
  sheet.getRange("A2").values = [
    [`What ${ARTICLE}, says, beside what the bundled data say. All figures are live.`],
  ];
  dressTour(sheet);
  await context.sync();
  return { sheet: sheet.name, rows: {}, below: HEAD_ROWS - 1 };
}

async function writeStep(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tour: ReadTour,
  step: TourStep,
  begun: Begun,
): Promise<number> {
  const block = tourBlock(step, TOUR_STEPS.indexOf(step) + 1);
  const top = Math.max(tour.below + 1, HEAD_ROWS);
  const protection = sheet.protection.load("protected");
  await context.sync();
  requireUnprotected(
    { name: tour.sheet, isProtected: protection.protected },
    "then add the step again",
  );
  begun.push({ revert: () => takeOut(tour.sheet, top, block.heading, block.rows.length) });
  const reach = [top, 0, block.rows.length, COLUMNS] as const;
  const area = sheet.getRangeByIndexes(...reach);
  // Read in the batch that writes: somebody else may have typed there since the sheet was looked at.
  const before = sheet.getRangeByIndexes(...reach).load("formulas");
  // Texts and formulas of our own, of which none is taken for another.
  area.formulas = block.rows.map((row) => [...row]);
  await context.sync();
  if (before.formulas.flat().some((cell) => cell !== "")) {
    area.formulas = before.formulas;
    await context.sync();
    throw new ExcelProblem(`Cells of "${tour.sheet}" were filled meanwhile. Add the step again.`);
  }
  step.article.forEach(({ format }, line) =>
    setNumberFormat(sheet.getCell(top + 2 + line, ARTICLE_FIGURE), format),
  );
  step.data.forEach(({ format }, line) =>
    setNumberFormat(sheet.getCell(top + 2 + line, DATA_FIGURE), format),
  );
  dressTourStep(sheet, top, block);
  await context.sync();
  return top;
}

/** Only what is still ours. */
function takeOut(name: string, top: number, heading: string, rows: number): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    if (sheet.isNullObject) return;
    const first = sheet.getCell(top, 0).load("values");
    await context.sync();
    if (first.values[0]?.[0] !== heading) return;
    sheet.getRangeByIndexes(top, 0, rows, COLUMNS).clear();
    await context.sync();
  });
}
