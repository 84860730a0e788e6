import { defaultWay } from "../../../src/excel/client-copy/copyItem";
import { lookAtCopy } from "../../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../../src/excel/client-copy/makeCopy";
import { restoreCopy } from "../../../src/excel/client-copy/restoreCopy";
import { wallClock } from "../../../src/excel/workbook/untilCalculated";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { beforeTrip } from "../../support/coAuthor";
import { VirtualClock } from "../../support/office/virtualClock";
import { pictureOf } from "../../support/workbookPicture";
import { forms, startWorkbook, type Put } from "./copyWorkbook";

const NOW = new Date(2026, 10, 21, 9, 30);

/** A native formula, a spilled one, one that is frozen, a spilled one that is frozen, one on no cells. */
const FORMULAS: Put[] = [
  { at: [1, 4], formula: "=LINCHPIN.EXPOSURE_RATIO(B2,C2)" },
  { at: [1, 5], formula: "=LINCHPIN.EXPOSURE_RATIO(B2:B4,C2:C4)" },
  { at: [3, 4], formula: "=LINCHPIN.TRADE_OPENNESS(B2,B3,C2)" },
  { at: [1, 9], formula: '=LINCHPIN.TORNADO({"a";"=b"},{1;2},{4;9},3)' },
  { at: [1, 7], formula: "=LINCHPIN.MODEL_VERSION()" },
];

async function start() {
  const book = startWorkbook(FORMULAS);
  const clock = new VirtualClock(book.excel.host);
  jest.spyOn(wallClock, "now").mockImplementation(clock.now);
  jest.spyOn(wallClock, "wait").mockImplementation(clock.wait);
  await book.excel.workbook.settled();
  return book;
}

async function copy(): Promise<void> {
  const { items } = await lookAtCopy(forms);
  await makeCopy(
    items.map((item) => ({ item, way: defaultWay(item) })),
    NOW,
  );
}

test.each([
  ["nothing", "blank"],
  ["the formula", "formula"],
] as const)(
  "a restore that fails at any change leaves no cell blank, is taken back, and can be done again, where %s is told of spilled cells",
  async (_, spilled) => {
    const { excel, sheet } = await start();
    const { workbook, faults, host } = excel;
    host.habits.spilled = spilled;
    const live = pictureOf(workbook);
    const cells = () => workbook.formulas({ sheet, row: 0, column: 0, rows: 5, columns: 13 });
    let failed = 0;
    let backWhole = 0;
    for (let change = 1; ; change++) {
      await copy();
      await workbook.settled();
      const copied = cells();
      faults.failAtChange(change);
      const done = await restoreCopy().then(
        () => true,
        () => false,
      );
      faults.forget();
      await workbook.settled();
      if (done) break;
      failed++;
      const now = cells();
      const isCopy = JSON.stringify(now) === JSON.stringify(copied);
      const isLive = FORMULAS.every(
        ({ at: [row, column], formula }) => now[row]?.[column] === formula,
      );
      // Before the last formula is entered all of it is taken back; after that what is left is to tidy up.
      expect({ change, isCopy, isLive }).toEqual({ change, isCopy: !isLive, isLive });
      if (isLive) backWhole++;
      expect(await restoreCopy()).toEqual({ restored: FORMULAS.length, changed: [] });
      await workbook.settled();
      expect({ change, picture: pictureOf(workbook) }).toEqual({ change, picture: live });
    }
    expect(failed - backWhole).toBeGreaterThanOrEqual(5);
    expect(backWhole).toBeGreaterThanOrEqual(5);
  },
);

test("rows that come, and a sheet and a table that are renamed after the copy, are followed by what is restored", async () => {
  const { excel, sheet } = await start();
  const { workbook } = excel;
  await copy();
  workbook.insertRows(sheet, 0, 2);
  workbook.updateSheet(sheet, { name: "Numbers of '26" });
  await workbook.settled();
  expect(await restoreCopy()).toEqual({ restored: FORMULAS.length, changed: [] });
  await workbook.settled();
  const at = (row: number, column: number) =>
    workbook.formulas({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0];
  expect(at(3, 4)).toBe("=LINCHPIN.EXPOSURE_RATIO(B4,C4)");
  expect(at(5, 4)).toBe("=LINCHPIN.TRADE_OPENNESS(B4,B5,C4)");
  expect(at(3, 5)).toBe("=LINCHPIN.EXPOSURE_RATIO(B4:B6,C4:C6)");
  expect(workbook.sheets()).toHaveLength(1);
});

test("a sheet that is protected meanwhile is told in one sentence; nothing converted, nothing is left", async () => {
  const { excel, sheet } = await start();
  const { workbook } = excel;
  const live = pictureOf(workbook);
  let [untouched, converted] = [0, 0];
  for (let moment = 1; ; moment++) {
    const before = beforeTrip(excel.host, moment, () => {
      workbook.updateSheet(sheet, { protected: true });
    });
    const sentence = await copy().then(() => "", sentenceFor);
    const struck = before.end();
    workbook.updateSheet(sheet, { protected: false });
    if (!struck) break;
    await workbook.settled();
    if (sentence !== "") {
      expect({ moment, sentence }).toEqual({
        moment,
        sentence: expect.stringMatching(/protected/),
      });
      expect(sentence.match(/protected/g)).toHaveLength(1);
    }
    const now = pictureOf(workbook);
    if (JSON.stringify(now) === JSON.stringify(live)) untouched++;
    else {
      // What stands converted on a protected sheet cannot go back: what is kept stays, and brings it back.
      converted++;
      if (sentence !== "") expect(sentence).toMatch(/choose Restore in Client copy/);
      await restoreCopy();
      await workbook.settled();
      expect({ moment, picture: pictureOf(workbook) }).toEqual({ moment, picture: live });
    }
  }
  expect(untouched).toBeGreaterThan(5);
  expect(converted).toBeGreaterThan(0);
});
