import type { Inventory } from "../workbook/inventory";
import type { Begun } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { cellsOf } from "./area";
import type { KeptFormula } from "./keptFormulas";
import { askFollowers, EditedMeanwhile, type Places } from "./places";

/** Always true; its text tells our marks from rules of the user's own. */
const RULE = '=LEN("Frozen in the client copy")>0';
const LOOK = { fill: "#E7E6E6", font: "#595959" };

/** Shows which results are frozen, in a way that leaves the cells' own formats alone. */
export async function markFrozen(
  context: Excel.RequestContext,
  areas: readonly KeptFormula[],
  places: Places,
  begun: Begun,
): Promise<void> {
  const sheets = [...new Set(areas.map(({ sheetId }) => sheetId))];
  const before = new Set((await rulesOn(context, sheets)).map(({ id }) => id));
  begun.push({ revert: () => runExcel((again) => takeNew(again, sheets, before)) });
  for (const area of areas) {
    const { custom } = cellsOf(context, area).conditionalFormats.add("Custom");
    custom.rule.formula = RULE;
    custom.format.fill.color = LOOK.fill;
    custom.format.font.color = LOOK.font;
    custom.format.font.italic = true;
  }
  const followed = areas.map((kept) => places.of(kept));
  const now = askFollowers(
    places.sheet,
    followed.map(({ row }) => row),
  );
  await context.sync();
  if (now().some((text, at) => text !== followed[at]?.now)) throw new EditedMeanwhile();
}

/** A rule of which only the beginning arrived is known by being new. */
async function takeNew(
  context: Excel.RequestContext,
  sheets: readonly string[],
  before: ReadonlySet<string>,
): Promise<void> {
  for (const rule of await rulesOn(context, sheets)) if (!before.has(rule.id)) rule.delete();
  await context.sync();
}

/** Takes the marks off again, whatever became of the cells. */
export async function unmarkFrozen(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<void> {
  const custom = (await rulesOn(context, sheets)).map((item) => ({
    item,
    rule: item.custom.rule.load("formula"),
  }));
  await context.sync();
  for (const { item, rule } of custom) if (rule.formula === RULE) item.delete();
  await context.sync();
}

/** Rules by a formula of their own. */
async function rulesOn(
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<Excel.ConditionalFormat[]> {
  const found = sheets.map((id) =>
    context.workbook.worksheets
      .getItem(id)
      .getUsedRange()
      .conditionalFormats.load("items/id,items/type"),
  );
  await context.sync();
  return found.flatMap(({ items }) => items).filter(({ type }) => type === "Custom");
}

/** Sheets that are still there, of those named by their ids. */
export const stillThere = ({ sheets }: Inventory, ids: Iterable<string>): string[] => {
  const wanted = new Set(ids);
  return sheets.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
};
