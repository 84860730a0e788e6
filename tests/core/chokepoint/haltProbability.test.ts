import fc from "fast-check";
import { cutSetList } from "../../../src/core/chokepoint/cutSetList";
import type { FaultTree } from "../../../src/core/chokepoint/faultTree";
import { gateModel } from "../../../src/core/chokepoint/gateModel";
import { type HaltMethod, haltProbability } from "../../../src/core/chokepoint/haltProbability";
import { haltSimulation } from "../../../src/core/chokepoint/haltSimulation";
import { haltTornado } from "../../../src/core/chokepoint/haltTornado";
import { importance } from "../../../src/core/chokepoint/importance";
import { type GateCase, gateCases, occurs, states } from "../../support/faultTrees";

const runs = { numRuns: 300 };
let looked = 0;

const treeOf = ({ gates, events }: GateCase): FaultTree => gateModel(gates, events, "G0");

function near(got: number, wanted: number): void {
  looked++;
  const apart = Math.abs(got - wanted);
  expect({ got, wanted, isNear: apart <= 1e-13 + 1e-9 * Math.abs(wanted) }).toMatchObject({
    isNear: true,
  });
}

/** The same model with one event's probability changed. */
const withProbability = ({ gates, events }: GateCase, name: string, p: number): GateCase => ({
  gates,
  events: events.map((row) => (row.event === name ? { event: name, probability: p } : row)),
});

/** Minimal cut sets by trying every set of events, the smallest first. */
function minimalSets({ gates, events }: GateCase): string[][] {
  const found: string[][] = [];
  const all = [...states(events)].map(([happened]) => [...happened].sort());
  for (const set of all.sort((a, b) => a.length - b.length)) {
    if (found.some((smaller) => smaller.every((name) => set.includes(name)))) continue;
    if (occurs(gates, new Set(set))) found.push(set);
  }
  return found;
}

const sorted = (sets: readonly (readonly string[])[]): string[] =>
  sets.map((set) => set.join(" ")).sort();

test("EXACT is the sum over all 2ⁿ states of the events", () => {
  fc.assert(
    fc.property(gateCases, (model) => {
      let total = 0;
      for (const [happened, chance] of states(model.events)) {
        if (occurs(model.gates, happened)) total += chance;
      }
      near(haltProbability(treeOf(model)), total);
    }),
    runs,
  );
});

test("EXACT is at most MCUB, and MCUB at most RARE", () => {
  fc.assert(
    fc.property(gateCases, (model) => {
      const [exact = 0, mcub = 0, rare = 0] = (["EXACT", "MCUB", "RARE"] as HaltMethod[]).map(
        (method) => haltProbability(treeOf(model), method),
      );
      expect(exact).toBeLessThanOrEqual(mcub * (1 + 1e-12) + 1e-15);
      expect(mcub).toBeLessThanOrEqual(rare * (1 + 1e-12) + 1e-15);
      expect(rare).toBeLessThanOrEqual(1);
    }),
    runs,
  );
});

test("the cut sets are those that trying every set of events finds, of every size asked for", () => {
  fc.assert(
    fc.property(gateCases, fc.integer({ min: 1, max: 4 }), (model, largest) => {
      const wanted = minimalSets(model);
      expect(sorted(cutSetList(treeOf(model)))).toEqual(sorted(wanted));
      const small = wanted.filter((set) => set.length <= largest);
      expect(sorted(cutSetList(treeOf(model), largest))).toEqual(sorted(small));
      looked++;
    }),
    runs,
  );
});

test("RARE and MCUB are the sum and the bound over those sets", () => {
  fc.assert(
    fc.property(gateCases, (model) => {
      const chance = new Map(model.events.map(({ event, probability }) => [event, probability]));
      const products = minimalSets(model).map((set) =>
        set.reduce((product, name) => product * (chance.get(name) ?? NaN), 1),
      );
      near(
        haltProbability(treeOf(model), "RARE"),
        Math.min(
          1,
          products.reduce((sum, p) => sum + p, 0),
        ),
      );
      near(
        haltProbability(treeOf(model), "MCUB"),
        1 - products.reduce((none, p) => none * (1 - p), 1),
      );
    }),
    runs,
  );
});

test("importance follows from the probability with each event certain and ruled out", () => {
  fc.assert(
    fc.property(gateCases, fc.constantFrom("EXACT", "RARE"), (model, method) => {
      const q = haltProbability(treeOf(model), method);
      for (const row of importance(treeOf(model), method)) {
        const q1 = haltProbability(treeOf(withProbability(model, row.event, 1)), method);
        const q0 = haltProbability(treeOf(withProbability(model, row.event, 0)), method);
        near(row.BIRNBAUM, q1 - q0);
        near(row.CRITICALITY, q === 0 ? 0 : (row.probability * (q1 - q0)) / q);
        near(row.DIAGNOSTIC, q === 0 ? 0 : (row.probability * q1) / q);
        near(row.RAW, q === 0 ? 0 : q1 / q);
        near(row.RRW, q === 0 || q0 === 0 ? 0 : q / q0);
      }
    }),
    runs,
  );
});

test("a tornado's ends are the probability worked out again", () => {
  const factors = fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.constant(2));
  fc.assert(
    fc.property(gateCases, factors, (model, [low, high]) => {
      const base = haltProbability(treeOf(model));
      const chance = new Map(model.events.map(({ event, probability }) => [event, probability]));
      const rows = haltTornado(treeOf(model), low, high);
      for (const row of rows) {
        const at = (factor: number): number => {
          const p = Math.min(1, (chance.get(row.label) ?? NaN) * factor);
          return haltProbability(treeOf(withProbability(model, row.label, p)));
        };
        expect(Math.abs(row.low - (at(low) - base))).toBeLessThan(1e-13);
        expect(Math.abs(row.high - (at(high) - base))).toBeLessThan(1e-13);
      }
      const swings = rows.map(({ swing }) => swing);
      // Swings within a part in a billion of each other are equal, and keep the order of the events.
      swings.slice(1).forEach((swing, i) => {
        expect(swing).toBeLessThanOrEqual(swings[i]! * (1 + 2e-9));
      });
    }),
    runs,
  );
});

test("a simulation comes within four standard errors of the exact probability", () => {
  let outside = 0;
  const seeds = fc.integer({ min: 0, max: 2 ** 31 });
  fc.assert(
    fc.property(gateCases, seeds, (model, seed) => {
      const exact = haltProbability(treeOf(model));
      const { probability } = haltSimulation(treeOf(model), 2000, seed);
      const error = Math.sqrt((exact * (1 - exact)) / 2000);
      if (Math.abs(probability - exact) > 4 * error + 1e-3) outside++;
      looked++;
    }),
    { ...runs, seed: 7 },
  );
  expect(outside).toBe(0);
});

test("a simulation draws for every event of every trial, in the order of depth-first first visit", () => {
  // By the definition alone: BigInt arithmetic, one trial at a time.
  const draws = function* (seed: bigint): Generator<number> {
    const mask = (1n << 64n) - 1n;
    const step = (state: bigint): bigint => (state * 6364136223846793005n + 109n) & mask;
    let state = step((step(0n) + seed) & mask);
    for (;;) {
      const word = (((state >> 18n) ^ state) >> 27n) & 0xffffffffn;
      const turn = state >> 59n;
      const output = ((word >> turn) | (word << (32n - turn))) & 0xffffffffn;
      state = step(state);
      yield (Number(output) + 0.5) / 2 ** 32;
    }
  };
  fc.assert(
    fc.property(gateCases, fc.maxSafeNat(), (model, seed) => {
      const tree = treeOf(model);
      const uniforms = draws(BigInt(seed));
      let hits = 0;
      for (let trial = 0; trial < 70; trial++) {
        const happened = new Set<string>();
        for (const { name, probability } of tree.events) {
          if ((uniforms.next().value as number) < probability) happened.add(name);
        }
        if (occurs(model.gates, happened)) hits++;
      }
      expect(haltSimulation(tree, 70, seed).probability).toBe(hits / 70);
      looked++;
    }),
    { numRuns: 60 },
  );
});

test("events are numbered as a search from the top, inputs in their order, first meets them", () => {
  const tree = gateModel(
    [
      { gate: "left", atLeast: 1, inputs: ["c", "a"] },
      { gate: "top", atLeast: "ALL", inputs: ["left", "b", "right"] },
      { gate: "right", atLeast: 1, inputs: ["a", "d"] },
    ],
    [],
  );
  expect(tree.events.map(({ name }) => name)).toEqual(["c", "a", "b", "d"]);
});

afterAll(() => {
  process.stdout.write(`halt probability: ${looked} figures compared\n`);
  expect(looked).toBeGreaterThan(1000);
});
