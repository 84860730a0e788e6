import { Failure } from "../failure";
import { isNothing } from "../rounding";
import { sum, sumOf } from "../sum";

export interface EventWindow {
  /** Row of the event, from 0. */
  readonly event: number;
  /** Rows before and after it that belong to the window. */
  readonly before: number;
  readonly after: number;
  /** Observations that end before the window. */
  readonly estimation: number;
}

/** How a return usually follows the market's: r = α + β m + ε, by least squares. */
export interface MarketModel {
  readonly alpha: number;
  readonly beta: number;
  /** Standard deviation of ε, over n − 2. */
  readonly deviation: number;
}

export interface AbnormalDay {
  /** Counted from the event, which is 0. */
  readonly day: number;
  readonly return: number;
  readonly expected: number;
  readonly abnormal: number;
  readonly cumulative: number;
}

export interface EventStudy {
  readonly model: MarketModel;
  readonly days: readonly AbnormalDay[];
  /** Cumulative abnormal return of the window. */
  readonly car: number;
}

/**
 * What a dated event did to a return: MacKinlay, Event Studies in Economics and Finance (1997). AR = r − α − β m
 * over the window, CAR = Σ AR, with the market model of the observations before it.
 */
export function eventStudy(
  returns: Float64Array,
  market: Float64Array,
  window: EventWindow,
): EventStudy {
  requireReturns("returns", returns);
  requireReturns("market", market);
  const { event, before, after } = window;
  requireInside(returns.length, window);
  const model = marketModel(returns, market, window);
  let car = 0;
  const days = Array.from({ length: before + after + 1 }, (_, k) => {
    const row = event - before + k;
    const [own, all] = [valueAt("returns", returns, row), valueAt("market", market, row)];
    const expected = model.alpha + model.beta * all;
    car += own - expected;
    return { day: k - before, return: own, expected, abnormal: own - expected, cumulative: car };
  });
  return { model, days, car: sumOf(days, ({ abnormal }) => abnormal) };
}

/** CAR over its standard deviation σ√L, L the days of the window: MacKinlay's (11), for long estimations. */
export function carStatistic({ model, days, car }: EventStudy): number {
  if (model.deviation > 0) return car / (model.deviation * Math.sqrt(days.length));
  throw new Failure(
    "#DIV/0!",
    "returns follow the market without any deviation before the window, so that none can be told from chance.",
  );
}

function marketModel(
  returns: Float64Array,
  market: Float64Array,
  { event, before, estimation }: EventWindow,
): MarketModel {
  const rows: number[] = [];
  for (let row = event - before - 1; row >= 0 && rows.length < estimation; row--) {
    if (!Number.isNaN(returns[row]) && !Number.isNaN(market[row])) rows.push(row);
  }
  const n = rows.length;
  if (n < estimation) {
    throw new Failure(
      "#N/A",
      `returns: ${n} observations lie before the window and estimation asks for ${estimation}: give a longer history, or a smaller estimation.`,
    );
  }
  const own = rows.map((row) => returns[row] as number);
  const all = rows.map((row) => market[row] as number);
  const [ownMean, mean] = [sum(own) / n, sum(all) / n];
  const spread = sumOf(all, (m) => (m - mean) ** 2);
  if (isNothing(spread, sumOf(all, (m) => m ** 2) * 1e-6)) {
    throw new Failure(
      "#DIV/0!",
      "market does not move before the window: without that nothing follows it. Give the returns of an index.",
    );
  }
  const beta = sumOf(all, (m, i) => (m - mean) * ((own[i] as number) - ownMean)) / spread;
  const alpha = ownMean - beta * mean;
  const squares = sumOf(own, (r, i) => (r - alpha - beta * (all[i] as number)) ** 2);
  const isExact = isNothing(squares, sumOf(own, (r) => r ** 2) * 1e-12);
  return { alpha, beta, deviation: isExact ? 0 : Math.sqrt(squares / (n - 2)) };
}

/** No holding loses more than all of its worth, so that a figure below -1 is in percent. */
function requireReturns(name: string, values: Float64Array): void {
  const at = values.findIndex((value) => value < -1);
  if (at < 0) return;
  throw new Failure(
    "#NUM!",
    `${name} (value ${at + 1}): ${values[at] as number} is a loss of more than all. Returns are fractions: write ${Number(((values[at] as number) / 100).toPrecision(12))} for percent.`,
  );
}

function requireInside(length: number, { event, before, after }: EventWindow): void {
  const [first, last] = [event - before, event + after];
  if (first >= 0 && last < length) return;
  throw new Failure(
    "#N/A",
    `event: the window runs from row ${first + 1} to row ${last + 1} and returns has ${length}: give the row of the event, counted from 1, or a shorter window.`,
  );
}

function valueAt(name: string, values: Float64Array, row: number): number {
  const value = values[row] as number;
  if (!Number.isNaN(value)) return value;
  throw new Failure(
    "#N/A",
    `${name} (value ${row + 1}) is blank and lies in the window: give the return of that day, or another window.`,
  );
}
