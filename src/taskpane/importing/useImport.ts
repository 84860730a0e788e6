import { useCallback, useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { WHOLE, type Filter } from "../../datasets/filter/filter";
import { importDataset, type ImportResult } from "../../excel/importing/importDataset";
import type { ImportPlace } from "../../excel/importing/importPlan";
import { useTask, type TaskState } from "../parts/useTask";

export interface ImportControl {
  /** Its progress is the number of rows written. */
  readonly state: TaskState<number, ImportResult>;
  readonly place: ImportPlace;
  readonly setPlace: (place: ImportPlace) => void;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** One import of a dataset, to the place that the user chose. */
export function useImport(
  dataset: Dataset | null,
  onDone: () => void,
  filter: Filter = WHOLE,
): ImportControl {
  const { state, run, cancel } = useTask<number, ImportResult>("goes on");
  const [place, setPlace] = useState<ImportPlace>("new sheet");
  const start = useCallback(() => {
    if (!dataset) return;
    run({
      first: 0,
      begins: `Importing ${dataset.description.title}.`,
      work: (signal, onRows) =>
        importDataset(dataset, new Date(), { signal, onRows }, { filter, place }),
      said: importedSentence,
      onEnded: onDone,
    });
  }, [dataset, run, onDone, filter, place]);
  return { state, place, setPlace, start, cancel };
}

export function importedSentence({ rows, sheet, table, notes }: ImportResult): string {
  return [
    `Imported ${rows.toLocaleString("en-US")} rows into the sheet "${sheet}" as the table ${table}.`,
    ...notes,
  ].join(" ");
}
