import type { Hyperlink } from "../../workbook/workbook";
import type { AreaObject } from "../hostContext";
import { bagOf, textOf } from "../arguments";

/** The value all have in common, or null where they differ, as Excel answers for several cells. */
export function uniform<V>(values: Iterable<V>): V | null {
  let common: V | undefined;
  let first = true;
  for (const value of values) {
    if (first) common = value;
    else if (value !== common) return null;
    first = false;
  }
  return common ?? null;
}

export function readHyperlink({ context, area }: AreaObject): Hyperlink | null {
  return context.workbook.hyperlink(area.sheet, area.row, area.column);
}

export function setHyperlink({ context, area }: AreaObject, value: unknown): void {
  const keys = ["address", "documentReference", "screenTip", "textToDisplay"] as const;
  const { textToDisplay, ...link } = bagOf(value, keys, "Range.hyperlink");
  const given = Object.entries(link).filter(([, one]) => one !== undefined && one !== null);
  const texts = given.map(([key, one]) => [key, textOf(one, `Range.hyperlink.${key}`)] as const);
  if (typeof textToDisplay === "string") {
    const cells = { ...area, rows: 1, columns: 1 };
    context.workbook.write(cells, [[`'${textToDisplay}`]]);
  }
  context.workbook.setHyperlink(area, texts.length === 0 ? null : Object.fromEntries(texts));
}
