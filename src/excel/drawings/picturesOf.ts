import { runExcel } from "../workbook/runExcel";
import { pictureId } from "./drawing";

/** A picture of ours as it lies on its sheet. */
export interface StandingPicture {
  readonly id: string;
  readonly shape: Excel.Shape;
  readonly sheet: Excel.Worksheet;
}

/** The pictures that show this, on whichever sheets. */
export async function picturesOf(
  context: Excel.RequestContext,
  title: string,
): Promise<StandingPicture[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  for (const { shapes, protection } of worksheets.items) {
    shapes.load(
      "items/id,items/name,items/left,items/top,items/width,items/height,items/lockAspectRatio,items/placement",
    );
    protection.load("protected");
  }
  await context.sync();
  return worksheets.items.flatMap((sheet) =>
    sheet.shapes.items.flatMap((shape) => {
      const id = pictureId(shape.name, title);
      return id === null ? [] : [{ id, shape, sheet }];
    }),
  );
}

/** The names of the sheets with a picture that shows this. */
export function sheetsWith(title: string): Promise<string[]> {
  return runExcel(async (context) => {
    const found = await picturesOf(context, title);
    return [...new Set(found.map(({ sheet }) => sheet.name))];
  });
}
