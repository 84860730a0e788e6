import { Failure } from "../failure";
import type { LabelSet } from "../labels/label";
import type { Matrix } from "../matrix";
import { type Accounts, inputCoefficients, mirrored, salesTo, total } from "./accounts";
import { OpenModel } from "./openModel";
import type { Regions } from "./regions";

export type RelianceView = "LOOKTHROUGH" | "FACE" | "HIDDEN";

export interface RegionShare {
  readonly region: string;
  readonly share: number;
}

/**
 * Where the inputs of a region's production come from, as shares of all its intermediate inputs, its own
 * included. Baldwin and Freeman (2022); Baldwin, Freeman and Theodorakopoulos (2023).
 *
 * FACE: the direct suppliers, T = A. LOOKTHROUGH: every tier behind them, T = L − I = LA, each
 * transaction at gross output. Shares of Σ T·x over the buyers' columns. HIDDEN: look-through less face.
 */
export function inputReliance(
  accounts: Accounts,
  regions: Regions,
  buyers: LabelSet,
  view: RelianceView,
): RegionShare[] {
  return reliance(accounts, regions, buyers, view, "buyer");
}

/**
 * Where the output of a region's sectors is used, as shares of all its intermediate sales: the same on the
 * output coefficients, T = B or G − I over the sellers' rows, which is input reliance in the mirrored table.
 */
export function marketReliance(
  accounts: Accounts,
  regions: Regions,
  sellers: LabelSet,
  view: RelianceView,
): RegionShare[] {
  return reliance(mirrored(accounts), regions, sellers, view, "seller");
}

function reliance(
  accounts: Accounts,
  regions: Regions,
  chosen: LabelSet,
  view: RelianceView,
  argument: string,
): RegionShare[] {
  const inChosen = regions.rowsIn(chosen, argument);
  const coefficients = inputCoefficients(accounts);
  const direct = salesTo(accounts, (sector) => inChosen[sector] === true);
  const sum = total(direct);
  if (sum === 0) {
    const trade = argument === "buyer" ? "buys no inputs" : "sells no inputs";
    throw new Failure("#DIV/0!", `${argument}: ${[...chosen].join(", ")} ${trade} in this table.`);
  }
  const face = regions.sums(direct).map((value) => value / sum);
  const shares = view === "FACE" ? face : throughAllTiers(coefficients, direct, regions);
  return regions.names.map((region, i) => {
    const share = shares[i] as number;
    return { region, share: view === "HIDDEN" ? share - (face[i] as number) : share };
  });
}

function throughAllTiers(
  coefficients: Matrix,
  direct: Float64Array,
  regions: Regions,
): Float64Array {
  const output = new OpenModel(coefficients, "flows").outputFor(direct);
  const sum = total(output);
  return regions.sums(output).map((value) => value / sum);
}

/** The shares of the regions named; of all of them when none are. */
export const only = (shares: readonly RegionShare[], regions?: LabelSet): RegionShare[] =>
  shares.filter(({ region }) => regions?.has(region) ?? true);

/** The regions named together; when none are, all but the region's own. */
export function shareFrom(
  shares: readonly RegionShare[],
  own: LabelSet,
  regions: LabelSet | undefined,
): number {
  const counted =
    regions === undefined ? shares.filter(({ region }) => !own.has(region)) : only(shares, regions);
  return counted.reduce((sum, { share }) => sum + share, 0);
}
