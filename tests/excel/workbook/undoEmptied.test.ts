import { applyFixes } from "../../../src/excel/checking/applyFixes";
import { checkImport } from "../../../src/excel/checking/checkImport";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { applyRefresh } from "../../../src/excel/refresh/applyRefresh";
import { lookAtRefresh } from "../../../src/excel/refresh/lookAtRefresh";
import { lookAtRemoval } from "../../../src/excel/removal/lookAtRemoval";
import { removeImport } from "../../../src/excel/removal/removeImport";
import { runGrid } from "../../../src/excel/scenarios/runGrid";
import { writeGrid } from "../../../src/excel/scenarios/writeGrid";
import { checkExcel } from "../../../src/excel/self-check/checkExcel";
import { startExcel } from "../../support/office/startExcel";
import { VirtualClock } from "../../support/office/virtualClock";
import { NEWER, OLDER } from "../../support/vintages";
import { startSalesModel } from "../scenarios/salesModel";

const NOW = new Date(2026, 10, 21, 9, 30);
type Started = ReturnType<typeof startExcel>;

const imported = async () => (await importDataset(OLDER, NOW)).importId;

/** What empties the list of Undo, each with a sentence in the pane before it; and what must leave it alone. */
const ACTIONS: Readonly<
  Record<
    string,
    readonly [prepare: (excel: Started) => Promise<() => Promise<unknown>>, by: string[]]
  >
> = {
  "an import": [() => Promise.resolve(imported), ["Worksheet.visibility"]],
  "a refresh": [
    async () => {
      const shown = await lookAtRefresh(await imported(), NEWER);
      return async () => applyRefresh(shown, { all: "theirs" }, NOW);
    },
    ["NamedItem.comment"],
  ],
  "a removal": [
    async () => {
      const removal = await lookAtRemoval(await imported(), OLDER);
      return async () => removeImport(removal, OLDER);
    },
    ["Worksheet.delete", "Worksheet.visibility"],
  ],
  "a check of this Excel": [
    (excel) =>
      Promise.resolve(() => checkExcel({ probes: [], clock: new VirtualClock(excel.host) })),
    ["Worksheet.delete", "Worksheet.visibility"],
  ],
  fixes: [
    async (excel) => {
      const importId = await imported();
      const { area } = excel.workbook.tables().find(({ name }) => name === "trade")!;
      const cell = { ...area, row: area.row + 1, column: area.column + 5, rows: 1, columns: 1 };
      excel.workbook.write(cell, [["census"]]);
      const fields = OLDER.description.schema.fields.map((field) =>
        field.name === "source" ? { ...field, constraints: { enum: ["Census"] } } : field,
      );
      const rules = { schema: { ...OLDER.description.schema, fields }, related: {} };
      const { findings } = await checkImport(importId, rules);
      return async () => expect((await applyFixes(importId, rules, findings)).fixed).toBe(1);
    },
    [],
  ],
};

test.each(Object.entries(ACTIONS))(
  "%s empties the list of Undo by what is known",
  async (_, [prepare, by]) => {
    const excel = startExcel();
    const act = await prepare(excel);
    excel.host.undoEmptiedBy.length = 0;
    await act();
    expect([...new Set(excel.host.undoEmptiedBy)].sort()).toEqual(by);
  },
);

test("a run and its sheet of results leave the list of Undo as it is", async () => {
  const { excel, options } = startSalesModel();
  const inputs = [{ reference: "Sheet1!B1", axis: { kind: "list", list: "4; 5" } as const }];
  const grid = await runGrid({ inputs, outputs: "Sheet1!B3" }, options);
  await writeGrid(grid, NOW);
  expect(excel.workbook.sheets().length).toBe(2);
  expect(excel.host.undoEmptiedBy).toEqual([]);
});
