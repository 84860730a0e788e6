import "../../support/excelCall";
import { NoForm } from "../../../src/explanations/native/nativeForm";
import { strictFormula } from "../../../src/explanations/native/strictFormula";
import { tryForm, type Tried } from "../../../src/explanations/native/trial/tryForm";

const tries = (id: string, ...given: Parameters<typeof tryForm>[1]): Tried => {
  const found = tryForm(id, given);
  if (found instanceof NoForm) throw new Error(found.reason);
  return found;
};

const column = (...cells: (number | string)[]) => ({
  text: "A1:A9",
  cells: cells.map((cell) => [cell]),
});

test("a form that is the function's own rule is free in all of its arguments", () => {
  const weights = column(30, 20, 50, "");
  const shares = column(0.4, 0.1, "", 0.3);
  const total = { text: '"TOTAL"', cells: null };
  expect(tries("PORTFOLIO_EXPOSURE", weights, shares, total)).toEqual({
    free: [0, 1],
    held: [],
    parting: "",
  });
});

test("a label that the form compares as text is held, with what showed it", () => {
  const names = column("Motor", "Magnet", "Frame");
  const origins = column("USA", "United States", "JPN");
  const restrictions = column(0.9, 0.95, 0.1);
  const blocked = { text: "B9", cells: [["USA"]] };
  const rest = [
    { text: "", cells: null },
    { text: '"COUNT"', cells: null },
  ];
  const found = tryForm("CHOKEPOINT_HALT", [names, origins, restrictions, blocked, ...rest]);
  // "United States" is the USA to the function and another text to Excel.
  expect(found).toEqual(new NoForm("with the cells as they are the native formula gives 1, not 2"));
  const one = column("USA", "CHN", "JPN");
  const tried = tries("CHOKEPOINT_HALT", names, one, restrictions, blocked, ...rest);
  expect(tried.held).toEqual(expect.arrayContaining([1, 3]));
  expect(tried.parting).toMatch(/^with .* the native formula gives .*, not /);
});

test("what is calculated is tried as a figure, and a calculated table not at all", () => {
  const calculated = { text: "B2*2", cells: "calculated" as const };
  const gdp = { text: "C2", cells: [[28_650]] };
  expect(tries("EXPOSURE_RATIO", calculated, gdp).held).toEqual([]);
  expect(tryForm("ORIGIN_CONTENT", [calculated])).toBeInstanceOf(NoForm);
});

test("texts and truths among figures are refused, as the function refuses them", () => {
  const native = strictFormula("EXPOSURE_RATIO", ["B2", "C2"]);
  expect("plain" in native && native.plain).toMatch(
    /^IF\(\(ISTEXT\(B2\)\*\(B2<>""\)\+ISLOGICAL\(B2\)\)\+\(ISTEXT\(C2\).*>0,#VALUE!,/,
  );
});
