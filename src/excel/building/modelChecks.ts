import { CHECKS_NAME, definedName } from "../../models/layout/layOut";
import { runExcel } from "../workbook/runExcel";
import type { BuiltModel } from "./modelMarks";

/** How many checks a model has, and those that are not OK. */
export interface ModelChecks {
  readonly count: number;
  readonly failing: readonly FailingCheck[];
}

export interface FailingCheck {
  readonly label: string;
  /** What is wrong. */
  readonly sentence: string;
  /** The row on the model's sheet, counted from 1. */
  readonly row: number;
}

/** Labels and results as they stand from a row on, counted from 0. */
export function checksIn(rows: readonly (readonly unknown[])[], from: number): ModelChecks {
  const failing = rows.flatMap(([label, result], index): FailingCheck[] =>
    result === "OK"
      ? []
      : [{ label: String(label), sentence: String(result), row: from + index + 1 }],
  );
  return { count: rows.length, failing };
}

/** What the checks of a model in the workbook say now; null where its name for them is gone. */
export function readChecks({ mark }: BuiltModel): Promise<ModelChecks | null> {
  return runExcel(async (context) => {
    const name = definedName(mark.prefix, CHECKS_NAME);
    const cells = context.workbook.names
      .getItemOrNullObject(name)
      .getRangeOrNullObject()
      .load("values,rowIndex");
    await context.sync();
    return cells.isNullObject ? null : checksIn(cells.values as unknown[][], cells.rowIndex);
  });
}
