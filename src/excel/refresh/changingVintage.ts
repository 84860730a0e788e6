import { changeMark, type Mark } from "../provenance/imports";
import { type SourceCells, writeSourceCells } from "../provenance/sourcesRow";
import { takeInventory } from "../workbook/inventory";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";

/** What the workbook says of an import's vintage: its mark, and its row in the record of sources. */
export interface Vintage {
  readonly mark: Mark;
  readonly sources: SourceCells;
}

export function changingVintage(importId: string, was: Vintage, now: Vintage): Reversible {
  const change = ({ mark, sources }: Vintage) =>
    runExcel(async (context) => {
      const inventory = await takeInventory(context);
      changeMark(context, importId, mark);
      await writeSourceCells(context, inventory, importId, sources);
    });
  return { run: () => change(now), revert: () => change(was) };
}
