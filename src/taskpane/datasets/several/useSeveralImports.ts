import { useCallback, useEffect, useRef, useState } from "react";
import type { Dataset } from "../../../datasets/dataset";
import type { Filter } from "../../../datasets/filter";
import { keysFirst } from "../../../datasets/keysFirst";
import { importDataset, type ImportResult } from "../../../excel/importDataset";
import { isAbort, sentenceFor } from "../../../excel/sentenceFor";
import { usePane } from "../../PaneContext";

export type SeveralState =
  | { readonly phase: "idle" }
  | {
      readonly phase: "running";
      readonly title: string;
      /** Datasets and rows that are written so far. */
      readonly finished: number;
      readonly written: number;
      readonly cancelling: boolean;
    }
  | {
      readonly phase: "ended";
      readonly intent: "success" | "info" | "error";
      readonly sentence: string;
    };

export interface SeveralControl {
  readonly state: SeveralState;
  readonly start: (datasets: readonly Dataset[], filter: Filter) => void;
  readonly cancel: () => void;
}

type Show = (title: string, finished: number, written: number) => void;

/** Imports one dataset after the other. What is finished stays, whatever becomes of the next. */
export function useSeveralImports(onChanged: () => void): SeveralControl {
  const { announce } = usePane();
  const [state, setState] = useState<SeveralState>({ phase: "idle" });
  const controller = useRef<AbortController | null>(null);

  const start = useCallback(
    (datasets: readonly Dataset[], filter: Filter) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      announce(`Importing ${count(datasets.length, "dataset")}.`);
      const show: Show = (title, finished, written) =>
        setState({
          phase: "running",
          title,
          finished,
          written,
          cancelling: abort.signal.aborted,
        });
      void importAll(keysFirst(datasets), filter, abort.signal, show).then((ending) => {
        controller.current = null;
        setState({ phase: "ended", ...ending });
        announce(ending.sentence);
        onChanged();
      });
    },
    [announce, onChanged],
  );

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState((now) => (now.phase === "running" ? { ...now, cancelling: true } : now));
  }, []);

  // Nobody would see how it goes on.
  useEffect(() => () => controller.current?.abort(), []);
  return { state, start, cancel };
}

type Ending = Omit<Extract<SeveralState, { phase: "ended" }>, "phase">;

async function importAll(
  datasets: readonly Dataset[],
  filter: Filter,
  signal: AbortSignal,
  show: Show,
): Promise<Ending> {
  const done: ImportResult[] = [];
  const rowsDone = (): number => done.reduce((sum, { rows }) => sum + rows, 0);
  for (const dataset of datasets) {
    const { title } = dataset.description;
    const onRows = (written: number): void => show(title, done.length, rowsDone() + written);
    onRows(0);
    try {
      signal.throwIfAborted();
      done.push(await importDataset(dataset, new Date(), { signal, onRows }, { filter }));
    } catch (error) {
      return interrupted(error, title, done, datasets.length);
    }
  }
  const notes = [...new Set(done.flatMap((result) => result.notes))];
  const sentence = `Imported ${count(done.length, "dataset")} with ${count(rowsDone(), "row")}, each into a sheet of its own, as the tables ${tablesOf(done)}.`;
  return { intent: "success", sentence: [sentence, ...notes].join(" ") };
}

function interrupted(
  error: unknown,
  title: string,
  done: readonly ImportResult[],
  of: number,
): Ending {
  const kept =
    done.length === 0
      ? "Nothing was imported: the workbook is as it was."
      : `Finished before and kept: ${done.length} of ${of} datasets, as ${tablesOf(done)}. What had begun of “${title}” was undone.`;
  if (isAbort(error)) return { intent: "info", sentence: `Cancelled. ${kept}` };
  return {
    intent: "error",
    sentence: `“${title}” could not be imported. ${sentenceFor(error)} ${kept}`,
  };
}

function tablesOf(results: readonly ImportResult[]): string {
  return results.map(({ table }) => table).join(", ");
}

export function count(amount: number, noun: string): string {
  return `${amount.toLocaleString("en-US")} ${noun}${amount === 1 ? "" : "s"}`;
}
