import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { type GateCase, gateCases } from "../../support/faultTrees";

const sheet = ({ gates, events }: GateCase) => ({
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

const runs = { numRuns: 60 };
const rows = (answer: unknown): unknown[][] => answer as unknown[][];

test("SINGLE_POINTS are the MIN_CUT_SETS of one, and no set holds another", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const { model: table, top } = sheet(model);
      const sets = rows(callByName("MIN_CUT_SETS", { model: table, top })).map((row) =>
        row.filter((name) => name !== ""),
      );
      const singles = rows(callByName("SINGLE_POINTS", { model: table, top })).flat();
      expect(singles.filter((name) => name !== "")).toEqual(
        sets.filter((set) => set.length === 1).flat(),
      );
      sets.forEach((set, i) => {
        looked++;
        const inside = sets.some(
          (other, j) => i !== j && other.every((name) => set.includes(name)),
        );
        expect(inside).toBe(false);
      });
    }),
    runs,
  );
  expect(looked).toBeGreaterThan(50);
});

test("HALT_MC stays within five standard errors of HALT_PROBABILITY", () => {
  fc.assert(
    fc.property(gateCases, fc.nat(1000), (model, seed) => {
      const given = sheet(model);
      const exact = callByName("HALT_PROBABILITY", given) as number;
      const [, [simulated] = []] = rows(callByName("HALT_MC", { ...given, seed, result: "TABLE" }));
      const error = Math.sqrt((exact * (1 - exact)) / 10_000);
      // A few hits more count little where hardly any are expected.
      expect(Math.abs((simulated as number) - exact)).toBeLessThanOrEqual(5 * error + 4 / 10_000);
    }),
    { ...runs, seed: 20 },
  );
});

test("IMPORTANCE: Birnbaum's measure is the difference of two halt probabilities, and TORNADO_HALT its swing", () => {
  let looked = 0;
  fc.assert(
    fc.property(gateCases, (model) => {
      const given = sheet(model);
      const probability = (name: string, p: number): number =>
        callByName("HALT_PROBABILITY", {
          ...given,
          events: given.events.map((row) => (row[0] === name ? [name, p] : row)),
        }) as number;
      const [, ...measured] = rows(callByName("IMPORTANCE", { ...given, measure: "BIRNBAUM" }));
      const swings = rows(callByName("TORNADO_HALT", { ...given, low_factor: 0, high_factor: 1 }));
      for (const [event, birnbaum] of measured as [string, number][]) {
        looked++;
        expect(birnbaum).toBeCloseTo(probability(event, 1) - probability(event, 0), 10);
        const p = model.events.find((row) => row.event === event)!.probability;
        const swing = swings.find(([name]) => name === event)![3] as number;
        expect(swing).toBeCloseTo(p * birnbaum, 10);
      }
    }),
    runs,
  );
  expect(looked).toBeGreaterThan(50);
});
