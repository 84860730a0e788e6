import { displayText } from "../../src/preview/workbook/display";
import { readTyped } from "../../src/preview/workbook/typed";

describe("what a typed text becomes, in en-US", () => {
  // Serials are days since 30 December 1899: 1 January 2024 is 45292.
  test.each([
    ["1,234.5", 1234.5],
    ["12.5%", 0.125],
    ["$1,200.50", 1200.5],
    ["(5)", -5],
    ["1e5", 100_000],
    ["1/1/2024", 45292],
    ["2024-01-01", 45292],
    ["1 Jan 2024", 45292],
    ["Jan 2024", 45292],
    ["Monday, January 1, 2024", 45292],
    ["TRUE", true],
    ["false", false],
    ["January", "January"],
    ["Sunflower oil", "Sunflower oil"],
    ["China 2024", "China 2024"],
    ["0101", 101],
    ["1.2.2024", "1.2.2024"],
    ["12 kg", "12 kg"],
    ["n/a", "n/a"],
    ["", ""],
  ])("%s", (text, value) => {
    expect(readTyped(text, "General")).toMatchObject({ value });
  });

  test.each(["=A1", "+A1", "-A1", "-item", "@SUM(A1)"])("%s is taken for a formula", (text) => {
    expect(readTyped(text, "General")).toHaveProperty("formula");
  });

  test.each(["=A1", "-A1", "0101", "1/2", "TRUE"])("%s stays text in a text cell", (text) => {
    expect(readTyped(text, "@")).toEqual({ value: text });
    expect(readTyped(`'${text}`, "General")).toEqual({ value: text });
  });
});

describe("what a cell shows", () => {
  test.each([
    [0.0161, "0.0%", "1.6%"],
    [1234567.891, "#,##0", "1,234,568"],
    [45292, "yyyy-mm-dd", "2024-01-01"],
    [0.1 + 0.2, "General", "0.3"],
    [2 / 3, "General", "0.666666667"],
    [-5, "0;(0)", "(5)"],
    [true, "0.0", "TRUE"],
    ["text", "0.0", "text"],
    ["text", "0;0;0;@ !", "text !"],
    ["#N/A", "0.0", "#N/A"],
  ])("%p formatted %s", (value, format, shown) => {
    expect(displayText(value, format)).toBe(shown);
  });
});
