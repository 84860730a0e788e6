import { freeSheetName } from "../../sheet/names";
import { takeInventory } from "./inventory";
import type { Begun } from "./reversible";
import { runExcel } from "./runExcel";

interface Made {
  readonly name: string;
  /** Missing when Excel made the sheet but its answer was lost. */
  id?: string;
}

interface SheetOptions {
  /** No menu shows it. */
  readonly hidden?: true;
  /** What to do where it cannot be taken out again; by default, to delete it, where it can be seen. */
  readonly byHand?: string;
  /** It may have another name, which the sheet then tells. */
  readonly orNext?: true;
}

/**
 * Adds a sheet under a name that no worksheet has, its way back noted before Excel is asked. A chart sheet, or a
 * word that Excel keeps for itself in the user's language, may have that name all the same: then the next one is
 * taken, unless the sheet has to be found by its name later.
 */
export async function addSheet(
  context: Excel.RequestContext,
  name: string,
  begun: Begun,
  options: SheetOptions = {},
): Promise<Excel.Worksheet> {
  const tried: string[] = [];
  for (;;) {
    const next = freeSheetName(name, tried);
    tried.push(next);
    try {
      return await addNamed(context, next, begun, options);
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (!options.orNext || !IN_THE_WAY.has(String(code)) || tried.length === MOST) throw error;
    }
  }
}

const IN_THE_WAY = new Set(["ItemAlreadyExists", "InvalidArgument"]);
/** Names that are tried; more than a few are taken for another reason. */
const MOST = 4;

async function addNamed(
  context: Excel.RequestContext,
  name: string,
  begun: Begun,
  { hidden, byHand }: SheetOptions,
): Promise<Excel.Worksheet> {
  const made: Made = { name };
  const advice = byHand ?? (hidden ? undefined : `Delete the sheet "${name}" by hand.`);
  begun.push({ revert: () => takeOut(made), ...(advice !== undefined && { byHand: advice }) });
  const sheet = context.workbook.worksheets.add(name).load("id,name");
  await context.sync();
  made.id = sheet.id;
  if (hidden) sheet.visibility = "VeryHidden";
  return sheet;
}

/** A sheet known only by name is ours if it is still empty: the name was free when the work began. */
function takeOut({ name, id }: Made): Promise<void> {
  return runExcel(async (context) => {
    const { sheets } = await takeInventory(context);
    const found = sheets.find((each) => (id === undefined ? each.name === name : each.id === id));
    if (!found) return;
    const sheet = context.workbook.worksheets.getItem(found.id).load("visibility");
    const used = sheet.getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    if (id === undefined && !used.isNullObject) return;
    // Excel refuses to delete a sheet while no menu shows it.
    if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
    sheet.delete();
    await context.sync();
  });
}
