import { formatA1, quoteSheetName } from "../a1";
import {
  type Area,
  type ConditionalFormat,
  type Hyperlink,
  type Sheet,
  usualPage,
  type Validation,
} from "../workbook";
import { shiftArea, type Shift } from "../shift";
import { Grid } from "./grid";

/** A sheet with everything that lies on it. */
export interface MemorySheet {
  facts: Sheet;
  grid: Grid;
  merged: Area[];
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  hyperlinks: { area: Area; link: Hyperlink }[];
}

export function newSheet(name: string): MemorySheet {
  return {
    facts: {
      id: `{${crypto.randomUUID().toUpperCase()}}`,
      name,
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
      frozenRows: 0,
      frozenColumns: 0,
      protected: false,
      page: usualPage,
    },
    grid: new Grid(),
    merged: [],
    conditionalFormats: [],
    validations: [],
    hyperlinks: [],
  };
}

export function copyOfSheet(source: MemorySheet, name: string): MemorySheet {
  const copy = newSheet(name);
  const sheet = copy.facts.id;
  const moved = <T extends { area: Area }>(list: T[]) =>
    list.map((one) => ({ ...one, area: { ...one.area, sheet } }));
  copy.facts = { ...source.facts, id: sheet, name };
  copy.grid = source.grid.copy();
  copy.merged = source.merged.map((area) => ({ ...area, sheet }));
  copy.conditionalFormats = moved(source.conditionalFormats).map((format) => ({
    ...format,
    id: `{${crypto.randomUUID().toUpperCase()}}`,
  }));
  copy.validations = moved(source.validations);
  copy.hyperlinks = moved(source.hyperlinks);
  return copy;
}

/** Moves what lies on the sheet along with its cells. */
export function shiftSheet(sheet: MemorySheet, shift: Shift): void {
  const moved = <T extends { area: Area }>(list: T[]): T[] =>
    list.flatMap((one) => {
      const area = shiftArea(one.area, shift);
      return area ? [{ ...one, area }] : [];
    });
  sheet.merged = sheet.merged.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.conditionalFormats = moved(sheet.conditionalFormats);
  sheet.validations = moved(sheet.validations);
  sheet.hyperlinks = moved(sheet.hyperlinks);
}

export function addressOf(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${formatA1(area)}`;
}
