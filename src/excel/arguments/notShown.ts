import { ExcelProblem } from "../workbook/excelProblem";

/** Why a value shows only in the sheet: Excel can calculate what the pane cannot. */
export class NotShown extends ExcelProblem {}
