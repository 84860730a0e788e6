import { parseFormula, parseShown } from "../support/exampleFormula";

test.each([
  ["=LINCHPIN.F(1, -2.5, 1E3, 3%, .5)", [1, -2.5, 1000, 0.03, 0.5]],
  ['=LINCHPIN.F("a ""b"", c", TRUE, false)', ['a "b", c', true, false]],
  ['=LINCHPIN.F({1,-2;"a",TRUE})', [[[1, -2], ["a", true]]]], // prettier-ignore
  ["=LINCHPIN.F(1, , 2)", [1, null, 2]],
  ["=LINCHPIN.F(, , 2)", [null, null, 2]],
  ["=LINCHPIN.F(1,)", [1, null]],
  ["=LINCHPIN.F()", []],
  ["=LINCHPIN.F(#N/A)", [{ type: "Error", basicType: "Error", basicValue: "#N/A" }]],
  ["=LINCHPIN.F(LINCHPIN.G_2(1), 2)", [{ id: "G_2", given: [1] }, 2]],
])("%s", (text, given) => {
  expect(parseFormula(text)).toEqual({ id: "F", given });
});

test.each([
  "LINCHPIN.F(1)",
  "=SUM(1)",
  "=LINCHPIN.F(1",
  "=LINCHPIN.F(A1)",
  "=LINCHPIN.F({1,2;3})",
  "=LINCHPIN.F(1) + 1",
])("%s is no formula for an example", (text) => {
  expect(() => parseFormula(text)).toThrow(/is needed here/);
});

test.each([
  ["0.46", 0.46],
  ["TRUE", true],
  ["{1;2}", [[1], [2]]],
  ["1.0.0", "1.0.0"],
  ["SYSTEM HALT: Magnets", "SYSTEM HALT: Magnets"],
  ['""', ""],
])("an example's result %s", (text, shown) => {
  expect(parseShown(text)).toEqual(shown);
});
