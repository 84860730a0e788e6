import fc from "fast-check";
import { supplyDistress } from "../../../src/functions/criticality/supplyDistress";
import { apart, between } from "../../support/figures";

type Observed = readonly [value: number, base: number, deviation: number];
const figure = between(-1e4, 1e4);
const observed = fc.tuple(figure, figure, between(0.1, 1e3));

const cell = (
  price: Observed,
  quantity: Observed,
  threshold?: number,
  result?: string,
): unknown => {
  const [p, q] = [price, quantity].map((of) => of.map((value) => [[value]])) as [
    [unknown[][], unknown[][], unknown[][]],
    [unknown[][], unknown[][], unknown[][]],
  ];
  return supplyDistress(...p, ...q, threshold, result)[0]![0];
};
const score = (price: Observed, quantity: Observed): number => cell(price, quantity) as number;
const above = ([value, base, deviation]: Observed): number => (value - base) / deviation;

test("it is distress exactly where the price is too high and the quantity too low", () => {
  const threshold = between(0, 3);
  fc.assert(
    fc.property(observed, observed, threshold, (price, quantity, least) => {
      const both = above(price) > least && -above(quantity) > least;
      fc.pre(apart(score(price, quantity), least) > 1e-9);
      expect(cell(price, quantity, least, "FLAG")).toBe(both);
      expect(score(price, quantity)).toBeLessThanOrEqual(above(price));
    }),
  );
});

test("a price too high weighs as a quantity too low by as much", () => {
  fc.assert(
    fc.property(observed, observed, (price, quantity) => {
      const mirrored = ([value, base, deviation]: Observed): Observed => [
        base - (value - base),
        base,
        deviation,
      ];
      const swapped = score(mirrored(quantity), mirrored(price));
      expect(apart(swapped, score(price, quantity))).toBeLessThan(1e-9);
    }),
  );
});

test("neither the unit nor the origin of a scale matters", () => {
  const change = fc.tuple(between(0.01, 100), figure);
  fc.assert(
    fc.property(observed, observed, change, (price, quantity, [k, shift]) => {
      const [value, base, deviation] = price;
      const rescaled: Observed = [value * k + shift, base * k + shift, deviation * k];
      expect(apart(score(rescaled, quantity), score(price, quantity))).toBeLessThan(1e-6);
    }),
  );
});
