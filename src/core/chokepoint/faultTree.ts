import { Failure } from "../failure";
import type { EventFigures } from "./eventFigures";
import { shortName } from "../labels/shortName";

/** Something that may fail by itself: a leaf of the tree. */
export interface BasicEvent extends EventFigures {
  readonly name: string;
  /** NaN where none is stated. */
  readonly probability: number;
  /** Where it is that other sources are still ramping up: after which event, and for how many days. */
  readonly ramp?: { readonly after: BasicEvent; readonly days: number };
}

/** Occurs when at least so many of its inputs do: 1 is OR, all of them is AND. */
export interface Gate {
  readonly atLeast: number;
  /** From 0: the number of an event; below 0: ~ the number of a gate. */
  readonly inputs: readonly number[];
}

/**
 * What makes production halt, as a coherent fault tree (NUREG-0492): an event that occurs never undoes a
 * halt. A gate or event that several gates share is there once; that is what makes two suppliers in one
 * country depend on each other.
 */
export interface FaultTree {
  /** In the order in which a depth-first search from the top first meets them. */
  readonly events: readonly BasicEvent[];
  /** Each after the gates that are its inputs. */
  readonly gates: readonly Gate[];
  readonly top: number;
}

/** What a part of a model is: an event, or a gate over further parts. */
export type Part<Key> = BasicEvent | { readonly atLeast: number; readonly inputs: readonly Key[] };

interface Visit<Key> {
  readonly key: Key;
  readonly atLeast: number;
  readonly parts: readonly Key[];
  readonly inputs: number[];
}

/**
 * Numbers the parts that the top needs, of a model without loops. No recursion: models may be thousands of
 * tiers deep.
 */
export function faultTree<Key>(top: Key, partOf: (key: Key) => Part<Key>): FaultTree {
  const events: BasicEvent[] = [];
  const gates: Gate[] = [];
  const known = new Map<Key, number>();
  const start: Visit<Key> = { key: top, atLeast: 1, parts: [top], inputs: [] };
  const path = [start];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const key = visit.parts[visit.inputs.length];
    if (key === undefined) {
      path.pop();
      if (visit !== start) known.set(visit.key, gateNumber(visit, gates));
      continue;
    }
    const number = known.get(key);
    if (number !== undefined) {
      visit.inputs.push(number);
      continue;
    }
    const part = partOf(key);
    if ("inputs" in part) {
      path.push({ key, atLeast: part.atLeast, parts: part.inputs, inputs: [] });
    } else {
      known.set(key, events.length);
      events.push(part);
    }
  }
  return { events, gates, top: known.get(top) as number };
}

/** A gate over a single input is that input. */
function gateNumber<Key>({ atLeast, inputs }: Visit<Key>, gates: Gate[]): number {
  const [only] = inputs;
  if (only !== undefined && inputs.length === 1) return only;
  gates.push({ atLeast, inputs });
  return ~(gates.length - 1);
}

/** The chance of each event, all of them stated. */
export function probabilitiesOf({ events }: FaultTree): Float64Array {
  const open = events.find(({ probability }) => Number.isNaN(probability));
  if (open !== undefined) {
    throw new Failure(
      "#N/A",
      `${shortName(open.name)} has no probability: give it one in events, 0 if it cannot happen.`,
    );
  }
  return Float64Array.from(events, ({ probability }) => probability);
}
