import type { Cell, Field } from "../../../src/datasets/tableSchema";
import { isWords } from "../../../src/sheet/input";
import { columnFor, inputFor } from "../../../src/excel/tables/columns";

function field(own: Partial<Field>): Field {
  return { name: "column", title: "Column", description: "", type: "string", unit: "none", ...own };
}

function formatOf(own: Partial<Field>, cells: readonly Cell[] = []): string {
  return columnFor(field(own), cells).format;
}

test("codes are text even where no value shows it yet", () => {
  expect(formatOf({}, ["0101", "0102"])).toBe("@");
  expect(formatOf({ constraints: { pattern: "\\d{6}" } })).toBe("@");
  expect(formatOf({ constraints: { pattern: "[0-9]{4}" } })).toBe("@");
  expect(formatOf({ numberFormat: "@" })).toBe("@");
});

test("words are left unformatted, so that a formula typed among them calculates", () => {
  expect(formatOf({ constraints: { pattern: "[A-Z]{3}" } }, ["CHN", "USA", null])).toBe("General");
  expect(formatOf({}, ["NdFeB Magnets", "Carbon Fiber Shell"])).toBe("General");
});

// What Excel makes of these when they are typed with a United States keyboard.
test.each([
  "0101",
  "1.61%",
  "$5",
  "1/2",
  "2024-25",
  "=1+1",
  "+1",
  "-1",
  "@name",
  "'quoted",
  "＝1+1",
  " 5",
  "TRUE",
  "false",
  "#N/A",
  "May 2025",
  "Mar-24",
  "sept 3",
  "(5)",
])("%p would not stay text if typed", (text) => {
  expect(isWords(text)).toBe(false);
  expect(formatOf({}, ["words", text])).toBe("@");
});

test.each(["May", "Truest", "https://example.org", "Ägypten", "CHN", "one = two"])(
  "%p stays text if typed",
  (text) => {
    expect(isWords(text)).toBe(true);
    expect(formatOf({}, [text])).toBe("General");
  },
);

test("numbers keep the format of their column, else one that suits their type", () => {
  expect(formatOf({ type: "number", numberFormat: "0.00%" })).toBe("0.00%");
  expect(formatOf({ type: "number", unit: "fraction" })).toBe("0.0%");
  expect(formatOf({ type: "number" })).toBe("General");
  expect(formatOf({ type: "integer" })).toBe("#,##0");
  expect(formatOf({ type: "year" })).toBe("0");
  expect(formatOf({ type: "date" })).toBe("yyyy-mm-dd");
  expect(formatOf({ type: "boolean" })).toBe("General");
});

test("days arrive as the serial numbers that Excel counts", () => {
  const day = field({ type: "date" });
  // 1900-03-01 is 61 and 2025-04-10 is 45757 in Excel's own date system.
  expect(inputFor("1900-03-01", day, 2)).toBe(61);
  expect(inputFor("2025-04-10", day, 2)).toBe(45757);
  expect(inputFor("1899-12-31", day, 2)).toBe("1899-12-31");
  expect(inputFor(null, day, 2)).toBeNull();
});

test("numbers, truth values and missing cells go as they are", () => {
  expect(inputFor(0.1, field({ type: "number" }), 2)).toBe(0.1);
  expect(inputFor(false, field({ type: "boolean" }), 2)).toBe(false);
  expect(inputFor(null, field({ type: "number" }), 2)).toBeNull();
});

test("a text longer than a cell holds is refused, naming row and column", () => {
  expect(() => inputFor("x".repeat(32_768), field({ name: "note" }), 7)).toThrow(
    "Row 7, column note: the text has 32768 characters and a cell holds 32767. Shorten it and import again.",
  );
});

test("a column is as wide as its longest cell, within bounds", () => {
  const widthOf = (cells: readonly Cell[]) => columnFor(field({ name: "a" }), cells).width;
  expect(widthOf(["ab"])).toBe(widthOf([]));
  expect(widthOf(["a text of twenty cha"])).toBeGreaterThan(widthOf(["a text of ten"]));
  expect(widthOf(["x".repeat(500)])).toBe(widthOf(["x".repeat(100)]));
});

test.each([
  [[1, 1234, null], "#,##0"],
  [[1, 2.5], "#,##0.0"],
  [[1, 2.25, 1 / 3], "#,##0.00"],
  [[0, 1000, 0.001], "General"],
  [[], "#,##0"],
])("numbers such as %j with as many decimals as they need are shown as %s", (cells, format) => {
  expect(formatOf({ type: "number", unit: "tonnes", numberFormat: "#,##0.##" }, cells)).toBe(
    format,
  );
});
