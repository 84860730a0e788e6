import { useCallback } from "react";
import { isAbort, sentenceFor } from "../../excel/workbook/sentenceFor";
import type { GridOptions } from "../../excel/scenarios/runGrid";
import type { Intent } from "../parts/Notice";
import { usePane } from "../services/PaneContext";
import { useTask, type TaskState } from "../parts/useTask";

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

export interface RunProgress {
  readonly done: number;
  /** 0 where it is not known. */
  readonly total: number;
  readonly secondsLeft: number | null;
}

export type Work = (options: GridOptions) => Promise<Ending>;

export interface RunControl {
  readonly state: TaskState<RunProgress, Ending>;
  readonly start: (work: Work) => void;
  readonly cancel: () => void;
}

/** What each form of the view is given. */
export interface FormProps {
  readonly control: RunControl;
  /** How long one point may take. */
  readonly limitSeconds: number;
}

/** One run, which always ends with something to say: a failure is an ending too. */
export function useRun(): RunControl {
  const { functions } = usePane();
  const { state, run, cancel } = useTask<RunProgress, Ending>("goes on");
  const start = useCallback(
    (work: Work) => {
      const begun = Date.now();
      run({
        first: { done: 0, total: 0, secondsLeft: null },
        work: (signal, show) => {
          const onPoint = (done: number, total: number): void =>
            show({ done, total, secondsLeft: secondsLeft(Date.now() - begun, done, total) });
          return work({ signal, onPoint, calls: functions.callCount }).catch(endingOf);
        },
        said: ({ sentence }) => sentence,
      });
    },
    [run, functions],
  );
  return { state, start, cancel };
}

/** What was done, and first of all why it is not to be relied on. */
export function endingWith(
  sentence: string,
  { doubt, notes }: { readonly doubt: string | null; readonly notes: readonly string[] },
): Ending {
  return {
    intent: doubt === null ? "success" : "error",
    sentence: [...(doubt === null ? [] : [doubt]), sentence, ...notes].join(" "),
  };
}

export function endingOf(error: unknown): Ending {
  return { intent: isAbort(error) ? "info" : "error", sentence: sentenceFor(error) };
}

/** From the pace so far, once there is one. */
function secondsLeft(elapsed: number, done: number, total: number): number | null {
  if (done < 2 || total === 0 || done >= total) return null;
  return Math.ceil(((elapsed / done) * (total - done)) / 1000);
}
