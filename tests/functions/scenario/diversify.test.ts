import fc from "fast-check";
import { diversify } from "../../../src/functions/scenario/diversify";
import { column, numbersOf, sum } from "../../support/figures";

const cost = fc.integer({ min: 1, max: 40 });
const cap = fc.double({ min: 0.2, max: 1, noNaN: true });
const risk = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0.1, max: 10, noNaN: true }) },
  fc.constant(0),
);
const problem = fc
  .array(fc.record({ cost, cap, risk }), { minLength: 1, maxLength: 3 })
  .filter((suppliers) => sum(suppliers.map(({ cap }) => cap)) >= 1)
  .chain((suppliers) =>
    fc.tuple(fc.constant(suppliers), fc.double({ min: 0, max: 1, noNaN: true })),
  );
type Supplier = { cost: number; cap: number; risk: number };

const objectives = {
  MIN_COST: ({ cost }: Supplier, w: number) => cost * w,
  MIN_HHI: (_: Supplier, w: number) => w * w,
  MIN_RISK: ({ risk }: Supplier, w: number) => risk * w * w,
};
type Objective = keyof typeof objectives;

const valueOf = (suppliers: Supplier[], shares: number[], objective: Objective): number =>
  sum(suppliers.map((supplier, i) => objectives[objective](supplier, shares[i]!)));

const split = (suppliers: Supplier[], objective: Objective, budget?: number): number[] =>
  numbersOf(
    diversify(
      column(suppliers.map(({ cost }) => cost)),
      column(suppliers.map(({ cap }) => cap)),
      objective,
      budget,
      column(suppliers.map(({ risk }) => risk)),
    ),
  );

/** A budget between the least possible cost and that of the split without one. */
function budgetAt(suppliers: Supplier[], objective: Objective, part: number): number {
  const least = valueOf(suppliers, split(suppliers, "MIN_COST"), "MIN_COST");
  const free = valueOf(suppliers, split(suppliers, objective), "MIN_COST");
  return least + part * Math.max(0, free - least);
}

/** Every split of one into fiftieths that caps and budget allow. */
function* grid(suppliers: Supplier[], budget: number): Generator<number[]> {
  const steps = 50;
  const of = (parts: number[]): number[] => parts.map((part) => part / steps);
  for (let a = 0; a <= steps; a++) {
    for (let b = 0; b <= steps - a; b++) {
      const parts = [a, b, steps - a - b].slice(0, suppliers.length);
      if (sum(parts) !== steps) continue;
      const shares = of(parts);
      const allowed = shares.every((share, i) => share <= suppliers[i]!.cap);
      if (allowed && valueOf(suppliers, shares, "MIN_COST") <= budget) yield shares;
    }
  }
}

test.each(["MIN_COST", "MIN_HHI", "MIN_RISK"] as const)(
  "%s: shares add up to 1 within caps and budget, and no split of a fine grid is better",
  (objective) => {
    let compared = 0;
    fc.assert(
      fc.property(problem, ([suppliers, part]) => {
        for (const budget of [undefined, budgetAt(suppliers, objective, part)]) {
          const shares = split(suppliers, objective, budget);
          expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-9);
          shares.forEach((share, i) => {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(suppliers[i]!.cap + 1e-9);
          });
          const limit = budget ?? Infinity;
          expect(valueOf(suppliers, shares, "MIN_COST")).toBeLessThanOrEqual(limit * (1 + 1e-9));
          const best = valueOf(suppliers, shares, objective);
          let least = Infinity;
          for (const other of grid(suppliers, limit)) {
            least = Math.min(least, valueOf(suppliers, other, objective));
            compared++;
          }
          expect(best).toBeLessThanOrEqual(least + 1e-9);
        }
      }),
    );
    expect(compared).toBeGreaterThan(1000);
  },
);

/** Conditions of Karush, Kuhn and Tucker: free shares have one marginal value in risk and cost. */
test("a binding budget leaves the free shares on one line, g w = μ − λ c", () => {
  const many = fc
    .array(
      fc.record({ cost, cap: fc.constant(1), risk: fc.double({ min: 0.5, max: 10, noNaN: true }) }),
      { minLength: 3, maxLength: 8 },
    )
    .filter((suppliers) => new Set(suppliers.map(({ cost }) => cost)).size >= 2);
  fc.assert(
    fc.property(many, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (suppliers, part) => {
      const budget = budgetAt(suppliers, "MIN_RISK", part);
      const shares = split(suppliers, "MIN_RISK", budget);
      expect(Math.abs(valueOf(suppliers, shares, "MIN_COST") - budget)).toBeLessThan(1e-9 * budget);
      const free = suppliers.flatMap((supplier, i) =>
        shares[i]! > 1e-6 ? [{ c: supplier.cost, m: supplier.risk * shares[i]! }] : [],
      );
      const cheapest = free.reduce((a, b) => (b.c < a.c ? b : a));
      const dearest = free.reduce((a, b) => (b.c > a.c ? b : a));
      if (cheapest.c === dearest.c) return;
      const lambda = (cheapest.m - dearest.m) / (dearest.c - cheapest.c);
      expect(lambda).toBeGreaterThanOrEqual(-1e-9);
      for (const { c, m } of free) {
        expect(Math.abs(m - (cheapest.m - lambda * (c - cheapest.c)))).toBeLessThan(1e-6);
      }
      suppliers.forEach((supplier, i) => {
        if (shares[i]! > 1e-6) return;
        expect(cheapest.m - lambda * (supplier.cost - cheapest.c)).toBeLessThan(1e-4);
      });
    }),
  );
});

test("a larger budget never gives a more concentrated split", () => {
  fc.assert(
    fc.property(problem, fc.double({ min: 0, max: 1, noNaN: true }), ([suppliers, one], other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((part) =>
        valueOf(
          suppliers,
          split(suppliers, "MIN_HHI", budgetAt(suppliers, "MIN_HHI", part)),
          "MIN_HHI",
        ),
      );
      expect(high!).toBeLessThanOrEqual(low! + 1e-9);
    }),
  );
});

test("several suppliers without risk are within the budget, too", () => {
  let bound = 0;
  fc.assert(
    fc.property(
      fc.array(cost, { minLength: 2, maxLength: 5 }),
      fc.array(fc.record({ cost, cap, risk }), { maxLength: 3 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      (free, others, part) => {
        const suppliers = [...free.map((cost) => ({ cost, cap: 1, risk: 0 })), ...others];
        // Of those without risk alone: the cheapest, and any mixture with the dearest.
        const [least, most] = [Math.min(...free), Math.max(...free)];
        const budget = least + part * (most - least);
        const shares = split([...suppliers, { cost: 50, cap: 1, risk: 1 }], "MIN_RISK", budget);
        expect(valueOf(suppliers, shares, "MIN_COST")).toBeLessThanOrEqual(budget * (1 + 1e-9));
        expect(valueOf(suppliers, shares, "MIN_RISK")).toBeLessThan(1e-9);
        if (most > least) bound++;
      },
    ),
  );
  expect(bound).toBeGreaterThan(50);
});

test("a hundred thousand suppliers within a budget are one call", () => {
  const n = 100_000;
  const costs = Array.from({ length: n }, (_, i) => 10 + (i % 97));
  const shares = numbersOf(diversify(column(costs), [[0.01]], "MIN_HHI", 30));
  expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-9);
  expect(Math.abs(sum(shares.map((share, i) => share * costs[i]!)) - 30)).toBeLessThan(1e-6);
});
