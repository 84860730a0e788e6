import type { BomRow } from "../../../core/chokepoint/billOfMaterials";
import { knownPlaces } from "../../../core/labels/missingPlace";
import type { Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { probabilityNames, probabilityWords, quantityNames, quantityWords } from "./columnNames";

export const billOfMaterialsShape: TableShape = {
  required: ["item", "parent"],
  optional: [
    "quantity",
    "own_value",
    "own_mass",
    "origin",
    "supplier",
    "share",
    "capacity",
    "ramp_days",
    "restriction",
    "probability",
    "probability_low",
    "probability_high",
    "recovery_days",
    "stock_days",
    "common_cause",
    "required",
    "parent_origin",
  ],
  countries: ["origin", "parent_origin"],
  also: {
    item: ["component"],
    quantity: quantityNames,
    origin: ["country_of_origin", "origin_country", "coo", "source_country"],
    probability: probabilityNames,
    common_cause: ["common_causes"],
  },
  told: {
    quantity: quantityWords,
    probability: probabilityWords,
    share: ["share", "shares", "split", "allocation"],
    common_cause: ["cause", "causes"],
  },
};

/** A bill of materials, a row for each item in a parent from a source. */
export const billOfMaterials = (): Reader<BomRow[]> => table(billOfMaterialsShape, bomRows);

export function bomRows(sheet: SheetTable): BomRow[] {
  const origins = knownPlaces(sheet.map((row) => sheet.text(row, "origin")));
  const parentOrigins = knownPlaces(sheet.map((row) => sheet.text(row, "parent_origin")));
  const isItemZero = (row: number): boolean =>
    sheet.cell(row, "item") === 0 && !isLinkedBlank(sheet, row);
  const hasItemZero = sheet.map(isItemZero).includes(true);
  const rows = sheet.map((row) => ({
    item: sheet.requiredText(row, "item"),
    parent: parentIn(sheet, row, hasItemZero),
    quantity: sheet.number(row, "quantity", 1),
    ownValue: sheet.number(row, "own_value", 0),
    ownMass: sheet.number(row, "own_mass", 0),
    origin: origins[row] ?? "",
    supplier: sheet.label(row, "supplier"),
    share: sheet.number(row, "share", NaN),
    capacity: sheet.number(row, "capacity", NaN),
    rampDays: sheet.number(row, "ramp_days", NaN),
    restriction: sheet.number(row, "restriction", 0),
    probability: sheet.number(row, "probability", NaN),
    low: sheet.number(row, "probability_low", NaN),
    high: sheet.number(row, "probability_high", NaN),
    recoveryDays: sheet.number(row, "recovery_days", NaN),
    stockDays: sheet.number(row, "stock_days", NaN),
    commonCauses: namesIn(sheet.label(row, "common_cause")),
    required: sheet.number(row, "required", NaN),
    parentOrigin: parentOrigins[row] ?? "",
    place: sheet.rowPlace(row),
  }));
  return rows.filter((_, row) => !isLinkedBlank(sheet, row));
}

/** Several in one cell, separated by semicolons. */
const namesIn = (text: string): string[] =>
  text
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");

/** A parent of 0 is what a formula makes of a blank, unless an item is called so. */
const parentIn = (sheet: SheetTable, row: number, hasItemZero: boolean): string =>
  hasItemZero ? sheet.text(row, "parent") : sheet.label(row, "parent");

/** No item goes into itself: a row of 0 in 0 is a blank row that formulas point at. */
const isLinkedBlank = (sheet: SheetTable, row: number): boolean =>
  sheet.cell(row, "item") === 0 && sheet.cell(row, "parent") === 0;
