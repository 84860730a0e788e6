import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { shortName } from "../labels/shortName";
import { shortLoop } from "../labels/shortLoop";

export type RelationType = "FS" | "SS" | "FF" | "SF";

export interface Activity {
  readonly id: string;
  /** In any one unit of time. */
  readonly duration: number;
}

export interface Relation {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly lag: number;
}

/** A relation between positions in the list of activities. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly type: RelationType;
  readonly lag: number;
}

/** Activities with their relations, each activity after all that it waits for. Refuses loops. */
export class ActivityNetwork {
  readonly order: Int32Array;
  /** Links by the position of the activity they lead to, and that they leave. */
  readonly into: readonly (readonly Link[])[];
  readonly outOf: readonly (readonly Link[])[];

  constructor(
    readonly activities: readonly Activity[],
    relations: readonly Relation[],
  ) {
    if (activities.length === 0) throw new Failure("#N/A", "ids has no activities.");
    const position = positions(activities);
    const unknown: string[] = [];
    const into: Link[][] = activities.map(() => []);
    const outOf: Link[][] = activities.map(() => []);
    for (const { from, to, type, lag } of relations) {
      const [source, target] = [position.get(nameKey(from)), position.get(nameKey(to))];
      if (source === undefined) unknown.push(from);
      if (target === undefined) unknown.push(to);
      if (source === undefined || target === undefined) continue;
      const link = { from: source, to: target, type, lag };
      into[target]?.push(link);
      outOf[source]?.push(link);
    }
    this.into = into;
    this.outOf = outOf;
    this.order = this.sorted();
    this.requireDurations();
    const [first] = unknown;
    if (first !== undefined) {
      throw new Failure(
        "#N/A",
        `relations names ${shortName(first)}, which is not among ids: add it there or correct it.`,
      );
    }
  }

  /** Kahn's order, so that long chains need no deep recursion. */
  private sorted(): Int32Array {
    const waiting = this.into.map((links) => links.length);
    const order = new Int32Array(this.activities.length);
    let filled = 0;
    waiting.forEach((count, i) => {
      if (count === 0) order[filled++] = i;
    });
    for (let next = 0; next < filled; next++) {
      for (const { to } of this.outOf[order[next] as number] ?? []) {
        const left = (waiting[to] as number) - 1;
        waiting[to] = left;
        if (left === 0) order[filled++] = to;
      }
    }
    if (filled < order.length)
      throw new Failure("#VALUE!", `relations has a loop: ${this.loop(waiting)}.`);
    return order;
  }

  /** Walks back along links that still wait until an activity comes again. */
  private loop(waiting: readonly number[]): string {
    const path: number[] = [];
    const met = new Map<number, number>();
    let at = waiting.findIndex((count) => count > 0);
    while (!met.has(at)) {
      met.set(at, path.length);
      path.push(at);
      at = this.into[at]?.find(({ from }) => (waiting[from] as number) > 0)?.from ?? at;
    }
    const around = [...path.slice(met.get(at)), at].reverse();
    return shortLoop(around.map((i) => this.activities[i]?.id ?? ""));
  }

  private requireDurations(): void {
    for (const { id, duration } of this.activities) {
      if (duration < 0)
        throw new Failure(
          "#NUM!",
          `The duration of ${shortName(id)} is ${duration}: it must be 0 or more.`,
        );
    }
  }
}

function positions(activities: readonly Activity[]): Map<string, number> {
  const position = new Map<string, number>();
  activities.forEach(({ id }, i) => {
    if (position.has(nameKey(id))) {
      throw new Failure(
        "#VALUE!",
        `ids has ${shortName(id)} twice: give each activity a name of its own.`,
      );
    }
    position.set(nameKey(id), i);
  });
  return position;
}
