import { WorkbookPicture, type PicturePart } from "./workbookPicture";
import { writeXlsx } from "./writeXlsx";

/** What the page tells the worker: parts of a workbook, and that these were all. */
export type SaveRequest =
  { kind: "begin" } | { kind: "end"; namespace: string } | { kind: "part"; part: PicturePart };
export type SaveAnswer = { bytes: Uint8Array } | { failed: string };

let picture = new WorkbookPicture();

/** Packing a large file takes seconds; here nobody waits for it. */
self.addEventListener("message", ({ data }: MessageEvent<SaveRequest>) => {
  if (data.kind === "begin") picture = new WorkbookPicture();
  else if (data.kind === "part") picture.add(data.part);
  else {
    writeXlsx(picture, data.namespace).then(
      (bytes) => {
        answer({ bytes });
      },
      (error: unknown) => {
        answer({ failed: error instanceof Error ? error.message : String(error) });
      },
    );
  }
});

function answer(message: SaveAnswer): void {
  self.postMessage(message);
}
