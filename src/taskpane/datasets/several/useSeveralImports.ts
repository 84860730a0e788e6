import { useCallback } from "react";
import type { Dataset } from "../../../datasets/dataset";
import type { Filter } from "../../../datasets/filter/filter";
import { keysFirst } from "../../../datasets/keysFirst";
import { importDataset, type ImportResult } from "../../../excel/importing/importDataset";
import { isAbort, sentenceFor } from "../../../excel/workbook/sentenceFor";
import type { Intent } from "../../parts/Notice";
import { useTask, type TaskState } from "../../parts/useTask";
import { count } from "../../../core/count";

export interface SeveralProgress {
  readonly title: string;
  /** Datasets and rows that are written so far. */
  readonly finished: number;
  readonly written: number;
}

/** An import that broke off is an ending like another: it tells what is kept. */
export interface SeveralEnding {
  readonly intent: Intent;
  readonly sentence: string;
}

export interface SeveralControl {
  readonly state: TaskState<SeveralProgress, SeveralEnding>;
  readonly start: (datasets: readonly Dataset[], filter: Filter) => void;
  readonly cancel: () => void;
}

/** Imports one dataset after the other. What is finished stays, whatever becomes of the next. */
export function useSeveralImports(onChanged: () => void): SeveralControl {
  // Nobody would see how it goes on.
  const { state, run, cancel } = useTask<SeveralProgress, SeveralEnding>("stops");
  const start = useCallback(
    (datasets: readonly Dataset[], filter: Filter) =>
      run({
        first: { title: "", finished: 0, written: 0 },
        begins: `Importing ${count(datasets.length, "dataset")}.`,
        work: (signal, show) => importAll(keysFirst(datasets), filter, signal, show),
        said: ({ sentence }) => sentence,
        onEnded: onChanged,
      }),
    [run, onChanged],
  );
  return { state, start, cancel };
}

async function importAll(
  datasets: readonly Dataset[],
  filter: Filter,
  signal: AbortSignal,
  show: (progress: SeveralProgress) => void,
): Promise<SeveralEnding> {
  const done: ImportResult[] = [];
  const rowsDone = (): number => done.reduce((sum, { rows }) => sum + rows, 0);
  for (const dataset of datasets) {
    const { title } = dataset.description;
    const onRows = (written: number): void =>
      show({ title, finished: done.length, written: rowsDone() + written });
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
): SeveralEnding {
  const kept =
    done.length === 0
      ? "Nothing was imported; the workbook is unchanged."
      : `Kept, already imported: ${done.length} of ${of} datasets, as ${tablesOf(done)}. The unfinished import of “${title}” was undone.`;
  if (isAbort(error)) return { intent: "info", sentence: `Cancelled. ${kept}` };
  return {
    intent: "error",
    sentence: `“${title}” could not be imported. ${sentenceFor(error)} ${kept}`,
  };
}

function tablesOf(results: readonly ImportResult[]): string {
  return results.map(({ table }) => table).join(", ");
}
