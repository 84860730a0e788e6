import fc from "fast-check";
import type { FaultTree } from "../../../src/core/chokepoint/faultTree";
import { gateModel, type GateRow } from "../../../src/core/chokepoint/gateModel";
import { haltProbability } from "../../../src/core/chokepoint/haltProbability";
import { mergedGates } from "../../../src/core/chokepoint/mergedGates";

const rated = (events: readonly string[], probability: number) =>
  events.map((event) => ({ event, probability }));
const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i}`);

/** Whether the top occurs where these events do. */
function occurs({ gates, top }: FaultTree, events: readonly boolean[]): boolean {
  const known: boolean[] = [];
  const of = (input: number): boolean => (input < 0 ? known[~input] : events[input]) === true;
  for (const { atLeast, inputs } of gates) known.push(inputs.filter(of).length >= atLeast);
  return of(top);
}

/** Gates over events and over gates of higher numbers, some of them shared. */
const trees = fc
  .array(
    fc.record({
      atLeast: fc.constantFrom<GateRow["atLeast"]>(1, 1, 1, "ALL", 2),
      inputs: fc.array(fc.nat(13), { minLength: 2, maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((drawn) => {
    const rows = drawn.map(({ atLeast, inputs }, i): GateRow => {
      const named = [...inputs, 0].map((n) =>
        n < 3 && i + 1 + n < drawn.length ? `g${i + 1 + n}` : `e${n % 6}`,
      );
      const once = [...new Set(named)];
      return { gate: `g${i}`, atLeast: once.length < 2 ? 1 : atLeast, inputs: once };
    });
    return gateModel(rows, rated(names("e", 6), 0.1), "g0");
  });

test("a tree says the same when its gates are merged, and has as many or fewer", () => {
  let [looked, fewer] = [0, 0];
  fc.assert(
    fc.property(trees, (tree) => {
      const merged = mergedGates(tree);
      for (let pattern = 0; pattern < 2 ** tree.events.length; pattern++) {
        const events = tree.events.map((_, i) => ((pattern >> i) & 1) === 1);
        expect(occurs(merged, events)).toBe(occurs(tree, events));
        looked++;
      }
      if (merged.gates.length < tree.gates.length) fewer++;
      for (const [number, { inputs }] of merged.gates.entries()) {
        for (const input of inputs) expect(~input).toBeLessThan(number);
      }
    }),
    { numRuns: 200 },
  );
  expect(looked).toBeGreaterThan(1000);
  expect(fewer).toBeGreaterThan(20);
});

test("an OR of 20,000 ORs that share 200 events is answered", () => {
  const parts: GateRow[] = names("g", 20_000).map((gate, i) => ({
    gate,
    atLeast: 1,
    inputs: [`p${i}`, `c${i % 200}`],
  }));
  const top: GateRow = { gate: "top", atLeast: 1, inputs: names("g", 20_000) };
  const events = rated([...names("p", 20_000), ...names("c", 200)], 1e-5);
  const chance = haltProbability(gateModel([...parts, top], events, "top"));
  // None of 20,200 events occurs.
  expect(chance).toBeCloseTo(1 - (1 - 1e-5) ** 20_200, 10);
});

test("gates merged one into another, 50,000 deep, take as many steps as there are gates", () => {
  const chain: GateRow[] = names("g", 50_000).map((gate, i) => ({
    gate,
    atLeast: 1,
    inputs: i === 0 ? ["p0", "q"] : [`g${i - 1}`, `p${i}`],
  }));
  const tree = gateModel(chain, rated([...names("p", 50_000), "q"], 1e-5), "g49999");
  expect(mergedGates(tree).gates).toHaveLength(1);
});
