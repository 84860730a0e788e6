import { requireNonNegative } from "../domain";
import { Failure } from "../failure";

export type RegionalValueMethod = "BUILD_DOWN" | "BUILD_UP" | "NET_COST";

/** NaN where one is not given; which are needed depends on the method. */
export interface GoodValues {
  /** Transaction value of the good, adjusted to FOB. */
  readonly transactionValue: number;
  /** Value of the materials that do not originate. */
  readonly nonOriginating: number;
  readonly netCost: number;
  readonly originating: number;
}

/**
 * Regional value content: build-down (TV − VNM) / TV and net cost (NC − VNM) / NC, USMCA article 4.5 and 19 CFR
 * part 182, appendix A; build-up VOM / TV, which other agreements take. Below 0 where the materials cost
 * more than the good.
 */
export function regionalValueContent(good: GoodValues, method: RegionalValueMethod): number {
  const { transactionValue, nonOriginating, netCost, originating } = good;
  requireNonNegative("nonoriginating", nonOriginating);
  switch (method) {
    case "BUILD_DOWN":
      requireGiven("transaction_value", transactionValue, method);
      requireBase("transaction_value", transactionValue);
      return (transactionValue - nonOriginating) / transactionValue;
    case "BUILD_UP":
      requireGiven("transaction_value", transactionValue, method);
      requireBase("transaction_value", transactionValue);
      requireGiven("originating", originating, method);
      requireNonNegative("originating", originating);
      return originating / transactionValue;
    case "NET_COST":
      requireGiven("net_cost", netCost, method);
      requireBase("net_cost", netCost);
      return (netCost - nonOriginating) / netCost;
  }
}

function requireGiven(name: string, value: number, method: string): void {
  if (Number.isNaN(value)) throw new Failure("#N/A", `${name} is blank: ${method} needs it.`);
}

function requireBase(name: string, value: number): void {
  requireNonNegative(name, value);
  if (value === 0) throw new Failure("#DIV/0!", `${name} is 0: there is no value to share.`);
}
