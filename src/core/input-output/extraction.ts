import type { Matrix } from "../matrix";
import { Failure } from "../failure";
import { exceeds } from "../rounding";
import { CompensatedSum, sum } from "../sum";
import { type Accounts, inputCoefficients, mirrored, salesTo } from "./accounts";
import { OpenModel } from "./openModel";

export type ExtractionMode = "TOTAL" | "BACKWARD" | "FORWARD" | "FORWARD_TOTAL" | "FULL";

/**
 * Hypothetical extraction: the output lost by each sector when some stop trading. Dietzenbacher, van der
 * Linden and Steenge (1993); Miller and Blair (2009).
 *
 * BACKWARD: their purchases end (columns of A zero); loss = x − (I − A*)⁻¹f. TOTAL: purchases from and
 * sales to the others end, while trade among themselves goes on (rows and columns zero but for the block
 * on the diagonal, as in R's ioanalysis). FULL: as TOTAL, and their final demand ends. FORWARD and
 * FORWARD_TOTAL: the same on the output coefficients, loss = x − v(I − B*)⁻¹, which is the mirrored table.
 *
 * `exogenous` is final demand, or value added in the forward modes; by default what balances the table.
 */
export function extractionLoss(
  accounts: Accounts,
  extracted: ReadonlySet<number>,
  mode: ExtractionMode,
  exogenous?: Float64Array,
): Float64Array {
  if (mode === "FORWARD" || mode === "FORWARD_TOTAL") {
    const backward = mode === "FORWARD" ? "BACKWARD" : "TOTAL";
    const valueAdded = isOwnFinalDemand(accounts, exogenous) ? undefined : exogenous;
    return extractionLoss(mirrored(accounts), extracted, backward, valueAdded);
  }
  const coefficients = inputCoefficients(accounts);
  const remaining = withoutTrade(coefficients, extracted, mode);
  return new OpenModel(remaining, "flows").outputFor(
    lostDemand(accounts, extracted, mode, exogenous),
  );
}

/** The loss over all output, which final demand or value added below 0 may drive above the whole. */
export function lostShare(loss: Float64Array, grossOutput: Float64Array): number {
  const output = sum(grossOutput);
  if (output === 0) throw new Failure("#DIV/0!", "gross_output adds up to 0: nothing can be lost.");
  const share = sum(loss) / output;
  if (!exceeds(share, 1)) return share;
  const excess = loss.map((value, i) => value - (grossOutput[i] as number));
  const most = excess.indexOf(Math.max(...excess));
  throw new Failure(
    "#NUM!",
    `The loss would be ${String(share)} of all output: column ${most + 1} would lose ${String(loss[most])} of its gross_output of ${String(grossOutput[most])}, since its final demand or value added is negative. Check that column.`,
  );
}

/** Is a coefficient zeroed? */
function ends(
  seller: number,
  buyer: number,
  extracted: ReadonlySet<number>,
  mode: ExtractionMode,
): boolean {
  if (mode === "BACKWARD") return extracted.has(buyer);
  return extracted.has(seller) !== extracted.has(buyer);
}

function withoutTrade(
  { rows: n, values }: Matrix,
  extracted: ReadonlySet<number>,
  mode: ExtractionMode,
): Matrix {
  const remaining = values.map((value, at) =>
    ends(Math.floor(at / n), at % n, extracted, mode) ? 0 : value,
  );
  return { rows: n, columns: n, values: remaining };
}

/**
 * x − A*x − f: with loss = x − x* and (I − A*)x* = f, the loss solves (I − A*)loss = this. It is the sum
 * of the flows that end (and of final demand that ends), so that what is not touched loses exactly 0.
 */
function lostDemand(
  accounts: Accounts,
  extracted: ReadonlySet<number>,
  mode: ExtractionMode,
  finalDemand: Float64Array | undefined,
): Float64Array {
  const { flows } = accounts;
  const n = flows.rows;
  const balancing = balancingDemand(accounts);
  const demand = finalDemand ?? balancing;
  const lost = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const given = demand[i] as number;
    const ending = new CompensatedSum();
    ending.add((balancing[i] as number) - given);
    if (mode === "FULL" && extracted.has(i)) ending.add(given);
    for (let j = 0; j < n; j++) {
      if (ends(i, j, extracted, mode)) ending.add(flows.values[i * n + j] as number);
    }
    lost[i] = ending.value;
  }
  return lost;
}

/**
 * The table's final demand says nothing about its value added: given in a forward mode, because the mode
 * changes while the rest stays, it changes nothing.
 */
function isOwnFinalDemand(accounts: Accounts, given: Float64Array | undefined): boolean {
  const balancing = balancingDemand(accounts);
  const slack = 1e-9 * Math.max(...accounts.grossOutput);
  return given?.every((value, i) => Math.abs(value - (balancing[i] as number)) <= slack) ?? false;
}

/** x − Zi: the final demand that gross output leaves room for. */
export function balancingDemand(accounts: Accounts): Float64Array {
  const sales = salesTo(accounts, () => true);
  return accounts.grossOutput.map((output, i) => output - (sales[i] as number));
}
