import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { followTrips } from "../../support/office/followTrips";
import { startExcel } from "../../support/office/startExcel";
import { dressed, NEWER, OLDER } from "../../support/vintages";

const NOW = new Date(2026, 10, 21, 9, 30);

/** At 100 ms a trip, which is what the web takes, each is a moment in which the sheet may change. */
test("a refresh and its undo go to the workbook no more often than they have to", async () => {
  const excel = startExcel();
  const { importId } = await importDataset(dressed(OLDER), NOW);
  const shown = await lookAtRefresh(importId, dressed(NEWER));
  const refreshing = followTrips(excel.host);
  await applyRefresh(shown, { all: "ours", removeWithdrawn: true }, NOW);
  const asked = refreshing();
  const undoing = followTrips(excel.host);
  await undoRefresh(importId);
  // They were 46 and 63 for the same five rows.
  expect({ refresh: asked.length, undo: undoing().length }).toEqual({ refresh: 22, undo: 26 });
});
