import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import "../../src/functions/index";
import { forgetAnswers } from "../../src/functions/boundary/keptAnswers";
import { callByName } from "../../src/functions/boundary/registry";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Megabytes that are in use, typed arrays and WebAssembly included. */
function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

beforeEach(forgetAnswers);
afterEach(() => jest.restoreAllMocks());

const column = (length: number, of: (i: number) => unknown): unknown[][] =>
  Array.from({ length }, (_, i) => [of(i)]);

/** Long enough for room that is used again. */
const long = 5000;
const base = {
  figures: column(long, (i) => i + 1),
  names: column(long, (i) => `component ${i}`),
  origins: column(long, (i) => (i % 2 === 0 ? "China" : "Japan")),
  restriction: column(long, (i) => (i % 10) / 10),
};
/** Another range, whose first cell is another. */
const anew = (range: unknown[][], first: unknown): unknown[][] => [[first], ...range.slice(1)];

/** Questions as Excel asks them: every range a new one, and in each round other figures. */
const questions: ((round: number) => unknown)[] = [
  (round) => {
    const [trade, gdp] = [anew(base.figures, round), anew(base.figures, 7)];
    return callByName("EXPOSURE_RATIO", { trade, gdp });
  },
  (round) => {
    const bom = column(300, (i) => i).map(([i]) => [
      `part ${round}-${i as number}`,
      i === 0 ? "" : `part ${round}-${Math.floor((i as number) / 3)}`,
      5 + round,
      ["China", "Japan", "Chile"][(i as number) % 3],
    ]);
    return callByName("ORIGIN_CONTENT", {
      bom: [["item", "parent", "own_value", "origin"], ...bom],
    });
  },
  (round) => {
    const names = anew(base.names, `component of round ${round}`);
    const [origins, restriction] = [anew(base.origins, "Chile"), anew(base.restriction, 0.5)];
    return callByName("CHOKEPOINT_HALT", { names, origins, restriction, result: "COUNT" });
  },
  (round) => {
    const model = [
      ["gate", "type", "inputs"],
      ["halt", "AND", "a;b"],
    ];
    const events = [
      ["event", "probability"],
      ["a", 0.5],
      ["b", 1 / (2 + round)],
    ];
    return callByName("HALT_MC", { model, events, trials: 2000 });
  },
  (round) => {
    const coefficients = column(30, (i) => i).map(([i]) =>
      Array.from({ length: 30 }, (_, j) => (((i as number) * j + round) % 7) / 1000),
    );
    return callByName("LEONTIEF_INVERSE", { coefficients });
  },
  (round) => {
    const ids = column(200, (i) => `activity ${i}`);
    const durations = column(200, (i) => i + round);
    const relations = ids.slice(1).map(([id], i) => [ids[i]?.[0], id]);
    return callByName("CRITICAL_PATH", {
      ids,
      durations,
      relations: [["from", "to"], ...relations],
    });
  },
];

function ask(from: number, to: number): void {
  for (let round = from; round < to; round++) questions[round % questions.length]?.(round);
}

test("2,000 recalculations leave the heap as it was", () => {
  ask(0, 300);
  const before = inUse();
  ask(300, 2300);
  expect(inUse() - before).toBeLessThan(2);
});

test("those whose answers are worth keeping take no more than what is kept at most", () => {
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (now += 60));
  const before = inUse();
  ask(0, 500);
  const full = inUse();
  expect(full - before).toBeGreaterThan(4);
  ask(500, 800);
  expect(inUse() - full).toBeLessThan(4);
  expect(full - before).toBeLessThan(40);
});
