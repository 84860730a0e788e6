import { Budget, mostTried } from "../../src/core/budget";
import { gateModel, type EventRow, type GateRow } from "../../src/core/chokepoint/gateModel";
import { haltProbability } from "../../src/core/chokepoint/haltProbability";
import { haltTornado } from "../../src/core/chokepoint/haltTornado";
import { importance } from "../../src/core/chokepoint/importance";
import { cutSetList } from "../../src/core/chokepoint/cutSetList";
import { disruptionImpact } from "../../src/core/resilience/disruption";
import { riskExposureIndex } from "../../src/core/resilience/riskExposureIndex";
import { SupplyNetwork } from "../../src/core/resilience/supplyNetwork";
import { spreadShares } from "../../src/core/scenario/diversification";
import { Pcg32 } from "../../src/core/scenario/pcg32";

const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i}`);

const rated = (events: readonly string[]): EventRow[] =>
  events.map((event) => ({ event, probability: 0.01 }));

/** Gates over three events each, drawn from a pool: no order of the events makes a small diagram. */
function entangled(events: number, gates: number, seed: number) {
  const random = new Pcg32(seed);
  const pool = names("e", events);
  const drawn = (): string => pool[random.next() % events] as string;
  const rows: GateRow[] = names("g", gates).map((gate) => ({
    gate,
    atLeast: 1,
    inputs: [...new Set([drawn(), drawn(), drawn()])],
  }));
  rows.push({ gate: "top", atLeast: "ALL", inputs: names("g", gates) });
  return gateModel(rows, rated(pool), "top");
}

/** 22 pairs, of each of which one is enough, beside 3,000 events that all have to occur: 4 million sets of 3,022. */
function long() {
  const pairs: GateRow[] = names("g", 22).map((gate, i) => ({
    gate,
    atLeast: 1,
    inputs: [`a${i}`, `b${i}`],
  }));
  const rest = names("x", 3000);
  const top: GateRow = { gate: "top", atLeast: "ALL", inputs: [...names("g", 22), ...rest] };
  return gateModel([...pairs, top], rated([...names("a", 22), ...names("b", 22), ...rest]), "top");
}

function network(sites: number): SupplyNetwork {
  const random = new Pcg32(3);
  const tiers = 4;
  const each = sites / tiers;
  const nodes = Array.from({ length: sites }, (_, n) => ({
    name: `s${n}`,
    material: `${Math.floor(n / each)} ${n % 20}`,
    stock: random.next() % 100,
    capacity: 5 + (random.next() % 100),
    demand: n < each ? 1 + (random.next() % 50) : 0,
    margin: n < each ? 1 + (random.next() % 100) : 0,
    timeToRecover: 1 + (random.next() % 20),
  }));
  const edges = nodes.slice(0, sites - each).flatMap(({ name }, n) =>
    Array.from({ length: 6 }, () => ({
      from: `s${(Math.floor(n / each) + 1) * each + (random.next() % each)}`,
      to: name,
      quantity: 1,
    })),
  );
  return new SupplyNetwork(nodes, edges);
}

function wild(suppliers: number): number {
  const of = (f: (i: number) => number): Float64Array =>
    Float64Array.from({ length: suppliers }, (_, i) => f(i));
  const offers = { costs: of((i) => 1 + ((i * 7919) % 10_007) / 100), caps: of(() => 1e-4) };
  return spreadShares(
    offers,
    of((i) => (i % 3 ? 10 ** -(i % 300) : 0)),
    8,
  )[0] as number;
}

const cases: [name: string, call: () => unknown, refusal: RegExp][] = [
  ["an entangled tree", () => haltProbability(entangled(120, 100, 11)), /too entangled/],
  ["a large one", () => haltProbability(entangled(500, 500, 7)), /too entangled/],
  ["its importances", () => importance(entangled(120, 100, 7)), /too entangled/],
  ["its tornado", () => haltTornado(entangled(120, 100, 7), 0.5, 2), /too entangled/],
  ["its cut sets", () => cutSetList(entangled(500, 500, 7)), /too entangled/],
  ["millions of long cut sets", () => haltProbability(long(), "MCUB"), /too many/],
  ["a dense network", () => disruptionImpact(network(1200), new Set([399]), 10), /too long/],
  ["every site of it", () => riskExposureIndex(network(400)), /too long/],
  ["suppliers far apart", () => wild(150_000), /too long/],
];

test.each(cases)("%s is refused within the steps of one call", (_, call, refusal) => {
  const spend = jest.spyOn(Budget.prototype, "spend");
  let spent = 0;
  try {
    expect(call).toThrow(refusal);
    spent = spend.mock.calls.reduce((sum, [steps]) => sum + steps, 0);
  } finally {
    spend.mockRestore();
  }
  expect(spent).toBeLessThan(1.01 * mostTried);
});
