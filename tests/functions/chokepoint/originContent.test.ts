import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";
import { products } from "../../support/billsOfMaterials";

type Rows = (string | number)[][];

const content = (header: string[], rows: Rows, more: object = {}): unknown[][] =>
  callByName("ORIGIN_CONTENT", { bom: [header, ...rows], ...more }) as unknown[][];

test("ORIGIN_CONTENT: shares add up to 1, largest first, whatever the order of the rows", () => {
  let looked = 0;
  fc.assert(
    fc.property(products, fc.constantFrom("LOOKTHROUGH", "FACE"), ({ header, rows }, view) => {
      const [, ...table] = content(header, rows, { view }) as [string, number, number][];
      const shares = table.map(([, , share]) => share);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      // Shares within a part in a billion of each other are equal.
      shares.slice(1).forEach((share, i) => {
        expect(share).toBeLessThanOrEqual(shares[i]! * (1 + 1e-9));
      });
      const [, ...turned] = content(header, [...rows].reverse(), { view }) as [
        string,
        number,
        number,
      ][];
      for (const [origin, , share] of table) {
        const same = turned.find(([name]) => name === origin);
        expect(same?.[2]).toBeCloseTo(share, 12);
        looked++;
      }
    }),
  );
  expect(looked).toBeGreaterThan(100);
});

test("ORIGIN_CONTENT: a chain of 10,000 tiers and a table of 100,000 rows are no burden", () => {
  const header = ["item", "parent", "own_value", "origin"];
  const chain: Rows = Array.from({ length: 10_000 }, (_, i) => [
    `i${i}`,
    i === 0 ? "" : `i${i - 1}`,
    1,
    i % 2 === 0 ? "China" : "Japan",
  ]);
  expect(content(header, chain)[1]).toEqual(["China", 5000, 0.5]);
  const wide: Rows = [
    ["p", "", 0, "US"],
    ...Array.from({ length: 100_000 }, (_, i) => [`i${i}`, "p", 1, "Chile"]),
  ];
  expect(content(header, wide)).toEqual([
    ["origin", "value", "share"],
    ["Chile", 100_000, 1],
  ]);
});
