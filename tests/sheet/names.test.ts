import {
  cellAddress,
  columnLetters,
  freeName,
  freeSheetName,
  sheetNameFor,
  tableNameFor,
} from "../../src/sheet/names";

test.each([
  ["macro-exposure", "macro_exposure"],
  ["US trade, 2024 (goods)", "US_trade_2024_goods_"],
  ["2024 trade", "_2024_trade"],
  ["Länder", "Länder"],
  ["HS6", "HS6_"],
  ["gdp2023", "gdp2023_"],
  ["R1C1", "R1C1_"],
  ["c", "c_"],
  ["trade2024x", "trade2024x"],
  ["  ", "table"],
])("the table for %p is called %s", (text, name) => {
  expect(tableNameFor(text)).toBe(name);
});

test.each([
  ["Macro exposure ratios", "macro-exposure", "Macro exposure ratios"],
  ["Bill of materials: the article's drone", "bom-article", "Bom article"],
  ["A/B [draft]*?", "a-b", "A B draft"],
  ["'quoted'", "quoted", "quoted"],
  ["History", "history", "History data"],
  ["///", "none", "data"],
])("the sheet for %p is called after it or after %p: %s", (title, shortName, name) => {
  expect(sheetNameFor(title, shortName)).toBe(name);
});

test("a taken name gets a number, whatever the case it was taken in", () => {
  expect(freeName("sales", ["SALES", "sales_2"], "_")).toBe("sales_3");
  expect(freeName("sales", ["cost"], "_")).toBe("sales");
});

test("a numbered sheet name stays within the 31 characters that Excel allows", () => {
  const name = sheetNameFor("A very long title of a dataset", "a-very-long-name-of-a-dataset-too");
  const taken: string[] = [];
  for (let count = 0; count < 12; count++) taken.push(freeSheetName(name, taken));
  expect(new Set(taken).size).toBe(12);
  expect(taken.filter((name) => name.length > 31)).toEqual([]);
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
});

test.each([
  ["Sheet1", 1, 1, "Sheet1!B2"],
  ["Macro exposure", 0, 0, "'Macro exposure'!A1"],
  ["Bob's", 9, 2, "'Bob''s'!C10"],
  ["HS6", 0, 0, "'HS6'!A1"],
  ["2024", 0, 0, "'2024'!A1"],
])("cells of the sheet %p are addressed as Excel writes them", (sheet, row, column, address) => {
  expect(cellAddress(sheet, row, column)).toBe(address);
});
