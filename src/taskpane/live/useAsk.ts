import { useCallback } from "react";
import type { Dataset } from "../../datasets/dataset";
import type { LivePlan, LiveProgress } from "../../datasets/live/liveSource";
import { usePane } from "../services/PaneContext";
import { sha256 } from "../services/sha256";
import { useTask, type TaskState } from "../parts/useTask";
import { httpGet } from "../services/httpGet";
import { count } from "../../core/count";

export interface AskProgress extends LiveProgress {
  readonly host: string;
}

export interface AskControl {
  readonly state: TaskState<AskProgress, Dataset>;
  readonly ask: (plan: LivePlan) => void;
  readonly cancel: () => void;
  /** Drops an answer, as after a change of the question. */
  readonly forget: () => void;
}

/** One question to a live source. */
export function useAsk(): AskControl {
  const { readDataset } = usePane();
  const { state, run, cancel, forget } = useTask<AskProgress, Dataset>("stops");
  const ask = useCallback(
    (plan: LivePlan) => {
      const { host } = plan;
      run({
        first: { host, answers: 0, of: plan.addresses.length },
        begins: `Asking ${host}.`,
        work: (signal, show) =>
          plan.ask({
            get: httpGet(signal),
            read: readDataset,
            now: new Date(),
            digest: sha256,
            onProgress: (progress) => show({ host, ...progress }),
          }),
        said: answeredSentence,
      });
    },
    [run, readDataset],
  );
  return { state, ask, cancel, forget };
}

function answeredSentence({ rows }: Dataset): string {
  return `${count(rows.length, "row")} received. Check them, then import.`;
}
