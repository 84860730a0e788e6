import fc from "fast-check";
import { blocOf, membersOn } from "../../../src/core/labels/bloc";
import { serialOfIso } from "../../../src/core/calendar/serialDate";
import { partiesIn } from "../../../src/core/tariff/parties";
import { tariffInForce } from "../../../src/functions/tariff/tariffInForce";
import { refusal } from "../../support/refusal";

const day = (iso: string): number => serialOfIso(iso)!;
const asked = (target: unknown, origin: string, on: string | number = "2025-06-01"): string =>
  refusal(() =>
    tariffInForce(
      [
        ["key", "start", "value", "imposer", "target"],
        ["301", 20_000, 0.25, "USA", target],
      ],
      [[on]],
      null,
      null,
      "United States",
      origin,
    ),
  );

const spellings: Readonly<Record<string, readonly string[]>> = {
  CHN: ["China", "CN", "China, P.R.: Mainland", "People’s Republic of China", "CHINA*"],
  HKG: ["Hong Kong", "HK", "China, Hong Kong SAR", "Hong Kong SAR, China"],
  KOR: ["Korea, Rep.", "South Korea", "KR", "Republic of Korea"],
  DEU: ["Germany", "DE", "Federal Republic of Germany"],
  CIV: ["Côte d'Ivoire", "Cote d’Ivoire", "Ivory Coast", "CI"],
};
const codes = Object.keys(spellings);
const spelt = fc
  .tuple(fc.constantFrom(...codes), fc.nat(9))
  .map(([code, at]) => ({ code, label: [code, ...spellings[code]!][at % 4]! }));

test("an origin is aimed at exactly where the target lists its country, both in any spelling", () => {
  const joint = fc.constantFrom("; ", ";", " | ", "\n");
  fc.assert(
    fc.property(
      fc.array(spelt, { minLength: 1, maxLength: 4 }),
      joint,
      spelt,
      (listed, link, { code, label }) => {
        const target = listed.map((each) => each.label).join(link);
        const isAimedAt = listed.some((each) => each.code === code);
        expect(asked(target, label)).toBe(`answers [[${isAimedAt ? 0.25 : 0}]]`);
      },
    ),
    { numRuns: 300 },
  );
});

test("a bloc stands for its members of the day, before and after any change of them", () => {
  const blocs = ["EU", "G7", "ASEAN", "USMCA", "NAFTA", "OECD", "Euro area", "EFTA", "BRICS"];
  const changes = blocs.flatMap((name) =>
    blocOf(name)!.members.flatMap(({ iso3, from, to }) =>
      [from, to + 1].filter(Number.isFinite).map((on) => ({ name, iso3, on })),
    ),
  );
  expect(changes.length).toBeGreaterThan(80);
  fc.assert(
    fc.property(fc.constantFrom(...changes), fc.constantFrom(-1, 0), ({ name, iso3, on }, side) => {
      const when = on + side;
      fc.pre(when > 20_000);
      const isMember = membersOn(blocOf(name)!, when)!.some((member) => member.iso3 === iso3);
      expect(asked(name, iso3, when)).toBe(`answers [[${isMember ? 0.25 : 0}]]`);
    }),
    { numRuns: 400 },
  );
});

test("days before and after a membership spill beside each other", () => {
  const days = [["2020-01-31"], ["2020-02-01"]].map(([iso]) => [day(iso!)]);
  const events = [
    ["key", "start", "value", "target"],
    ["a", "2018-01-01", 0.25, "EU"],
  ];
  expect(tariffInForce(events, days, null, null, null, "United Kingdom")).toEqual([[0.25], [0]]);
});

test.each(["WLD", "World", "All countries", "all", "Total", "erga omnes", "any country", "MFN"])(
  "%s is aimed at every origin, known or not",
  (target) => {
    expect(asked(target, "China")).toBe("answers [[0.25]]");
    expect(asked(target, "Chnia")).toBe("answers [[0.25]]");
  },
);

test.each([
  ["Chnia", "China", /events row 2, target is "Chnia".*did you mean China/],
  ["China", "Chnia", /origin is "Chnia".*did you mean China/],
  ["Congo", "COD", /target is "Congo", which can be/],
  ["Africa", "Kenya", /target is "Africa", a group/],
  ["Germany", "EU", /origin is "EU", a group of which only some/],
  ["", "China", /its target is blank. Name the country/],
  ["n/a", "China", /its target is blank/],
  [0, "China", /its target is blank/],
])("target %j and origin %j leave the sum open", (target, origin, sentence) => {
  expect(asked(target, origin)).toMatch(/^#N\/A events row 2: 301 is in force/);
  expect(asked(target, origin)).toMatch(sentence);
});

test("China does not include Hong Kong and Macao, and a label that could be another does not count", () => {
  expect(asked("China", "Hong Kong")).toBe("answers [[0]]");
  expect(asked("CHN; Macao", "Macau")).toBe("answers [[0.25]]");
  expect(asked("Congo", "China")).toBe("answers [[0]]");
});

test.each([
  ["China, P.R.: Mainland", ["China, P.R.: Mainland"]],
  ["Korea, Rep. of", ["Korea, Rep. of"]],
  ["Canada and Mexico", ["Canada", "Mexico"]],
  ["Canada, Mexico / China", ["Canada", "Mexico", "China"]],
  ["Bosnia and Herzegovina", ["Bosnia and Herzegovina"]],
  ["Canada and Atlantis", ["Canada and Atlantis"]],
  [" ; n/a", []],
])("%j lists %j", (cell, parties) => {
  expect(partiesIn(cell)).toEqual(parties);
});
