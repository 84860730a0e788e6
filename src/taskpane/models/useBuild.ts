import { useCallback, useEffect, useRef, useState } from "react";
import { buildModel } from "../../excel/models/buildModel";
import type { ModelResult } from "../../excel/models/building";
import type { ModelRequest } from "../../excel/models/modelPlan";
import { isAbort, sentenceFor } from "../../excel/sentenceFor";
import { usePane } from "../PaneContext";

export type BuildState =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      readonly doing: string;
      readonly done: number;
      /** Nothing has happened for a while: Excel may be waiting for the user to leave a cell. */
      readonly stalled: boolean;
      readonly cancelling: boolean;
    }
  | { readonly phase: "done"; readonly result: ModelResult }
  | { readonly phase: "failed"; readonly sentence: string; readonly cancelled: boolean };

export interface BuildControl {
  readonly state: BuildState;
  readonly start: (request: ModelRequest) => void;
  readonly cancel: () => void;
}

const STALL = 6000;

/** One build with its progress, its way out and its ending, which is also said aloud. */
export function useBuild(onDone: () => void): BuildControl {
  const { announce } = usePane();
  const [state, setState] = useState<BuildState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);

  const start = useCallback(
    (request: ModelRequest) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      const onProgress = (doing: string, done: number): void =>
        setState({
          phase: "running",
          doing,
          done,
          stalled: false,
          cancelling: abort.signal.aborted,
        });
      onProgress("Looking at the workbook", 0);
      announce(`Building ${request.spec.title}.`);
      void buildModel(request, new Date(), { signal: abort.signal, onProgress })
        .then(
          (result): BuildState => ({ phase: "done", result }),
          (error: unknown): BuildState => ({
            phase: "failed",
            sentence: sentenceFor(error),
            cancelled: isAbort(error),
          }),
        )
        .then((ending) => {
          controller.current = null;
          setState(ending);
          announce(endingSentence(ending));
          onDone();
        });
    },
    [announce, onDone],
  );

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((now) => (now.phase === "running" ? { ...now, cancelling: true } : now));
  }, []);

  useEffect(() => {
    if (state.phase !== "running" || state.stalled) return;
    const timer = setTimeout(() => setState({ ...state, stalled: true }), STALL);
    return () => clearTimeout(timer);
  }, [state]);
  return { state, start, cancel };
}

export function endingSentence(state: BuildState): string {
  if (state.phase === "failed") return state.sentence;
  if (state.phase !== "done") return "";
  const { sheet, answer, state: checks, notes, imported } = state.result;
  const answered = answer === null || answer.startsWith("#") ? [] : [answer];
  const tables = imported.length > 0 ? [`Imported with it: ${imported.join(", ")}.`] : [];
  return [
    `Built on the sheet "${sheet}".`,
    ...answered,
    ...(checks === null || checks.startsWith("#") ? [] : [checks]),
    ...tables,
    ...notes,
  ].join(" ");
}
