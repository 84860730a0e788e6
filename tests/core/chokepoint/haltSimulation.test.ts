import fc from "fast-check";
import { type FaultTree, faultTree } from "../../../src/core/chokepoint/faultTree";
import { gateModel } from "../../../src/core/chokepoint/gateModel";
import { haltSimulation } from "../../../src/core/chokepoint/haltSimulation";
import { Pcg32 } from "../../../src/core/scenario/pcg32";
import { gateCases } from "../../support/faultTrees";

/** The same trials, one after another, each gate's inputs counted one by one. */
function oneByOne({ events, gates, top }: FaultTree, trials: number, seed: number): number {
  const random = new Pcg32(seed);
  let halts = 0;
  for (let trial = 0; trial < trials; trial++) {
    const occurs = events.map(({ probability }) => random.uniform() < probability);
    const halted: boolean[] = [];
    const has = (input: number): boolean => (input < 0 ? halted[~input] : occurs[input]) === true;
    for (const { atLeast, inputs } of gates) halted.push(inputs.filter(has).length >= atLeast);
    if (has(top)) halts++;
  }
  return halts / trials;
}

const vote = (size: number, atLeast: number, probability: number): FaultTree =>
  faultTree<number>(-1, (key) =>
    key < 0
      ? { atLeast, inputs: Array.from({ length: size }, (_, i) => i) }
      : { name: `e${key}`, probability },
  );

test("trials in the bits of a word halt as they do one by one", () => {
  let some = 0;
  fc.assert(
    fc.property(gateCases, fc.nat(), fc.integer({ min: 1, max: 100 }), (model, seed, trials) => {
      const tree = gateModel(model.gates, model.events, "G0");
      const wanted = oneByOne(tree, trials, seed);
      expect(haltSimulation(tree, trials, seed).probability).toBe(wanted);
      if (wanted > 0 && wanted < 1) some++;
    }),
    { numRuns: 600 },
  );
  expect(some).toBeGreaterThan(30);
});

test("so do votes of any size", () => {
  const sizes = fc.integer({ min: 2, max: 140 });
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (size, part, seed) => {
      const atLeast = 1 + Math.floor(part * (size - 1));
      const tree = vote(size, atLeast, atLeast / size);
      expect(haltSimulation(tree, 64, seed).probability).toBe(oneByOne(tree, 64, seed));
    }),
    { numRuns: 200 },
  );
});

test("what would take too long is refused before it begins, with the trials that go", () => {
  const tree = vote(5000, 2500, 0.5);
  const refused = (trials: number): string => {
    try {
      return String(haltSimulation(tree, trials, 1).probability);
    } catch (thrown) {
      return (thrown as Error).message;
    }
  };
  const [, most = ""] = /give at most (\d+),/.exec(refused(1e6)) ?? [];
  expect(Number(most)).toBeGreaterThan(10_000);
  expect(refused(Number(most) + 1)).toContain("take too long");
  expect(refused(100)).toMatch(/^0\.\d+$/);
});
