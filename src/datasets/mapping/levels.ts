import type { Cell } from "../tableSchema";

/** "1", ".1", "..2", "--3", "+ 2": signs before a level repeat what it says. */
const indented = /^[.\-–+*>_\s\u00a0|]*(\d{1,2})$/;
/** "1.2.3": a place in an outline. */
const outline = /^\d{1,4}(?:[.-]\d{1,4})+\.?$/;

export const isLevelText = (text: string): boolean => indented.test(text) || outline.test(text);

/** How deep each row of a levelled table stands; undefined where the cell says no level. */
export function depthsOf(cells: readonly Cell[]): (number | undefined)[] {
  const texts = cells.map((cell) => (cell === null ? "" : String(cell).trim()));
  const isOutline = texts.some((text) => outline.test(text));
  return texts.map((text) => (isOutline ? depthInOutline(text) : depthAsNumber(text)));
}

function depthInOutline(text: string): number | undefined {
  return /^\d{1,4}(?:[.-]\d{1,4})*\.?$/.test(text)
    ? text.replace(/\.$/, "").split(/[.-]/).length
    : undefined;
}

function depthAsNumber(text: string): number | undefined {
  const digits = indented.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
