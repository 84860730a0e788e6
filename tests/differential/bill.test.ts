import fc from "fast-check";
import { Code, compare } from "../support/differential";

/**
 * Two assemblies of one product, each with one or two sources of a screw in China or Japan; suppliers have
 * names or not, and can deliver all that is needed, most of it or no more than their share. A screw of one country and
 * supplier is one event wherever it goes.
 */
const source = fc.record({
  origin: fc.constantFrom("China", "Japan"),
  supplier: fc.constantFrom("", "North", "South"),
  probability: fc.constantFrom(null, 0.1, 0.1, 0.3),
  capacity: fc.constantFrom(null, 1, 0.7),
});
const cases = fc.record({
  one: fc.uniqueArray(source, {
    minLength: 1,
    maxLength: 2,
    selector: ({ origin, supplier }) => `${origin} ${supplier}`,
  }),
  other: fc.uniqueArray(source, {
    minLength: 1,
    maxLength: 2,
    selector: ({ origin, supplier }) => `${origin} ${supplier}`,
  }),
  china: fc.constantFrom(null, 0.2),
});

type Source = typeof source extends fc.Arbitrary<infer T> ? T : never;

const screw = (parent: string, s: Source, sources: number) => [
  ...["Screw", parent, s.origin, s.supplier],
  ...[1 / sources, s.probability, s.capacity],
];

compare({
  of: "HALT_PROBABILITY of a bill",
  cases,
  runs: 500,
  given: ({ one, other, china }) => [
    [
      ["item", "parent", "origin", "supplier", "share", "probability", "capacity"],
      ["Product", "", "", "", 1, null, null],
      ["country:China", "", "", "", 1, china, null],
      ["Frame", "Product", "Norway", "", 1, 0.01, null],
      ["Motor", "Product", "Norway", "", 1, 0, null],
      ...one.map((s) => screw("Frame", s, one.length)),
      ...other.map((s) => screw("Motor", s, other.length)),
    ],
  ],
  naive({ one, other, china }) {
    const stated = new Map<string, number>();
    const name = ({ origin, supplier }: { origin: string; supplier: string }): string =>
      `${origin} ${supplier}`;
    for (const s of [...one, ...other]) {
      if (s.probability === null) continue;
      const before = stated.get(name(s));
      if (before !== undefined && before !== s.probability) return new Code("#VALUE!");
      stated.set(name(s), s.probability);
    }
    const reach = (sources: readonly Source[]): number =>
      sources.reduce((all, s) => all + (s.capacity ?? 1 / sources.length), 0);
    if (reach(one) < 1 - 1e-9 || reach(other) < 1 - 1e-9) return new Code("#NUM!");
    const events = [...new Set([...one, ...other].map(name))];
    let total = 0;
    for (let state = 0; state < 2 ** (events.length + 1); state++) {
      const isOut = (i: number): boolean => (state >> i) % 2 === 1;
      const inChina = isOut(events.length);
      const fails = (s: { origin: string; supplier: string }): boolean =>
        isOut(events.indexOf(name(s))) || (inChina && s.origin === "China");
      const chances = [...events.map((event) => stated.get(event) ?? 0), china ?? 0];
      const chance = chances.reduce((all, p, i) => all * (isOut(i) ? p : 1 - p), 1);
      const isShort = (sources: readonly Source[]): boolean =>
        sources.reduce((all, s) => all + (fails(s) ? 0 : (s.capacity ?? 1 / sources.length)), 0) <
        1 - 1e-9;
      if (isShort(one) || isShort(other)) total += chance;
    }
    return 1 - (1 - total) * (1 - 0.01);
  },
});
