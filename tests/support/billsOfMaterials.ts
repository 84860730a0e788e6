import fc from "fast-check";

/** A product of up to three tiers, its items with one or two sources, as a sheet has it. */
export const products = fc
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
