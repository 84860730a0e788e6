import { Failure } from "../failure";
import type { Matrix } from "../matrix";
import { rounding } from "../rounding";
import { sumOf } from "../sum";

/** A table of flows between sectors, rows selling to columns, with the gross output of each sector. */
export interface Accounts {
  readonly flows: Matrix;
  readonly grossOutput: Float64Array;
  /** Where one buyer's purchases stand; in the mirrored table they are a row of the original. */
  readonly purchasesIn?: "column" | "row";
}

/** Entries that balancing leaves just below 0, as parts of their column's output. */
const noise = -rounding;

/** Entries below 0 by no more than balancing leaves are 0; the same figures where there are none. */
export function withoutNoise(coefficients: Float64Array): Float64Array {
  let clean = coefficients;
  for (let i = 0; i < coefficients.length; i++) {
    const coefficient = coefficients[i] as number;
    if (!(coefficient < 0 && coefficient >= noise)) continue;
    if (clean === coefficients) clean = coefficients.slice();
    clean[i] = 0;
  }
  return clean;
}

export function requireOutput({ grossOutput }: Accounts): void {
  const at = grossOutput.findIndex((output) => output < 0);
  if (at < 0) return;
  throw new Failure(
    "#NUM!",
    `gross_output (value ${at + 1}): ${grossOutput[at] as number} is below 0.`,
  );
}

/**
 * Input coefficients a = z / x, each column over its buyer's gross output. A sector without output and
 * without purchases has a column of zeros. Entries below 0, as scrap and by-products have, are coefficients
 * like others.
 */
export function inputCoefficients(accounts: Accounts): Matrix {
  requireOutput(accounts);
  const { flows, grossOutput } = accounts;
  const n = flows.columns;
  const values = flows.values.map((flow, at) => {
    if (flow === 0) return 0;
    const output = grossOutput[at % n] as number;
    if (output === 0) throw withoutOutput(accounts, at % n);
    return flow / output;
  });
  return { rows: n, columns: n, values: withoutNoise(values) };
}

function withoutOutput({ purchasesIn = "column" }: Accounts, at: number): Failure {
  return new Failure(
    "#DIV/0!",
    `gross_output (value ${at + 1}) is 0 but flows has amounts in ${purchasesIn} ${at + 1}: give that sector's output.`,
  );
}

/**
 * The same accounts read from the supply side: who sells becomes who buys. The input coefficients of the
 * mirrored table are the output coefficients b = z / x of the original, transposed.
 */
export function mirrored(accounts: Accounts): Accounts {
  requireOutput(accounts);
  const { flows, grossOutput, purchasesIn = "column" } = accounts;
  return {
    flows: transposed(flows),
    grossOutput,
    purchasesIn: purchasesIn === "column" ? "row" : "column",
  };
}

export function transposed({ rows, columns, values }: Matrix): Matrix {
  const turned = new Float64Array(values.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) turned[c * rows + r] = values[r * columns + c] as number;
  }
  return { rows: columns, columns: rows, values: turned };
}

/** What every sector sells to the buyers chosen: the sum of their columns. */
export function salesTo({ flows }: Accounts, isBuyer: (sector: number) => boolean): Float64Array {
  const { rows, columns, values } = flows;
  const buyers = Array.from({ length: columns }, (_, c) => c).filter(isBuyer);
  return Float64Array.from({ length: rows }, (_, r) =>
    sumOf(buyers, (c) => values[r * columns + c] as number),
  );
}

/** What every buyer buys from all sectors together. */
export const purchases = (accounts: Accounts): Float64Array =>
  salesTo(mirrored(accounts), () => true);
