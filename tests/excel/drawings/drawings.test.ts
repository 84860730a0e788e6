import type { DrawnPicture } from "../../../src/excel/drawings/drawing";
import { sheetsWith } from "../../../src/excel/drawings/picturesOf";
import { putDrawing } from "../../../src/excel/drawings/putDrawing";
import { updateDrawing } from "../../../src/excel/drawings/updateDrawing";
import { png } from "../../support/png";
import { startExcel } from "../../support/office/startExcel";
import { pictureOf } from "../../support/workbookPicture";

const TITLE = "Supply chain of bom";

const drawn = (given: Partial<DrawnPicture> = {}): DrawnPicture => ({
  title: TITLE,
  source: "Table bom, Sheet1!A1:C3. Blocked: China.",
  text: "3 parts.",
  paint: () => Promise.resolve({ image: png(400, 200), width: 300, height: 150 }),
  ...given,
});

const cellsOf = ({ workbook }: ReturnType<typeof startExcel>, sheet: string, rows: number) => {
  const { id } = workbook.sheets().find(({ name }) => name === sheet)!;
  return workbook.values({ sheet: id, row: 0, column: 0, rows, columns: 1 }).flat();
};

test("a drawing is put on a sheet of its own, with its source over it and as its alternative text", async () => {
  const excel = startExcel();
  expect(await putDrawing(drawn(), "a new sheet")).toBe("Supply chain of bom");
  expect(cellsOf(excel, "Supply chain of bom", 2)).toEqual([
    TITLE,
    "Table bom, Sheet1!A1:C3. Blocked: China.",
  ]);
  const [picture, ...others] = excel.workbook.pictures();
  expect(others).toEqual([]);
  expect(picture).toMatchObject({
    ...{ left: 0, top: 30, width: 300, height: 150, lockAspectRatio: true, altTextTitle: TITLE },
    altTextDescription: "3 parts. Table bom, Sheet1!A1:C3. Blocked: China.",
  });
  expect(await sheetsWith(TITLE)).toEqual(["Supply chain of bom"]);
  expect(excel.host.undoEmptiedBy).toEqual([]);
});

test("at the selected cell it covers nothing: what is in the way is named", async () => {
  const excel = startExcel();
  const { id: sheet } = excel.workbook.sheets()[0]!;
  const cell = (row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });
  // 300 points are seven columns of 48, and 150 are ten rows of 15 below the two of the caption.
  excel.workbook.write(cell(14, 8), [["last under it"]]);
  excel.workbook.select(cell(3, 2));
  await expect(putDrawing(drawn(), "the selected cell")).rejects.toMatchObject({
    sentence:
      "From Sheet1!C4 on the picture would cover Sheet1!I15, which is not empty. Select another cell, or put it on a new sheet.",
  });
  expect(excel.workbook.pictures()).toEqual([]);
  excel.workbook.clear(cell(14, 8), "All");
  excel.workbook.write(cell(15, 8), [["below"]]);
  excel.workbook.write(cell(14, 9), [["beside"]]);
  await putDrawing(drawn(), "the selected cell");
  expect(excel.workbook.pictures()[0]).toMatchObject({ left: 96, top: 75 });
});

test("an update keeps place and size, whichever the user gave it, and brings source and text up to date", async () => {
  const excel = startExcel();
  await putDrawing(drawn(), "a new sheet");
  const [former] = excel.workbook.pictures();
  excel.workbook.setPicture({ ...former!, ...{ left: 200, top: 90, width: 120, height: 90 } });
  excel.workbook.insertRows(former!.sheet, 0, 3);
  const frames: unknown[] = [];
  const paint: DrawnPicture["paint"] = (frame) => {
    frames.push(frame);
    return Promise.resolve({ image: png(40, 30), width: 30, height: 22.5 });
  };
  const source = "Table bom, Sheet1!A1:C4. Blocked: Japan.";
  expect(await updateDrawing(drawn({ source, text: "4 parts.", paint }))).toEqual([
    "Supply chain of bom",
  ]);
  expect(frames).toEqual([{ width: 120, height: 90 }]);
  const [picture, ...others] = excel.workbook.pictures();
  expect(others).toEqual([]);
  expect(picture).toMatchObject({
    ...{ image: png(40, 30), left: 200, top: 90, width: 120, height: 90, name: former!.name },
    ...{ altTextDescription: `4 parts. ${source}`, lockAspectRatio: true },
  });
  expect(cellsOf(excel, "Supply chain of bom", 5)).toEqual(["", "", "", TITLE, source]);
});

test("a picture that was deleted is missed with a sentence", async () => {
  const excel = startExcel();
  await putDrawing(drawn(), "a new sheet");
  excel.workbook.deletePicture(excel.workbook.pictures()[0]!.id);
  await expect(updateDrawing(drawn())).rejects.toMatchObject({
    sentence:
      "The picture is no longer in this workbook: it was deleted, or has another name. Put it on a sheet again.",
  });
});

test("a protected sheet is left as it is, with what to do", async () => {
  const excel = startExcel();
  const sheet = await putDrawing(drawn(), "a new sheet");
  const { id } = excel.workbook.sheets().find(({ name }) => name === sheet)!;
  excel.workbook.updateSheet(id, { protected: true });
  const before = pictureOf(excel.workbook);
  await expect(updateDrawing(drawn())).rejects.toMatchObject({
    sentence: expect.stringMatching(
      /is protected\. Lift that in Review > Unprotect Sheet, then update/,
    ),
  });
  expect(pictureOf(excel.workbook)).toEqual(before);
});

test.each(["a new sheet", "the selected cell"] as const)(
  "where a step fails, %s is as it was before",
  async (where) => {
    for (let step = 1; step <= 30; step++) {
      const excel = startExcel();
      const before = pictureOf(excel.workbook);
      excel.faults.failAtChange(step);
      const put = await putDrawing(drawn(), where).then(
        () => true,
        () => false,
      );
      if (put) {
        expect(step).toBeGreaterThan(3);
        return;
      }
      expect(pictureOf(excel.workbook)).toEqual(before);
    }
    throw new Error("It never succeeded.");
  },
);

test("an update that fails leaves the former picture, or the new one whole", async () => {
  for (let step = 1; step <= 30; step++) {
    const excel = startExcel();
    await putDrawing(drawn(), "a new sheet");
    const [former] = excel.workbook.pictures();
    excel.faults.failAtChange(step);
    const updated = await updateDrawing(drawn({ source: "Later." })).then(
      () => true,
      () => false,
    );
    const pictures = excel.workbook.pictures();
    expect(pictures.map(({ name, width }) => [name, width])).toEqual([[former!.name, 300]]);
    if (updated) {
      expect(step).toBeGreaterThan(3);
      return;
    }
  }
  throw new Error("It never succeeded.");
});
