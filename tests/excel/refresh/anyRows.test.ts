import fc from "fast-check";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import { emptied } from "../../support/coAuthor";
import { coveredCells, pictureByCells } from "../../support/coveredCells";
import { startExcel } from "../../support/office/startExcel";
import { dressed, vintageOf } from "../../support/vintages";

const NOW = new Date(2026, 10, 21, 9, 30);
const row = (code: string) => [code, 2023, null, 1, `n ${code}`, "Census", "x"];
const CODES = ["0101", "0202", "0303", "0404", "0505"];

/** Which of some rows stay, at least one of them, and how many come. */
const scene = fc
  .record({
    stays: fc.array(fc.boolean(), { minLength: 1, maxLength: CODES.length }),
    come: fc.nat(3),
    below: fc.constantFrom("nothing", "right below", "further down"),
  })
  .filter(({ stays }) => stays.includes(true));

test("whichever rows stay, go and come, lists and colours hold for all of them, and the undo is exact", async () => {
  const excel = startExcel();
  const { workbook } = excel;
  const table = () => workbook.tables().find(({ name }) => name === "trade")!;
  let alone = 0;
  let scenes = 0;
  const holdThroughout = () => {
    const { area } = table();
    for (const rules of [
      workbook.validations(area.sheet),
      workbook.conditionalFormats(area.sheet),
    ]) {
      const covered = coveredCells(rules);
      const column = area.column + 7;
      const held = Array.from(
        { length: area.rows - 1 },
        (_, at) => `${area.row + 1 + at},${column}`,
      );
      expect(held.filter((cell) => covered[cell] === undefined)).toEqual([]);
    }
  };
  await fc.assert(
    fc.asyncProperty(scene, async ({ stays, come, below }) => {
      emptied(workbook);
      const all = CODES.slice(0, stays.length);
      const { importId } = await importDataset(dressed(vintageOf("2026.1.1", all.map(row))), NOW);
      const { area } = table();
      workbook.write({ ...area, column: 12, rows: 1, columns: 1 }, [["=SUM(trade[trade])"]]);
      if (below !== "nothing") {
        const down = area.row + area.rows + (below === "right below" && come === 0 ? 1 : 5);
        workbook.write({ ...area, row: down, rows: 1, columns: 1 }, [["'mine"]]);
      }
      const before = pictureByCells(workbook);
      const kept = all.filter((_, at) => stays[at]);
      const coming = ["0909", "0808", "0707"].slice(0, come);
      const newer = dressed(vintageOf("2026.2.1", [...kept, ...coming].map(row)));
      const look = await lookAtRefresh(importId, newer);
      await applyRefresh(look, { all: "ours", removeWithdrawn: true }, NOW);
      expect(workbook.values(table().area).map(([code]) => code)).toEqual([
        "code",
        ...kept,
        ...coming,
      ]);
      holdThroughout();
      expect(await undoRefresh(importId)).toMatchObject({ left: [] });
      holdThroughout();
      expect(pictureByCells(workbook)).toEqual(before);
      scenes++;
      if (kept.length + come === 1 && all.length > 1) alone++;
    }),
    { numRuns: 150 },
  );
  expect(scenes).toBe(150);
  expect(alone).toBeGreaterThan(3);
});
