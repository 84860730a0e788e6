import { columnSample } from "../../../src/datasets/large/columnSample";

test.each([
  ["value", ["1", "2.5", "1,234.5", ".."], "number"],
  ["Wert", ["1.234,5", "7", "2,5"], "number with decimal comma"],
  // Codes: a zero in front, a name that says so, more digits than a number keeps.
  ["product", ["010121", "850511"], "text"],
  ["hs_code", ["850511", "850512"], "text"],
  ["partner code", ["156"], "text"],
  ["account", ["12345678901234567"], "text"],
  ["note", ["x", "1"], "text"],
  ["empty", ["", " "], "text"],
])("%s with %j is read as %s", (name, cells, kind) => {
  expect(columnSample(name, cells).kind).toBe(kind);
});
