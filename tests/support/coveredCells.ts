import type { Area, Workbook } from "../../src/preview/workbook/workbook";
import { pictureOf } from "./workbookPicture";

/** The picture of a workbook in which a rule counts by the cells that it holds for, however it is cut into areas. */
export function pictureByCells(workbook: Workbook): unknown {
  const { sheets, ...rest } = pictureOf(workbook) as { sheets: Record<string, unknown>[] };
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      validations: coveredCells(sheet["validations"] as Ruled[]),
      conditionalFormats: coveredCells(sheet["conditionalFormats"] as Ruled[]),
    })),
  };
}

interface Ruled {
  readonly area: Area;
  readonly id?: string;
}

/** What holds for each cell, by its place. */
export function coveredCells(rules: readonly Ruled[]): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const { area, ...given } of rules) {
    const rule = { ...given, id: undefined };
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        (found[`${row},${column}`] ??= []).push(JSON.stringify(rule));
      }
    }
  }
  for (const each of Object.values(found)) each.sort();
  const byPlace = Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(byPlace);
}
