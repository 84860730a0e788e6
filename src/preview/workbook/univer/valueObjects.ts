import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import type { CellValue, ErrorArgument } from "../workbook";

const errorTypes = new Map(
  Object.values(ErrorType).map((type): [string, ErrorType] => [type, type]),
);

/** An error that Univer does not know, such as #BUSY!, counts as #VALUE!. */
export function errorObject(error: string): ErrorValueObject {
  return ErrorValueObject.create(errorTypes.get(error) ?? ErrorType.VALUE);
}

/** A function's result as Univer calculates with it: a matrix spills, as in Excel. */
export function resultObject(value: CellValue | (CellValue | ErrorArgument)[][]): BaseValueObject {
  if (!Array.isArray(value)) return scalarObject(value);
  const columnCount = Math.max(0, ...value.map((row) => row.length));
  if (columnCount === 0) return errorObject("#CALC!");
  const rows = value.map((row) =>
    Array.from({ length: columnCount }, (_, column) => scalarObject(row[column])),
  );
  if (rows.length === 1 && columnCount === 1 && rows[0]?.[0]) return rows[0][0];
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarObject(value: CellValue | ErrorArgument | null | undefined): BaseValueObject {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value) : errorObject("#NUM!");
    case "boolean":
      return BooleanValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    case "undefined":
      return errorObject("#N/A");
    default:
      // Excel shows 0 for a null that a function returns.
      return value === null ? NumberValueObject.create(0) : errorObject(value.basicValue);
  }
}
