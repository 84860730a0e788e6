import fc from "fast-check";
import type { RatedEvent } from "./faultTrees";

/** A source as a row has it; capacity null where the row leaves it to the share. */
export interface Source {
  readonly item: string;
  readonly parent: string;
  readonly origin: string;
  readonly supplier: string;
  readonly share: number;
  readonly capacity: number | null;
  readonly cause: string;
  readonly probability: number;
}

export interface SourcedBill {
  readonly sources: readonly Source[];
  /** What countries and causes do. */
  readonly shared: readonly RatedEvent[];
}

const p = fc.constantFrom(0.01, 0.05, 0.1, 0.3, 0.5);

/** Two parts, one made of the other or both in the product, of one to three sources each. */
export const sourcedBills: fc.Arbitrary<SourcedBill> = fc
  .record({
    isDeep: fc.boolean(),
    parts: fc.tuple(...[0, 1].map(() => fc.array(sourceFigures(), { minLength: 1, maxLength: 3 }))),
    shared: fc.tuple(p, p, p),
  })
  .map(({ isDeep, parts, shared: [china, japan, port] }) => ({
    sources: parts.flatMap((sources, part) =>
      sources.map((source, i) => ({
        ...source,
        item: `part ${part}`,
        parent: part === 1 && isDeep ? "part 0" : "product",
        supplier: `firm ${i}`,
        share: 1 / sources.length,
      })),
    ),
    shared: [
      { event: "country:China", probability: china },
      { event: "country:Japan", probability: japan },
      { event: "port", probability: port },
    ],
  }));

function sourceFigures() {
  return fc.record({
    origin: fc.constantFrom("China", "Japan"),
    // Never below a third, so that three sources together always cover the need.
    capacity: fc.constantFrom(null, null, 0.5, 0.6, 0.75, 1),
    cause: fc.constantFrom("", "", "port"),
    probability: p,
  });
}

/** The bill as a sheet has it. Where all capacities together are too small, the first source can do all. */
export function billTable({ sources, shared }: SourcedBill): unknown[][] {
  return [
    ["item", "parent", "origin", "supplier", "share", "capacity", "common_cause", "probability"],
    ["product", "", "", "", 1, "", "", ""],
    ...sources.map((s) => [
      ...[s.item, s.parent, s.origin, s.supplier, s.share],
      ...[capacityOf(sources, s) === s.share ? "" : capacityOf(sources, s), s.cause, s.probability],
    ]),
    ...shared.map(({ event, probability }) => [
      event === "port" ? "cause:port" : event,
      "",
      "",
      "",
      "",
      "",
      "",
      probability,
    ]),
  ];
}

function capacityOf(sources: readonly Source[], source: Source): number {
  const alike = sources.filter(({ item }) => item === source.item);
  const total = alike.reduce((sum, { share, capacity }) => sum + (capacity ?? share), 0);
  return total < 1 && source === alike[0] ? 1 : (source.capacity ?? source.share);
}

const nameOf = ({ item, origin, supplier }: Source): string => `${item} (${origin}, ${supplier})`;

/** Every event that the bill can meet, by its name, with its probability. */
export function eventsOf({ sources, shared }: SourcedBill): RatedEvent[] {
  const met = new Set(sources.flatMap(({ origin, cause }) => [`country:${origin}`, cause]));
  return [
    ...sources.map((source) => ({ event: nameOf(source), probability: source.probability })),
    ...shared.filter(({ event }) => met.has(event)),
  ];
}

/** Whether production halts when exactly the events named have happened: by what the table says alone. */
export function halts({ sources }: SourcedBill, happened: ReadonlySet<string>): boolean {
  const fails = (source: Source): boolean =>
    [nameOf(source), `country:${source.origin}`, source.cause].some((name) => happened.has(name));
  return ["part 0", "part 1"].some((item) => {
    const left = sources
      .filter((source) => source.item === item && !fails(source))
      .reduce((sum, source) => sum + capacityOf(sources, source), 0);
    return left < 1 - 1e-6;
  });
}
