import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "../../../../datasets/dataset";
import { applyRefresh } from "../../../../excel/refresh/applyRefresh";
import type { RefreshDecisions } from "../../../../excel/refresh/changesOf";
import { lookAtRefresh, type Refresh } from "../../../../excel/refresh/lookAtRefresh";
import { undoRefresh } from "../../../../excel/refresh/undoRefresh";
import { isAbort, sentenceFor } from "../../../../excel/sentenceFor";
import { usePane } from "../../../PaneContext";
import { refreshedSentence, summaryOf, undoneSentence } from "./sentences";

export type RefreshState =
  | { readonly phase: "idle" }
  | { readonly phase: "working"; readonly what: string; readonly cancelling: boolean }
  | { readonly phase: "asking"; readonly refresh: Refresh }
  | {
      readonly phase: "ended";
      readonly intent: "success" | "info" | "error";
      readonly sentence: string;
    };

export interface RefreshControl {
  readonly state: RefreshState;
  /** Finds out what newer rows would change. */
  readonly look: (what: string, load: (signal: AbortSignal) => Promise<Dataset>) => void;
  readonly apply: (decisions: RefreshDecisions) => void;
  readonly undo: () => void;
  /** Stops what is running, or leaves the question. */
  readonly cancel: () => void;
}

/** One refresh of an imported table: a look, decisions, the writing, its ending, and the way back. */
export function useRefresh(importId: string, onChanged: () => void): RefreshControl {
  const { announce } = usePane();
  const [state, setState] = useState<RefreshState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const run = useCallback(
    (what: string, work: (signal: AbortSignal) => Promise<RefreshState>) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      setState({ phase: "working", what, cancelling: false });
      void work(abort.signal)
        .catch((error: unknown): RefreshState => {
          const intent = isAbort(error) ? "info" : "error";
          return { phase: "ended", intent, sentence: sentenceFor(error) };
        })
        .then((ending) => {
          controller.current = null;
          setState(ending);
          if (ending.phase === "ended") announce(ending.sentence);
          if (ending.phase === "asking") announce(summaryOf(ending.refresh));
          onChanged();
        });
    },
    [announce, onChanged],
  );

  const look = useCallback(
    (what: string, load: (signal: AbortSignal) => Promise<Dataset>) =>
      run(what, async (signal) => {
        const refresh = await lookAtRefresh(importId, await load(signal), { signal });
        return { phase: "asking", refresh };
      }),
    [run, importId],
  );
  const apply = useCallback(
    (decisions: RefreshDecisions) => {
      if (state.phase !== "asking") return;
      run("Refreshing…", async (signal) => {
        const onProgress = (written: number, of: number): void =>
          setState({
            phase: "working",
            what: `Refreshing: ${written.toLocaleString("en-US")} of ${of.toLocaleString("en-US")} written…`,
            cancelling: signal.aborted,
          });
        const progress = { signal, onProgress };
        const done = await applyRefresh(state.refresh, decisions, new Date(), progress);
        return { phase: "ended", intent: "success", sentence: refreshedSentence(done) };
      });
    },
    [run, state],
  );
  const undo = useCallback(
    () =>
      run("Undoing the refresh…", async (signal) => {
        const sentence = undoneSentence(await undoRefresh(importId, signal));
        return { phase: "ended", intent: "success", sentence };
      }),
    [run, importId],
  );
  const cancel = useCallback(() => {
    if (!controller.current) setState({ phase: "idle" });
    controller.current?.abort();
    setState((now) => (now.phase === "working" ? { ...now, cancelling: true } : now));
  }, []);
  return { state, look, apply, undo, cancel };
}
