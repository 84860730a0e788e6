import { writeTextSheet } from "../../../src/excel/saving/writeTextSheet";
import { importDataset } from "../../../src/excel/importing/importDataset";
import { startExcel } from "../../support/office/startExcel";
import { OLDER } from "../../support/vintages";

test("where a chart sheet has the name, the next one is taken, told and recorded", async () => {
  const { host, workbook } = startExcel();
  for (const name of ["trade", "trade 2", "Sources"]) host.habits.taken.add(name);
  const { sheet, sourcesSheet } = await importDataset(OLDER, new Date(2026, 10, 21));
  expect([sheet, sourcesSheet]).toEqual(["trade 3", "Sources 2"]);
  const names = workbook.sheets().map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith("_"))).toEqual(["Sheet1", "trade 3", "Sources 2"]);
  const record = workbook.sheets().find(({ name }) => name === sourcesSheet)!.id;
  expect(workbook.values(workbook.usedArea(record, true)!).flat()).toContain("trade 3");
});

test("after a few names Excel's own sentence stands, and nothing is left", async () => {
  const { host, workbook } = startExcel();
  for (const name of ["x", "x 2", "x 3", "x 4"]) host.habits.taken.add(name);
  await expect(writeTextSheet("x", "text")).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  expect(workbook.sheets()).toHaveLength(1);
});

test.each([
  ["de-DE", "Verlauf"],
  ["fr-FR", "Historique"],
] as const)(
  "the word that Excel keeps for itself in %s leads to the next name",
  async (language, word) => {
    const { host, workbook } = startExcel();
    host.habits.language = language;
    expect(await writeTextSheet(word, "text")).toBe(`${word} 2`);
    expect(workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1", `${word} 2`]);
  },
);
