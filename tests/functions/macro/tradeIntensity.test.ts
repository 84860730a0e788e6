import fc from "fast-check";
import { tradeIntensity } from "../../../src/functions/macro/tradeIntensity";
import {
  amount,
  amountOrZero,
  apart,
  between,
  column,
  numberOf,
  numbersOf,
  sum,
  unit,
} from "../../support/figures";

/** What i and the world export to each partner; i's part of the world's included. */
const partners = fc.array(fc.tuple(amountOrZero, amount), { minLength: 1, maxLength: 8 });

test("over all partners, weighed by the size of their markets, intensity averages 1", () => {
  fc.assert(
    fc.property(partners, amount, (flows, extra) => {
      const own = [...flows.map(([flow]) => flow), extra];
      const markets = [...flows.map(([flow, rest]) => flow + rest), 2 * extra];
      const world = sum(markets);
      const intensities = numbersOf(
        tradeIntensity(column(own), [[sum(own)]], column(markets), [[world]]),
      );
      const average = sum(intensities.map((value, j) => value * (markets[j]! / world)));
      expect(apart(average, 1)).toBeLessThan(1e-12);
    }),
  );
});

type Flows = readonly [x_ij: number, x_i: number, w_j: number, w: number, own?: number];
const intensity = (...[x_ij, x_i, w_j, w, own = 0]: Flows): number =>
  numberOf(tradeIntensity([[x_ij]], [[x_i]], [[w_j]], [[w]], [[own]]));

/** Part of i's own imports in a world three times j's market, which leaves room for the market. */
const part = between(0, 0.6);

test("the unit of money does not matter", () => {
  fc.assert(
    fc.property(amountOrZero, amount, amount, part, unit, (x, rest, market, own, k) => {
      const plain = intensity(x, x + rest, market, 3 * market, 3 * market * own);
      const [flow, exports, marketInUnits] = [x * k, (x + rest) * k, market * k];
      const inUnits = [3 * marketInUnits, 3 * marketInUnits * own] as const;
      expect(apart(intensity(flow, exports, marketInUnits, ...inUnits), plain)).toBeLessThan(1e-12);
    }),
  );
});

test("a world less i's own imports is a smaller world", () => {
  fc.assert(
    fc.property(amountOrZero, amount, amount, part, (x, rest, market, own) => {
      const [world, imports] = [3 * market, 3 * market * own];
      const smaller = intensity(x, x + rest, market, world - imports);
      expect(intensity(x, x + rest, market, world, imports)).toBe(smaller);
    }),
  );
});
