import type { Workbook as FileWorkbook, Worksheet } from "@cj-tech-master/excelts";
import type { Picture, Sheet } from "../workbook/workbook";
import type { SavedWorkbook } from "./workbookPicture";

/** Pixels of 1/96 inch in a point: the library measures pictures in them. */
const PIXELS = 1 / 0.75;

/** In the order in which the file has them. */
export const picturesOn = (workbook: Pick<SavedWorkbook, "pictures">, { id }: Sheet): Picture[] =>
  workbook.pictures().filter(({ sheet }) => sheet === id);

/** The library writes no names and no alternative texts: pictureTexts.ts puts them in. */
export function writePicture(picture: Picture, file: FileWorkbook, target: Worksheet): void {
  const { image, left, top, width, height } = picture;
  const added = file.addImage({ base64: image, extension: "png" });
  target.addImage(added, {
    pos: { x: left * PIXELS, y: top * PIXELS },
    ext: { width: width * PIXELS, height: height * PIXELS },
  });
}
