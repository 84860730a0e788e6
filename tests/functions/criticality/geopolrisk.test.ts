import fc from "fast-check";
import { hhi } from "../../../src/functions/concentration/hhi";
import { geopolrisk } from "../../../src/functions/criticality/geopolrisk";
import {
  amount,
  amounts,
  apart,
  column,
  fraction,
  numberOf,
  shuffled,
  sum,
  unit,
} from "../../support/figures";

type Origin = readonly [imports: number, instability: number];
const origins = fc.array(fc.tuple(amount, fraction), { minLength: 1, maxLength: 10 });

const risk = (
  production: readonly number[],
  of: readonly Origin[],
  options: { domestic?: number; price?: number; result?: string } = {},
): number =>
  numberOf(
    geopolrisk(
      column(production),
      column(of.map(([imports]) => imports)),
      column(of.map(([, instability]) => instability)),
      options.domestic,
      options.price,
      options.result,
    ),
  );

test("the score is concentration times import risk, the midpoint the score times the price", () => {
  fc.assert(
    fc.property(amounts, origins, amount, (production, of, price) => {
      const score = risk(production, of);
      expect(risk(production, of, { result: "HHI" })).toBe(hhi(column(production)));
      expect(score).toBe(hhi(column(production)) * risk(production, of, { result: "IMPORT_RISK" }));
      expect(risk(production, of, { price, result: "MIDPOINT" })).toBe(score * price);
      expect(score).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test("import risk is the mean instability of imports, and as much made at home halves it", () => {
  fc.assert(
    fc.property(amounts, origins, (production, of) => {
      const total = sum(of.map(([imports]) => imports));
      const mean = sum(of.map(([imports, instability]) => (imports / total) * instability));
      const imported = risk(production, of, { result: "IMPORT_RISK" });
      expect(apart(imported, mean)).toBeLessThan(1e-12);
      const halved = risk(production, of, { domestic: total, result: "IMPORT_RISK" });
      expect(apart(halved, imported / 2)).toBeLessThan(1e-12);
    }),
  );
});

test("neither units nor the order of producers and origins matter", () => {
  const inOrders = fc
    .tuple(amounts, origins)
    .chain(([production, of]) =>
      fc.tuple(fc.constant(production), fc.constant(of), shuffled(production), shuffled(of), unit),
    );
  fc.assert(
    fc.property(inOrders, ([production, of, producers, reordered, k]) => {
      const inUnits = reordered.map(([imports, unstable]): Origin => [imports * k, unstable]);
      const others = producers.map((amountOf) => amountOf * k);
      expect(apart(risk(others, inUnits), risk(production, of))).toBeLessThan(1e-12);
    }),
  );
});
