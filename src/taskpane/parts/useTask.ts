import { useCallback, useEffect, useRef, useState } from "react";
import { isAbort, sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";

export type TaskState<Progress, Result> =
  | { readonly phase: "idle" }
  | { readonly phase: "running"; readonly progress: Progress; readonly cancelling: boolean }
  | { readonly phase: "done"; readonly result: Result }
  | { readonly phase: "failed"; readonly sentence: string; readonly cancelled: boolean };

/** The part of a task's state that a panel shows while it runs. */
export type Running<Progress> = Extract<TaskState<Progress, unknown>, { phase: "running" }>;

export interface Job<Progress, Result> {
  /** Shown before the work shows anything itself. */
  readonly first: Progress;
  /** Said aloud as it begins. */
  readonly begins?: string;
  readonly work: (signal: AbortSignal, show: (progress: Progress) => void) => Promise<Result>;
  /** Said aloud of what came of it; nothing where it is empty. */
  readonly said: (result: Result) => string;
  /** However it ended. */
  readonly onEnded?: () => void;
}

export interface Task<Progress, Result> {
  readonly state: TaskState<Progress, Result>;
  /** Does nothing while another job is running. */
  readonly run: (job: Job<Progress, Result>) => void;
  readonly cancel: () => void;
  /** Drops an ending that is no longer of interest. */
  readonly forget: () => void;
}

/**
 * One job at a time with its progress, its way out and its ending, which is also said aloud. It is called
 * off when the user leaves the view, unless it goes on without being watched.
 */
export function useTask<Progress, Result>(whenLeft: "stops" | "goes on"): Task<Progress, Result> {
  const { announce } = usePane();
  const [state, setState] = useState<TaskState<Progress, Result>>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => {
    if (whenLeft === "goes on") return undefined;
    return () => controller.current?.abort();
  }, [whenLeft]);

  const run = useCallback(
    ({ first, begins = "", work, said, onEnded }: Job<Progress, Result>) => {
      if (controller.current) return;
      const { signal } = (controller.current = new AbortController());
      const show = (progress: Progress): void =>
        setState({ phase: "running", progress, cancelling: signal.aborted });
      show(first);
      const say = (sentence: string): void => {
        if (sentence !== "") announce(sentence);
      };
      say(begins);
      const end = (ending: TaskState<Progress, Result>, sentence: string): void => {
        controller.current = null;
        setState(ending);
        say(sentence);
        onEnded?.();
      };
      void work(signal, show).then(
        (result) => end({ phase: "done", result }, said(result)),
        (error: unknown) => {
          const sentence = sentenceFor(error);
          end({ phase: "failed", sentence, cancelled: isAbort(error) }, sentence);
        },
      );
    },
    [announce],
  );

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((now) => (now.phase === "running" ? { ...now, cancelling: true } : now));
  }, []);
  const forget = useCallback(() => {
    if (!controller.current) setState({ phase: "idle" });
  }, []);
  return { state, run, cancel, forget };
}
