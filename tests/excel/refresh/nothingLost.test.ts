import fc from "fast-check";
import type { Row } from "../../../src/datasets/tableSchema";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../src/excel/refresh/undoRefresh";
import type { CellInput, CellValue } from "../../../src/preview/workbook/workbook";
import { startExcel } from "../../support/office/startExcel";
import { dressed, vintageOf } from "../../support/vintages";
import { pictureOf } from "../../support/workbookPicture";

jest.setTimeout(300_000);

const NOW = new Date(2026, 10, 21, 9, 30);
const LATER = new Date(2027, 1, 3, 14, 0);
const NAME = "trade";

/** A row of a vintage: its key, a day, a figure and a text, some of which Excel could misread. */
const rowOf: fc.Arbitrary<Row> = fc
  .tuple(
    fc.constantFrom("0101", "0202", "0303", "0404"),
    fc.constantFrom(2023, 2024),
    fc.constantFrom("2025-03-01", "2026-04-02", null),
    fc.constantFrom(1, 2.5, null),
    fc.constantFrom("=SUM(A1)", "1/2", "plain", "'quoted", null),
  )
  .map((row) => [...row, "Census", "2025-03"]);
const vintage = fc.uniqueArray(rowOf, {
  minLength: 2,
  maxLength: 7,
  selector: (row) => `${String(row[0])} ${String(row[1])}`,
});

/** What an analyst does: row and column count from the table's first cell of data. */
const edit = fc.record({
  row: fc.nat(6),
  column: fc.nat(7),
  input: fc.constantFrom<CellInput>(7, "'mine", "=1+1", "=trade[[#Headers],[trade]]", ""),
});
const scene = fc.record({
  older: vintage,
  newer: vintage,
  edits: fc.array(edit, { maxLength: 6 }),
  notes: fc.array(fc.constantFrom<CellInput>("'note", "=2*3", null), {
    minLength: 8,
    maxLength: 8,
  }),
  ownRows: fc.nat(2),
  hasOwnColumn: fc.boolean(),
  sorted: fc.boolean(),
  theirsWin: fc.boolean(),
});

const keyOf = (row: readonly CellValue[]): string => `${String(row[0])} ${String(row[1])}`;

test("over random edits nothing of the analyst's is lost, and the undo gives the workbook back exactly", async () => {
  let looked = 0;
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(scene, async (given) => {
      const excel = startExcel();
      const older = dressed(vintageOf("2026.1.1", given.older));
      const { importId } = await importDataset(older, NOW);
      const table = () => excel.workbook.tables().find(({ name }) => name === NAME)!;
      const put = (row: number, column: number, input: CellInput) =>
        excel.workbook.write({ ...table().area, row, column, rows: 1, columns: 1 }, [[input]]);
      const formulas = () => excel.workbook.formulas(table().area);
      const asImported = formulas();

      const { edits, notes, ownRows, hasOwnColumn } = given;
      for (const { row, column, input } of edits) {
        if (row < given.older.length) put(row + 1, column, input);
      }
      const rows = given.older.length + ownRows;
      for (let row = given.older.length; row < rows; row++) {
        ["9999", 2030 + row, 1, 5, "own"].forEach((cell, column) => put(row + 1, column, cell));
      }
      if (hasOwnColumn) {
        put(0, 8, "note");
        notes.slice(0, rows).forEach((note, row) => put(row + 1, 8, note));
      }
      const columns = hasOwnColumn ? 9 : 8;
      excel.workbook.updateTable(table().id, {
        area: { ...table().area, rows: rows + 1, columns },
      });
      if (given.sorted) {
        const body = { ...table().area, row: 1, rows: given.older.length };
        excel.workbook.write(body, excel.workbook.formulas(body).reverse());
      }

      const before = pictureOf(excel.workbook);
      const ours = formulas();
      const newer = dressed(vintageOf("2026.7.1", given.newer));
      const inventory = await lookAtRefresh(importId, newer);
      expect(pictureOf(excel.workbook)).toEqual(before);
      const keepAll = { all: given.theirsWin ? ("theirs" as const) : ("ours" as const) };
      await applyRefresh(inventory, keepAll, LATER);

      const known = new Map(asImported.map((row) => [keyOf(row), row]));
      const after = formulas();
      ours.forEach((row, r) => {
        row.forEach((cell, c) => {
          const imported = known.get(keyOf(row));
          const edited = !imported || c >= 8 || cell !== imported[c];
          if (!edited || (given.theirsWin && imported && c < 8)) return;
          looked++;
          expect({ r, c, cell: after[r]?.[c] }).toEqual({ r, c, cell });
        });
      });

      const { left } = await undoRefresh(importId);
      expect(left).toEqual([]);
      undone++;
      expect(pictureOf(excel.workbook)).toEqual(before);
    }),
    { numRuns: 60 },
  );
  expect(looked).toBeGreaterThan(200);
  expect(undone).toBeGreaterThan(50);
});
