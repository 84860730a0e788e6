import fc from "fast-check";
import { lossCvar } from "../../../src/functions/scenario/lossCvar";
import { lossVar } from "../../../src/functions/scenario/lossVar";
import { apart, column, shuffled, sum } from "../../support/figures";
import { level, loss, weighted } from "../../support/losses";

interface Risk {
  readonly valueAtRisk: number;
  readonly conditional: number;
}

function riskOf(losses: readonly number[], alpha: number, weights?: readonly number[]): Risk {
  const given = [column(losses), alpha, weights && column(weights)] as const;
  return { valueAtRisk: lossVar(...given), conditional: lossCvar(...given) };
}

test("CVaR is the least that Rockafellar and Uryasev's function t + E[(L − t)⁺] / (1 − alpha) takes", () => {
  fc.assert(
    fc.property(weighted, level, (rows, alpha) => {
      const total = sum(rows.map(([, weight]) => weight));
      const at = (t: number): number =>
        t + sum(rows.map(([l, w]) => (w * Math.max(0, l - t)) / total)) / (1 - alpha);
      // It is convex and linear between losses, so that one of them is a minimiser.
      const least = Math.min(...rows.map(([l]) => at(l)));
      const { conditional } = riskOf(
        rows.map(([l]) => l),
        alpha,
        rows.map(([, w]) => w),
      );
      expect(apart(conditional, least)).toBeLessThan(1e-9);
    }),
  );
});

test("CVaR is the mean of the worst 1 − alpha, the loss at the edge counted in part", () => {
  fc.assert(
    fc.property(fc.array(loss, { minLength: 1, maxLength: 20 }), level, (losses, alpha) => {
      let left = (1 - alpha) * losses.length;
      let tail = 0;
      for (const worst of [...losses].sort((a, b) => b - a)) {
        const part = Math.min(1, left);
        tail += part * worst;
        left -= part;
      }
      const expected = tail / ((1 - alpha) * losses.length);
      expect(apart(riskOf(losses, alpha).conditional, expected)).toBeLessThan(1e-9);
    }),
  );
});

test("a weight is that many equal losses, and neither order nor the scale of weights matters", () => {
  const inOrders = weighted.chain((rows) => fc.tuple(fc.constant(rows), shuffled(rows)));
  fc.assert(
    fc.property(inOrders, level, ([rows, reordered], alpha) => {
      const repeated = rows.flatMap(([l, w]) => Array.from({ length: w }, () => l));
      const plain = riskOf(repeated, alpha);
      const other = riskOf(
        reordered.map(([l]) => l),
        alpha,
        reordered.map(([, w]) => w * 8),
      );
      expect(other.valueAtRisk).toBe(plain.valueAtRisk);
      expect(apart(other.conditional, plain.conditional)).toBeLessThan(1e-9);
    }),
  );
});

test("CVaR is never below VaR, nor above the worst loss, and both grow with alpha", () => {
  fc.assert(
    fc.property(weighted, level, level, (rows, one, other) => {
      const losses = rows.map(([l]) => l);
      const weights = rows.map(([, w]) => w);
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((alpha) =>
        riskOf(losses, alpha, weights),
      ) as [Risk, Risk];
      const slack = 1e-9 * Math.max(1, ...losses.map(Math.abs));
      expect(low.conditional).toBeGreaterThanOrEqual(low.valueAtRisk);
      expect(high.conditional).toBeLessThanOrEqual(Math.max(...losses) + slack);
      expect(high.valueAtRisk).toBeGreaterThanOrEqual(low.valueAtRisk);
      expect(high.conditional).toBeGreaterThanOrEqual(low.conditional - slack);
    }),
  );
});

test("a hundred thousand losses are one call", () => {
  const losses = column(Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 100_000));
  expect(lossVar(losses, 0.95)).toBe(94_999);
  expect(lossCvar(losses, 0.95)).toBeCloseTo((95_000 + 99_999) / 2, 6);
});
