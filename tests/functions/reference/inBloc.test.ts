import fc from "fast-check";
import { blocNames, blocOf } from "../../../src/core/labels/bloc";
import { countries } from "../../../src/core/labels/place";
import { inBloc } from "../../../src/functions/reference/inBloc";

const day = fc.integer({ min: 36_526, max: 47_000 });
const dated = blocNames().filter((name) => blocOf(name)?.to === Infinity);
const someone = fc.constantFrom(...countries());

test("a member by its name is a member by its code, and only states that the table lists are", () => {
  expect(dated.length).toBeGreaterThan(12);
  fc.assert(
    fc.property(someone, fc.constantFrom(...dated), day, ({ name, iso3 }, bloc, date) => {
      fc.pre(name !== "St. Martin");
      const [answer] = inBloc([[name]], bloc, [[date]]);
      expect(inBloc([[iso3]], bloc, [[date]])).toEqual([answer]);
      const isListed = blocOf(bloc)?.members.some((member) => member.iso3 === iso3) ?? false;
      if (!isListed) expect(answer).toEqual([false]);
    }),
  );
});

test("the number of members is that of the blocs' own lists", () => {
  const members = (bloc: string, date?: string): number =>
    countries().filter(({ iso3, iso2 }) => {
      const label = iso3 === "NAM" ? "Namibia" : iso2 || iso3;
      return inBloc([[label]], bloc, [[date]])[0]?.[0] === true;
    }).length;
  const counts = [
    ["EU", "2020-01-31", 28],
    ["EU", "2020-02-01", 27],
    ["EU", "2004-04-30", 15],
    ["Euro area", "2001-01-01", 12],
    ["G7", "2025-01-01", 7],
    ["ASEAN", "2025-01-01", 10],
    ["ASEAN", "2026-01-01", 11],
    ["USMCA", "2026-01-01", 3],
    ["OECD", "2026-01-01", 38],
    ["BRICS", "2023-12-31", 5],
  ] as const;
  expect(counts.map(([bloc, date]) => members(bloc, date))).toEqual(counts.map(([, , n]) => n));
});
