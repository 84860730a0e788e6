import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { restoreCopy } from "../../../src/excel/client-copy/restoreCopy";
import type { Evaluate } from "../../../src/preview/workbook/memory/calculation";
import { pictureOf } from "../../support/workbookPicture";
import { divides, forms, startWorkbook } from "./copyWorkbook";

/** MAP with a function handed to it, and LET with one name: what the workbook of this test has of them. */
const evaluate: Evaluate = (formula, cell, read) => {
  if (formula === MAP) {
    const below = read("C2:C4");
    return read("B2:B4").map(([trade], at) => [Number(trade) / Number(below[at]?.[0])]);
  }
  const [, name = "", value = "", body = ""] =
    /^=LET\((\w+),([A-Z]\d+),(.+)\)$/.exec(formula) ?? [];
  if (name === "") return divides(formula, cell, read);
  const shorter = body.replace(new RegExp(`\\b${name}\\b`), value);
  return evaluate(`=${shorter}`, cell, read);
};

const MAP = "=MAP(B2:B4,C2:C4,LINCHPIN.EXPOSURE_RATIO)";
const LET = "=LET(trade,B2,1+LINCHPIN.EXPOSURE_RATIO(trade,C2))";

test("a copy of a workbook with MAP, LET and a name has no function of the add-in, and comes back whole", async () => {
  const book = startWorkbook(
    [
      { at: [1, 4], formula: MAP },
      { at: [1, 5], formula: LET },
      { at: [1, 6], formula: "=LINCHPIN.EXPOSURE_RATIO(trade_of_A,C2)" },
    ],
    (formula, cell, read) => evaluate(formula.replace("trade_of_A", "B2"), cell, read),
  );
  const { workbook } = book.excel;
  const formula = "=Sheet1!$B$2";
  workbook.setName({ name: "trade_of_A", formula, visible: true, comment: "", scope: null });
  await workbook.settled();
  const area = { sheet: book.sheet, row: 1, column: 4, rows: 3, columns: 3 };
  const before = workbook.values(area);
  // 461 / 28,650, 460.6 / 17,790 and 0 / 100, by hand.
  expect(before.map(([mapped]) => Number(mapped).toFixed(7))).toEqual([
    "0.0160908",
    "0.0258909",
    "0.0000000",
  ]);
  expect(before[0]?.slice(1).map((value) => Number(value).toFixed(7))).toEqual([
    "1.0160908",
    "0.0160908",
  ]);
  const picture = pictureOf(workbook);

  const { items, obstacles } = await lookAtCopy(forms);
  expect(obstacles).toEqual([]);
  const handed = items.find((item) => item.formula.formula === MAP);
  expect(handed?.reason).toBe(
    "EXPOSURE_RATIO has no native formula here: it is handed to another function by its name.",
  );
  const chosen = items.map((item) => ({ item, way: defaultWay(item) }));
  expect(await makeCopy(chosen, new Date(2026, 10, 21))).toMatchObject({
    ...{ native: 2, values: 1, left: 0, differing: [] },
  });
  expect(workbook.values(area)).toEqual(before);
  expect(workbook.formulas(area).flat().join()).not.toMatch(/LINCHPIN[._]/i);
  expect(workbook.formulas(area)[0]?.[1]).toMatch(/^=LET\(trade,B2,/);

  expect(await restoreCopy()).toMatchObject({ restored: 3 });
  await workbook.settled();
  expect(pictureOf(workbook)).toEqual(picture);
});
