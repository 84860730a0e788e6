import {
  BaseFunction,
  type BaseReferenceObject,
  ErrorValueObject,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
} from "@univerjs/preset-sheets-core";
import type { UniverBook } from "./univerBook";

/** Excel's own name for what `A1#` means, as it stands in files. */
const NAME = "ANCHORARRAY";

const sheetPart = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const cellPart = String.raw`\$?[A-Za-z]{1,3}\$?\d+`;
const spillReference = new RegExp(`"(?:[^"]|"")*"|((?:${sheetPart})?${cellPart})#`, "gu");
const anchorCall = new RegExp(`"(?:[^"]|"")*"|${NAME}\\(((?:${sheetPart})?${cellPart})\\)`, "gu");

/** Univer does not read `A1#`: it is stored as ANCHORARRAY(A1). Text between quotes stays as it is. */
export function withAnchorCalls(formula: string): string {
  return formula.replace(spillReference, (all, cell?: string) => (cell ? `${NAME}(${cell})` : all));
}

export function withSpillReferences(formula: string): string {
  return formula.replace(anchorCall, (all, cell?: string) => (cell ? `${cell}#` : all));
}

export function addAnchorArray(book: UniverBook): void {
  const runtime = book.injector.get(IFormulaRuntimeService);
  const current = book.injector.get(IFormulaCurrentConfigService);

  class AnchorArray extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = 1;
    override maxParams = 1;

    override calculate(reference: FunctionVariantType): FunctionVariantType {
      if (!reference.isReferenceObject()) return ErrorValueObject.create("#REF!" as never);
      const anchor = reference as BaseReferenceObject;
      const { startRow: row, startColumn: column } = anchor.getRangePosition();
      const [unit, sheet] = [anchor.getUnitId(), anchor.getSheetId()];
      const spilled =
        runtime.getUnitArrayFormula()[unit]?.[sheet]?.[row]?.[column] ??
        current.getArrayFormulaRange()[unit]?.[sheet]?.[row]?.[column];
      return spilled ? this.createReferenceObject(anchor, { ...spilled }) : anchor;
    }
  }
  book.injector.get(IFunctionService).registerExecutors(new AnchorArray(NAME));
}
