import { haltProbability } from "../../../src/functions/chokepoint/haltProbability";
import { importance } from "../../../src/functions/chokepoint/importance";
import { originContent } from "../../../src/functions/chokepoint/originContent";
import { singlePoints } from "../../../src/functions/chokepoint/singlePoints";
import { criticalPath } from "../../../src/functions/resilience/criticalPath";
import { tariffInForce } from "../../../src/functions/tariff/tariffInForce";
import { refusal } from "../../support/refusal";

test("a quantity under another header counts", () => {
  // China holds 70 of 80: seven parts worth 10 beside the product's own 10.
  const bom = (header: string): unknown[][] => [
    ["item", "parent", header, "own_value", "origin"],
    ["P", "", 1, 10, "US"],
    ["A", "P", 7, 10, "China"],
  ];
  for (const header of ["quantity", "Qty.", "Qty per", "Usage (pcs)", "QUANTITY PER"]) {
    expect(originContent(bom(header), null, null, [["China"]])).toEqual([[0.875]]);
  }
  expect(refusal(() => originContent(bom("Quantiy"), null, null, [["China"]]))).toBe(
    '#VALUE! bom has the header "Quantiy": did you mean quantity? Correct it, or rename a column of your own.',
  );
});

test("a lag with its unit counts", () => {
  const relations = [
    ["from", "to", "type", "Lag (days)"],
    ["A", "B", "FS", 5],
  ];
  expect(criticalPath([["A"], ["B"]], [[1], [2]], relations, null, "DURATION")).toEqual([[8]]);
});

test("a measure ends under other headers", () => {
  for (const header of ["Ends", "until", "Valid to", "End date"]) {
    const events = [
      ["key", "start", header, "value"],
      ["301", "2018-07-06", "2019-01-01", 0.25],
    ];
    expect(tariffInForce(events, [["2025-01-01"]])).toEqual([[0]]);
  }
});

test("a model in which nothing has a probability says nothing about a halt", () => {
  const bom = (header: string, probability: unknown): unknown[][] => [
    ["item", "parent", "origin", header],
    ["P", "", "", ""],
    ["A", "P", "China", probability],
  ];
  expect(haltProbability(bom("Prob.", 0.2))).toBe(0.2);
  expect(haltProbability(bom("probability", 0))).toBe(0);
  for (const call of [haltProbability, importance]) {
    expect(refusal(() => call(bom("probability", "")))).toMatch(/^#N\/A No row .* probability/);
    expect(refusal(() => call(bom("Own words", 0.2)))).toMatch(/^#N\/A No row .* probability/);
    expect(refusal(() => call(bom("probabilty", 0.2)))).toMatch(
      /^#VALUE! .*"probabilty".*did you mean probability/,
    );
  }
  expect(singlePoints(bom("Own words", 0.2))).toContainEqual(["A (China)"]);
});

test("a required column that is lacking is told with the header that was meant", () => {
  const bom = [
    ["item", "parnet"],
    ["P", ""],
  ];
  expect(refusal(() => singlePoints(bom))).toMatch(
    /^#VALUE! model has no column parent: .*"parnet".*did you mean parent\?$/,
  );
});
