import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import type { Matrix } from "../matrix";
import { exceeds, isNothing, rounding } from "../rounding";
import { sum, sumOf } from "../sum";
import { type Accounts, inputCoefficients, mirrored, salesTo } from "./accounts";
import { OpenModel } from "./openModel";
import { type Asked, requireColumns, requireRows } from "./ownColumns";
import type { Regions } from "./regions";
import { shortName } from "../labels/shortName";
import { shortList } from "../labels/shortList";

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
  buyers: CountrySet,
  view: RelianceView,
): RegionShare[] {
  if (view !== "FACE") requireColumns(accounts, regions, buyers, throughTiers(view));
  return reliance(accounts, regions, buyers, view, "buyer");
}

/** Both views need every region's technology; a difference of two needs it as much as the second of them. */
const throughTiers = (view: RelianceView): Asked => ({
  what: view,
  instead:
    "Take view FACE, or GVC_PARTICIPATION with result VS for imports through the country's own stages.",
});

/**
 * Where the output of a region's sectors is used, as shares of all its intermediate sales: the same on the
 * output coefficients, T = B or G − I over the sellers' rows, which is input reliance in the mirrored table.
 */
export function marketReliance(
  accounts: Accounts,
  regions: Regions,
  sellers: CountrySet,
  view: RelianceView,
): RegionShare[] {
  if (view !== "FACE") {
    requireColumns(accounts, regions, sellers, throughBuyers(view));
    requireRows(accounts, regions, sellers, throughBuyers(view));
  }
  return reliance(mirrored(accounts), regions, sellers, view, "seller");
}

const throughBuyers = (view: RelianceView): Asked => ({
  what: view,
  instead: "Take view FACE, or a table of several countries in which each has rows and columns.",
});

function reliance(
  accounts: Accounts,
  regions: Regions,
  chosen: CountrySet,
  view: RelianceView,
  argument: string,
): RegionShare[] {
  const inChosen = regions.rowsIn(chosen, argument);
  const coefficients = inputCoefficients(accounts);
  const direct = salesTo(accounts, (sector) => inChosen[sector] === true);
  const all = sum(direct);
  if (isNothing(all, sumOf(direct, Math.abs))) {
    const trade = argument === "buyer" ? "buys no inputs" : "sells no inputs";
    throw new Failure("#DIV/0!", `${argument}: ${shortList([...chosen])} ${trade} in this table.`);
  }
  const face = regions.sums(direct).map((value) => value / all);
  const shares = view === "FACE" ? face : throughAllTiers(coefficients, direct, regions);
  requireWhole(accounts, view === "LOOKTHROUGH" ? [shares] : [face, shares], regions);
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
  const all = sum(output);
  return regions.sums(output).map((value) => value / all);
}

/** Entries below 0 may drive a region's share out of 0 to 1, where it says nothing. */
function requireWhole(
  { flows, purchasesIn = "column" }: Accounts,
  views: readonly Float64Array[],
  regions: Regions,
): void {
  for (const shares of views) {
    const at = shares.findIndex((share) => share < -rounding || exceeds(share, 1));
    if (at < 0) continue;
    const least = flows.values.reduce(
      (low, value, i) => (value < (flows.values[low] as number) ? i : low),
      0,
    );
    throw new Failure(
      "#NUM!",
      `flows: the share of ${shortName(regions.names[at] ?? "")} would be ${String(shares[at])}, outside 0 to 1, because of entries below 0, the largest in ${purchasesIn} ${(least % flows.columns) + 1}: take them out of flows, as final demand or value added.`,
    );
  }
}

/** The shares of the regions named; of all of them when none are. */
export const only = (shares: readonly RegionShare[], regions?: CountrySet): RegionShare[] =>
  shares.filter(({ region }) => regions?.has(region) ?? true);

/** The regions named together; when none are, all but the region's own. */
export function shareFrom(
  shares: readonly RegionShare[],
  own: CountrySet,
  regions: CountrySet | undefined,
): number {
  const counted =
    regions === undefined ? shares.filter(({ region }) => !own.has(region)) : only(shares, regions);
  return sumOf(counted, ({ share }) => share);
}
