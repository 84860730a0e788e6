import { ExcelProblem } from "./excelProblem";
import type { Inventory } from "./inventory";

/** What to tell of a protected sheet; `then` says what to do afterwards, or instead. */
export function protectedSheet(sheet: string, then: string, holds?: string): string {
  const what = holds === undefined ? "" : `keeps ${holds} and `;
  return `The sheet "${sheet}" ${what}is protected. Lift that in Review > Unprotect Sheet, ${then}.`;
}

/** Refuses to go on while a sheet is protected: "then refresh" is what to do once it is not. */
export function requireUnprotected(
  sheet: { readonly name: string; readonly isProtected: boolean },
  then: string,
  holds?: string,
): void {
  if (sheet.isProtected) throw new ExcelProblem(protectedSheet(sheet.name, then, holds));
}

/** What to tell of a protected structure: what cannot be done because of it, and what to do afterwards. */
export function protectedStructure(so: string, then: string): string {
  return `The structure of this workbook is protected, ${so}. Lift that in Review > Protect Workbook, ${then}.`;
}

/** Refuses to go on while sheets can be neither added nor deleted. */
export function requireOpenStructure(
  { structureProtected }: Pick<Inventory, "structureProtected">,
  so: string,
  then: string,
): void {
  if (structureProtected) throw new ExcelProblem(protectedStructure(so, then));
}
