import { useCallback, useEffect, useRef, useState } from "react";
import { isAbort, sentenceFor } from "../../excel/sentenceFor";
import type { GridOptions } from "../../excel/scenarios/runGrid";
import { usePane } from "../PaneContext";
import type { Intent } from "../parts/Notice";

/** How a run ended, and what may be done about it. */
export interface Ending {
  readonly intent: Intent;
  readonly sentence: string;
  readonly offers?: readonly Offer[];
}

export interface Offer {
  readonly label: string;
  readonly act: () => Promise<Ending>;
}

export type RunState =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      readonly done: number;
      /** 0 where it is not known. */
      readonly total: number;
      readonly secondsLeft: number | null;
      /** Nothing has happened for a while: Excel may be waiting for the user to leave a cell. */
      readonly stalled: boolean;
      readonly cancelling: boolean;
    }
  | { readonly phase: "ended"; readonly ending: Ending };

export type Work = (options: GridOptions) => Promise<Ending>;

export interface RunControl {
  readonly state: RunState;
  readonly start: (work: Work) => void;
  readonly cancel: () => void;
}

/** What each form of the view is given. */
export interface FormProps {
  readonly control: RunControl;
  /** How long one point may take. */
  readonly limitSeconds: number;
}

const STALL = 8000;

/** One run with its progress, its way out and its ending, which is also said aloud. */
export function useRun(): RunControl {
  const { announce } = usePane();
  const [state, setState] = useState<RunState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);

  const start = useCallback(
    (work: Work) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      const begun = Date.now();
      const show = (done: number, total: number): void =>
        setState({
          ...{ phase: "running", done, total, stalled: false },
          secondsLeft: secondsLeft(Date.now() - begun, done, total),
          cancelling: abort.signal.aborted,
        });
      show(0, 0);
      void work({ signal: abort.signal, onPoint: show })
        .catch(endingOf)
        .then((ending) => {
          controller.current = null;
          setState({ phase: "ended", ending });
          announce(ending.sentence);
        });
    },
    [announce],
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

export function endingOf(error: unknown): Ending {
  return { intent: isAbort(error) ? "info" : "error", sentence: sentenceFor(error) };
}

/** From the pace so far, once there is one. */
function secondsLeft(elapsed: number, done: number, total: number): number | null {
  if (done < 2 || total === 0 || done >= total) return null;
  return Math.ceil(((elapsed / done) * (total - done)) / 1000);
}
