import { decisionDiagram } from "./decisionDiagram";
import { type BasicEvent, type FaultTree, probabilitiesOf } from "./faultTree";
import { StockedTree } from "./stockedTree";
import { chanceAfter, daysOfYear, rateOf } from "./timeOn";

export interface HaltRate {
  /** Halts a year, stock not counted. */
  readonly frequency: number;
  /** Days of a year that production would stand still without stock. */
  readonly downtime: number;
  /** The part of the time. */
  readonly unavailability: number;
  /** Days of a year that stock does not cover. */
  readonly uncoveredDays: number;
  /** What each event adds to the frequency. */
  readonly byEvent: readonly { readonly event: string; readonly frequency: number }[];
}

/**
 * How often production halts and for how long (Vesely 1970; NUREG-0492). An event comes at the rate
 * λ = −ln(1 − p) and lasts τ, so that it is on for q = λτ/(1 + λτ) of the time, whatever the distribution of
 * its length; Q(q) is the part of the time that production halts, and w = Σ λ·∂Q/∂q the frequency, in which
 * λ stands for λ(1 − q), as in NUREG-0492 for small q: too high by a factor of 1/(1 − q) at most.
 *
 * `stocked` is the same tree with its events once for each number of days that stock covers. An event that
 * lasts τ is felt for τ − S, so for λ(τ − S)/(1 + λτ) of the time; for several stocks each longer one within
 * the shorter. Other sources ramp up for the first days of an event only: those are a part of its time, and
 * all of it as it begins.
 */
export function haltRate(tree: FaultTree, stocked: FaultTree): HaltRate {
  probabilitiesOf(tree);
  const rates = Float64Array.from(tree.events, (event) => (event.ramp ? 0 : rateOf(event)));
  const on = Float64Array.from(tree.events, (event) => chanceAfter(event, 0));
  const known = rates.map((rate, event) => (rate === 0 && !tree.events[event]?.ramp ? 0 : NaN));
  const diagram = decisionDiagram(tree, known);
  const unavailability = diagram.value(on);
  const slopes = diagram.derivatives(on);
  const ramped = new Set(tree.events.flatMap(({ ramp }) => (ramp ? [ramp.after.name] : [])));
  const slopeAtOnset = ({ name }: BasicEvent, event: number): number => {
    if (!ramped.has(name)) return slopes[event] as number;
    const isOwn = ({ ramp }: BasicEvent): boolean => ramp?.after.name === name;
    const atOnset = on.map((chance, i) => (isOwn(tree.events[i] as BasicEvent) ? 1 : chance));
    return diagram.derivatives(atOnset)[event] as number;
  };
  const byEvent = tree.events.flatMap((event, i) =>
    event.ramp
      ? []
      : [{ event: event.name, frequency: (rates[i] as number) * slopeAtOnset(event, i) }],
  );
  const felt = new StockedTree(stocked);
  const chances = felt.chances();
  return {
    frequency: byEvent.reduce((sum, { frequency }) => sum + frequency, 0),
    downtime: daysOfYear * unavailability,
    unavailability,
    uncoveredDays: daysOfYear * decisionDiagram(felt.tree, chances).value(chances),
    byEvent,
  };
}
