import { useCallback } from "react";
import type { Dataset } from "../../../datasets/dataset";
import { applyRefresh } from "../../../excel/refresh/applyRefresh";
import type { RefreshDecisions } from "../../../excel/refresh/changesOf";
import { lookAtRefresh, type Refresh } from "../../../excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../excel/refresh/undoRefresh";
import { useTask, type TaskState } from "../../parts/useTask";
import { refreshedSentence, summaryOf, undoneSentence } from "./sentences";

/** A look ends with a question, everything else with a sentence. */
export type RefreshEnding = { readonly question: Refresh } | { readonly sentence: string };

export interface RefreshControl {
  /** Its progress is what is being done, in words. */
  readonly state: TaskState<string, RefreshEnding>;
  /** Finds out what newer rows would change. */
  readonly look: (what: string, load: (signal: AbortSignal) => Promise<Dataset>) => void;
  readonly apply: (refresh: Refresh, decisions: RefreshDecisions) => void;
  readonly undo: () => void;
  readonly cancel: () => void;
  /** Leaves the question. */
  readonly leave: () => void;
}

/** One refresh of an imported table: a look, decisions, the writing, its ending, and the way back. */
export function useRefresh(importId: string, onEnded: () => void): RefreshControl {
  const { state, run, cancel, forget } = useTask<string, RefreshEnding>("stops");

  const look = useCallback(
    (what: string, load: (signal: AbortSignal) => Promise<Dataset>) =>
      run({
        first: what,
        work: async (signal) => ({
          question: await lookAtRefresh(importId, await load(signal), { signal }),
        }),
        ...{ said, onEnded },
      }),
    [run, importId, onEnded],
  );
  const apply = useCallback(
    (refresh: Refresh, decisions: RefreshDecisions) =>
      run({
        first: "Refreshing…",
        work: async (signal, show) => {
          const onProgress = (written: number, of: number): void =>
            show(
              `Refreshing: ${written.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} written…`,
            );
          const done = await applyRefresh(refresh, decisions, new Date(), { signal, onProgress });
          return { sentence: refreshedSentence(done) };
        },
        ...{ said, onEnded },
      }),
    [run, onEnded],
  );
  const undo = useCallback(
    () =>
      run({
        first: "Undoing the refresh…",
        work: async (signal) => ({ sentence: undoneSentence(await undoRefresh(importId, signal)) }),
        ...{ said, onEnded },
      }),
    [run, importId, onEnded],
  );
  return { state, look, apply, undo, cancel, leave: forget };
}

const said = (ending: RefreshEnding): string =>
  "question" in ending ? summaryOf(ending.question) : ending.sentence;

/** What the user is asked now. */
export function questionOf(state: RefreshControl["state"]): Refresh | null {
  return state.phase === "done" && "question" in state.result ? state.result.question : null;
}
