import { takeInventory } from "../workbook/inventory";
import { ExcelProblem } from "../workbook/excelProblem";
import { requireUnprotected } from "../workbook/protection";
import { type Begun, reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";
import { captionRows } from "./coveredCells";
import { alternativeText, captionMark, type DrawnPicture, pictureName } from "./drawing";
import { pictureBack } from "./pictureBack";
import { picturesOf, type StandingPicture } from "./picturesOf";

/**
 * Draws the pictures of this anew, each where it lies and in the size that it has; Excel has no way to give a picture
 * another content, so that a new one takes its place. Answers the names of their sheets.
 */
export function updateDrawing(drawn: DrawnPicture): Promise<string[]> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const found = await picturesOf(context, drawn.title);
      if (found.length === 0) throw new ExcelProblem(GONE);
      for (const { sheet } of found) {
        const isProtected = sheet.protection.protected;
        requireUnprotected({ name: sheet.name, isProtected }, "then update the picture");
      }
      for (const picture of found) await exchange(context, picture, drawn, begun);
      await writeCaptions(context, found, drawn);
      return [...new Set(found.map(({ sheet }) => sheet.name))];
    }),
  );
}

const GONE =
  "The picture is no longer in this workbook: it was deleted, or has another name. Put it on a sheet again.";

async function exchange(
  context: Excel.RequestContext,
  { id, shape, sheet }: StandingPicture,
  drawn: DrawnPicture,
  begun: Begun,
): Promise<void> {
  const { left, top, width, height, lockAspectRatio, placement } = shape;
  const { image } = await drawn.paint({ width, height });
  begun.push(await pictureBack(context, sheet, shape.id));
  const painted = sheet.shapes.addImage(image);
  painted.name = pictureName(drawn.title, id);
  painted.lockAspectRatio = false;
  Object.assign(painted, { left, top, width, height });
  Object.assign(painted, { lockAspectRatio, placement });
  painted.altTextTitle = drawn.title;
  painted.altTextDescription = alternativeText(drawn);
  // Only when the new one lies there.
  await context.sync();
  shape.delete();
  await context.sync();
}

/** The captions that are still there, wherever they were moved. */
async function writeCaptions(
  context: Excel.RequestContext,
  found: readonly StandingPicture[],
  { title, source }: DrawnPicture,
): Promise<void> {
  const { names } = await takeInventory(context);
  const marks = new Set(found.map(({ id }) => captionMark(id)));
  const ranges = names
    .filter(({ name }) => marks.has(name.toLowerCase()))
    .map(({ name }) => context.workbook.names.getItem(name).getRangeOrNullObject());
  for (const range of ranges)
    range.load("rowCount,columnCount").worksheet.protection.load("protected");
  await context.sync();
  for (const range of ranges) {
    if (range.isNullObject || range.worksheet.protection.protected) continue;
    if (range.rowCount !== captionRows || range.columnCount !== 1) continue;
    await writeCells(context, range, [[title], [source]]);
  }
  await context.sync();
}
