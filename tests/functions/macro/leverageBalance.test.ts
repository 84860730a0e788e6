import fc from "fast-check";
import { leverageBalance } from "../../../src/functions/macro/leverageBalance";
import { amount, apart, column, fraction, numberOf, shuffled, unit } from "../../support/figures";

type Good = readonly [onJ: number, onI: number, weight: number];
const goods = fc.array(fc.tuple(fraction, fraction, amount), { minLength: 1, maxLength: 10 });

const balance = (of: readonly Good[], result = "NET"): number =>
  numberOf(
    leverageBalance(
      column(of.map(([onJ]) => onJ)),
      column(of.map(([, onI]) => onI)),
      column(of.map(([, , weight]) => weight)),
      result,
    ),
  );

const swapped = (of: readonly Good[]): Good[] => of.map(([onJ, onI, weight]) => [onI, onJ, weight]);

test("seen from the other side, the balance changes its sign and what is shared stays", () => {
  fc.assert(
    fc.property(goods, (of) => {
      expect(apart(balance(swapped(of)), -balance(of))).toBeLessThan(1e-12);
      expect(apart(balance(swapped(of), "SHARED"), balance(of, "SHARED"))).toBeLessThan(1e-12);
      expect(apart(balance(swapped(of), "I"), balance(of, "J"))).toBeLessThan(1e-12);
    }),
  );
});

test("the balance is the difference of the sides, and neither depends less than both share", () => {
  fc.assert(
    fc.property(goods, (of) => {
      const [i, j] = [balance(of, "I"), balance(of, "J")];
      expect(apart(balance(of), j - i)).toBeLessThan(1e-12);
      expect(balance(of, "SHARED")).toBeLessThanOrEqual(Math.min(i, j) + 1e-12);
      for (const side of [i, j]) {
        expect(side).toBeGreaterThanOrEqual(0);
        expect(side).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
  );
});

test("neither the order of goods nor the unit of weights matters", () => {
  const inOrders = goods.chain((of) => fc.tuple(fc.constant(of), shuffled(of), unit));
  fc.assert(
    fc.property(inOrders, ([of, reordered, k]) => {
      const weighed = reordered.map(([onJ, onI, weight]): Good => [onJ, onI, weight * k]);
      expect(apart(balance(weighed), balance(of))).toBeLessThan(1e-12);
    }),
  );
});

test("a good written twice counts as one of twice the weight; without weights all count alike", () => {
  fc.assert(
    fc.property(goods, ([first, ...rest]) => {
      const [onJ, onI, weight] = first!;
      const doubled = balance([[onJ, onI, 2 * weight], ...rest]);
      expect(apart(balance([first!, first!, ...rest]), doubled)).toBeLessThan(1e-12);
      const alike = [[onJ, onI, 1] as const, ...rest.map(([a, b]): Good => [a, b, 1])];
      const sides = [column(alike.map(([a]) => a)), column(alike.map(([, b]) => b))] as const;
      expect(apart(numberOf(leverageBalance(...sides)), balance(alike))).toBeLessThan(1e-12);
    }),
  );
});
