import { anchorOf, cellsOf } from "./area";
import type { KeptFormula } from "./keptFormulas";

/** Formulas that are entered again in one request. */
const AT_ONCE = 100;

/** Enters the live formulas again, over whatever stands in their place, with the formats that they had. */
export async function putBack(
  context: Excel.RequestContext,
  formulas: readonly KeptFormula[],
  onProgress?: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < formulas.length; from += AT_ONCE) {
    const part = formulas.slice(from, from + AT_ONCE);
    await enterAgain(context, part);
    onProgress?.(from + part.length);
  }
}

async function enterAgain(
  context: Excel.RequestContext,
  part: readonly KeptFormula[],
): Promise<void> {
  for (const kept of part) cellsOf(context, kept).clear("Contents");
  for (const kept of part) {
    setFormats(context, kept);
    anchorOf(context, kept).formulas = [[kept.formula]];
  }
  await context.sync();
}

export function setFormats(context: Excel.RequestContext, kept: KeptFormula): void {
  const { formats, rows, columns } = kept;
  cellsOf(context, kept).numberFormat =
    typeof formats === "string"
      ? Array.from({ length: rows }, () => Array.from({ length: columns }, () => formats))
      : formats.map((row) => [...row]);
}
