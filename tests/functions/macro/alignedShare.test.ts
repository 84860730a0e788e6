import fc from "fast-check";
import { alignedShare } from "../../../src/functions/macro/alignedShare";
import { amount, apart, column, sum, unit } from "../../support/figures";

const groups = ["Allied", "Rival", "Neutral"] as const;
const trade = fc
  .array(fc.tuple(amount, fc.constantFrom(...groups), amount), { minLength: 1, maxLength: 12 })
  .map((rows) => [
    ...rows,
    ...groups.map((group): [number, (typeof groups)[number], number] => [1, group, 1]),
  ]);

const share = (rows: readonly (readonly unknown[])[], ...aligned: string[]): number =>
  alignedShare(
    column(rows.map(([value]) => value)),
    column(rows.map(([, group]) => group)),
    column(aligned),
  );

const distance = (rows: readonly (readonly unknown[])[]): number =>
  alignedShare(
    column(rows.map(([value]) => value)),
    [[null]],
    [[null]],
    column(rows.map((row) => row[2])),
    "DISTANCE",
  );

test("the shares of all groups add up to 1, and those of several are one share", () => {
  fc.assert(
    fc.property(trade, (rows) => {
      expect(apart(sum(groups.map((group) => share(rows, group))), 1)).toBeLessThan(1e-12);
      const two = share(rows, "Allied") + share(rows, "Neutral");
      expect(apart(share(rows, "Neutral", "Allied"), two)).toBeLessThan(1e-12);
    }),
  );
});

test("neither the unit nor the order matters, and the distance lies between the nearest and the furthest", () => {
  fc.assert(
    fc.property(trade, unit, (rows, k) => {
      const other = rows.map(([value, group, far]) => [value * k, group, far]).reverse();
      expect(apart(share(other, "Rival"), share(rows, "Rival"))).toBeLessThan(1e-12);
      const far = rows.map((row) => row[2]);
      expect(distance(rows)).toBeGreaterThan(Math.min(...far) * (1 - 1e-12));
      expect(distance(rows)).toBeLessThan(Math.max(...far) * (1 + 1e-12));
      expect(apart(distance(other), distance(rows))).toBeLessThan(1e-9);
    }),
  );
});

test("with distances of 0 and 1 the mean distance is the share of the far ones", () => {
  fc.assert(
    fc.property(trade, (rows) => {
      const far = rows.map(([value, group]) => [value, group, group === "Rival" ? 1 : 0]);
      expect(apart(distance(far), share(rows, "Rival"))).toBeLessThan(1e-12);
    }),
  );
});
