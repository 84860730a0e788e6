import { Failure } from "../failure";
import { DirectedGraph } from "../graph/directedGraph";
import { Numbered } from "../graph/numbered";
import { nameKey } from "../labels/name";
import { shortName } from "../labels/shortName";
import { shortLoop } from "../labels/shortLoop";

export type RelationType = "FS" | "SS" | "FF" | "SF";

export interface Activity {
  /** Its row in the range, from 1, for sentences. */
  readonly row?: number;
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
    const names = positions(activities);
    const from = placesOf(relations, (relation) => names.find(relation.from));
    const to = placesOf(relations, (relation) => names.find(relation.to));
    const lost = relations.findIndex((_, i) => from[i] === NOWHERE || to[i] === NOWHERE);
    const isKnown = (_: unknown, i: number): boolean => from[i] !== NOWHERE && to[i] !== NOWHERE;
    const known = lost < 0 ? relations : relations.filter(isKnown);
    this.graph =
      lost < 0
        ? new DirectedGraph(activities.length, from, to)
        : new DirectedGraph(activities.length, from.filter(isKnown), to.filter(isKnown));
    this.lags = new Float64Array(known.length);
    this.leavesFinish = new Uint8Array(known.length);
    this.bindsFinish = new Uint8Array(known.length);
    for (const [edge, { lag, type }] of known.entries()) {
      this.lags[edge] = lag;
      this.leavesFinish[edge] = Number(type.startsWith("F"));
      this.bindsFinish[edge] = Number(type.endsWith("F"));
    }
    this.durations = new Float64Array(activities.length);
    for (const [i, { duration }] of activities.entries()) this.durations[i] = duration;
    const sorted = this.graph.sourcesFirst();
    if ("loop" in sorted) {
      const loop = shortLoop(sorted.loop.map((i) => activities[i]?.id ?? ""));
      throw new Failure("#VALUE!", `relations has a loop: ${loop}.`);
    }
    this.order = sorted.order;
    this.requireDurations();
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

/** What `Numbered` finds where a relation names no activity. */
const NOWHERE = -1;

function placesOf(
  relations: readonly Relation[],
  placeOf: (relation: Relation) => number,
): Int32Array {
  const places = new Int32Array(relations.length);
  for (let i = 0; i < places.length; i++) places[i] = placeOf(relations[i] as Relation);
  return places;
}

/** Activities by their names, each once, with their places as numbers. */
function positions(activities: readonly Activity[]): Numbered {
  const names = new Numbered(nameKey);
  for (const [i, { id }] of activities.entries()) {
    if (names.numberOf(id) === i) continue;
    throw new Failure(
      "#VALUE!",
      `ids has ${shortName(id)} twice${rowsOf(activities[names.numberOf(id)], activities[i])}: give each activity a name of its own.`,
    );
  }
  return names;
}

const rowsOf = (one: Activity | undefined, other: Activity | undefined): string =>
  one?.row === undefined || other?.row === undefined
    ? ""
    : `, in rows ${String(one.row)} and ${String(other.row)}`;
