import type { Workbook as FileWorkbook } from "@cj-tech-master/excelts";
import type { Workbook } from "../workbook/workbook";
import { boxIn, type FileRange } from "./boxIn";
import type { PictureTexts } from "./pictureTexts";
import type { Place } from "./place";

/** The PNG pictures of a sheet. Where the file has others besides, which text is whose is not known. */
export function readPictures(
  workbook: Workbook,
  file: FileWorkbook,
  { source, sheet }: Place,
  texts: readonly PictureTexts[],
): void {
  const images = source.getImages();
  const known = images.length === texts.length ? texts : [];
  for (const [index, { imageId, range }] of images.entries()) {
    const media = imageId === undefined ? undefined : file.getImage(imageId);
    const box = range && boxIn(workbook, sheet, range as unknown as FileRange);
    const image = media?.extension === "png" && media.buffer ? base64Of(media.buffer) : null;
    if (!box || image === null) continue;
    const usual = { name: "", altTextTitle: "", altTextDescription: "" };
    const { name, ...alternative } = known[index] ?? usual;
    workbook.setPicture({
      ...{ id: crypto.randomUUID(), sheet, image, ...box, ...alternative },
      ...{ name: name || `Picture ${String(index + 1)}`, lockAspectRatio: true },
      placement: range.pos ? "Absolute" : range.br ? "TwoCell" : "OneCell",
    });
  }
}

/** In parts, as a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
