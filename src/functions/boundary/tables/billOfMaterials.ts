import type { BomRow } from "../../../core/chokepoint/billOfMaterials";
import type { Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { probabilityNames, quantityNames } from "./columnNames";

export const billOfMaterialsShape: TableShape = {
  required: ["item", "parent"],
  optional: [
    "quantity",
    "own_value",
    "own_mass",
    "origin",
    "supplier",
    "share",
    "restriction",
    "probability",
    "required",
    "parent_origin",
  ],
  also: {
    item: ["component"],
    quantity: quantityNames,
    origin: ["country_of_origin"],
    probability: probabilityNames,
  },
};

/** A bill of materials, a row for each item in a parent from a source. */
export const billOfMaterials = (): Reader<BomRow[]> => table(billOfMaterialsShape, bomRows);

export function bomRows(sheet: SheetTable): BomRow[] {
  return sheet.map((row) => ({
    item: sheet.requiredText(row, "item"),
    parent: sheet.text(row, "parent"),
    quantity: sheet.number(row, "quantity", 1),
    ownValue: sheet.number(row, "own_value", 0),
    ownMass: sheet.number(row, "own_mass", 0),
    origin: sheet.text(row, "origin"),
    supplier: sheet.text(row, "supplier"),
    share: sheet.number(row, "share", 1),
    restriction: sheet.number(row, "restriction", 0),
    probability: sheet.number(row, "probability", NaN),
    required: sheet.number(row, "required", 1),
    parentOrigin: sheet.text(row, "parent_origin"),
  }));
}
