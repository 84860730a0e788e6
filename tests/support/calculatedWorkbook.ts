import type { CellValue } from "../../src/preview/workbook/workbook";
import type { Evaluate } from "../../src/preview/workbook/memory/calculation";
import { MemoryWorkbook } from "../../src/preview/workbook/memory/memoryWorkbook";

type Calculator = (read: (reference: string) => CellValue) => CellValue | undefined;

/**
 * A workbook in memory whose formulas are calculated by functions of the test, each under the formula's text.
 * Formulas of the add-in's own functions are left to the add-in.
 */
export function calculatedWorkbook(formulas: Readonly<Record<string, Calculator>>): MemoryWorkbook {
  const evaluate: Evaluate = (formula, _, read) =>
    formulas[formula]?.((reference) => read(reference)[0]?.[0] ?? "");
  return new MemoryWorkbook({ evaluate });
}
