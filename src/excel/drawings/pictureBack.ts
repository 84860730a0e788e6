import { runExcel } from "../workbook/runExcel";
import type { WayBack } from "../workbook/reversible";

/**
 * The way back from a picture that is about to come to the sheet, named or not yet. `exchanged` is the one whose
 * place it takes: where that is gone, the new one stays.
 */
export async function pictureBack(
  context: Excel.RequestContext,
  { name, shapes }: Excel.Worksheet,
  exchanged?: string,
): Promise<WayBack> {
  const before = shapes.load("items/id");
  await context.sync();
  const former = new Set(before.items.map(({ id }) => id));
  const revert = () =>
    runExcel(async (again) => {
      const now = again.workbook.worksheets.getItem(name).shapes.load("items/id");
      await again.sync();
      if (exchanged !== undefined && !now.items.some(({ id }) => id === exchanged)) return;
      for (const shape of now.items) if (!former.has(shape.id)) shape.delete();
      await again.sync();
    });
  return { revert, byHand: `Delete the new picture on the sheet "${name}" by hand.` };
}
