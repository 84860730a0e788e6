import { chokepointHalt } from "../../../src/functions/chokepoint/chokepointHalt";

const origins = [["Japan"], ["China"], ["Japan"]];
const restriction = [[0.1], [0.95], [0.2]];
const first = (names: unknown[][]): unknown =>
  chokepointHalt(names, origins, restriction, undefined, undefined, "FIRST");

test("an error among labels of which none is asked for is passed on", () => {
  expect(() => first([["Shell"], ["Magnets"], ["#REF!"]])).toThrow("names row 3 holds #REF!");
  expect(() => first([["Shell"], ["Magnets"], [{ type: "Error", basicValue: "#N/A" }]])).toThrow(
    "names row 3 holds #N/A",
  );
});

test("a label goes out as the first cell gave it that says it", () => {
  expect(first([["Shell"], [12], ["12"]])).toEqual([[12]]);
  expect(first([["12"], [12], ["Shell"]])).toEqual([["12"]]);
  expect(first([["Shell"], [" Magnets "], ["Rotor"]])).toEqual([["Magnets"]]);
});

test("labels may stand in a row, and blank ones are no components", () => {
  const row = (cells: unknown[]): unknown[][] => [cells];
  const answer = (names: unknown[]): unknown =>
    chokepointHalt(
      row(names),
      row(["China", "China"]),
      row([0.9, 0.9]),
      undefined,
      undefined,
      "COUNT",
    );
  expect(answer(["Shell", "Magnets"])).toEqual([[2]]);
  expect(answer([" ", "Magnets"])).toEqual([[1]]);
});
