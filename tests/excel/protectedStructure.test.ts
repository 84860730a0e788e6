import { lookAtCopy } from "../../src/excel/client-copy/lookAtCopy";
import { makeCopy } from "../../src/excel/client-copy/makeCopy";
import { restoreCopy } from "../../src/excel/client-copy/restoreCopy";
import { defaultWay } from "../../src/excel/client-copy/copyItem";
import { importDataset } from "../../src/excel/importing/importDataset";
import { findImports } from "../../src/excel/provenance/imports";
import { lookAtModelRemoval, removeModel } from "../../src/excel/building/removeModel";
import { applyRefresh } from "../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../src/excel/refresh/undoRefresh";
import { lookAtRemoval } from "../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../src/excel/removal/removeImport";
import { runGrid } from "../../src/excel/scenarios/runGrid";
import { saveScenario } from "../../src/excel/scenarios/savedScenarios";
import { sentenceFor } from "../../src/excel/workbook/sentenceFor";
import { strictFormula } from "../../src/explanations/native/strictFormula";
import { tryForm } from "../../src/explanations/native/trial/tryForm";
import { loadDataset } from "../../src/datasets/dataset";
import { readBundled } from "../support/bundledDatasets";
import { buildBundled } from "../support/models";
import { smallDataset } from "../support/smallDataset";
import { smallModel } from "../support/smallModel";
import { NEWER, OLDER } from "../support/vintages";
import { pictureOf } from "../support/workbookPicture";
import { startSalesModel } from "./scenarios/salesModel";

/** Sheets of such a workbook can be neither added nor deleted, renamed, moved or hidden. */

const NOW = new Date(2026, 10, 21, 9, 30);
const AT_CELL = { place: "selected cell" } as const;

let model: ReturnType<typeof startSalesModel>;
let sheet: string;
beforeEach(() => {
  model = startSalesModel();
  sheet = model.workbook.activeSheet();
});

const setProtected = (isProtected: boolean): Promise<void> =>
  Excel.run(async ({ workbook }) => {
    if (isProtected) workbook.protection.protect();
    else workbook.protection.unprotect();
    await workbook.context.sync();
  });
const select = (row: number, column: number): void => {
  model.workbook.activateSheet(sheet);
  model.workbook.select({ sheet, row, column, rows: 1, columns: 1 });
};
const picture = () => pictureOf(model.workbook);
const tableNames = () => model.workbook.tables().map(({ name }) => name);

/** What is refused leaves the workbook as it was. */
async function refusalOf(attempt: () => Promise<unknown>): Promise<string> {
  const before = picture();
  const error: unknown = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(picture()).toEqual(before);
  return sentenceFor(error);
}

const tiny = (name: string) => smallDataset(name, [{ name: "item" }], [["a"]]);

test("the workbook itself refuses sheets that come, go, or change name, place or visibility", async () => {
  model.workbook.addSheet("Second");
  await setProtected(true);
  const attempts: ((sheets: Excel.WorksheetCollection) => unknown)[] = [
    (sheets) => sheets.add("Third"),
    (sheets) => sheets.getItem("Second").delete(),
    (sheets) => sheets.getItem("Second").copy(),
    (sheets) => (sheets.getItem("Second").name = "Other"),
    (sheets) => (sheets.getItem("Second").position = 0),
    (sheets) => (sheets.getItem("Second").visibility = "Hidden"),
  ];
  const codes: unknown[] = [];
  const before = picture();
  for (const attempt of attempts) {
    await Excel.run(async ({ workbook }) => {
      attempt(workbook.worksheets);
      await workbook.context.sync();
    }).catch((error: unknown) => codes.push((error as OfficeExtension.Error).code));
  }
  expect(codes).toEqual(attempts.map(() => "AccessDenied"));
  expect(picture()).toEqual(before);
});

describe("in a workbook whose structure is protected", () => {
  test("no import makes a sheet, and without a record of sources none goes to a cell", async () => {
    await setProtected(true);
    select(20, 0);
    const sentence =
      "The structure of this workbook is protected, so no sheet can be added. Lift that in Review > Protect Workbook, then import again.";
    expect(await refusalOf(() => importDataset(tiny("one"), NOW))).toBe(sentence);
    expect(await refusalOf(() => importDataset(tiny("one"), NOW, {}, AT_CELL))).toBe(sentence);
  });

  test("an import at the selected cell says what it could not keep, and is removed as it came", async () => {
    await importDataset(tiny("first"), NOW);
    await setProtected(true);
    select(20, 0);
    const before = picture();
    const { notes, importId } = await importDataset(OLDER, NOW, {}, AT_CELL);
    expect(notes).toEqual([
      "The structure of this workbook is protected, so what was imported could not be kept in a hidden sheet. A later refresh cannot tell your edits from the publisher's: it asks about every difference, once the protection is lifted.",
    ]);
    expect(tableNames()).toContain("trade");
    await removeImport(await lookAtRemoval(importId, OLDER), OLDER);
    model.workbook.activateSheet(sheet);
    expect(picture()).toEqual(before);
  });

  test("a refresh changes nothing, and once it is lifted asks about every difference", async () => {
    await importDataset(tiny("first"), NOW);
    await setProtected(true);
    select(20, 0);
    const { importId } = await importDataset(OLDER, NOW, {}, AT_CELL);
    const looked = await lookAtRefresh(importId, NEWER);
    expect(await refusalOf(() => applyRefresh(looked, { all: "theirs" }, NOW))).toMatch(
      /^The structure of this workbook is protected, so what the refresh overwrites could not be kept/,
    );
    await setProtected(false);
    const before = picture();
    const again = await lookAtRefresh(importId, NEWER);
    expect(again.plan.updates).toEqual([]);
    expect(again.plan.conflicts.length).toBeGreaterThan(0);
    await applyRefresh(again, { all: "theirs" }, NOW);
    expect(picture()).not.toEqual(before);
    await undoRefresh(importId);
    expect((await findImports()).map(({ version }) => version)).toContain(
      OLDER.description.version,
    );
  });

  test("models, runs, scenarios and client copies are refused with what to lift", async () => {
    await setProtected(true);
    const lift =
      /structure (of this workbook )?is protected, .*Lift that in Review > Protect Workbook/;
    const grid = {
      inputs: [{ reference: "B1", axis: { kind: "list", list: "1; 2" } }],
      outputs: "B3",
    } as const;
    const attempts = [
      () => buildBundled(smallModel),
      () => runGrid(grid, model.options),
      () => saveScenario("High", "B1", ""),
    ];
    for (const attempt of attempts) expect(await refusalOf(attempt)).toMatch(lift);
    const inventory = await lookAtCopy(
      { write: strictFormula, tryForm },
      new AbortController().signal,
    );
    expect(inventory.obstacles).toEqual([expect.stringMatching(lift)]);
  });

  test("what was there before it was protected is neither half removed nor half restored", async () => {
    const { id } = await buildBundled(smallModel);
    const inventory = await lookAtCopy(
      { write: strictFormula, tryForm },
      new AbortController().signal,
    );
    const plan = inventory.items.map((item) => ({ item, way: defaultWay(item, false) }));
    expect(plan.length).toBeGreaterThan(0);
    await makeCopy(plan, NOW, {});
    await setProtected(true);
    const load = (name: string) => loadDataset(name, readBundled);
    expect(await refusalOf(() => restoreCopy({}))).toMatch(
      /structure of this workbook is protected/,
    );
    expect(await refusalOf(async () => removeModel(await lookAtModelRemoval(id), load))).toMatch(
      /structure of this workbook is protected/,
    );
    await setProtected(false);
    await restoreCopy({});
    expect(model.workbook.formulas(model.cell(3, 1))).toEqual([
      ["=LINCHPIN.EXPOSURE_RATIO(B3, 1000)"],
    ]);
  });
});
