import fc from "fast-check";
import { callByName } from "../../../src/functions/boundary/registry";
import "../../../src/functions/index";

/** One product, two materials with up to three suppliers each: small enough to be worked out without a solver. */
const networks = fc
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
function made(
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

test("DISRUPTION_IMPACT is what demand exceeds stock and the scarcest material by, times the margin", () => {
  fc.assert(
    fc.property(networks, (network) => {
      const { nodes, edges, ttr, product } = network;
      const impact = callByName("DISRUPTION_IMPACT", {
        nodes,
        edges,
        disrupted: "S0",
        ttr,
      }) as number;
      const lost = Math.max(0, 100 * ttr - product.stock - made(network, ttr));
      expect(impact).toBeCloseTo(7 * lost, 6);
    }),
  );
});

test("NETWORK_TTS: up to it nothing is lost, beyond it something is, and RISK_EXPOSURE_INDEX repeats both", () => {
  let looked = 0;
  fc.assert(
    fc.property(networks, (network) => {
      const { nodes, edges, product, ttr } = network;
      const survives = callByName("NETWORK_TTS", { nodes, edges, disrupted: "S0" }) as number;
      const lost = (t: number): number => 100 * t - product.stock - made(network, t);
      expect(lost(survives)).toBeLessThanOrEqual(1e-4);
      if (survives < 3650) {
        looked++;
        expect(lost(survives + 0.01)).toBeGreaterThan(0);
      }
      const [, ...rows] = callByName("RISK_EXPOSURE_INDEX", { nodes, edges }) as unknown[][];
      const first = rows[0] as [string, number, number, number, number];
      expect(first[0]).toBe("S0");
      expect(first[3]).toBeCloseTo(survives, 6);
      expect(first[4]).toBeCloseTo(ttr - survives, 6);
      const impacts = rows.map((row) => row[1] as number);
      const largest = Math.max(...impacts);
      rows.forEach((row) =>
        expect(row[2]).toBeCloseTo(largest === 0 ? 0 : (row[1] as number) / largest, 9),
      );
    }),
  );
  expect(looked).toBeGreaterThan(20);
});
