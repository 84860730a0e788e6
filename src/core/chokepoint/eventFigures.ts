import { requireFraction, requireNonNegative } from "../domain";
import { Failure } from "../failure";
import { exceeds, isNear } from "../rounding";
import { shortName } from "../labels/shortName";

/** What a table states of an event by itself; NaN or left out where it says nothing. */
export interface EventFigures {
  /** Of occurring within the year. */
  readonly probability?: number;
  /** Occurrences a year. */
  readonly rate?: number;
  /** How many days it lasts. */
  readonly recoveryDays?: number;
  /** Days that stock covers before it is felt. */
  readonly stockDays?: number;
  /** The range within which the probability lies. */
  readonly low?: number;
  readonly high?: number;
}

const COLUMNS = {
  probability: "probability",
  rate: "rate",
  recoveryDays: "recovery_days",
  stockDays: "stock_days",
  low: "low",
  high: "high",
} as const satisfies Record<keyof EventFigures, string>;

const NAMES = Object.keys(COLUMNS) as (keyof EventFigures)[];
/** They say one thing, how often, and are replaced together. */
const FREQUENCY = ["probability", "rate", "low", "high"] as const;

export const isStated = (figure: number | undefined): figure is number =>
  figure !== undefined && !Number.isNaN(figure);

/** Whether anything says how often the event occurs. */
export const isRated = (figures: EventFigures): boolean =>
  FREQUENCY.some((name) => isStated(figures[name]));

/** The chance within a year, 1 − e^−rate where only a rate is stated; NaN where neither is. */
export function chanceOf({ probability, rate }: EventFigures): number {
  if (isStated(probability)) return probability;
  return isStated(rate) ? 0 - Math.expm1(-rate) : NaN;
}

/** The same figures, with those that `given` states in their place. */
export function replaced(figures: EventFigures, given: EventFigures | undefined): EventFigures {
  if (given === undefined) return figures;
  const made: { -readonly [N in keyof EventFigures]: number } = { ...figures };
  if (isRated(given)) for (const name of FREQUENCY) made[name] = NaN;
  for (const name of NAMES) {
    const figure = given[name];
    if (isStated(figure)) made[name] = figure;
  }
  return made;
}

/** What several rows state of one event: they have to agree, and a blank takes the others'. */
export function agreed<Row extends EventFigures>(
  rows: readonly Row[],
  disagree: (what: string, one: Row, other: Row, figure: (row: Row) => number) => Failure,
): EventFigures {
  const made: { -readonly [N in keyof EventFigures]: number } = {};
  for (const name of NAMES) {
    const figure = (row: Row): number => row[name] ?? NaN;
    const [first, ...others] = rows.filter((row) => isStated(row[name]));
    if (first === undefined) continue;
    const other = others.find((row) => !isNear(figure(row), figure(first)));
    if (other !== undefined) {
      const what = name === "probability" ? "two probabilities" : `two values of ${COLUMNS[name]}`;
      throw disagree(what, first, other, figure);
    }
    made[name] = figure(first);
  }
  return made;
}

/** Refuses figures outside what they can be. */
export function requireFigures(name: string, figures: EventFigures): void {
  const { low = NaN, high = NaN, probability = NaN } = figures;
  requireProbability(name, probability);
  for (const bound of ["low", "high"] as const) {
    if (isStated(figures[bound])) requireFraction(`${bound} of ${shortName(name)}`, figures[bound]);
  }
  for (const amount of ["rate", "recoveryDays", "stockDays"] as const) {
    requireNonNegative(`${COLUMNS[amount]} of ${shortName(name)}`, figures[amount] ?? NaN);
  }
  if (exceeds(low, high)) {
    throw new Failure(
      "#NUM!",
      `The range of ${shortName(name)} is the wrong way round, low ${low} and high ${high}: write the smaller figure under low.`,
    );
  }
  const isOutside = exceeds(low, probability) || exceeds(probability, high);
  if (isOutside) {
    const range = `low ${isStated(low) ? low : "(blank)"} and high ${isStated(high) ? high : "(blank)"}`;
    throw new Failure(
      "#NUM!",
      `The probability of ${shortName(name)} is ${probability}, outside its range of ${range}: widen the range or correct the probability.`,
    );
  }
}

/** Within 0 to 1, or not stated. */
function requireProbability(name: string, probability: number): void {
  if (Number.isNaN(probability)) return;
  if (Number.isNaN(probability) || (probability >= 0 && probability <= 1)) return;
  const hint =
    probability > 1 && probability <= 100
      ? ` It is a fraction: write ${Number((probability / 100).toPrecision(12))}.`
      : "";
  throw new Failure(
    "#NUM!",
    `The probability of ${shortName(name)} is ${probability}: it must be from 0 to 1.${hint}`,
  );
}
