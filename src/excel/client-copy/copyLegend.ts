import { LEGEND } from "../../models/layout/sheetTexts";
import { LEGEND_ROW } from "../../models/layout/layOut";
import { modelsIn } from "../building/modelMarks";
import type { Inventory } from "../workbook/inventory";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { contentsOf } from "../tables/content";
import { enterContents } from "../tables/enterContents";
import type { ResultArea } from "./area";

const BEGINS = "In this copy ";
/** Labels that are named; a reader counts no more. */
const MOST = 6;

/** Says on each model's sheet what follows its inputs there and what does not. */
export async function writeLegends(
  context: Excel.RequestContext,
  inventory: Inventory,
  frozen: readonly ResultArea[],
  begun: Begun,
): Promise<void> {
  const found = await legendsIn(context, inventory);
  const standing = found.filter(({ cell }) => cell.values[0]?.[0] === LEGEND);
  if (standing.length === 0) return;
  begun.push({ revert: () => runExcel((again) => restoreLegends(again, inventory)) });
  const labelled = standing.map(({ sheetId, cell }) => {
    const areas = frozen.filter((area) => area.sheetId === sheetId);
    const labels = areas.map(({ row }) =>
      context.workbook.worksheets.getItem(sheetId).getCell(row, 0).load("values"),
    );
    return { cell, labels };
  });
  await context.sync();
  for (const { cell, labels } of labelled) {
    const text = legendOf(labels.map(({ values }) => String(values[0]?.[0] ?? "")));
    await retype(context, cell, LEGEND, text);
  }
}

/** Where something else stands by then, as rows came or went, that stays. */
async function retype(
  context: Excel.RequestContext,
  cell: Excel.Range,
  expected: string,
  text: string,
): Promise<void> {
  const before = cell.getResizedRange(0, 0).load("values,formulas");
  cell.values = [[text]];
  await context.sync();
  const [found] = contentsOf(before).flat();
  if (found === expected) return;
  enterContents(cell, [[found ?? ""]]);
  await context.sync();
}

function legendOf(labels: readonly string[]): string {
  if (labels.length === 0) {
    return `${BEGINS}all figures are formulas of Excel's own: change the yellow inputs and everything follows.`;
  }
  const named = [...new Set(labels.filter((label) => label !== ""))];
  const rest = named.length - MOST;
  const list = `${named.slice(0, MOST).join(", ")}${rest > 0 ? ` and ${String(rest)} more` : ""}`;
  return `${BEGINS}grey italic figures are frozen: they are valid for the inputs they depend on and turn to #N/A once one of those changes. All other figures follow the yellow inputs. Frozen: ${list}.`;
}

/** Gives the sheets of models back what they said. */
export async function restoreLegends(
  context: Excel.RequestContext,
  inventory: Inventory,
): Promise<void> {
  const found = await legendsIn(context, inventory);
  for (const { cell } of found) {
    const text = String(cell.values[0]?.[0]);
    if (text.startsWith(BEGINS)) await retype(context, cell, text, LEGEND);
  }
}

async function legendsIn(context: Excel.RequestContext, inventory: Inventory) {
  const found = modelsIn(inventory).map(({ sheetId }) => ({
    sheetId,
    cell: context.workbook.worksheets.getItem(sheetId).getCell(LEGEND_ROW, 0).load("values"),
  }));
  await context.sync();
  return found;
}
