/** A drawing of the pane on its way to a sheet, as a picture. */
export interface DrawnPicture {
  /** What is drawn of what, "Supply chain of bom": the picture is found by it again. */
  readonly title: string;
  /** Where the figures come from, when it was drawn, and what was asked: stands over the picture. */
  readonly source: string;
  /** What it shows in a sentence or two, for who does not see it. */
  readonly text: string;
  /** A PNG file in base 64 that fills a frame of these sides, and its own size in points without one. */
  readonly paint: (frame: Size | null) => Promise<PaintedPicture>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface PaintedPicture extends Size {
  readonly image: string;
}

/** Longer titles would make names of pictures that no list shows whole. */
const LONGEST = 100;

const shortTitle = (title: string): string => title.slice(0, LONGEST).trim();

/** The name of a picture, as the Selection Pane lists it. */
export const pictureName = (title: string, id: string): string => `${shortTitle(title)} [${id}]`;

/** The id in the name of a picture that shows this; null for any other picture. */
export function pictureId(name: string, title: string): string | null {
  const begin = `${shortTitle(title)} [`;
  const [, id] = name.startsWith(begin)
    ? (/^([0-9a-f]{8})\]$/.exec(name.slice(begin.length)) ?? [])
    : [];
  return id ?? null;
}

/** The hidden name of the two cells over a picture, wherever they are moved. */
export const captionMark = (id: string): string => `_linchpin_drawing_${id}`;

/** Longer ones no reader of alternative texts takes. */
const LONGEST_TEXT = 2000;

export const alternativeText = ({ text, source }: Pick<DrawnPicture, "text" | "source">): string =>
  `${text} ${source}`.slice(0, LONGEST_TEXT);
