import { Failure } from "../failure";
import { decisionDiagram } from "./decisionDiagram";
import { isStated } from "./eventFigures";
import {
  type BasicEvent,
  type FaultTree,
  faultTree,
  type Gate,
  probabilitiesOf,
} from "./faultTree";

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

const daysOfYear = 365;

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
  const felt = afterStock(stocked);
  const chances = probabilitiesOf(felt);
  return {
    frequency: byEvent.reduce((sum, { frequency }) => sum + frequency, 0),
    downtime: daysOfYear * unavailability,
    unavailability,
    uncoveredDays: daysOfYear * decisionDiagram(felt, chances).value(chances),
    byEvent,
  };
}

/** Occurrences a year. */
function rateOf({ name, rate, probability }: BasicEvent): number {
  if (isStated(rate)) return rate;
  if (probability < 1) return 0 - Math.log1p(-probability);
  throw new Failure(
    "#NUM!",
    `${name} has the probability 1, which no rate gives: say in the column rate of events how often it comes a year, or use HALT_PROBABILITY for what is certain.`,
  );
}

/** The part of the time for which the event has lasted longer than so many days. */
function timeOn(event: BasicEvent, days: number): number {
  const rate = rateOf(event) / daysOfYear;
  if (rate === 0) return 0;
  const { name, recoveryDays } = event;
  if (!isStated(recoveryDays)) {
    throw new Failure(
      "#N/A",
      `${name} has no recovery_days: its rate says how often and not how long, so give the days that an outage lasts, in the model or in events.`,
    );
  }
  return (rate * Math.max(0, recoveryDays - days)) / (1 + rate * recoveryDays);
}

/** The same, or where others ramp up after an event, the part of what is left of it for which they still do. */
function chanceAfter({ ramp, ...event }: BasicEvent, days: number): number {
  if (ramp === undefined) return timeOn(event, days);
  const { recoveryDays = NaN } = ramp.after;
  if (timeOn(ramp.after, days) === 0) return 0;
  return Math.max(0, Math.min(recoveryDays, ramp.days) - days) / (recoveryDays - days);
}

/**
 * The tree of what is felt after stock, its probabilities parts of the time. An event met after 10 and after
 * 30 days is two events: it has lasted 10 days, and, given that, 30.
 */
function afterStock(tree: FaultTree): FaultTree {
  const byName = new Map<string, BasicEvent[]>();
  const ramps = new Map<BasicEvent, BasicEvent>();
  for (const event of tree.events) {
    if (event.ramp !== undefined) {
      ramps.set(event, { name: event.name, probability: chanceAfter(event, daysOf(event)) });
      continue;
    }
    const others = byName.get(event.name);
    if (others === undefined) byName.set(event.name, [event]);
    else others.push(event);
  }
  const chains = new Map<BasicEvent, readonly BasicEvent[]>();
  for (const [name, events] of byName) {
    let before = 1;
    const chain: BasicEvent[] = [];
    for (const event of events.sort((a, b) => daysOf(a) - daysOf(b))) {
      const felt = timeOn(event, daysOf(event));
      chain.push({
        name: `${name}, ${daysOf(event)} days`,
        probability: before === 0 ? 0 : felt / before,
      });
      chains.set(event, [...chain]);
      before = felt;
    }
  }
  return faultTree<number | BasicEvent>(tree.top, (node) => {
    if (typeof node !== "number") return node;
    if (node < 0) return tree.gates[~node] as Gate;
    const event = tree.events[node] as BasicEvent;
    const ramp = ramps.get(event);
    if (ramp !== undefined) return ramp;
    const inputs = chains.get(event) ?? [];
    return { atLeast: inputs.length, inputs };
  });
}

const daysOf = ({ stockDays }: BasicEvent): number => (isStated(stockDays) ? stockDays : 0);
