import { takeInventory } from "./inventory";
import type { Begun } from "./reversible";
import { runExcel } from "./runExcel";

/** Notes a defined name that is about to be made, or changed from what it stood for before. */
export type NoteName = (name: string, before?: string) => void;

/** A way back for defined names, which are noted one by one before Excel is asked for them. */
export function noteNames(begun: Begun): NoteName {
  const noted = new Map<string, string | undefined>();
  begun.push({ revert: () => giveBack(noted) });
  return (name, before) => {
    noted.set(name.toLowerCase(), before);
  };
}

function giveBack(noted: ReadonlyMap<string, string | undefined>): Promise<void> {
  return runExcel(async (context) => {
    const { names } = await takeInventory(context);
    for (const { name } of names) {
      if (!noted.has(name.toLowerCase())) continue;
      const before = noted.get(name.toLowerCase());
      const item = context.workbook.names.getItem(name);
      if (before === undefined) item.delete();
      else item.formula = before;
    }
    await context.sync();
  });
}
