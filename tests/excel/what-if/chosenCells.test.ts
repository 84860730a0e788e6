import { splitReferences } from "../../../src/excel/what-if/chosenCells";

test.each([
  ["B2", ["B2"]],
  ["B2; C3\nD4;;", ["B2", "C3", "D4"]],
  ["'A;B'!B2;C3", ["'A;B'!B2", "C3"]],
  ["'It''s; here'!B2\n'C;'!D4", ["'It''s; here'!B2", "'C;'!D4"]],
  [" ;\n", []],
])("%j is split between references, not inside a sheet's name", (given, parts) => {
  expect(splitReferences(given)).toEqual(parts);
});
