import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { gateCases, haltTables, rowsOf } from "../../support/faultTrees";
import {
  afterStock,
  anyOut,
  happening,
  lengthOf,
  type Outages,
  uniforms,
  whileOut,
} from "../../support/outages";

const year = 365;

function rates(given: Record<string, unknown>): number[] {
  const [, row] = rowsOf(callByName("HALT_RATE", { ...given, result: "TABLE" }));
  return row as number[];
}

/** Gates with rates of some events a year, outages of days, and stock of days. */
const timedGates = fc
  .record({
    model: gateCases.filter(({ events }) => events.length <= 6),
    rates: fc.array(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { minLength: 6, maxLength: 6 }),
    days: fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 6, maxLength: 6 }),
    stock: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ model, rates, days, stock }) => ({
    gates: model.gates,
    tables: haltTables(model),
    events: model.events.map(({ event }, i) => ({
      event,
      ...{ rate: rates[i] ?? 1, days: days[i] ?? 1, stock: stock[i] ?? 0 },
    })),
  }));

test("a simulation in time has the same frequency, downtime and days after stock", () => {
  let looked = 0;
  fc.assert(
    fc.property(timedGates, fc.nat(), ({ gates, tables, events }, seed) => {
      const [frequency = NaN, downtime = NaN, , uncovered = NaN] = rates({
        ...tables,
        events: [
          ["event", "rate", "recovery_days", "stock_days"],
          ...events.map(({ event, rate, days, stock }) => [event, rate, days, stock]),
        ],
      });
      const random = uniforms(seed);
      const years = 6000;
      const out = new Map(
        events.map(({ event, rate, days, stock }) => {
          const outages = happening(random, years * year, rate / year, () => days);
          return [event, { outages, felt: afterStock(outages, stock) }];
        }),
      );
      const rows = new Map(gates.map((row) => [row.gate, row]));
      const valueOf = (name: string, view: "outages" | "felt"): Outages => {
        const row = rows.get(name);
        if (row === undefined) return out.get(name)?.[view] ?? [];
        const least = row.atLeast === "ALL" ? row.inputs.length : row.atLeast;
        const parts = row.inputs.map((input) => ({ outages: valueOf(input, view), weight: 1 }));
        return whileOut(parts, least - 0.5);
      };
      const halts = valueOf("G0", "outages");
      // λ stands for λ(1 − q): above the frequency by at most the largest q.
      const most = Math.max(
        ...events.map(({ rate, days }) => (rate * days) / (year + rate * days)),
      );
      const seen = halts.length / years;
      const error = 6 * Math.sqrt(seen / years) + 0.002;
      expect(frequency).toBeGreaterThanOrEqual(seen - error);
      expect(frequency * (1 - most)).toBeLessThanOrEqual(seen + error);
      const near = (got: number, simulated: number): void => {
        looked++;
        expect(Math.abs(got - simulated)).toBeLessThanOrEqual(
          0.04 * simulated + 60 * 6 * Math.sqrt((seen + 1 / years) / years),
        );
      };
      near(downtime, lengthOf(halts) / years);
      near(uncovered, lengthOf(valueOf("G0", "felt")) / years);
    }),
    { numRuns: 25, seed: 3 },
  );
  expect(looked).toBe(50);
});

test("stock of items, tier upon tier, against a simulation that uses it up and fills it again", () => {
  const source = { rate: 0.12, days: 60 };
  const p = 1 - Math.exp(-source.rate);
  const model = [
    ["item", "parent", "origin", "share", "capacity", "probability", "recovery_days", "stock_days"],
    ["product", "", "", 1, "", "", "", 5],
    ["motor", "product", "US", 1, "", 0, "", 10],
    ["magnet", "motor", "China", 0.6, 0.8, p, source.days, 20],
    ["magnet", "motor", "Japan", 0.4, 0.6, p, source.days, ""],
    ["casing", "product", "China", 1, "", p, source.days, ""],
    ["country:China", "", "", "", "", p, 90, ""],
  ];
  const [, , , uncovered = NaN] = rates({ model });
  const random = uniforms(11);
  const years = 60_000;
  const outages = (days: number): Outages =>
    happening(random, years * year, source.rate / year, () => days);
  const [north, south, casing, china] = [60, 60, 60, 90].map(outages) as [
    Outages,
    Outages,
    Outages,
    Outages,
  ];
  const magnets = whileOut(
    [
      { outages: anyOut([north, china]), weight: 0.8 },
      { outages: south, weight: 0.6 },
    ],
    0.4,
  );
  const motor = afterStock(afterStock(magnets, 20), 10);
  const product = afterStock(anyOut([motor, anyOut([casing, china])]), 5);
  const simulated = lengthOf(product) / years;
  expect(simulated).toBeGreaterThan(10);
  expect(uncovered / simulated).toBeGreaterThan(0.97);
  expect(uncovered / simulated).toBeLessThan(1.02);
});

test("sources that ramp up, against a simulation that watches each outage", () => {
  const rate = 0.5;
  const p = 1 - Math.exp(-rate);
  const model = [
    ["item", "parent", "origin", "share", "capacity", "probability", "recovery_days", "ramp_days"],
    ["product", "", "", 1, "", "", "", ""],
    ["chip", "product", "US", 0.5, 0.7, p, 50, 20],
    ["chip", "product", "Japan", 0.3, 0.6, p, 40, 30],
    ["chip", "product", "Chile", 0.2, 0.5, p, 30, 10],
  ].map((row, i) => [...row, i === 0 ? "stock_days" : i === 2 ? 6 : ""]);
  const [frequency = NaN, downtime = NaN, , uncovered = NaN] = rates({ model });
  const random = uniforms(5);
  const years = 20_000;
  const outages = (days: number): Outages =>
    happening(random, years * year, rate / year, () => days);
  const sources = [
    { outages: outages(50), weight: 0.7 },
    { outages: outages(40), weight: 0.6 },
    { outages: outages(30), weight: 0.5 },
  ];
  // Without the US, 0.3 + 0.3 t/30 and 0.2 + 0.3 t/10, up to 0.5, cover the need after 20 days; without Japan,
  // 0.5 + 0.2 t/20 and 0.2 + 0.3 t/10 do after 7.5; without Chile, 0.5 + 0.2 t/20 and 0.3 + 0.3 t/30 do after 10.
  const first = (all: Outages, days: number): Outages =>
    all.map(([from, to]) => [from, Math.min(to, from + days)] as const);
  const [us, japan, chile] = sources.map((source) => source.outages) as [Outages, Outages, Outages];
  const product = anyOut([
    whileOut(sources, 0.8),
    first(us, 20),
    first(japan, 7.5),
    first(chile, 10),
  ]);
  const simulated = lengthOf(product) / years;
  expect(Math.abs(downtime / simulated - 1)).toBeLessThan(0.02);
  const seen = product.length / years;
  // λ stands for λ(1 − q), q up to 0.064.
  expect(frequency / seen).toBeGreaterThan(0.98);
  expect(frequency / seen).toBeLessThan(1.08);
  expect(Math.abs(uncovered / (lengthOf(afterStock(product, 6)) / years) - 1)).toBeLessThan(0.04);
});

test("without stock the days not covered are the downtime, and more stock never adds to them", () => {
  let looked = 0;
  fc.assert(
    fc.property(timedGates, fc.integer({ min: 1, max: 30 }), ({ tables, events }, more) => {
      const table = (stock: (own: number) => number | string): unknown[][] => [
        ["event", "rate", "recovery_days", "stock_days"],
        ...events.map(({ event, rate, days, stock: own }) => [event, rate, days, stock(own)]),
      ];
      const at = (stock: (own: number) => number | string): number[] =>
        rates({ ...tables, events: table(stock) });
      const [, downtime = NaN, , none = NaN] = at(() => "");
      expect(none).toBeCloseTo(downtime, 9);
      const [, , , some = NaN] = at((own) => own);
      const [, , , larger = NaN] = at((own) => own + more);
      expect(some).toBeLessThanOrEqual(none + 1e-9);
      expect(larger).toBeLessThanOrEqual(some + 1e-9);
      looked++;
    }),
    { numRuns: 40 },
  );
  expect(looked).toBe(40);
});
