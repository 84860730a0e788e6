import {
  factorEffects,
  factorMultipliers,
  outputMultipliers,
} from "../../core/input-output/multipliers";
import { Failure } from "../../core/failure";
import type { Matrix } from "../../core/matrix";
import { alongside, evaluateRows, type Scalar } from "../boundary/evaluate";
import { requireAlong, squareMatrix } from "../boundary/matrix";
import { word } from "../boundary/reader";
import { numbers, optional } from "../boundary/vector";

export const parameters = {
  coefficients: squareMatrix(),
  factor: optional(numbers()),
  kind: word(["OUTPUT", "EFFECT", "MULTIPLIER"]),
};

/**
 * What one unit of final demand for each product adds in all sectors together: output, or a factor such as value added, jobs or imports.
 *
 * OUTPUT is 1 or more. EFFECT is in units of the factor for each unit of final demand. MULTIPLIER (type I)
 * is the effect over the sector's own use of the factor.
 * @customfunction IO_MULTIPLIERS
 * @param coefficients Input coefficients, rows selling to columns (TECH_COEFFICIENTS makes them).
 * @param [factor] Units of the factor for each unit of each sector's output; needed for EFFECT and MULTIPLIER.
 * @param [kind] OUTPUT (default), EFFECT or MULTIPLIER.
 * @returns One number for each sector, laid out as factor, else a column.
 * @equation OUTPUT: column sums of L = (I − A)⁻¹
 * @equation EFFECT: factorᵀ L; MULTIPLIER: (factorᵀ L) / factor
 * @example =LINCHPIN.IO_MULTIPLIERS({0.15,0.25;0.2,0.05}) // {1.51815181518152;1.45214521452145}
 * @example =LINCHPIN.IO_MULTIPLIERS({0.15,0.25;0.2,0.05}, {0.3;0.25}, "EFFECT") // {0.442244224422442;0.37953795379538}
 * @limits They assume that spare capacity, labour and inputs are there at unchanged prices, and leave out what incomes are spent on.
 * @source Miller and Blair, Input-Output Analysis (2009), chapter 6
 * @source Eurostat, Manual of Supply, Use and Input-Output Tables (2008)
 * @question How much output, value added or employment hangs on a unit of final demand?
 * @related TECH_COEFFICIENTS, LINKAGES, EXTRACTION_IMPACT
 */
export function ioMultipliers(
  coefficients: unknown[][],
  factor?: unknown[][],
  kind?: unknown,
): unknown[][] {
  return evaluateRows(parameters, [coefficients, factor, kind], (given) => {
    requireAlong("coefficients", given.coefficients, { factor: given.factor });
    const multipliers = multipliersOf(given.coefficients, given.factor, given.kind);
    return alongside(given.factor === undefined ? [] : factor, multipliers);
  });
}

function multipliersOf(
  coefficients: Matrix,
  factor: Float64Array | undefined,
  kind: "OUTPUT" | "EFFECT" | "MULTIPLIER",
): Scalar[] {
  if (kind === "OUTPUT") return [...outputMultipliers(coefficients)];
  if (factor === undefined) {
    throw new Failure(
      "#N/A",
      `factor is blank: ${kind} needs the units of the factor for each unit of output.`,
    );
  }
  return kind === "EFFECT"
    ? [...factorEffects(coefficients, factor)]
    : factorMultipliers(coefficients, factor);
}
