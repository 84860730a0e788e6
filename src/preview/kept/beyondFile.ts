import type { Area, Chart, Workbook } from "../workbook/workbook";

/** What the preview's files do not bring back in full, with sheets by their position. */
export interface BeyondFile {
  charts: Chart[];
  protectedSheets: number[];
  facts: [string, unknown][];
}

export function takeBeyondFile(workbook: Workbook): BeyondFile {
  const sheets = workbook.sheets();
  const position = (id: string) => String(sheets.findIndex((sheet) => sheet.id === id));
  return {
    charts: workbook.charts().map((chart) => onSheets(chart, position)),
    protectedSheets: sheets.flatMap((sheet, index) => (sheet.protected ? [index] : [])),
    facts: [...workbook.store],
  };
}

export function putBeyondFile(workbook: Workbook, beyond: BeyondFile): void {
  const sheets = workbook.sheets();
  const id = (position: string) => sheets[Number(position)]?.id ?? "";
  // The file has the charts that are drawn, without their names and what else was set of them.
  for (const { id: drawn } of workbook.charts()) workbook.deleteChart(drawn);
  for (const chart of beyond.charts) {
    const placed = onSheets(chart, id);
    if (placed.sheet !== "" && placed.source.sheet !== "") workbook.setChart(placed);
  }
  for (const position of beyond.protectedSheets) {
    const sheet = sheets[position];
    if (sheet) workbook.updateSheet(sheet.id, { protected: true });
  }
  for (const [key, value] of beyond.facts) workbook.store.set(key, value);
}

function onSheets(chart: Chart, named: (sheet: string) => string): Chart {
  const source: Area = { ...chart.source, sheet: named(chart.source.sheet) };
  return { ...chart, sheet: named(chart.sheet), source };
}
