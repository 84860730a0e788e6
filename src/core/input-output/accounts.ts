import { Failure } from "../failure";
import type { Matrix } from "../matrix";

/** A table of flows between sectors, rows selling to columns, with the gross output of each sector. */
export interface Accounts {
  readonly flows: Matrix;
  readonly grossOutput: Float64Array;
  /** Where one buyer's purchases stand; in the mirrored table they are a row of the original. */
  readonly purchasesIn?: "column" | "row";
}

/** Checks the figures' domain: no flow, coefficient or output is negative. */
export function requireNonNegativeMatrix(name: string, { columns, values }: Matrix): void {
  const at = values.findIndex((value) => value < 0);
  if (at < 0) return;
  const place = `row ${Math.floor(at / columns) + 1}, column ${(at % columns) + 1}`;
  throw new Failure("#NUM!", `${name} ${place}: ${values[at] as number} is below 0.`);
}

export function requireAccounts({ flows, grossOutput }: Accounts): void {
  requireNonNegativeMatrix("flows", flows);
  const at = grossOutput.findIndex((output) => output < 0);
  if (at < 0) return;
  throw new Failure(
    "#NUM!",
    `gross_output (value ${at + 1}): ${grossOutput[at] as number} is below 0.`,
  );
}

/**
 * Input coefficients a = z / x, each column over its buyer's gross output. A sector without output and
 * without purchases has a column of zeros.
 */
export function inputCoefficients(accounts: Accounts): Matrix {
  requireAccounts(accounts);
  const { flows, grossOutput } = accounts;
  const n = flows.columns;
  const values = flows.values.map((flow, at) => {
    if (flow === 0) return 0;
    const output = grossOutput[at % n] as number;
    if (output === 0) throw withoutOutput(accounts, at % n);
    return flow / output;
  });
  return { rows: n, columns: n, values };
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
  requireAccounts(accounts);
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
  const sales = new Float64Array(rows);
  for (let c = 0; c < columns; c++) {
    if (!isBuyer(c)) continue;
    for (let r = 0; r < rows; r++) {
      sales[r] = (sales[r] as number) + (values[r * columns + c] as number);
    }
  }
  return sales;
}

/** What every buyer buys from all sectors together. */
export const purchases = (accounts: Accounts): Float64Array =>
  salesTo(mirrored(accounts), () => true);

export const total = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0);
