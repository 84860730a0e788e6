import fc from "fast-check";
import { us2025 } from "../../../src/core/tariff/stackingRules";
import { tariffStack } from "../../../src/functions/tariff/tariffStack";

const rate = fc.double({ min: 0, max: 2, noNaN: true });
const ordinary = fc.double({ min: 0, max: 1, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const names = ["232", "301", "RECIPROCAL", "FENTANYL", "122", "201", "OTHER"] as const;
const byAuthority = fc.record(Object.fromEntries(names.map((name) => [name, rate])));
const origins = fc.constantFrom("China", "CHN", "Germany", "Canada", "VNM");

const single = (answer: unknown[][]): number => answer[0]?.[0] as number;
const layersOf = (rates: Record<string, number>): unknown[][] => [
  ["layer", "rate"],
  ...Object.entries(rates),
];

/** The four cases of the dated rules, written out. */
function writtenOut(rates: Record<string, number>, origin: string, metal: number): number {
  const of = (name: string): number => rates[name] ?? 0;
  const china = ["China", "CHN"].includes(origin);
  const always = of("201") + of("OTHER");
  const m = 1 - metal;
  if (china && of("232") > 0) {
    return of("232") + of("RECIPROCAL") * m + of("FENTANYL") + of("301") + of("122") * m + always;
  }
  if (china) return of("RECIPROCAL") + of("FENTANYL") + of("301") + of("122") + always;
  if (of("232") > 0) {
    return of("232") + (of("RECIPROCAL") + of("FENTANYL") + of("122")) * m + always;
  }
  return of("RECIPROCAL") + of("FENTANYL") + of("122") + always;
}

test("the dated rules are the four cases of the published method", () => {
  fc.assert(
    fc.property(byAuthority, origins, share, ordinary, (rates, origin, metal, base) => {
      const rows = layersOf(rates);
      const got = single(tariffStack(rows, base, "US2025", origin, metal, null, "ADDITIONAL"));
      expect(got).toBeCloseTo(writtenOut(rates, origin, metal), 10);
      expect(single(tariffStack(rows, base, "US2025", origin, metal))).toBeCloseTo(base + got, 10);
    }),
  );
});

test("an all-in reciprocal rate stands in for the reciprocal layer, whatever its rate was", () => {
  fc.assert(
    fc.property(
      byAuthority,
      origins,
      share,
      ordinary,
      rate,
      (rates, origin, metal, base, floor) => {
        const got = tariffStack(
          layersOf(rates),
          base,
          "US2025",
          origin,
          metal,
          floor,
          "ADDITIONAL",
        );
        const replaced = { ...rates, RECIPROCAL: Math.max(0, floor - base) };
        expect(single(got)).toBeCloseTo(writtenOut(replaced, origin, metal), 10);
      },
    ),
  );
});

test("adding is the sum, and never less than the dated rules give", () => {
  fc.assert(
    fc.property(byAuthority, origins, share, ordinary, (rates, origin, metal, base) => {
      const rows = layersOf(rates);
      const sum = Object.values(rates).reduce((total, value) => total + value, base);
      expect(single(tariffStack(rows, base))).toBeCloseTo(sum, 10);
      const dated = single(tariffStack(rows, base, "US2025", origin, metal));
      expect(dated).toBeLessThanOrEqual(sum + 1e-9);
    }),
  );
});

const mode = fc.constantFrom("ADD", "FLOOR", "MAX", "REPLACE");
const row = fc.tuple(fc.constantFrom("a", "b", "c"), rate, mode, fc.constantFrom("x", "y"), share);
const headers = ["layer", "rate", "mode", "group", "content_share"];

test("the order of layers does not matter, and the table's last column adds up to the total", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), ordinary, (rows, base) => {
      const total = single(tariffStack([headers, ...rows], base));
      const back = single(tariffStack([headers, ...[...rows].reverse()], base));
      expect(back).toBeCloseTo(total, 10);
      const table = tariffStack([headers, ...rows], base, null, null, null, null, "TABLE");
      const adds = table.slice(1).map((line) => line[2] as number);
      expect(adds.reduce((sum, value) => sum + value, 0)).toBeCloseTo(total, 10);
    }),
  );
});

test("all-in layers alone never lift the total above the highest of base and layers put together", () => {
  fc.assert(
    fc.property(rate, ordinary, (floor, base) => {
      const total = single(
        tariffStack(
          [
            ["layer", "rate", "mode"],
            ["deal", floor, "FLOOR"],
          ],
          base,
        ),
      );
      expect(total).toBeCloseTo(Math.max(floor, base), 10);
    }),
  );
});

test("of one group's competing layers the largest counts, and a replacing layer leaves the others nothing", () => {
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 6 }), (rates) => {
      const rows = rates.map((value, i) => [`generation ${String(i)}`, value, "MAX", "301"]);
      const largest = Math.max(...rates);
      expect(single(tariffStack([headers.slice(0, 4), ...rows]))).toBeCloseTo(largest, 12);
      const replacing = ["232", 0.5, "REPLACE", "301"];
      expect(single(tariffStack([headers.slice(0, 4), ...rows, replacing]))).toBeCloseTo(0.5, 12);
    }),
  );
});

test("the dated rules say from when to when they hold", () => {
  expect([us2025.from, us2025.to]).toEqual(["2025-01-01", "2026-04-06"]);
  // Section 232 has a layer for autos and one for metals beside the one that may be either.
  const authorities = ["232 AUTOS", "232 METALS", ...names];
  expect(us2025.authorities.map(({ layer }) => layer)).toEqual(authorities);
});

test("a hundred thousand layers stack in one call", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => [`layer ${String(i)}`, 1e-6, "ADD"]);
  expect(single(tariffStack([["layer", "rate", "mode"], ...rows]))).toBeCloseTo(0.1, 9);
});
