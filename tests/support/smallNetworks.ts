import fc from "fast-check";

/** One product, two materials with up to three suppliers each: small enough to be worked out without a solver. */
export const networks = fc
  .record({
    product: fc.record({ stock: fc.nat(300), capacity: fc.integer({ min: 50, max: 150 }) }),
    suppliers: fc.array(
      fc.record({ material: fc.constantFrom("A", "B"), stock: fc.nat(200), capacity: fc.nat(120) }),
      { minLength: 1, maxLength: 5 },
    ),
    ttr: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ product, suppliers, ttr }) => ({
    product,
    suppliers,
    ttr,
    nodes: [
      ["node", "material", "stock", "capacity", "demand", "margin", "ttr"],
      ["P", "fg", product.stock, product.capacity, 100, 7, ""],
      ...suppliers.map(({ material, stock, capacity }, i) => [
        `S${i}`,
        material,
        stock,
        capacity,
        "",
        "",
        ttr,
      ]),
    ],
    edges: [["from", "to"], ...suppliers.map((_, i) => [`S${i}`, "P"])],
  }));

/** What can be made in t periods without supplier 0: the scarcest material, within capacity. */
export function made(
  {
    product,
    suppliers,
  }: {
    product: { capacity: number };
    suppliers: { material: string; stock: number; capacity: number }[];
  },
  t: number,
): number {
  const materials = [...new Set(suppliers.map(({ material }) => material))];
  const supply = materials.map((material) =>
    suppliers.reduce(
      (sum, supplier, i) =>
        supplier.material === material
          ? sum + supplier.stock + (i === 0 ? 0 : supplier.capacity * t)
          : sum,
      0,
    ),
  );
  return Math.min(product.capacity * t, ...supply);
}
