import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { UniverBook } from "./univerBook";

/** Milliseconds from one picture of the grid to the next while the add-in writes. */
const PAUSE = 400;
/** And so many times what the last one took: on a slow machine drawing would take most of the time. */
const SHARE = 10;
/** The add-in is at work so long after a change, in milliseconds: it thinks between two requests. */
const LULL = 150;

interface Drawn {
  render(...given: unknown[]): void;
}

/**
 * Univer draws all of the view after every change, which takes longer than most changes: an import or a model of
 * hundreds of changes would spend its time drawing what the next one changes again. While the add-in writes, the
 * grid is drawn a few times a second; what a person does is drawn at once. Answers how to draw the next frame in any case.
 */
export function paintSeldom(
  scene: Drawn,
  changedAt: () => number,
  now: () => number = () => performance.now(),
): () => void {
  const draw = scene.render.bind(scene);
  let drawnAt = -Infinity;
  let pause = PAUSE;
  // What is not drawn stays due: Univer asks for each frame of the screen.
  scene.render = (...given) => {
    const time = now();
    if (time - changedAt() < LULL && time - drawnAt < pause) return;
    draw(...given);
    drawnAt = now();
    pause = Math.max(PAUSE, SHARE * (drawnAt - time));
  };
  return () => {
    drawnAt = -Infinity;
  };
}

/** The same for the grid of a workbook. A sheet is drawn as soon as it is shown: charts are laid over what is drawn. */
export function paintGridSeldom(book: UniverBook, changedAt: () => number): void {
  book.injector.get(IRenderManagerService).created$.subscribe(({ unitId, scene }) => {
    if (unitId !== book.unitId) return;
    const drawNext = paintSeldom(scene, changedAt);
    book.onEvent(({ kind }) => {
      if (kind === "sheetActivated") drawNext();
    });
  });
}
