import { type Written, writtenFormula } from "../../src/explanations/writtenFormula";

const stepAt = (index: number): string => `$B$${String(index + 20)}`;
const cellOf = (name: string): string => `$B$7_${name}`;

test("the outermost calculation is taken apart into steps, and their cells stand in the result", () => {
  const written = writtenFormula("HHI", [
    { name: "values", text: "Sheet1!$B$2:$B$4", isCell: false },
  ]) as Written;
  const { steps, result } = written.formulaOf(cellOf, stepAt);
  expect(steps.length).toBeGreaterThan(0);
  for (const { formula } of steps) {
    const depth = (sign: string) => formula.split(sign).length;
    expect({ formula, open: depth("(") }).toEqual({ formula, open: depth(")") });
  }
  expect(result).toContain("$B$20");
  expect(steps.map(({ name, label }) => `${name}: ${label}`)).toEqual([
    "Check 1: TRUE stops the result: MIN(values)<0",
    expect.stringMatching(/^Step 1: .*SUMSQ\(values\)/),
    "Step 2: SUM(values)^2",
  ]);
});

test("a single cell is referred to by its own cell on the new sheet, and a word stays written out", () => {
  const written = writtenFormula("EXPOSURE_RATIO", [
    { name: "trade", text: "Sheet1!$A$1", isCell: true },
    { name: "gdp", text: "Sheet1!$A$2", isCell: true },
  ]) as Written;
  const { steps, result } = written.formulaOf(cellOf, stepAt);
  const all = [result, ...steps.map(({ formula }) => formula)].join(" ");
  expect(all).toContain("$B$7_trade");
  expect(all).not.toContain("Sheet1");
});

test.each([
  ["RISK_EXPOSURE_INDEX", [{ name: "nodes", text: "A1:B2", isCell: false }], /linear programme/],
  ["HALT_RATE", [{ name: "model", text: "A1:C9", isCell: false }], /which failures come together/],
  ["UNCERTAIN", [{ name: "low", text: "A1", isCell: true }], /64-bit numbers/],
  ["HHI", [{ name: "values", text: null, isCell: false }], /values refers to the row/],
])("%s says why it cannot be written out", (id, given, reason) => {
  expect(writtenFormula(id, given)).toEqual({ reason: expect.stringMatching(reason) });
});
