import { tokenize } from "@borgar/fx";
import type { OurFormula } from "../formulas/ourFormulas";

/** Whether an argument holds figures, counted from 0, rather than a setting such as a scale or a threshold. */
export type IsFigure = (id: string, argument: number) => boolean;

/** A figure written into a formula, where nobody sees it change. */
export interface HardCoded {
  readonly formula: OurFormula;
  readonly id: string;
  readonly text: string;
}

/** 0 and 1 are more often structure than figures. */
const STRUCTURE = ["0", "1", "-1"];

/** Arguments for figures that have numbers written into them. */
export function hardCodedNumbers(cells: readonly OurFormula[], isFigure: IsFigure): HardCoded[] {
  return cells.flatMap((formula) =>
    formula.calls.flatMap(({ id, arguments: given }) =>
      given.flatMap(({ text }, at) =>
        isFigure(id, at) && holdsNumber(text) ? [{ formula, id, text }] : [],
      ),
    ),
  );
}

/** Numbers inside a function of ours that stands in the argument are reported there. */
function holdsNumber(text: string): boolean {
  if (/linchpin[._]/i.test(text)) return false;
  return tokenize(`=${text}`).some(
    ({ type, value }) => type === "number" && !STRUCTURE.includes(value),
  );
}
