import { ExcelProblem } from "./excelProblem";
import { sentenceFor } from "./sentenceFor";

/** A change of the workbook with its way back, which also holds for a change that was only begun. */
export interface Reversible {
  readonly run: () => Promise<void>;
  readonly revert: () => Promise<void>;
}

/** Runs changes one after the other; where one fails or the user cancels, all that was begun is put back. */
export async function runReversibly(
  changes: readonly Reversible[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const begun: Reversible[] = [];
  try {
    for (const change of changes) {
      signal?.throwIfAborted();
      begun.push(change);
      await change.run();
    }
  } catch (error) {
    await revertAll(begun.reverse(), error);
    throw error;
  }
}

async function revertAll(changes: readonly Reversible[], because: unknown): Promise<void> {
  for (const { revert } of changes) {
    try {
      await revert();
    } catch {
      // A way back can be gone twice, and Excel may only have been busy.
      await revert().catch((second: unknown) => {
        throw new ExcelProblem(
          `${sentenceFor(because)} What was written could not be put back (${sentenceFor(second)}) Undo it with Ctrl+Z, or take the workbook as it was saved.`,
        );
      });
    }
  }
}
