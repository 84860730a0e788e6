import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { importDataset, type ImportResult } from "../../excel/importDataset";
import { isAbort, sentenceFor } from "../../excel/sentenceFor";
import { usePane } from "../PaneContext";

export type ImportState =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      readonly written: number;
      /** Nothing has happened for a while: Excel may be waiting for the user to leave a cell. */
      readonly stalled: boolean;
      readonly cancelling: boolean;
    }
  | { readonly phase: "done"; readonly result: ImportResult }
  | { readonly phase: "failed"; readonly sentence: string; readonly cancelled: boolean };

const STALL = 4000;

export interface ImportControl {
  readonly state: ImportState;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** One import with its progress, its way out and its ending, which is also said aloud. */
export function useImport(dataset: Dataset | null, onDone: () => void): ImportControl {
  const { announce } = usePane();
  const [state, setState] = useState<ImportState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    if (!dataset || controller.current) return;
    const abort = new AbortController();
    controller.current = abort;
    setState({ phase: "running", written: 0, stalled: false, cancelling: false });
    announce(`Importing ${dataset.description.title}.`);
    const onRows = (written: number): void =>
      setState({ phase: "running", written, stalled: false, cancelling: abort.signal.aborted });
    void importDataset(dataset, new Date(), { signal: abort.signal, onRows })
      .then(
        (result): ImportState => ({ phase: "done", result }),
        (error: unknown): ImportState => ({
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
  }, [dataset, announce, onDone]);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((now) => (now.phase === "running" ? { ...now, cancelling: true } : now));
  }, []);

  useStallNotice(state, setState);
  return { state, start, cancel };
}

export function endingSentence(state: ImportState): string {
  if (state.phase === "failed") return state.sentence;
  if (state.phase !== "done") return "";
  const { rows, sheet, table, notes } = state.result;
  return [
    `Imported ${rows.toLocaleString("en-US")} rows into the sheet "${sheet}" as the table ${table}.`,
    ...notes,
  ].join(" ");
}

function useStallNotice(state: ImportState, setState: (next: ImportState) => void): void {
  useEffect(() => {
    if (state.phase !== "running" || state.stalled) return;
    const timer = setTimeout(() => setState({ ...state, stalled: true }), STALL);
    return () => clearTimeout(timer);
  }, [state, setState]);
}
