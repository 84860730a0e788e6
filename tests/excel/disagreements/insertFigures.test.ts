import { loadDataset } from "../../../src/datasets/dataset";
import {
  type Disagreement,
  DISAGREEMENTS_DATASET,
  disagreementsOf,
} from "../../../src/datasets/disagreements";
import { findRoom, insertFigures } from "../../../src/excel/disagreements/insertFigures";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { pictureOf } from "../../support/workbookPicture";

let excel: ReturnType<typeof startExcel>;
let sheet: string;
let all: readonly Disagreement[];
beforeAll(async () => {
  all = disagreementsOf(await loadDataset(DISAGREEMENTS_DATASET, readBundled));
});
beforeEach(() => {
  excel = startExcel();
  sheet = excel.workbook.activeSheet();
  excel.workbook.select(cell(2, 1));
});

const cell = (row: number, column: number, rows = 1, columns = 1) => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const find = (id: string): Disagreement => all.find((each) => each.id === id)!;
const values = (row: number, column: number, rows: number, columns: number) =>
  excel.workbook.values(cell(row, column, rows, columns));

test("both figures go in, each labelled with its source, under the question and above the reason", async () => {
  const exposure = find("us-exposure-2024");
  expect(await findRoom(exposure)).toMatchObject({ address: "Sheet1!B3:L7", obstacle: null });
  expect(await insertFigures(exposure)).toEqual({ address: "Sheet1!B3:L7" });
  expect(values(2, 1, 1, 1)).toEqual([[exposure.question]]);
  expect(values(3, 1, 3, 7)).toEqual([
    ["Figure", "Low", "High", "Unit", "As printed", "Kind", "Source"],
    [
      "Article",
      0.0161,
      0.0161,
      exposure.unit,
      "1.61 %",
      "article",
      '"US-China Trade 2025: The Micro-Dependency Risk", EximGPT',
    ],
    [
      exposure.figures[1]!.label,
      0.015029,
      0.015029,
      exposure.unit,
      "1.50 %",
      "official",
      exposure.figures[1]!.source,
    ],
  ]);
  expect(values(6, 1, 1, 1)).toEqual([[`Why they differ: ${exposure.reason}`]]);
  expect(excel.workbook.text(cell(4, 2, 2, 1))).toEqual([["1.61%"], ["1.50%"]]);
});

test("every disagreement that ships can be inserted, and its texts stay texts", async () => {
  let row = 0;
  let looked = 0;
  for (const disagreement of all) {
    excel.workbook.select(cell(row, 0));
    await insertFigures(disagreement);
    disagreement.figures.forEach((figure, index) => {
      const [cells] = values(row + 2 + index, 0, 1, 11);
      expect(cells).toEqual([
        figure.label,
        figure.low ?? "",
        figure.high ?? "",
        disagreement.unit,
        figure.printed,
        figure.kind,
        figure.source,
        figure.sourceUrl ?? "",
        figure.vintage,
        figure.licence,
        figure.confidence,
      ]);
      looked += 1;
    });
    row += disagreement.figures.length + 4;
  }
  expect(all.length).toBeGreaterThanOrEqual(20);
  expect(looked).toBeGreaterThan(60);
});

test("a text like a formula arrives as text", async () => {
  const risky = { ...find("us-exposure-2024"), question: "=1+1", reason: "+2" };
  await insertFigures(risky);
  expect(values(2, 1, 1, 1)).toEqual([["=1+1"]]);
});

describe("nothing is written", () => {
  const refused = async (sentence: string) => {
    const before = pictureOf(excel.workbook);
    expect((await findRoom(find("us-exposure-2024"))).obstacle).toBe(sentence);
    await expect(insertFigures(find("us-exposure-2024"))).rejects.toThrow(sentence);
    expect(pictureOf(excel.workbook)).toEqual(before);
  };

  test("over what stands anywhere in the room, a formula that shows nothing included", async () => {
    excel.workbook.write(cell(5, 10), [['=""']]);
    await refused(
      "The figures need 5 rows and 11 columns of empty cells, and Sheet1!K6 is not empty. Select a cell with free space to its right and below.",
    );
  });

  test("into an empty part of a table", async () => {
    excel.workbook.write(cell(0, 11, 1, 1), [["a"]]);
    excel.workbook.addTable(cell(0, 11, 4, 1), true, "mine");
    await refused(
      "The figures need 5 rows and 11 columns of empty cells, and the table mine is in the way. Select a cell outside it.",
    );
  });

  test("on a protected sheet", async () => {
    excel.workbook.updateSheet(sheet, { protected: true });
    await refused(
      'The sheet "Sheet1" is protected. Lift that in Review > Unprotect Sheet, or select a cell elsewhere.',
    );
  });

  test("beyond the sheet's end", async () => {
    excel.workbook.select(cell(1_048_574, 0));
    await refused(
      "The figures need 5 rows and 11 columns, and the sheet ends before. Select a cell further up and to the left.",
    );
  });
});

test("a fault after any change leaves the sheet as it was, formats included", async () => {
  excel.workbook.setFormat(cell(3, 2, 2, 2), { numberFormat: "0.000" });
  const before = pictureOf(excel.workbook);
  const formats = () => excel.workbook.numberFormats(cell(0, 0, 10, 14));
  const earlier = formats();
  let failed = 0;
  for (let change = 1; ; change += 1) {
    excel.faults.failAtChange(change);
    const ending = await insertFigures(find("us-exposure-2024")).catch((error: unknown) => error);
    if (!(ending instanceof Error)) break;
    failed += 1;
    expect({ change, picture: pictureOf(excel.workbook) }).toEqual({ change, picture: before });
    expect({ change, formats: formats() }).toEqual({ change, formats: earlier });
  }
  expect(failed).toBeGreaterThan(10);
});
