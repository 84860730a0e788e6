import { runExcel } from "../workbook/runExcel";
import { subscribe } from "../workbook/subscribe";
import type { ChosenCell } from "./chosenCell";
import { isSame, type Constant } from "./constant";

/** An input that shows a value again which the last run had tried in it. */
export interface TrialBack {
  readonly label: string;
  readonly address: string;
  readonly was: Constant;
  readonly now: Constant;
}

interface Tried {
  readonly cell: ChosenCell;
  readonly values: readonly Constant[];
}

/** Of the last run that ended. Excel's Undo goes back through every value of it, and the journal is gone by then. */
let tried: readonly Tried[] = [];

export function noteTrials(
  inputs: readonly ChosenCell[],
  written: readonly (readonly Constant[])[],
): void {
  tried = inputs.map((cell, index) => ({
    cell,
    values: written.flatMap((values) => values[index] ?? []),
  }));
}

/** A run begins, or the user has seen it. */
export function forgetTrials(): void {
  tried = [];
}

/** Calls back when a change brings tried values back, until the returned function is called. */
export const watchTrials = (
  onBack: (trials: readonly TrialBack[]) => void,
): Promise<() => Promise<void>> =>
  subscribe(
    ({ workbook }) => workbook.worksheets.onChanged,
    () => {
      const looked = tried;
      if (looked.length === 0) return;
      void trialsNow(looked).then(
        (back) => {
          // Another run may have begun meanwhile, whose values are meant to stand there.
          if (back.length > 0 && looked === tried) onBack(back);
        },
        // The sheet may be gone: then there is nothing to say.
        () => undefined,
      );
    },
  );

function trialsNow(inputs: readonly Tried[]): Promise<TrialBack[]> {
  return runExcel(async (context) => {
    const ranges = inputs.map(({ cell: { sheetId, row, column } }) =>
      context.workbook.worksheets.getItem(sheetId).getCell(row, column).load("values"),
    );
    await context.sync();
    return inputs.flatMap(({ cell: { label, address, value: was }, values }, index) => {
      const now = ranges[index]?.values[0]?.[0] as Constant;
      const isBack = !isSame(now, was) && values.some((value) => isSame(now, value));
      return isBack ? [{ label, address, was, now }] : [];
    });
  });
}
