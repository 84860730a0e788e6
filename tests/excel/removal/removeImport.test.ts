import { loadDataset, type Dataset } from "../../../src/datasets/dataset";
import { importDataset, type ImportResult } from "../../../src/excel/importing/importDataset";
import { findImports } from "../../../src/excel/provenance/imports";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import { readBundled } from "../../support/bundledDatasets";
import { startExcel } from "../../support/office/startExcel";
import { pictureOf } from "../../support/workbookPicture";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
let article: Dataset;
let quadcopter: Dataset;
beforeAll(async () => {
  article = await loadDataset("bom-article", readBundled);
  quadcopter = await loadDataset("bom-quadcopter", readBundled);
});
beforeEach(() => {
  excel = startExcel();
});

const sheetNamed = (name: string) => {
  const found = excel.workbook.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const write = (sheet: string, row: number, column: number, value: string | number) => {
  const area = { sheet: sheetNamed(sheet).id, row, column, rows: 1, columns: 1 };
  excel.workbook.write(area, [[value]]);
};
const remove = async ({ importId }: ImportResult, imported: Dataset | null) => {
  const removal = await lookAtRemoval(importId, imported);
  await removeImport(removal, imported);
  return removal;
};
/** The picture without what a click changes: where the cursor is. */
const contents = () => {
  const { selection, active, ...rest } = pictureOf(excel.workbook) as Record<string, unknown>;
  expect([selection, active]).not.toContain(undefined);
  return rest;
};

describe("removing an import", () => {
  test("leaves the workbook as it was before it", async () => {
    write("Sheet1", 0, 0, "mine");
    const before = contents();
    const removal = await remove(await importDataset(article, NOW), article);
    expect(removal).toMatchObject({ takesSheet: true, losses: [] });
    expect(contents()).toEqual(before);
  });

  test("takes one of two imports of the same dataset, and the other stays whole", async () => {
    const first = await importDataset(article, NOW);
    const before = contents();
    await remove(await importDataset(article, NOW), article);
    expect(contents()).toEqual(before);
    expect(await findImports()).toMatchObject([{ id: first.importId }]);
  });

  test("of an earlier import takes its own row of the record", async () => {
    const first = await importDataset(article, NOW);
    const second = await importDataset(quadcopter, NOW);
    await remove(first, article);
    expect(await findImports()).toMatchObject([{ id: second.importId }]);
    const area = { sheet: sheetNamed("Sources").id, row: 4, column: 0, rows: 2, columns: 1 };
    expect(excel.workbook.values(area).flat()).toEqual([quadcopter.description.title, ""]);
  });

  test("finds the table though it and its sheet were renamed", async () => {
    const before = contents();
    const done = await importDataset(article, NOW);
    const [table] = excel.workbook.tables().filter(({ name }) => name === done.table);
    excel.workbook.updateTable(table!.id, { name: "our_bom" });
    excel.workbook.updateSheet(table!.area.sheet, { name: "BOM" });
    const removal = await remove(done, article);
    expect(removal).toMatchObject({ table: "our_bom", sheet: "BOM", takesSheet: true });
    expect(contents()).toEqual(before);
  });

  test("leaves the sheet and every other cell where something else is on it", async () => {
    const done = await importDataset(article, NOW);
    write(done.sheet, 2, 20, "my note");
    const removal = await remove(done, article);
    expect(removal.takesSheet).toBe(false);
    const { id } = sheetNamed(done.sheet);
    expect(excel.workbook.usedArea(id, true)).toMatchObject({ row: 2, column: 20, rows: 1 });
    expect(excel.workbook.validations(id)).toEqual([]);
    expect(excel.workbook.tables()).toEqual([]);
    expect(excel.workbook.names()).toEqual([]);
  });

  test("leaves a record that somebody has added to, with a row for the next import", async () => {
    const done = await importDataset(article, NOW);
    write("Sources", 10, 0, "my remark");
    await remove(done, article);
    const next = await importDataset(article, NOW);
    const area = { sheet: sheetNamed("Sources").id, row: 4, column: 0, rows: 2, columns: 1 };
    expect(excel.workbook.values(area).flat()).toEqual([article.description.title, ""]);
    expect(await findImports()).toMatchObject([{ id: next.importId }]);
  });
});

describe("what would be lost is named first", () => {
  const lossesAfter = async (change: (done: ImportResult) => void) => {
    const done = await importDataset(article, NOW);
    change(done);
    return (await lookAtRemoval(done.importId, article)).losses;
  };

  test("rows, columns and edits of the analyst's", async () => {
    const losses = await lossesAfter(({ sheet, table }) => {
      const found = excel.workbook.tables().find(({ name }) => name === table)!;
      const { rows, columns } = found.area;
      excel.workbook.updateTable(found.id, {
        area: { ...found.area, rows: rows + 2, columns: columns + 1 },
      });
      write(sheet, 0, columns, "own_note");
      write(sheet, 1, columns, "look here");
      write(sheet, rows, 0, "Optics");
      write(sheet, 2, 4, "JPN");
    });
    // Two rows were added to the table and one of them is still blank.
    expect(losses).toEqual([
      "1 row that the import did not bring.",
      "1 column of your own: own_note.",
      "1 cell that you changed.",
    ]);
  });

  test("formulas and names elsewhere, whether they name the table or its cells", async () => {
    const losses = await lossesAfter(({ sheet }) => {
      write("Sheet1", 0, 0, "=SUM(bom_article[quantity])");
      write("Sheet1", 1, 0, `='${sheet}'!C2*2`);
      write("Sheet1", 2, 0, `=COUNTA('${sheet}'!A:A)`);
      write("Sheet1", 3, 0, '="bom_article"&C2');
      write("Sheet1", 4, 0, `='${sheet}'!Z99`);
      excel.workbook.setName({
        name: "my_parts",
        scope: null,
        formula: "=bom_article[item]",
        comment: "",
        visible: true,
      });
    });
    expect(losses).toEqual([
      "4 formulas elsewhere would show #REF!: the name my_parts, Sheet1!A1, Sheet1!A2, Sheet1!A3.",
    ]);
  });

  test("says that it cannot tell where the pane no longer has what was imported", async () => {
    const { importId } = await importDataset(article, NOW);
    const kept = excel.workbook.sheets().find(({ visibility }) => visibility === "VeryHidden");
    excel.workbook.deleteSheet(kept!.id);
    const { losses } = await lookAtRemoval(importId, null);
    expect(losses).toEqual([
      "Whatever you have added to the table or changed in it; the pane no longer has what was imported to compare with.",
    ]);
  });

  test("nothing for each bundled dataset as it arrives", async () => {
    const names = ["macro-exposure", "tariff-timeline", "wgi", "negotiations-timeline"];
    for (const name of names) {
      const dataset = await loadDataset(name, readBundled);
      const { importId } = await importDataset(dataset, NOW);
      expect({ name, ...(await lookAtRemoval(importId, dataset)) }).toMatchObject({
        name,
        losses: [],
      });
    }
  });
});

describe("nothing is removed", () => {
  const refusal = async (attempt: Promise<unknown>) => {
    const error: unknown = await attempt.then(
      () => null,
      (reason: unknown) => reason,
    );
    return sentenceFor(error);
  };

  test("when the table has changed since the user was asked", async () => {
    const done = await importDataset(article, NOW);
    const removal = await lookAtRemoval(done.importId, article);
    write(done.sheet, 1, 4, "JPN");
    const before = pictureOf(excel.workbook);
    expect(await refusal(removeImport(removal, article))).toBe(
      "The workbook has changed since you were asked. Check again what would be lost, then confirm.",
    );
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("on a protected sheet, or with a protected record", async () => {
    const done = await importDataset(article, NOW);
    for (const name of [done.sheet, "Sources"]) {
      excel.workbook.updateSheet(sheetNamed(name).id, { protected: true });
      expect(await refusal(lookAtRemoval(done.importId, article))).toMatch(/is protected\. Lift/);
      excel.workbook.updateSheet(sheetNamed(name).id, { protected: false });
    }
  });

  test("once it was cancelled", async () => {
    const done = await importDataset(article, NOW);
    const removal = await lookAtRemoval(done.importId, article);
    const before = pictureOf(excel.workbook);
    const cancelled = removeImport(removal, article, AbortSignal.abort());
    expect(await refusal(cancelled)).toBe("Cancelled. The workbook is unchanged.");
    expect(pictureOf(excel.workbook)).toEqual(before);
  });

  test("of an import that is gone", async () => {
    expect(await refusal(lookAtRemoval("ix", article))).toBe(
      "The imported table is no longer in the workbook. Import the dataset again.",
    );
  });
});

describe("a failure on the way", () => {
  test.each([
    // The sheet is hidden before it goes.
    ["with its sheet", false, 2],
    ["from a sheet that stays", true, 1],
  ])("%s removes nothing or all of it", async (_, shared, first) => {
    let failed = 0;
    let recovered = 0;
    for (let change = 1; ; change++) {
      excel = startExcel();
      await importDataset(quadcopter, NOW);
      const bare = contents();
      const done = await importDataset(article, NOW);
      if (shared) write(done.sheet, 0, 30, "mine");
      const removal = await lookAtRemoval(done.importId, article);
      const before = contents();
      excel.faults.failAtChange(change);
      const error: unknown = await removeImport(removal, article).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) {
        failed++;
        expect({ change, picture: contents() }).toEqual({ change, picture: before });
        continue;
      }
      expect(await findImports()).toMatchObject([{ dataset: "bom-quadcopter" }]);
      if (!shared) expect({ change, picture: contents() }).toEqual({ change, picture: bare });
      if (change > 12) break;
      recovered++;
    }
    expect(failed).toBe(first);
    expect(recovered).toBeGreaterThan(5);
  });

  test("that lasts says what is left and what to do", async () => {
    const done = await importDataset(article, NOW);
    const removal = await lookAtRemoval(done.importId, article);
    excel.faults.failAt("NamedItem.delete", "AccessDenied");
    excel.faults.failAt("NamedItem.delete", "AccessDenied");
    await expect(removeImport(removal, article)).rejects.toThrow(
      /^The table was removed from the sheet "Bom article", but the rest could not be tidied up \(.*\) Delete its row in the sheet Sources by hand\.$/,
    );
  });
});

test("cells that Excel leaves where the table was are told", async () => {
  write("Sheet1", 0, 0, "mine");
  const done = await importDataset(article, NOW);
  write(done.sheet, 0, 30, "theirs");
  const removal = await lookAtRemoval(done.importId, article);
  const { workbook } = excel;
  workbook.clear = () => undefined;
  const deleteTable = workbook.deleteTable.bind(workbook);
  workbook.deleteTable = (id) => deleteTable(id, true);
  await expect(removeImport(removal, article)).rejects.toThrow(
    /Excel left values in its cells .* delete them by hand\.$/,
  );
  expect(await findImports()).toEqual([]);
});
