import { lookForProblems } from "../../../src/excel/problems/lookForProblems";
import { replaceLabel } from "../../../src/excel/problems/replaceLabel";
import { registered } from "../../../src/functions/boundary/registry";
import { repair } from "../../../src/excel/problems/repair";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { beforeTrip } from "../../support/coAuthor";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { pictureOf } from "../../support/workbookPicture";

let excel: ReturnType<typeof startExcelWithFunctions>;
let sheet: string;
const area = (row: number, column: number, rows = 1, columns = 1) => ({
  ...{ sheet, row, column, rows, columns },
});
const write = async (row: number, column: number, cells: (string | number)[][]) => {
  excel.workbook.write(area(row, column, cells.length, cells[0]!.length), cells);
  await excel.workbook.settled();
};
const look = () =>
  lookForProblems({
    isFigure: (id, at) => id !== "HHI" || at === 0,
    countriesOf: (id, at) => Object.values(registered().get(id)?.parameters ?? {})[at]?.countries,
    patience: 10,
  });

beforeEach(() => {
  excel = startExcelWithFunctions();
  sheet = excel.workbook.activeSheet();
});

test("errors are found in cells and in what they spill into, with the first cell that shows them", async () => {
  await write(0, 0, [[10], [0], [5]]);
  await write(0, 2, [
    ["=LINCHPIN.EXPOSURE_RATIO(A1,A1)", "=LINCHPIN.EXPOSURE_RATIO(A1,A2)"],
    ["=SUM(A1,A2)", ""],
    ["=LINCHPIN.EXPOSURE_RATIO(A1,A1:A3)", ""],
  ]);
  const { errors, formulas, lost, waiting } = await look();
  expect(formulas).toBe(3);
  expect(errors.map(({ address, code, offset }) => ({ address, code, offset }))).toEqual([
    { address: "Sheet1!D1", code: "#DIV/0!", offset: { row: 0, column: 0 } },
    { address: "Sheet1!C4", code: "#DIV/0!", offset: { row: 1, column: 0 } },
  ]);
  expect([lost, waiting]).toEqual([[], []]);
});

test("an answer that does not come is told from one that comes late", async () => {
  await write(0, 0, [["=LINCHPIN.EXPOSURE_RATIO(1,2)"], ["=LINCHPIN.EXPOSURE_RATIO(1,4)"]]);
  const values = excel.workbook.values.bind(excel.workbook);
  let looks = 0;
  // The second cell shows its figure at the second look; the first one never does.
  excel.workbook.values = (asked) => {
    if (asked.row === 0) looks++;
    const isBusy = asked.row === 0 || looks < 2;
    return isBusy ? values(asked).map((row) => row.map(() => "#BUSY!")) : values(asked);
  };
  const { waiting, errors } = await look();
  expect(waiting.map(({ address }) => address)).toEqual(["Sheet1!A1"]);
  expect(errors).toEqual([]);
});

test("figures written into a formula are told from settings", async () => {
  await write(0, 0, [
    ["=LINCHPIN.HHI({60;30;10},,10000)"],
    ["=LINCHPIN.HHI(B1:B2*1,,10000)"],
    ["=LINCHPIN.EXPOSURE_RATIO(461, B1*1.5)"],
    ['=LINCHPIN.EXPOSURE_RATIO(B1, "28650")'],
  ]);
  const { hardCoded } = await look();
  expect(hardCoded.map(({ formula, text }) => [formula.address, text])).toEqual([
    ["Sheet1!A1", "{60;30;10}"],
    ["Sheet1!A3", "461"],
    ["Sheet1!A3", "B1*1.5"],
  ]);
});

test("a range that ends before the data or begins after it is found, and lists of unlike length", async () => {
  await write(0, 0, [["tonnes"], [60], [30], [10], ["=SUM(A2:A4)"]]);
  await write(0, 2, [
    ["=LINCHPIN.HHI(A2:A4)"],
    ["=LINCHPIN.HHI(A2:A3)"],
    ["=LINCHPIN.HHI(A3:A4)"],
    ["=LINCHPIN.HHI_WGI(A2:A4,Sheet1!A2:A3)"],
  ]);
  const { ranges } = await look();
  expect(ranges.map(({ formula, sentence }) => `${formula.address}: ${sentence}`).sort()).toEqual([
    "Sheet1!C2: A2:A3 ends before the data below it does.",
    "Sheet1!C3: A3:A4 begins below figures of the same column.",
    "Sheet1!C4: A2:A4 has 3 cells but Sheet1!A2:A3 has 2.",
    "Sheet1!C4: Sheet1!A2:A3 ends before the data below it does.",
  ]);
});

test("looking changes nothing, and can be called off", async () => {
  await write(0, 0, [["=LINCHPIN.HHI({1;2})"], ["=_xldudf_LINCHPIN_HHI({1;2})"]]);
  const before = pictureOf(excel.workbook);
  await look();
  expect(pictureOf(excel.workbook)).toEqual(before);
  const controller = new AbortController();
  controller.abort();
  const called = lookForProblems({
    isFigure: () => true,
    countriesOf: () => undefined,
    signal: controller.signal,
  });
  await expect(called).rejects.toMatchObject({ name: "AbortError" });
});

describe("formulas that lost the add-in", () => {
  const stored = [
    ["=IFERROR(_xldudf_LINCHPIN_HHI({60;30;10}),0)"],
    ["=_xldudf_LINCHPIN_EXPOSURE_RATIO(461,28650)"],
  ];
  const formulas = () => excel.workbook.formulas(area(0, 0, 2, 1));
  beforeEach(() => write(0, 0, stored));

  test("are found and entered again under the names that Excel calls", async () => {
    const { lost } = await look();
    expect(lost.map(({ address }) => address)).toEqual(["Sheet1!A1", "Sheet1!A2"]);
    const done: number[] = [];
    expect(await repair(lost, { onProgress: (count) => done.push(count) })).toEqual({
      before: 2,
      after: 0,
    });
    expect(done).toEqual([2]);
    expect(formulas()).toEqual([
      ["=IFERROR(LINCHPIN.HHI({60;30;10}),0)"],
      ["=LINCHPIN.EXPOSURE_RATIO(461,28650)"],
    ]);
    expect((await look()).lost).toEqual([]);
  });

  test("a cell that holds something else by now is left alone", async () => {
    const { lost } = await look();
    await write(0, 0, [["mine"]]);
    expect(await repair(lost)).toMatchObject({ before: 1 });
    expect(formulas()[0]).toEqual(["mine"]);
  });

  test("a protected sheet is refused in a sentence", async () => {
    const { lost } = await look();
    excel.workbook.updateSheet(sheet, { protected: true });
    const refused = await repair(lost).catch(sentenceFor);
    expect(refused).toMatch(/^The sheet "Sheet1" is protected\. Lift that/);
    expect(formulas()).toEqual(stored);
  });

  test("after any failure every formula is as it was", async () => {
    const { lost } = await look();
    let failures = 0;
    for (const change of [1, 2]) {
      excel.faults.failAtChange(change);
      const failed = await repair(lost).then(() => "", sentenceFor);
      if (failed !== "") failures++;
      expect(formulas()).toEqual(stored);
    }
    expect(failures).toBe(2);
  });
});

describe("labels of countries", () => {
  beforeEach(async () => {
    await write(0, 0, [
      ["item", "parent", "Origin", "origin code"],
      ["Drone", "", "", "Chian"],
      ["Magnet", "Drone", "Chian", ""],
      ["Shell", "Drone", "United States of America", ""],
      ["Screw", "Drone", "n/a", ""],
      ["Glue", "Drone", "Chian", ""],
      ["Wire", "Drone", "Congo", ""],
    ]);
    await write(0, 6, [
      ['=LINCHPIN.ORIGIN_CONTENT(A1:D7,"Drone")'],
      ['=LINCHPIN.CHOKEPOINT_HALT(A3:A7,C3:C7,{1;1;1;1;1},"China")'],
    ]);
  });

  test("what is no country is found where a function reads one, with what it may mean", async () => {
    const { countries } = await look();
    expect(
      countries.map(({ label, cells, names }) => [
        label,
        cells.map(({ address }) => address),
        names[0],
      ]),
    ).toEqual([
      ["Chian", ["Sheet1!C3", "Sheet1!C6"], "China"],
      ["Congo", ["Sheet1!C7"], expect.stringContaining("Congo")],
    ]);
  });

  test("one click writes the country into the cells that still hold the label, and back", async () => {
    const [chian] = (await look()).countries;
    const areas = chian!.cells.map((each) => each.area);
    await write(5, 2, [["=C3"]]);
    const replaced = await replaceLabel(areas, "Chian", "China");
    expect([replaced.cells.length, replaced.left]).toEqual([1, 1]);
    expect(excel.workbook.formulas(area(2, 2, 4, 1))).toEqual([
      ["China"],
      ["United States of America"],
      ["n/a"],
      ["=C3"],
    ]);
    expect((await look()).countries.map(({ label }) => label)).toEqual(["Congo"]);
    await replaceLabel(areas, "China", "Chian");
    expect(excel.workbook.formulas(area(2, 2))).toEqual([["Chian"]]);
  });

  test("what somebody types in between, in the cell, stays", async () => {
    const [chian] = (await look()).countries;
    const areas = chian!.cells.map((each) => each.area);
    const trips: number[] = [];
    for (let moment = 1; ; moment++) {
      await write(2, 2, [["Chian"]]);
      await write(5, 2, [["Chian"]]);
      const edit = beforeTrip(excel.host, moment, () =>
        excel.workbook.write(area(5, 2), [["Japan"]]),
      );
      const { cells, left } = await replaceLabel(areas, "Chian", "China");
      if (!edit.end()) break;
      trips.push(moment);
      const now = [2, 5].map((row) => excel.workbook.formulas(area(row, 2))[0]![0]);
      expect(now).toEqual(["China", "Japan"]);
      expect([cells.length, left]).toEqual([1, 1]);
    }
    expect(trips.length).toBeGreaterThan(1);
  });
});
