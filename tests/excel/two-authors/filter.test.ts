import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { sentenceFor } from "../../../src/excel/workbook/sentenceFor";
import type { CellValue } from "../../../src/preview/workbook/workbook";
import { beforeTrip, emptied } from "../../support/coAuthor";
import { startExcel } from "../../support/office/startExcel";
import { NEWER, OLDER } from "../../support/vintages";

const NOW = new Date(2026, 10, 21, 9, 30);

let excel: ReturnType<typeof startExcel>;
beforeAll(() => {
  excel = startExcel();
});

const table = () => excel.workbook.tables().find(({ name }) => name === "trade")!;

/** Somebody filters the table: its third row of data goes out of sight. */
function filters(): void {
  const { id, area } = table();
  excel.host.habits.filtered.add(id);
  excel.workbook.setRowHidden(area.sheet, area.row + 3, 1, true);
}

const imported = async () => (await importDataset(OLDER, NOW)).importId;
const refreshed = async () => {
  const importId = await imported();
  await applyRefresh(await lookAtRefresh(importId, NEWER), DECISIONS, NOW);
  return importId;
};
const DECISIONS = { all: "theirs", removeWithdrawn: false } as const;

const SCENES = {
  "a refresh": async () => {
    const shown = await lookAtRefresh(await imported(), NEWER);
    return () => applyRefresh(shown, DECISIONS, NOW);
  },
  "an undo": async () => {
    const importId = await refreshed();
    return () => undoRefresh(importId);
  },
};

const rowsNow = (): CellValue[][] => excel.workbook.values(table().area).slice(1);

test.each(Object.entries(SCENES))(
  "%s under a filter that comes on at any moment is right, or says what is in the way",
  async (_, scene) => {
    emptied(excel.workbook);
    await (
      await scene()
    )();
    const right = JSON.stringify(rowsNow());
    const wrong: unknown[] = [];
    let [moments, refused] = [0, 0];
    for (;;) {
      emptied(excel.workbook);
      excel.host.habits.filtered.clear();
      const work = await scene();
      const before = beforeTrip(excel.host, moments + 1, filters);
      const sentence = await work().then(() => "", sentenceFor);
      if (!before.end()) break;
      moments++;
      if (sentence !== "") refused++;
      const isTold = /filter|hidden|out of sight/.test(sentence);
      const rows = JSON.stringify(rowsNow());
      if (sentence === "" ? rows !== right : !isTold)
        wrong.push({ moment: moments, sentence, rows });
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(3);
    expect(moments).toBeGreaterThan(refused);
  },
);
