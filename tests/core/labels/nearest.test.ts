import { nearestNames, sameName } from "../../../src/core/labels/nearest";

const names = ["gdp-current-usd", "gdp-vintages", "tariff-timeline", "wgi", "countries"];

test.each([
  ["gdp", ["gdp-current-usd", "gdp-vintages"]],
  ["tarif timelin", ["tariff-timeline"]],
  ["wig", ["wgi"]],
  ["country", ["countries"]],
])("the nearest to %s", (given, expected) => {
  expect(nearestNames(given, names, expected.length)).toEqual(expected);
});

test("nothing given still names some", () => {
  expect(nearestNames("", names)).toHaveLength(3);
});

test("names compare without case, spaces, underscores and hyphens", () => {
  expect(sameName("GDP current_USD", "gdp-current-usd")).toBe(true);
  expect(sameName("gdp", "gdp-current-usd")).toBe(false);
});
