import fc from "fast-check";
import { eventStudy } from "../../../src/functions/portfolio/eventStudy";
import { apart, between, column, numberOf, sum } from "../../support/figures";

const daily = between(-0.1, 0.1);
const days = fc.integer({ min: 12, max: 40 });
/** Returns of a holding and a market, the market moving. */
const history = days
  .chain((n) =>
    fc.record({
      returns: fc.array(daily, { minLength: n, maxLength: n }),
      market: fc.array(daily, { minLength: n, maxLength: n }),
    }),
  )
  .filter(({ market }) => {
    const past = market.slice(0, -3);
    return Math.max(...past) - Math.min(...past) > 0.01;
  });

interface History {
  readonly returns: readonly number[];
  readonly market: readonly number[];
}

/** A window of the last three days, on all that lies before it. */
const study = (
  { returns, market }: History,
  result: string,
  capitalisation?: number,
): unknown[][] =>
  eventStudy(
    column(returns),
    column(market),
    returns.length - 1,
    returns.length - 3,
    1,
    1,
    result,
    capitalisation,
  );

test("what the market explains is not abnormal: a part of it added to every day changes nothing", () => {
  fc.assert(
    fc.property(history, between(-2, 2), between(-0.02, 0.02), (given, beta, alpha) => {
      const moved = given.returns.map((r, i) => r * 0.3 + alpha + beta * given.market[i]!);
      const scaled = given.returns.map((r) => r * 0.3);
      const car = (returns: readonly number[]): number =>
        numberOf(study({ ...given, returns }, "CAR"));
      expect(apart(car(moved), car(scaled))).toBeLessThan(1e-9);
    }),
  );
});

test("residuals of least squares: neither their sum nor their product with the market is left", () => {
  fc.assert(
    fc.property(history, (given) => {
      const n = given.returns.length - 3;
      const [, ...rows] = eventStudy(
        column(given.returns),
        column(given.market),
        1 + Math.floor(n / 2),
        3,
        0,
        0,
        "TABLE",
      );
      expect(rows).toHaveLength(1);
      const from = Math.floor(n / 2) - 3;
      const past = given.market.slice(from, from + 3);
      fc.pre(Math.max(...past) - Math.min(...past) > 0.01);
      const expected = (market: number): number => {
        const mean = (values: readonly number[]): number => sum(values) / values.length;
        const own = given.returns.slice(from, from + 3);
        const slope =
          sum(past.map((m, i) => (m - mean(past)) * (own[i]! - mean(own)))) /
          sum(past.map((m) => (m - mean(past)) ** 2));
        return mean(own) + slope * (market - mean(past));
      };
      expect(apart(rows[0]![2] as number, expected(given.market[from + 3]!))).toBeLessThan(1e-9);
    }),
  );
});

test("the table adds up to CAR, VALUE is CAR at the capitalisation, T has its sign", () => {
  fc.assert(
    fc.property(history, between(1, 5000), (given, worth) => {
      const car = numberOf(study(given, "CAR"));
      const [, ...rows] = study(given, "TABLE");
      expect(rows.map(([day]) => day)).toEqual([-1, 0, 1]);
      expect(apart(sum(rows.map((row) => row[3] as number)), car)).toBeLessThan(1e-12);
      expect(apart(rows.at(-1)![4] as number, car)).toBeLessThan(1e-12);
      expect(apart(numberOf(study(given, "VALUE", worth)), car * worth)).toBeLessThan(1e-9);
      const ts = rows.map((row) => row[5] as number);
      expect(apart(numberOf(study(given, "T")), sum(ts) / Math.sqrt(3))).toBeLessThan(1e-6);
    }),
  );
});
