import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import type { LivePlan, LiveProgress } from "../../datasets/live/liveSource";
import { isAbort, sentenceFor } from "../../excel/sentenceFor";
import { usePane } from "../PaneContext";
import { sha256 } from "../datasets/sha256";
import { httpGet } from "./httpGet";

export type AskState =
  | { readonly phase: "idle" }
  | { readonly phase: "asking"; readonly host: string; readonly progress: LiveProgress }
  | { readonly phase: "failed"; readonly sentence: string; readonly cancelled: boolean }
  | { readonly phase: "answered"; readonly dataset: Dataset };

export interface AskControl {
  readonly state: AskState;
  readonly ask: (plan: LivePlan) => void;
  readonly cancel: () => void;
  /** Drops an answer, as after a change of the question. */
  readonly forget: () => void;
}

/** One question to a live source with its progress, its way out and its ending, said aloud too. */
export function useAsk(): AskControl {
  const { readDataset, announce } = usePane();
  const [state, setState] = useState<AskState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const ask = useCallback(
    (plan: LivePlan) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      const onProgress = (progress: LiveProgress): void =>
        setState({ phase: "asking", host: plan.host, progress });
      onProgress({ answers: 0, of: plan.addresses.length });
      announce(`Asking ${plan.host}.`);
      const asking = {
        get: httpGet(abort.signal),
        read: readDataset,
        now: new Date(),
        digest: sha256,
        onProgress,
      };
      void plan
        .ask(asking)
        .then(
          (dataset): AskState => ({ phase: "answered", dataset }),
          (error: unknown): AskState => ({
            phase: "failed",
            sentence: sentenceFor(error),
            cancelled: isAbort(error),
          }),
        )
        .then((ending) => {
          controller.current = null;
          setState(ending);
          announce(endingSentence(ending));
        });
    },
    [announce, readDataset],
  );

  const cancel = useCallback(() => controller.current?.abort(), []);
  const forget = useCallback(() => {
    if (!controller.current) setState({ phase: "idle" });
  }, []);
  return { state, ask, cancel, forget };
}

function endingSentence(state: AskState): string {
  if (state.phase === "failed") return state.sentence;
  if (state.phase !== "answered") return "";
  const count = state.dataset.rows.length;
  return `${count.toLocaleString("en-US")} ${count === 1 ? "row" : "rows"} came. Look at them, then import.`;
}
