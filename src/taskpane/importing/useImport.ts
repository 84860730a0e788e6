import { useCallback, useState } from "react";
import type { Dataset } from "../../datasets/dataset";
import { WHOLE, type Filter } from "../../datasets/filter/filter";
import { hasCountryCodes } from "../../datasets/withCountryNames";
import { importDataset, type ImportResult } from "../../excel/importing/importDataset";
import type { ImportPlace } from "../../excel/importing/importPlan";
import { useTask, type TaskState } from "../parts/useTask";

export interface ImportControl {
  /** Its progress is the number of rows written. */
  readonly state: TaskState<number, ImportResult>;
  readonly place: ImportPlace;
  readonly setPlace: (place: ImportPlace) => void;
  /** Whether names go beside codes of countries; null where the rows have none. */
  readonly names: boolean | null;
  readonly setNames: (names: boolean) => void;
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
  const [wanted, setNames] = useState(false);
  const coded = dataset !== null && hasCountryCodes(dataset.description.schema);
  const names = coded ? wanted : null;
  const start = useCallback(() => {
    if (!dataset) return;
    run({
      first: 0,
      begins: `Importing ${dataset.description.title}.`,
      work: (signal, onRows) =>
        importDataset(
          dataset,
          new Date(),
          { signal, onRows },
          { filter, place, names: names === true },
        ),
      said: importedSentence,
      onEnded: onDone,
    });
  }, [dataset, run, onDone, filter, place, names]);
  return { state, place, setPlace, names, setNames, start, cancel };
}

export function importedSentence({ rows, sheet, table, notes }: ImportResult): string {
  return [
    `Imported ${rows.toLocaleString("en-US")} rows into the sheet "${sheet}" as the table ${table}.`,
    ...notes,
  ].join(" ");
}
