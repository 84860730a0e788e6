import { absoluteAddress, cellAddress, freeSheetName, sheetNameFor } from "../../sheet/names";
import { addSheet } from "../workbook/addSheet";
import { type Inventory, takeInventory } from "../workbook/inventory";
import { noteNames } from "../workbook/noteNames";
import { pointName } from "../workbook/pointName";
import { requireOpenStructure } from "../workbook/protection";
import { type Begun, reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { writeCells } from "../workbook/writeCells";
import { type Anchor, atSelectedCell, captionRows } from "./coveredCells";
import { pictureBack } from "./pictureBack";
import { alternativeText, captionMark, type DrawnPicture, pictureName } from "./drawing";

export type DrawingPlace = "a new sheet" | "the selected cell";

/** Puts a drawing on a sheet as a picture, its source in the two cells over it. Answers the sheet's name. */
export function putDrawing(drawn: DrawnPicture, where: DrawingPlace): Promise<string> {
  return reversibly((begun) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      const painted = await drawn.paint(null);
      const at =
        where === "a new sheet"
          ? await onNewSheet(context, inventory, drawn, begun)
          : await atSelectedCell(context, painted);
      const { sheet, row, column } = at;
      const id = crypto.randomUUID().slice(0, 8);
      const caption = sheet.getRangeByIndexes(row, column, captionRows, 1);
      if (where === "the selected cell") begun.push(captionBack(sheet.name, row, column));
      caption.numberFormat = [["@"], ["@"]];
      await writeCells(context, caption, [[drawn.title], [drawn.source]]);
      caption.getCell(0, 0).format.font.bold = true;
      const below = sheet.getRangeByIndexes(row + captionRows, column, 1, 1).load("left,top");
      await context.sync();
      begun.push(await pictureBack(context, sheet));
      const shape = sheet.shapes.addImage(painted.image);
      shape.name = pictureName(drawn.title, id);
      // While they are locked together, a width changes the height.
      shape.lockAspectRatio = false;
      Object.assign(shape, { left: below.left, top: below.top });
      Object.assign(shape, { width: painted.width, height: painted.height });
      shape.lockAspectRatio = true;
      shape.altTextTitle = drawn.title;
      shape.altTextDescription = alternativeText(drawn);
      const cells = { sheet: sheet.name, row, column, rows: captionRows, columns: 1 };
      const mark = `=${absoluteAddress(cells)}`;
      pointName(context, inventory, captionMark(id), mark, noteNames(begun));
      sheet.activate();
      caption.getCell(0, 0).select();
      await context.sync();
      return sheet.name;
    }),
  );
}

async function onNewSheet(
  context: Excel.RequestContext,
  inventory: Inventory,
  { title }: DrawnPicture,
  begun: Begun,
): Promise<Anchor> {
  requireOpenStructure(inventory, "so no sheet can be added", "or put it at the selected cell");
  const taken = inventory.sheets.map(({ name }) => name);
  const [kind = title] = title.split(" of ");
  const name = freeSheetName(sheetNameFor(title, kind), taken);
  const sheet = await addSheet(context, name, begun, { orNext: true });
  sheet.showGridlines = false;
  return { sheet, row: 0, column: 0 };
}

const captionBack = (sheet: string, row: number, column: number) => ({
  byHand: `Empty the two cells from ${cellAddress(sheet, row, column)} on by hand.`,
  revert: () =>
    runExcel(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRangeByIndexes(row, column, captionRows, 1).clear("All");
      await context.sync();
    }),
});
