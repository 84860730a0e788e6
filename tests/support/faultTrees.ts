import fc from "fast-check";
import type { EventRow, GateRow } from "../../src/core/chokepoint/gateModel";

export type RatedEvent = EventRow & { readonly probability: number };

/** A gate table with its events, and its events' names in one order. */
export interface GateCase {
  readonly gates: GateRow[];
  readonly events: RatedEvent[];
}

const probability = fc.oneof(
  { weight: 8, arbitrary: fc.double({ min: 1e-3, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1) },
  { weight: 3, arbitrary: fc.double({ min: 1e-9, max: 1e-3, noNaN: true }) },
);

/** Coherent trees of up to 12 events, gates and events shared, inputs repeated, ATLEAST among the types. */
export const gateCases: fc.Arbitrary<GateCase> = fc
  .record({ gates: fc.integer({ min: 1, max: 8 }), events: fc.integer({ min: 1, max: 12 }) })
  .chain(({ gates, events }) => {
    const inputsOf = (gate: number): fc.Arbitrary<string[]> => {
      const later = Array.from({ length: gates - gate - 1 }, (_, i) => `G${gate + i + 1}`);
      const names = [...later, ...later, ...Array.from({ length: events }, (_, i) => `e${i}`)];
      return fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 5 });
    };
    const gateRow = (gate: number): fc.Arbitrary<GateRow> =>
      inputsOf(gate).chain((inputs) =>
        fc
          .oneof(fc.constant("ALL" as const), fc.integer({ min: 1, max: inputs.length }))
          .map((atLeast) => ({ gate: `G${gate}`, atLeast, inputs })),
      );
    return fc.record({
      gates: fc.tuple(...Array.from({ length: gates }, (_, gate) => gateRow(gate))),
      events: fc
        .array(probability, { minLength: events, maxLength: events })
        .map((all) => all.map((p, i) => ({ event: `e${i}`, probability: p }))),
    });
  });

/** Whether G0 occurs when exactly the events named do: by the gates' meaning alone, with recursion. */
export function occurs(gates: readonly GateRow[], happened: ReadonlySet<string>): boolean {
  const rows = new Map(gates.map((row) => [row.gate, row]));
  const valueOf = (name: string): boolean => {
    const row = rows.get(name);
    if (row === undefined) return happened.has(name);
    const count = row.inputs.filter(valueOf).length;
    return count >= (row.atLeast === "ALL" ? row.inputs.length : row.atLeast);
  };
  return valueOf("G0");
}

/** Every set of the events, with its probability. */
export function* states(events: readonly RatedEvent[]): Generator<[Set<string>, number]> {
  for (let state = 0; state < 2 ** events.length; state++) {
    const happened = new Set<string>();
    let chance = 1;
    events.forEach(({ event, probability: p }, i) => {
      const isIn = ((state >> i) & 1) === 1;
      if (isIn) happened.add(event);
      chance *= isIn ? p : 1 - p;
    });
    yield [happened, chance];
  }
}

/** A case as a sheet has it: the arguments of the functions on halts. */
export const haltTables = ({ gates, events }: GateCase) => ({
  model: [
    ["gate", "type", "inputs"],
    ...gates.map(({ gate, atLeast, inputs }) => [
      gate,
      atLeast === "ALL" ? "AND" : `ATLEAST ${atLeast}`,
      inputs.join(";"),
    ]),
  ],
  events: [
    ["event", "probability"],
    ...events.map(({ event, probability }) => [event, probability]),
  ],
  top: "G0",
});

export const rowsOf = (answer: unknown): unknown[][] => answer as unknown[][];
