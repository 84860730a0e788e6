import { changeMark, type Mark } from "../provenance/imports";
import type { Reversible } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";

export function changingMark(importId: string, was: Mark, now: Mark): Reversible {
  const change = (mark: Mark) =>
    runExcel(async (context) => {
      changeMark(context, importId, mark);
      await context.sync();
    });
  return { run: () => change(now), revert: () => change(was) };
}
