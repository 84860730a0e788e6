import { type BomTable, withoutRows } from "../../../core/chokepoint/bomTable";
import { knownPlaces } from "../../../core/labels/missingPlace";
import type { Reader } from "../reader";
import { type SheetTable, table, type TableShape } from "../table";
import { readColumns, type TableColumns } from "../tableColumns";
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
export const billOfMaterials = (): Reader<BomTable> => table(billOfMaterialsShape, bomTable);

export function bomTable(sheet: SheetTable): BomTable {
  let blank: number[] = [];
  const rows = readColumns(sheet, (columns) => {
    const origin = knownPlaces(columns.texts("origin"));
    const parentOrigin = knownPlaces(columns.texts("parent_origin"));
    const item = columns.requiredTexts("item");
    const zeros = columns.zerosIn("item");
    blank = zeros.filter((row) => sheet.cell(row, "parent") === 0);
    // A parent of 0 is what a formula makes of a blank, unless an item is called so.
    const hasItemZero = zeros.length > blank.length;
    const parent = hasItemZero ? columns.texts("parent") : columns.labels("parent");
    return { origin, parentOrigin, item, parent, ...figuresIn(sheet, columns) };
  });
  // No item goes into itself: a row of 0 in 0 is a blank row that formulas point at.
  return withoutRows(rows, blank);
}

function figuresIn(
  sheet: SheetTable,
  columns: TableColumns,
): Omit<BomTable, "origin" | "parentOrigin" | "item" | "parent"> {
  return {
    length: sheet.length,
    place: (row: number) => sheet.rowPlace(row),
    quantity: columns.numbers("quantity", 1),
    ownValue: columns.numbers("own_value", 0),
    ownMass: columns.numbers("own_mass", 0),
    supplier: columns.labels("supplier"),
    share: columns.numbers("share", NaN),
    capacity: columns.numbers("capacity", NaN),
    rampDays: columns.numbers("ramp_days", NaN),
    restriction: columns.numbers("restriction", NaN),
    probability: columns.numbers("probability", NaN),
    low: columns.numbers("probability_low", NaN),
    high: columns.numbers("probability_high", NaN),
    recoveryDays: columns.numbers("recovery_days", NaN),
    stockDays: columns.numbers("stock_days", NaN),
    commonCauses: sheet.has("common_cause")
      ? columns.labels("common_cause").map(namesIn)
      : new Array<readonly string[]>(sheet.length).fill(noNames),
    required: columns.numbers("required", NaN),
  };
}

const noNames: readonly string[] = [];

/** Several in one cell, separated by semicolons. */
const namesIn = (text: string): readonly string[] =>
  text === ""
    ? noNames
    : text
        .split(";")
        .map((name) => name.trim())
        .filter((name) => name !== "");
