import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { exceeds, rounding } from "../rounding";
import { sum, sumOf } from "../sum";
import { type Accounts, inputCoefficients } from "./accounts";
import { OpenModel } from "./openModel";
import { requireColumns } from "./ownColumns";
import type { Regions } from "./regions";
import { exported, valueAddedContent, valueAddedRates } from "./valueAddedContent";

export interface Trade {
  readonly accounts: Accounts;
  /** Gross exports of each row; NaN where they are missing. */
  readonly exports: Float64Array;
  readonly regions: Regions;
  readonly exporter: CountrySet;
  readonly valueAdded?: Float64Array | undefined;
}

/** An amount by region, beside the exporter's gross exports. */
export interface Participation {
  readonly gross: number;
  readonly byRegion: readonly { readonly region: string; readonly value: number }[];
}

const instead = "Take result VS, the imports in the exports, which needs none.";

/** Value added abroad in the exporter's gross exports, by the region that adds it: v̂Le outside the exporter. */
export function backwardParticipation(trade: Trade): Participation {
  const { accounts, regions, exporter } = trade;
  requireColumns(accounts, regions, exporter, { what: "whose value is in the exports", instead });
  const { gross, bySource, distortedBy } = valueAddedContent(
    accounts,
    trade.exports,
    regions,
    exporter,
    trade.valueAdded,
  );
  if (distortedBy !== undefined) throw distorted(distortedBy);
  return { gross, byRegion: bySource.filter(({ region }) => !exporter.has(region)) };
}

/**
 * Value added by the exporter in the gross exports of other regions, by the region that exports it on:
 * Σ over its rows of v̂Le′, e′ the exports of each other region. Koopman, Powers, Wang and Wei (2010).
 */
export function forwardParticipation(trade: Trade): Participation {
  const { accounts, exports, regions, exporter } = trade;
  requireColumns(accounts, regions, exporter, { what: "what becomes of its value", instead });
  const isOwn = regions.rowsIn(exporter, "exporter");
  const rates = valueAddedRates(accounts, trade.valueAdded).map((rate, i) =>
    isOwn[i] === true ? rate : 0,
  );
  const embodied = new OpenModel(inputCoefficients(accounts), "flows").contentOf(rates);
  const carried = embodied.map((content, i) =>
    isOwn[i] === true
      ? 0
      : content * exported(exports[i] as number, i, "a partner, which FORWARD needs,"),
  );
  const low = carried.findIndex((value) => value < -rounding * sumOf(carried, Math.abs));
  if (low >= 0) throw distorted(low);
  const sums = regions.sums(carried);
  return {
    gross: grossExports(exports, isOwn),
    byRegion: regions.names.flatMap((region, i) =>
      exporter.has(region) ? [] : [{ region, value: sums[i] as number }],
    ),
  };
}

/**
 * Vertical specialisation: imported inputs in the exports through all domestic stages,
 * u A_M (I − A_D)⁻¹ e / ue. Hummels, Ishii and Yi (2001). It takes the exporter's own columns alone.
 */
export function verticalSpecialisation(trade: Trade): Participation {
  const { accounts, exports, regions, exporter } = trade;
  const isOwn = regions.rowsIn(exporter, "exporter");
  const domestic = domesticAccounts(accounts, isOwn);
  const shipped = exports.map((value, i) => (isOwn[i] === true ? exported(value, i) : 0));
  const output = new OpenModel(inputCoefficients(domestic), "flows").outputFor(shipped);
  const { rows: n, values } = accounts.flows;
  const imported = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    if (isOwn[r] === true) continue;
    imported[r] = sumOf(output, (made, c) => {
      const flow = values[r * n + c] as number;
      return isOwn[c] === true && flow !== 0
        ? (flow / (accounts.grossOutput[c] as number)) * made
        : 0;
    });
  }
  const gross = sum(shipped);
  const all = sum(imported);
  if (all < -rounding * gross || exceeds(all, gross)) {
    throw new Failure(
      "#NUM!",
      `flows: the imports in the exports would be ${all} of ${gross}, outside 0 to all of them. Check that purchases do not exceed gross_output, and entries below 0.`,
    );
  }
  const sums = regions.sums(imported);
  return {
    gross,
    byRegion: regions.names.flatMap((region, i) =>
      exporter.has(region) ? [] : [{ region, value: sums[i] as number }],
    ),
  };
}

/** The exporter's flows within itself; a column without output is judged with its imports. */
function domesticAccounts(accounts: Accounts, isOwn: readonly boolean[]): Accounts {
  const { rows: n, values } = accounts.flows;
  const own = { rows: n, columns: n, values: values.map((z, at) => (isOwn[at % n] ? z : 0)) };
  inputCoefficients({ ...accounts, flows: own });
  return {
    ...accounts,
    flows: { ...own, values: own.values.map((z, at) => (isOwn[Math.floor(at / n)] ? z : 0)) },
  };
}

const grossExports = (exports: Float64Array, isOwn: readonly boolean[]): number =>
  sumOf(exports, (value, i) => (isOwn[i] === true ? exported(value, i) : 0));

/** Over gross exports, all regions together. */
export function partOfExports({ gross, byRegion }: Participation): number {
  if (gross !== 0) return sumOf(byRegion, ({ value }) => value) / gross;
  throw new Failure("#DIV/0!", "exports of the exporter add up to 0: there is nothing to share.");
}

const distorted = (column: number): Failure =>
  new Failure(
    "#NUM!",
    `flows column ${column + 1} has value added or entries below 0, which would put a part of the exports outside 0 to 1. Check that its purchases do not exceed its gross_output, or give value_added.`,
  );
