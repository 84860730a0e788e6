import { useEffect } from "react";
import type { Dataset } from "../../datasets/dataset";
import { ImportPanel } from "./ImportPanel";
import { useImport } from "./useImport";

interface Props {
  readonly dataset: Dataset;
  /** While rows are written, the question that they answer stays as it is. */
  readonly onRunning?: (running: boolean) => void;
}

/** The import of what was asked for, which no earlier import is the same as. */
export function ImportAnswer({ dataset, onRunning = nothing }: Props) {
  const control = useImport(dataset, nothing);
  const running = control.state.phase === "running";
  useEffect(() => onRunning(running), [running, onRunning]);
  return <ImportPanel control={control} rows={dataset.rows.length} existing={undefined} />;
}

const nothing = (): void => undefined;
