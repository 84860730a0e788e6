/** A reason to leave the workbook alone, found by looking before writing; it says what to do next. */
export class ExcelProblem extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
    this.name = "ExcelProblem";
  }
}
