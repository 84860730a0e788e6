import type { ReferringFormula } from "../formulas/referringFormulas";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { giveBackFormulas } from "./tableRows";

/** Stands before the rows that go, so that its way back comes after theirs. */
export function restoringFormulas(formulas: readonly ReferringFormula[]): Reversible {
  return {
    run: () => Promise.resolve(),
    revert: () => runExcel((context) => giveBackFormulas(context, formulas)),
  };
}
