import type { Workbook } from "../workbook/workbook";

/** Takes away everything there is, and gives the ids of as many empty sheets. */
export function replaceSheets(workbook: Workbook, count: number): string[] {
  const former = workbook.sheets();
  // Under names of their own at first: the sheets that are there may have the ones they get.
  const sheets = Array.from({ length: count }, () => workbook.addSheet().id);
  for (const { name, scope } of workbook.names()) workbook.deleteName(name, scope);
  for (const { id } of former) workbook.deleteSheet(id);
  workbook.store.clear();
  return sheets;
}

export function emptyWorkbook(workbook: Workbook): void {
  const [sheet = ""] = replaceSheets(workbook, 1);
  workbook.updateSheet(sheet, { name: "Sheet1" });
}
