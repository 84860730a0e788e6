import fc from "fast-check";
import { hhi } from "../../../src/functions/concentration/hhi";
import { hhiWgi } from "../../../src/functions/concentration/hhiWgi";
import { amount, apart, between, column, shuffled, unit } from "../../support/figures";

type Country = readonly [share: number, governance: number, factor: number];
const governance = between(0, 10);
const factor = between(0.8, 1.5);
const countries = fc.array(fc.tuple(amount, governance, factor), { minLength: 1, maxLength: 10 });

const index = (of: readonly Country[], scale = "0-10"): number =>
  hhiWgi(
    column(of.map(([share]) => share)),
    column(of.map(([, risk]) => risk)),
    column(of.map(([, , barrier]) => barrier)),
    scale,
  );

test("where all are governed alike and trade alike, it is the plain index times both", () => {
  fc.assert(
    fc.property(countries, governance, factor, (of, risk, barrier) => {
      const plain = hhi(column(of.map(([share]) => share)));
      const alike = of.map(([share]): Country => [share, risk, barrier]);
      expect(apart(index(alike), plain * risk * barrier)).toBeLessThan(1e-12);
      const shares = column(of.map(([share]) => share));
      const risks = column(of.map(() => risk));
      expect(apart(hhiWgi(shares, risks, [[barrier]], "0-10"), index(alike))).toBeLessThan(1e-12);
      expect(apart(hhiWgi(shares, risks, null!, "0-10"), plain * risk)).toBeLessThan(1e-12);
    }),
  );
});

test("risks add up: it is linear in governance", () => {
  fc.assert(
    fc.property(countries, (of) => {
      const half = of.map(([share, risk, barrier]): Country => [share, risk / 2, barrier]);
      expect(apart(2 * index(half), index(of))).toBeLessThan(1e-12);
      const best = of.map(([share, , barrier]): Country => [share, 0, barrier]);
      expect(index(best)).toBe(0);
    }),
  );
});

test("an estimate of the World Bank is a risk of (2.5 − estimate) × 2", () => {
  fc.assert(
    fc.property(countries, (of) => {
      const estimates = of.map(([share, risk, barrier]): Country => [
        share,
        2.5 - risk / 2,
        barrier,
      ]);
      expect(apart(index(estimates, "WGI"), index(of))).toBeLessThan(1e-12);
    }),
  );
});

test("neither the unit of shares nor the order of countries matters, and no barrier beyond 1 keeps it to 10", () => {
  const inOrders = countries.chain((of) => fc.tuple(fc.constant(of), shuffled(of), unit));
  fc.assert(
    fc.property(inOrders, ([of, reordered, k]) => {
      const inUnits = reordered.map(([share, ...rest]): Country => [share * k, ...rest]);
      expect(apart(index(inUnits), index(of))).toBeLessThan(1e-12);
      const open = of.map(([share, risk]): Country => [share, risk, 1]);
      expect(index(open)).toBeLessThanOrEqual(10 + 1e-12);
    }),
  );
});
