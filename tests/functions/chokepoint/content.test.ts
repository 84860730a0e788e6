import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

/** A product of up to three tiers, its items with one or two sources, as a sheet has it. */
const products = fc
  .array(
    fc.record({
      parent: fc.nat(7),
      quantity: fc.integer({ min: 1, max: 5 }),
      value: fc.integer({ min: 1, max: 50 }),
      origins: fc.shuffledSubarray(["China", "Japan", "US", "Chile"], {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => {
    const header = ["item", "parent", "quantity", "own_value", "origin", "share"];
    const rows = parts.flatMap(({ parent, quantity, value, origins }, i) =>
      origins.map((origin, n) => [
        `part ${i}`,
        i === 0 ? "product" : parent % (i + 1) === i ? "product" : `part ${parent % (i + 1)}`,
        quantity,
        value + n,
        origin,
        1 / origins.length,
      ]),
    );
    return { header, rows: [["product", "", 1, 10, "US", 1], ...rows] };
  });

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
      expect([...shares].sort((a, b) => b - a)).toEqual(shares);
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

test("HIDDEN_EXPOSURE: face value and what it hides add up to look-through", () => {
  fc.assert(
    fc.property(products, fc.constantFrom("China", "Japan", "US"), ({ header, rows }, origin) => {
      const bom = [header, ...rows];
      const share = (view: string): number =>
        (callByName("ORIGIN_CONTENT", { bom, view, origin }) as number[][])[0]![0]!;
      const hidden = callByName("HIDDEN_EXPOSURE", { bom, origin }) as number;
      expect(share("FACE") + hidden).toBeCloseTo(share("LOOKTHROUGH"), 12);
      expect(Math.abs(hidden)).toBeLessThanOrEqual(1);
    }),
  );
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

test("CHOKEPOINT_HALT: its results agree with each other", () => {
  const component = fc.record({
    origin: fc.constantFrom("China", "Japan", "US"),
    restriction: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  });
  fc.assert(
    fc.property(fc.array(component, { minLength: 1, maxLength: 8 }), (components) => {
      const given = {
        names: components.map((_, i) => `c${i}`),
        origins: components.map(({ origin }) => origin),
        restriction: components.map(({ restriction }) => restriction),
      };
      const answer = (result: string): unknown[][] =>
        callByName("CHOKEPOINT_HALT", { ...given, result }) as unknown[][];
      const expected = given.names.filter(
        (_, i) => components[i]!.origin === "China" && components[i]!.restriction > 0.8,
      );
      expect(answer("LIST").flat()).toEqual(expected.length === 0 ? [""] : expected);
      expect(answer("COUNT")).toEqual([[expected.length]]);
      expect(answer("FLAG")).toEqual([[expected.length > 0]]);
      expect(answer("FIRST")).toEqual([[expected[0] ?? ""]]);
    }),
  );
});

test("REVENUE_AT_RISK: more blocked components never risk less, and all of them at most everything", () => {
  const use = fc.record({
    product: fc.nat(3),
    component: fc.constantFrom("a", "b", "c"),
    critical: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(use, { minLength: 1, maxLength: 9 }), (uses) => {
      const given = {
        products: ["p0", "p1", "p2", "p3"],
        revenue: [1, 2, 4, 8],
        uses: [
          ["product", "component", "critical"],
          ...uses.map((row) => [`p${row.product}`, row.component, row.critical]),
        ],
      };
      const at = (blocked: string[]): number =>
        (callByName("REVENUE_AT_RISK", { ...given, blocked }) as number[][])[0]![0]!;
      const [one, two, all] = [at(["a"]), at(["a", "b"]), at(["a", "b", "c"])] as const;
      expect(one).toBeLessThanOrEqual(two);
      expect(two).toBeLessThanOrEqual(all);
      const hit = new Set(uses.filter(({ critical }) => critical).map(({ product }) => product));
      expect(all).toBe([...hit].reduce((sum, product) => sum + 2 ** product, 0));
    }),
  );
});
