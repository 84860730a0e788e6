import { TOUR_STEPS } from "../../../src/models/tour/tourSteps";
import { addTourStep } from "../../../src/excel/tour/addTourStep";
import { readTour } from "../../../src/excel/tour/readTour";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { beforeTrip } from "../../support/coAuthor";
import { startExcelWithFunctions } from "../../support/office/startExcelWithFunctions";
import { pictureOf } from "../../support/workbookPicture";

const [MACRO, SECTOR] = [TOUR_STEPS[0]!, TOUR_STEPS[1]!];
let excel: ReturnType<typeof startExcelWithFunctions>;
beforeEach(() => {
  excel = startExcelWithFunctions();
});

const column = (sheet: string, at: number, rows = 40): unknown[] =>
  excel.workbook
    .values({ sheet: idOf(sheet), row: 0, column: at, rows, columns: 1 })
    .map(([value]) => value);
const idOf = (name: string): string =>
  excel.workbook.sheets().find((sheet) => sheet.name === name)!.id;

test("steps stand one below the other on one sheet, and are found again", async () => {
  expect(await readTour()).toBeNull();
  const first = await addTourStep(SECTOR);
  const second = await addTourStep(MACRO);
  expect(second.sheet).toBe("Guided tour");
  expect(second.rows["sector"]).toBe(first.rows["sector"]);
  expect(second.rows["macro"]).toBeGreaterThan(second.rows["sector"]!);
  expect(await readTour()).toEqual(second);
  const headings = column("Guided tour", 0).filter((text) => /^\d\./.test(String(text)));
  expect(headings).toEqual([
    `2. The sector: ${SECTOR.question}`,
    `1. The macro ratio: ${MACRO.question}`,
  ]);
  const data = excel.workbook.formulas({
    ...{ sheet: idOf("Guided tour"), row: first.rows["sector"]! + 2, column: 4 },
    ...{ rows: SECTOR.data.length, columns: 1 },
  });
  expect(data.map(([formula]) => formula)).toEqual(SECTOR.data.map(({ figure }) => figure));
});

test("a step that is there is shown, not written again", async () => {
  const first = await addTourStep(MACRO);
  const before = pictureOf(excel.workbook);
  excel.workbook.select({ sheet: idOf("Guided tour"), row: 30, column: 3, rows: 1, columns: 1 });
  expect(await addTourStep(MACRO)).toEqual(first);
  expect(pictureOf(excel.workbook)).toEqual(before);
  expect(excel.workbook.selection()).toMatchObject({ row: first.rows["macro"], column: 0 });
});

test("notes of the analyst below the steps stay", async () => {
  const first = await addTourStep(MACRO);
  const sheet = idOf(first.sheet);
  const note = { sheet, row: first.below + 3, column: 1, rows: 1, columns: 1 };
  excel.workbook.write(note, [["my own note"]]);
  const second = await addTourStep(SECTOR);
  expect(second.rows["sector"]).toBeGreaterThan(note.row);
  expect(excel.workbook.values(note)).toEqual([["my own note"]]);
});

test("a sheet of the analyst's with that name is left alone", async () => {
  const own = excel.workbook.addSheet("Guided tour").id;
  excel.workbook.write({ sheet: own, row: 0, column: 0, rows: 1, columns: 1 }, [["Rome"]]);
  expect((await addTourStep(MACRO)).sheet).toBe("Guided tour 2");
  expect(column("Guided tour", 0, 2)).toEqual(["Rome", ""]);
});

test("what somebody else types where a step would go stays, at every moment before it is there", async () => {
  const { sheet, below } = await addTourStep(MACRO);
  const theirs = { sheet: idOf(sheet), row: below + 3, column: 1, rows: 1, columns: 1 };
  let refused = 0;
  for (let trip = 1; ; trip++) {
    excel.workbook.clear({ ...theirs, row: below, column: 0, rows: 20, columns: 6 }, "All");
    const typed: boolean[] = [];
    const before = beforeTrip(excel.host, trip, () => {
      if (excel.workbook.values(theirs)[0]?.[0] !== "") return;
      typed.push(true);
      excel.workbook.write(theirs, [["theirs"]]);
    });
    const said = await addTourStep(SECTOR).then(() => null, sentenceFor);
    if (!before.end()) break;
    if (typed.length > 0) expect(excel.workbook.values(theirs)).toEqual([["theirs"]]);
    if (said === null) continue;
    expect(said).toMatch(/were filled meanwhile/);
    refused++;
  }
  expect(refused).toBeGreaterThan(0);
});

test("a fault at any change leaves nothing of the step", async () => {
  await addTourStep(SECTOR);
  const before = pictureOf(excel.workbook);
  for (let change = 1; ; change++) {
    excel.faults.failAtChange(change);
    const said = await addTourStep(MACRO).then(() => null, sentenceFor);
    excel.faults.forget();
    if (said === null) {
      expect(change).toBeGreaterThan(10);
      break;
    }
    expect(said).toMatch(/\.$/);
    expect(cellsOf(before)).toEqual(cellsOf(pictureOf(excel.workbook)));
  }
});

/** Without where the selection went, which is the analyst's again at the next click. */
const cellsOf = (picture: unknown): unknown => ({
  ...(picture as object),
  ...{ selection: null, active: null },
});
