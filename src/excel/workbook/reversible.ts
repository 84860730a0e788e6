import { ExcelProblem } from "./excelProblem";
import { isAbort, sentenceFor } from "./sentenceFor";

/**
 * The way back from a change of the workbook, which also holds for one that was only begun. It looks
 * before it takes anything out, so that it may be gone twice.
 */
export interface WayBack {
  readonly revert: () => Promise<void>;
  /** What to do where the way back is barred, a sentence. */
  readonly byHand?: string;
}

/** A change of the workbook with its way back. */
export interface Reversible extends WayBack {
  readonly run: () => Promise<void>;
}

/** The ways back from all that was begun, in the order in which it was. */
export type Begun = WayBack[];

/**
 * Does work whose steps note their way back before they are taken, as Excel's answer may be lost. Where a
 * step fails or the user cancels, all that was begun is put back.
 */
export async function reversibly<T>(work: (begun: Begun) => Promise<T>): Promise<T> {
  const begun: Begun = [];
  try {
    return await work(begun);
  } catch (error) {
    await putBack(begun, error);
    throw error;
  }
}

/** Runs changes one after the other, all of them or none. */
export function runReversibly(
  changes: readonly Reversible[],
  signal: AbortSignal | undefined,
): Promise<void> {
  return reversibly((begun) => inOrder(changes, begun, signal));
}

export async function inOrder(
  changes: readonly Reversible[],
  begun: Begun,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const change of changes) {
    signal?.throwIfAborted();
    begun.push(change);
    await change.run();
  }
}

async function putBack(begun: Begun, because: unknown): Promise<void> {
  for (let last = begun.at(-1); last !== undefined; last = begun.at(-1)) {
    const { revert } = last;
    // Excel may only have been busy.
    await revert()
      .catch(revert)
      .catch((second: unknown) => {
        throw barred(begun, because, second);
      });
    begun.pop();
  }
}

/** Ctrl+Z is of no help: a sheet that was hidden or deleted on the way has emptied its list. */
const OTHERWISE = "Take the workbook as it was saved.";

function barred(left: Begun, because: unknown, second: unknown): ExcelProblem {
  const what = isAbort(because) ? "It was cancelled." : sentenceFor(because);
  const why = sentenceFor(second);
  const also = why === what ? "." : ` (${why})`;
  const hands = left.flatMap(({ byHand }) => byHand ?? []).reverse();
  return new ExcelProblem(
    `${what} What was written could not be put back${also} ${hands.join(" ") || OTHERWISE}`,
  );
}
