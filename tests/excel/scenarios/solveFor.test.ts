import { keepSolution, solveFor, undoKeep } from "../../../src/excel/scenarios/solveFor";
import { pictureOf } from "../../support/workbookPicture";
import { startSalesModel } from "./salesModel";

let model: ReturnType<typeof startSalesModel>;
beforeEach(() => {
  model = startSalesModel();
  model.workbook.clear(model.cell(3, 1), "All");
});

const REQUEST = { input: "B1", output: "B3", target: "250", from: "", to: "", tolerance: "" };
const price = () => model.workbook.values(model.cell(0, 1))[0]![0];

test("finds the input, and leaves the workbook as it was", async () => {
  const before = pictureOf(model.workbook);
  const solution = await solveFor(REQUEST, model.options);
  // 2.5 × 100.
  expect(solution).toMatchObject({ found: true, value: expect.closeTo(2.5, 9) });
  expect(solution.result).toBeCloseTo(250, 6);
  expect(solution.sentence).toBe("Price = 2.5 makes Revenue 250.");
  expect(pictureOf(model.workbook)).toEqual(before);
});

test("what is found can be kept, and taken back", async () => {
  const before = pictureOf(model.workbook);
  const kept = await keepSolution(await solveFor(REQUEST, model.options));
  expect(price()).toBeCloseTo(2.5, 9);
  await undoKeep(kept);
  expect(pictureOf(model.workbook)).toEqual(before);
  const again = await keepSolution(await solveFor(REQUEST, model.options));
  model.put(0, 1, 8);
  await expect(undoKeep(again)).rejects.toThrow(
    "Price (Sheet1!B1) holds 8 by now, no longer 2.5, and was left so.",
  );
  expect(price()).toBe(8);
});

test.each([
  [
    { from: "0", to: "2" },
    /^None of the \d+ values tried between 0 and 2 makes Revenue 250\. None comes closer than the present 200\. Give another range or target\.$/,
  ],
  [
    { output: "B6", target: "1" },
    "Grade shows no number at the 17 values tried between -10.8 and 14.8 for Price. Give a range where it does.",
  ],
])("says plainly that there is no solution, and offers nothing", async (part, sentence) => {
  const before = pictureOf(model.workbook);
  const solution = await solveFor({ ...REQUEST, ...part }, model.options);
  expect(solution).toMatchObject({ found: false, value: null, result: null });
  expect(solution.sentence).toEqual(
    typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
  );
  expect(pictureOf(model.workbook)).toEqual(before);
});

test("says that the output does not depend on the input", async () => {
  model.put(7, 1, 5);
  const { sentence } = await solveFor(
    { ...REQUEST, input: "B8", from: "1", to: "9" },
    model.options,
  );
  expect(sentence).toMatch(
    /^Revenue stays 200 at the 21 values tried between 1 and 9 for .*: it may not depend/,
  );
});

test("an error beyond a point is gone around", async () => {
  // Revenue up to a price of 2, an error above.
  model.put(3, 1, "=IF(B1>2,1/0,B3)");
  const solution = await solveFor({ ...REQUEST, output: "B4", target: "150" }, model.options);
  expect(solution).toMatchObject({ found: true, value: expect.closeTo(1.5, 9) });
});

test("an input that is valid only as a share is searched to its ends", async () => {
  model.put(0, 1, 0.02);
  model.put(3, 1, "=IF(AND(B1>=0,B1<=1),2*B1,NA())");
  const share = { ...REQUEST, output: "B4" };
  // 2 × 0.6; and nothing more than 2 × 1.
  expect(await solveFor({ ...share, target: "1.2" }, model.options)).toMatchObject({
    found: true,
    value: expect.closeTo(0.6, 9),
  });
  const { found, value, sentence } = await solveFor({ ...share, target: "3" }, model.options);
  expect({ found, value }).toEqual({ found: false, value: 1 });
  expect(sentence).toMatch(
    /^None of the \d+ values tried between -?[\d.]+ and [\d.]+ \(\d+ gave no number\) makes Exposure 3\. The closest is 2 with Price = 1\./,
  );
});

test("what comes no closer than the present value is not offered", async () => {
  model.put(0, 1, 4);
  model.put(3, 1, "=MIN(B3,210)");
  const solution = await solveFor({ ...REQUEST, output: "B4" }, model.options);
  expect(solution).toMatchObject({ found: false, value: null });
  expect(solution.sentence).toMatch(/None comes closer than the present 210\./);
});

test.each([
  [{ target: "much" }, /^“much” for Revenue is no number\./],
  [{ from: "1" }, /^Give both from and to, or neither/],
  [{ output: "B5:B6" }, /^One output is solved for\./],
  [{ input: "B3" }, /^Sheet1!B3 holds the formula/],
])("what cannot be solved is refused", async (part, sentence) => {
  await expect(solveFor({ ...REQUEST, ...part }, model.options)).rejects.toThrow(sentence);
});
