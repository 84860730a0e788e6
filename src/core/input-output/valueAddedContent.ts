import { Failure } from "../failure";
import type { LabelSet } from "../labels/label";
import { type Accounts, inputCoefficients, purchases, total } from "./accounts";
import { OpenModel } from "./openModel";
import type { Regions } from "./regions";

export interface ValueAddedContent {
  readonly gross: number;
  readonly domestic: number;
  readonly foreign: number;
  readonly bySource: { readonly region: string; readonly value: number }[];
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
  exporter: LabelSet,
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
    bySource.reduce((sum, { region, value }) => {
      return exporter.has(region) === domestic ? sum + value : sum;
    }, 0);
  return { gross: total(shipped), domestic: parts(true), foreign: parts(false), bySource };
}

function exported(value: number, row: number): number {
  if (Number.isNaN(value)) {
    throw new Failure(
      "#N/A",
      `exports (value ${row + 1}) of the exporter is blank: give 0 for none.`,
    );
  }
  if (value < 0) throw new Failure("#NUM!", `exports (value ${row + 1}): ${value} is below 0.`);
  return value;
}

/** Value added for each unit of output; a sector that makes nothing adds none. */
function valueAddedRates(accounts: Accounts, valueAdded: Float64Array | undefined): Float64Array {
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
