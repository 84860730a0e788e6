import { Failure } from "../failure";
import type { CountrySet } from "../labels/countrySet";
import { exceeds, rounding } from "../rounding";
import { sum, sumOf } from "../sum";
import { type Accounts, inputCoefficients, purchases } from "./accounts";
import { OpenModel } from "./openModel";
import type { Regions } from "./regions";

export interface ValueAddedContent {
  readonly gross: number;
  readonly domestic: number;
  readonly foreign: number;
  readonly bySource: { readonly region: string; readonly value: number }[];
  /** The column below 0, in value added or an entry, that drives a region's content out of 0 to gross exports. */
  readonly distortedBy: number | undefined;
}

/**
 * The value added in a region's gross exports by the region that adds it: c = v̂Le, v value added per unit
 * of output, e the exporter's exports. OECD, Guide to Trade in Value Added Indicators (EXGR_FVASH is
 * foreign over gross); Hummels, Ishii and Yi (2001); Koopman, Wang and Wei (2014).
 *
 * Exports of other regions are not used and may be missing (NaN). Value added is by default gross output
 * less all purchases, so that the contents add up to the gross exports.
 */
export function valueAddedContent(
  accounts: Accounts,
  exports: Float64Array,
  regions: Regions,
  exporter: CountrySet,
  valueAdded?: Float64Array,
): ValueAddedContent {
  const isExporter = regions.rowsIn(exporter, "exporter");
  const model = new OpenModel(inputCoefficients(accounts), "flows");
  const shipped = exports.map((value, i) => (isExporter[i] === true ? exported(value, i) : 0));
  const rates = valueAddedRates(accounts, valueAdded);
  const content = model.outputFor(shipped).map((output, i) => output * (rates[i] as number));
  const sums = regions.sums(content);
  const bySource = regions.names.map((region, i) => ({ region, value: sums[i] as number }));
  const parts = (domestic: boolean): number =>
    sumOf(bySource, ({ region, value }) => (exporter.has(region) === domestic ? value : 0));
  const gross = sum(shipped);
  const isOut = ({ value }: { value: number }): boolean =>
    value < -rounding * gross || exceeds(value, gross);
  return {
    gross,
    domestic: parts(true),
    foreign: parts(false),
    bySource,
    distortedBy: bySource.some(isOut) ? columnBelowZero(accounts, rates) : undefined,
  };
}

function columnBelowZero({ flows }: Accounts, rates: Float64Array): number | undefined {
  const sector = indexOfLeast(rates);
  if ((rates[sector] as number) < -rounding) return sector;
  const entry = indexOfLeast(flows.values);
  return (flows.values[entry] as number) < 0 ? entry % flows.columns : undefined;
}

const indexOfLeast = (values: Float64Array): number =>
  values.reduce((least, value, i) => (value < (values[least] as number) ? i : least), 0);

/** A row's exports, which may not be missing where they count. */
export function exported(value: number, row: number, of = "the exporter"): number {
  if (Number.isNaN(value)) {
    throw new Failure("#N/A", `exports (value ${row + 1}) of ${of} is blank: give 0 for none.`);
  }
  if (value < 0) throw new Failure("#NUM!", `exports (value ${row + 1}): ${value} is below 0.`);
  return value;
}

/** Value added for each unit of output; a sector that makes nothing adds none. */
export function valueAddedRates(
  accounts: Accounts,
  valueAdded: Float64Array | undefined,
): Float64Array {
  const { grossOutput } = accounts;
  const bought = purchases(accounts);
  return grossOutput.map((output, i) => {
    const value = valueAdded?.[i] ?? output - (bought[i] as number);
    if (output !== 0) return value / output;
    if (value === 0) return 0;
    throw new Failure(
      "#DIV/0!",
      `gross_output (value ${i + 1}) is 0 but value_added is ${value}: give that sector's output.`,
    );
  });
}
