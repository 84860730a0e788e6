import type { Standing } from "./area";
import { isFormula } from "./exchangeCells";
import type { KeptFormula, Outcome } from "./keptFormulas";
import type { Found } from "./putBack";
import { digest } from "./sameResult";
import { WATCHED_SHEET } from "./watchCells";
import { isWhileSame } from "./whileSame";

/**
 * Whether cells hold what the copy put there, or may have where it was interrupted; its formulas are known wherever
 * their references are by now.
 */
export async function standsAsLeft(
  { standing, byNow }: Found,
  kept: KeptFormula,
  outcome: Outcome | undefined,
): Promise<boolean> {
  const now = standing.formulas[0]?.[0];
  // What fills several cells is known by all of them.
  const isMany = outcome?.cells !== undefined && kept.rows * kept.columns > 1;
  const ours = [isMany ? null : (outcome?.formula ?? null), kept.native];
  if (ours.some((formula) => formula !== null && byNow(formula) === now)) return true;
  if (outcome === undefined && isWhileSame(now, WATCHED_SHEET)) return true;
  return outcome?.cells === undefined
    ? isPlain(standing) && (await digest(standing.values)) === kept.values
    : (await digest(standing.formulas)) === outcome.cells;
}

/** Values alone; even a text that begins with an equals sign reads the same as its formula. */
const isPlain = ({ formulas, values }: Standing): boolean =>
  formulas.every((line, r) => line.every((formula, c) => !isFormula(formula, values[r]?.[c])));
