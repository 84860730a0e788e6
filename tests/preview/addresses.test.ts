import { formatA1, parseA1, quoteSheetName, splitSheetName } from "../../src/preview/workbook/a1";

const whole = { rows: 1_048_576, columns: 16_384 };

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$B$2:D4", { row: 1, column: 1, rows: 3, columns: 3 }],
  ["d4:b2", { row: 1, column: 1, rows: 3, columns: 3 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ["B:D", { row: 0, column: 1, rows: whole.rows, columns: 3 }],
  ["2:3", { row: 1, column: 0, rows: 2, columns: whole.columns }],
])("%s means its cells", (text, block) => {
  expect(parseA1(text)).toEqual(block);
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "HHI(A1)", "ABCD1"])(
  "%s is no address",
  (text) => {
    expect(parseA1(text)).toBeNull();
  },
);

test.each(["A1", "B2:D4", "B:D", "2:3", "AA27", "1:1048576"])(
  "%s is written as it was read",
  (text) => {
    const block = parseA1(text);
    expect(block && formatA1(block)).toBe(text);
  },
);

test("absolute addresses carry a mark before each part", () => {
  const block = parseA1("B2:D4");
  expect(block && formatA1(block, true)).toBe("$B$2:$D$4");
});

test.each([
  ["Sheet1", "Sheet1"],
  ["My data", "'My data'"],
  ["It's", "'It''s'"],
  ["2024", "'2024'"],
  ["CR4", "'CR4'"],
])("the sheet name %s stands as %s", (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
  expect(splitSheetName(`${written}!A1`)).toEqual({ sheetName: name, rest: "A1" });
});
