import { Failure } from "../failure";
import { type TimedEvent, knownValue } from "./eventsInForce";
import { lastUpTo } from "./lastUpTo";
import type { Measure } from "./measure";
import { ValueTree } from "./valueTree";

/** What a measure is on a day: its event in force, none, or why that cannot be told. */
type State = TimedEvent | Failure | undefined;

/** A figure by day, steady between the days on which it changes. */
export interface OverTime {
  /** Throws where it is not known. */
  at(date: number): number;
}

/** All the values in force added up. */
export function totalOverTime(measures: readonly Measure[]): OverTime {
  const sums = new ValueTree(measures.length, (left, right) => left + right, 0);
  const failing = new ValueTree(measures.length, Math.max, 0);
  const failures = new Map<number, Failure>();
  return new Sweep(
    measures,
    (index, state) => {
      const value = valueOf(state);
      failing.set(index, value instanceof Failure ? 1 : 0);
      sums.set(index, value instanceof Failure ? 0 : value);
      if (value instanceof Failure) failures.set(index, value);
    },
    () => failures.get(failing.firstAbove(0)) ?? sums.all,
  );
}

/** The largest value in force, 0 where none is; not known where one that is not known could be larger. */
export function largestOverTime(measures: readonly Measure[]): OverTime {
  const values = new ValueTree(measures.length, Math.max, -Infinity);
  const open = new ValueTree(measures.length, Math.max, -Infinity);
  const failing = new ValueTree(measures.length, Math.max, 0);
  const failures = new Map<number, Failure>();
  return new Sweep(
    measures,
    (index, state) => {
      const value = valueOf(state);
      const isOpen = value instanceof Failure && !(state instanceof Failure);
      failing.set(index, state instanceof Failure ? 1 : 0);
      values.set(index, state === undefined || value instanceof Failure ? -Infinity : value);
      open.set(index, isOpen ? (numberOr(state?.doubt?.high) ?? Infinity) : -Infinity);
      if (value instanceof Failure) failures.set(index, value);
    },
    () => {
      const failed = failing.firstAbove(0);
      const unknown = failed >= 0 ? failed : open.firstAbove(values.all);
      return failures.get(unknown) ?? (values.all === -Infinity ? 0 : values.all);
    },
  );
}

const numberOr = (value: number | undefined): number | undefined =>
  Number.isNaN(value) ? undefined : value;

function valueOf(state: State): number | Failure {
  if (state === undefined) return 0;
  return state instanceof Failure ? state : attempted(() => knownValue(state));
}

function attempted<T>(work: () => T): T | Failure {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

/**
 * Goes once over all days on which a measure may change and keeps what all of them come to from each on, so
 * that a day is looked up and thousands of measures for thousands of days take no time of both multiplied.
 */
class Sweep implements OverTime {
  private readonly times: number[] = [];
  private readonly answers: (number | Failure)[] = [];
  private readonly before: number | Failure;

  constructor(
    measures: readonly Measure[],
    change: (index: number, state: State) => void,
    answer: () => number | Failure,
  ) {
    const moments = measures
      .flatMap((measure, index) => measure.moments().map((time) => ({ time, index })))
      .sort((a, b) => a.time - b.time);
    this.before = answer();
    moments.forEach(({ time, index }, i) => {
      change(
        index,
        attempted(() => measures[index]?.at(time)),
      );
      if (moments[i + 1]?.time === time) return;
      this.times.push(time);
      this.answers.push(answer());
    });
  }

  at(date: number): number {
    const last = lastUpTo(this.times, date);
    const answer = last < 0 ? this.before : (this.answers[last] as number | Failure);
    if (answer instanceof Failure) throw answer;
    return answer;
  }
}
