import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { WHOLE, type Filter } from "../../datasets/filter";
import { importDataset, type ImportResult } from "../../excel/importDataset";
import type { ImportPlace } from "../../excel/importPlan";
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
  readonly place: ImportPlace;
  readonly setPlace: (place: ImportPlace) => void;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** One import with its progress, its way out and its ending, which is also said aloud. */
export function useImport(
  dataset: Dataset | null,
  onDone: () => void,
  filter: Filter = WHOLE,
): ImportControl {
  const { announce } = usePane();
  const [state, setState] = useState<ImportState>({ phase: "idle" });
  const [place, setPlace] = useState<ImportPlace>("new sheet");
  const controller = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    if (!dataset || controller.current) return;
    const abort = new AbortController();
    controller.current = abort;
    setState({ phase: "running", written: 0, stalled: false, cancelling: false });
    announce(`Importing ${dataset.description.title}.`);
    const onRows = (written: number): void =>
      setState({ phase: "running", written, stalled: false, cancelling: abort.signal.aborted });
    const writing = { signal: abort.signal, onRows };
    void importDataset(dataset, new Date(), writing, { filter, place })
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
  }, [dataset, announce, onDone, filter, place]);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((now) => (now.phase === "running" ? { ...now, cancelling: true } : now));
  }, []);

  useStallNotice(state, setState);
  return { state, place, setPlace, start, cancel };
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
