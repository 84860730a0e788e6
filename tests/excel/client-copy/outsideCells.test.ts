import { defaultWay, type Way } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { pictureOf } from "../../support/workbookPicture";
import { forms, startWorkbook } from "./copyWorkbook";

const NOW = new Date(2026, 10, 21, 9, 30);
const CALL = "=LINCHPIN.EXPOSURE_RATIO(Sheet1!$B$2,Sheet1!$C$2)";

let book: ReturnType<typeof startWorkbook>;
beforeEach(async () => {
  book = startWorkbook([
    { at: [1, 4], formula: "=LINCHPIN.EXPOSURE_RATIO(B2,C2)" },
    { at: [1, 7], formula: "=LINCHPIN.MODEL_VERSION()" },
  ]);
  await book.excel.workbook.settled();
});

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet: book.sheet, row, column, rows, columns },
});
const validation = (row: number, rows: number, rule: Record<string, unknown>) =>
  book.excel.workbook.setValidation({
    ...{ area: area(row, 1, rows), rule, ignoreBlanks: true, prompt: null, errorAlert: null },
  });

/** What each puts into the workbook, and the beginning of the sentence on it. */
const outside: [string, () => void, string][] = [
  [
    "a name of the workbook",
    () => {
      book.excel.workbook.setName({
        name: "share",
        formula: CALL,
        visible: true,
        comment: "",
        scope: null,
      });
    },
    "The name share calls EXPOSURE_RATIO",
  ],
  [
    "a name that hands a function on",
    () => {
      const formula = "=MAP(Sheet1!$B$2:$B$4,Sheet1!$C$2:$C$4,LINCHPIN.EXPOSURE_RATIO)";
      book.excel.workbook.setName({
        name: "shares",
        formula,
        visible: true,
        comment: "",
        scope: null,
      });
    },
    "The name shares calls EXPOSURE_RATIO",
  ],
  [
    "a conditional format",
    () => {
      book.excel.workbook.setConditionalFormat({
        ...{ id: "one", area: area(1, 1, 3), type: "Custom", format: {} },
        rule: { formula: "=LINCHPIN.EXPOSURE_RATIO(B2,C2)>0.01" },
      });
    },
    "The conditional format of Sheet1!B2:B4 calls EXPOSURE_RATIO",
  ],
  [
    "a bound of a colour scale",
    () => {
      book.excel.workbook.setConditionalFormat({
        ...{ id: "one", area: area(1, 1, 3), type: "ColorScale", format: {} },
        rule: { criteria: { minimum: { type: "Formula", formula: CALL, color: "#FFFFFF" } } },
      });
    },
    "The conditional format of Sheet1!B2:B4 calls EXPOSURE_RATIO",
  ],
  [
    "data validation among other rules",
    () => {
      validation(0, 1, { list: { inCellDropDown: true, source: "trade,linchpin" } });
      validation(1, 2, { decimal: { formula1: 0, formula2: 1e9, operator: "Between" } });
      validation(3, 1, { custom: { formula: "=LINCHPIN.EXPOSURE_RATIO(B4,C4)<1" } });
    },
    "The data validation of Sheet1!B4 calls EXPOSURE_RATIO",
  ],
];

test.each(outside)("%s that calls a function stands in the way of a copy", async (_, put, says) => {
  put();
  const before = pictureOf(book.excel.workbook);
  const { items, obstacles } = await lookAtCopy(forms);
  expect(items).toHaveLength(2);
  expect(obstacles.map((sentence) => sentence.slice(0, says.length))).toEqual([says]);
  expect(obstacles[0]).toContain("nobody has without the add-in");
  // Put there after the look, it is met as well.
  const chosen = items.map((item) => ({ item, way: defaultWay(item) }));
  const refused = await makeCopy(chosen, NOW).catch((error: unknown) => sentenceFor(error));
  expect(refused).toBe(obstacles[0]);
  expect(pictureOf(book.excel.workbook)).toEqual(before);
});

test("names and rules without a function of ours are no obstacle", async () => {
  const formula = "=Sheet1!$B$2";
  book.excel.workbook.setName({
    name: "linchpin_trade",
    formula,
    visible: true,
    comment: "",
    scope: null,
  });
  validation(1, 2, { custom: { formula: '=B2<>"LINCHPIN.HHI(1)"' } });
  expect((await lookAtCopy(forms)).obstacles).toEqual([]);
});

async function reportAfter(way: (at: number) => Way): Promise<string> {
  const { items } = await lookAtCopy(forms);
  const chosen = items.map((item, at) => ({ item, way: way(at) }));
  const { reportSheet } = await makeCopy(chosen, NOW);
  const report = book.excel.workbook.sheets().find(({ name }) => name === reportSheet);
  const at = { sheet: report?.id ?? "", row: 2, column: 0, rows: 1, columns: 1 };
  return String(book.excel.workbook.values(at)[0]?.[0]);
}

test("the report proves that nothing calls the add-in, and says what it has looked at", async () => {
  validation(1, 2, { custom: { formula: "=B2>0" } });
  const proof = await reportAfter((at) => (at === 0 ? "plain" : "value"));
  expect(proof).toMatch(/^Nothing here calls the add-in \(looked through after the change: /);
  expect(proof).toMatch(/[1-9]\d* cells, 0 names of the workbook and [1-9]\d* rules? of /);
});

test("the report names the formulas that were left as they are", async () => {
  const proof = await reportAfter((at) => (at === 0 ? "plain" : "leave"));
  expect(proof).toMatch(/^Still calls the add-in, and shows #NAME\? without it: Sheet1!H2 \(/);
});
