import { BaseFunction, type FunctionVariantType } from "@univerjs/preset-sheets-core";

export interface CellPosition {
  sheet: string;
  row: number;
  column: number;
}

type Calculate = (at: CellPosition, variants: FunctionVariantType[]) => FunctionVariantType;

/** A worksheet function that is not Univer's own. It sees ranges as ranges: blank, missing and error differ. */
export class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly answer: Calculate,
  ) {
    super(name);
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    return this.answer(
      { sheet: this.subUnitId ?? "", row: this.row, column: this.column },
      variants,
    );
  }
}
