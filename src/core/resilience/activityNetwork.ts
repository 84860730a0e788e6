import { Failure } from "../failure";
import { DirectedGraph } from "../graph/directedGraph";
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

/** Activities with their relations, each activity after all that it waits for. Refuses loops. */
export class ActivityNetwork {
  readonly order: Int32Array;
  readonly durations: Float64Array;
  /** The relations between activities, by their positions. */
  readonly graph: DirectedGraph;
  readonly lags: Float64Array;
  /** 1 where a relation leaves its activity's finish rather than its start, and where it binds the other's finish. */
  readonly leavesFinish: Uint8Array;
  readonly bindsFinish: Uint8Array;

  constructor(
    readonly activities: readonly Activity[],
    relations: readonly Relation[],
  ) {
    if (activities.length === 0) throw new Failure("#N/A", "ids has no activities.");
    const positionOf = positions(activities);
    const from = Int32Array.from(relations, (relation) => positionOf(relation.from));
    const to = Int32Array.from(relations, (relation) => positionOf(relation.to));
    const known = relations.filter((_, i) => from[i] !== NOWHERE && to[i] !== NOWHERE);
    const isKnown = (_: number, i: number): boolean => from[i] !== NOWHERE && to[i] !== NOWHERE;
    this.graph = new DirectedGraph(activities.length, from.filter(isKnown), to.filter(isKnown));
    this.lags = Float64Array.from(known, ({ lag }) => lag);
    this.leavesFinish = Uint8Array.from(known, ({ type }) => Number(type.startsWith("F")));
    this.bindsFinish = Uint8Array.from(known, ({ type }) => Number(type.endsWith("F")));
    this.durations = Float64Array.from(activities, ({ duration }) => duration);
    const sorted = this.graph.sourcesFirst();
    if ("loop" in sorted) {
      const loop = shortLoop(sorted.loop.map((i) => activities[i]?.id ?? ""));
      throw new Failure("#VALUE!", `relations has a loop: ${loop}.`);
    }
    this.order = sorted.order;
    this.requireDurations();
    const lost = relations.findIndex((_, i) => from[i] === NOWHERE || to[i] === NOWHERE);
    const relation = relations[lost];
    if (relation !== undefined) {
      const unknown = from[lost] === NOWHERE ? relation.from : relation.to;
      throw new Failure(
        "#N/A",
        `relations names ${shortName(unknown)}, which is not among ids: add it there or correct it.`,
      );
    }
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

const NOWHERE = -1;

/** Where an activity stands in the list, by its name as written anywhere. */
function positions(activities: readonly Activity[]): (id: string) => number {
  const byKey = new Map<string, number>();
  // Nearly every relation spells an activity as the list does, and folding a name takes longer than all else.
  const asWritten = new Map<string, number>();
  for (const [i, { id }] of activities.entries()) {
    const key = nameKey(id);
    if (byKey.has(key)) {
      throw new Failure(
        "#VALUE!",
        `ids has ${shortName(id)} twice: give each activity a name of its own.`,
      );
    }
    byKey.set(key, i);
    if (id !== key) asWritten.set(id, i);
  }
  return (id) => asWritten.get(id) ?? byKey.get(id) ?? byKey.get(nameKey(id)) ?? NOWHERE;
}
