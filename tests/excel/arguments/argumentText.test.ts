import { readArgument } from "../../../src/excel/arguments/argumentText";
import { columnReference } from "../../../src/sheet/columnReference";

const constant = (formula: string, ...cells: unknown[][]) => ({ kind: "constant", formula, cells });

test.each([
  ["12.5", constant("12.5", [12.5])],
  ["-3e2", constant("-300", [-300])],
  ["5%", constant("0.05", [0.05])],
  ["true", constant("TRUE", [true])],
  ['"say ""so"""', constant('"say ""so"""', ['say "so"'])],
  ["#n/a", constant("#N/A", [{ type: "Error", basicValue: "#N/A" }])],
  ['{1, 2;"a;b",FALSE}', constant('{1,2;"a;b",FALSE}', [1, 2], ["a;b", false])],
  ["  ", { kind: "omitted" }],
  ["China", { kind: "word", text: "China" }],
])("%s is read as Excel reads it", (typed, expected) => {
  expect(readArgument(typed)).toEqual(expected);
});

test("one of the argument's own words needs no quotation marks, even where it looks like a cell", () => {
  expect(readArgument("cr4", ["HHI", "CR4"])).toEqual(constant('"CR4"', ["CR4"]));
  expect(readArgument("TRUE", ["FALSE", "TRUE"])).toEqual(constant("TRUE", [true]));
});

const address = (sheet: string | null, cells: string, spill = false) => ({
  ...{ kind: "address", sheet, address: cells, spill },
});
const table = (name: string, part: string, columns: [string, string] | null) => ({
  ...{ kind: "table", table: name, part, columns },
});

test.each([
  ["$a$1:B9", address(null, "A1:B9")],
  ["'Bill''s data'!C3", address("Bill's data", "C3")],
  ["Sheet2!A:A", address("Sheet2", "A:A")],
  ["3:4", address(null, "3:4")],
  ["D2#", address(null, "D2", true)],
  ["sales[amount]", table("sales", "#Data", ["amount", "amount"])],
  ["sales[#All]", table("sales", "#All", null)],
  ["sales[[#Headers],[from]:[to]]", table("sales", "#Headers", ["from", "to"])],
  ["sales[['#1 [t]]]", undefined],
  ["sales[['#1 '[t']]]", table("sales", "#Data", ["#1 [t]", "#1 [t]"])],
  ["sales[@amount]", table("sales", "#This Row", ["amount", "amount"])],
  ["XFE1", undefined],
  ["A1048577", undefined],
])("%s refers to cells, or to none", (typed, expected) => {
  expect(readArgument(typed)).toEqual(
    expected === undefined
      ? { kind: "word", text: typed }
      : { kind: "reference", formula: typed, reference: expected },
  );
});

test.each(["amount", "Value, US$", "it's [x] #1 @", "Menge (t)"])(
  "the column %s is found again by the reference made for it",
  (column) => {
    expect(readArgument(columnReference("t", column))).toMatchObject({
      reference: table("t", "#Data", [column, column]),
    });
  },
);

test.each([
  ["1,5", /^Write 1,5 with a point before the decimals/],
  ["28,650", /nothing between thousands/],
  ['"China', /no closing quotation mark/],
  ["{1;2", /no closing brace/],
  ["{1,2;3}", /differ in length/],
  ["{1,,2}", /no empty places/],
  ["{China}", /^China cannot be in an array/],
  ["SUM(A1:A3)", /^SUM\(A1:A3\) is a calculation\. Put it into a cell/],
  ["=A1*2", /^A1\*2 is a calculation/],
  ["A1,B2", /names several ranges/],
])("%s is refused by a sentence that says what to do", (typed, sentence) => {
  expect(() => readArgument(typed)).toThrow(sentence);
});
