import { useCallback } from "react";
import { buildModel } from "../../excel/building/buildModel";
import type { ModelResult } from "../../excel/building/building";
import type { ModelChecks } from "../../excel/building/modelChecks";
import type { ModelRequest } from "../../excel/building/planModel";
import { useTask, type TaskState } from "../parts/useTask";

export interface BuildProgress {
  readonly doing: string;
  /** From 0 to 1. */
  readonly done: number;
}

export interface BuildControl {
  readonly state: TaskState<BuildProgress, ModelResult>;
  readonly start: (request: ModelRequest) => void;
  readonly cancel: () => void;
}

/** One build of a model. */
export function useBuild(onDone: () => void): BuildControl {
  const { state, run, cancel } = useTask<BuildProgress, ModelResult>("goes on");
  const start = useCallback(
    (request: ModelRequest) =>
      run({
        first: { doing: "Looking at the workbook", done: 0 },
        begins: `Building ${request.spec.title}.`,
        work: (signal, show) => {
          const onProgress = (doing: string, done: number): void => show({ doing, done });
          return buildModel(request, new Date(), { signal, onProgress });
        },
        said: builtSentence,
        onEnded: onDone,
      }),
    [run, onDone],
  );
  return { state, start, cancel };
}

export function builtSentence(result: ModelResult): string {
  const { sheet, answer, checks, notes, imported } = result;
  const answered = answer === null || answer.startsWith("#") ? [] : [answer];
  const tables = imported.length > 0 ? [`Imported with it: ${imported.join(", ")}.`] : [];
  return [
    `Built on the sheet "${sheet}".`,
    ...answered,
    ...(checks === null ? [] : [checksSentence(checks)]),
    ...tables,
    ...notes,
  ].join(" ");
}

export function checksSentence({ count, failing }: ModelChecks): string {
  if (failing.length === 0) return `All ${count} checks are OK.`;
  return `${failing.length} of ${count} checks ${failing.length === 1 ? "needs" : "need"} review.`;
}
