import { Failure } from "../failure";
import { DirectedGraph } from "../graph/directedGraph";
import { Numbered } from "../graph/numbered";
import { nameKey } from "../labels/name";
import { shortName } from "../labels/shortName";
import { shortLoop } from "../labels/shortLoop";

export type RelationType = "FS" | "SS" | "FF" | "SF";

/** Activities by columns. */
export interface Activities {
  readonly ids: readonly string[];
  /** In any one unit of time. */
  readonly durations: Float64Array;
  /** The row in the range, from 1, that an activity stands in, for sentences. */
  rowOf(activity: number): number;
}

/** Relations by columns. */
export interface Relations {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly type: readonly RelationType[];
  readonly lag: Float64Array;
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
    readonly activities: Activities,
    relations: Relations,
  ) {
    const { ids, durations } = activities;
    if (ids.length === 0) throw new Failure("#N/A", "ids has no activities.");
    const names = numbered(activities);
    const from = names.found(relations.from);
    const to = names.found(relations.to);
    const lost = from.findIndex((place, i) => place === NOWHERE || to[i] === NOWHERE);
    const isKnown = (_: unknown, i: number): boolean => from[i] !== NOWHERE && to[i] !== NOWHERE;
    this.graph =
      lost < 0
        ? new DirectedGraph(ids.length, from, to)
        : new DirectedGraph(ids.length, from.filter(isKnown), to.filter(isKnown));
    this.lags = lost < 0 ? relations.lag : relations.lag.filter(isKnown);
    const type = lost < 0 ? relations.type : relations.type.filter(isKnown);
    this.leavesFinish = new Uint8Array(type.length);
    this.bindsFinish = new Uint8Array(type.length);
    for (let edge = 0; edge < type.length; edge++) {
      const ends = type[edge];
      this.leavesFinish[edge] = Number(ends === "FS" || ends === "FF");
      this.bindsFinish[edge] = Number(ends === "FF" || ends === "SF");
    }
    this.durations = durations;
    const sorted = this.graph.sourcesFirst();
    if ("loop" in sorted) {
      const loop = shortLoop(sorted.loop.map((i) => ids[i] ?? ""));
      throw new Failure("#VALUE!", `relations has a loop: ${loop}.`);
    }
    this.order = sorted.order;
    this.requireDurations();
    if (lost >= 0) {
      const unknown = (from[lost] === NOWHERE ? relations.from : relations.to)[lost] as string;
      throw new Failure(
        "#N/A",
        `relations names ${shortName(unknown)}, which is not among ids: add it there or correct it.`,
      );
    }
  }

  private requireDurations(): void {
    const below = this.durations.findIndex((duration) => duration < 0);
    if (below < 0) return;
    const [id, duration] = [this.activities.ids[below] as string, this.durations[below]];
    throw new Failure(
      "#NUM!",
      `The duration of ${shortName(id)} is ${String(duration)}: it must be 0 or more.`,
    );
  }
}

/** What `Numbered` finds where a relation names no activity. */
const NOWHERE = -1;

/** Activities by their names, each once, with their places as numbers. */
function numbered(activities: Activities): Numbered {
  const { ids } = activities;
  const names = new Numbered(nameKey);
  const numbers = names.column(ids);
  if (names.size === ids.length) return names;
  const again = numbers.findIndex((number, i) => number !== i);
  const rows = [numbers[again] as number, again].map((i) => activities.rowOf(i));
  throw new Failure(
    "#VALUE!",
    `ids has ${shortName(ids[again] as string)} twice, in rows ${rows.join(" and ")}: give each activity a name of its own.`,
  );
}
