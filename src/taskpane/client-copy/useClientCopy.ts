import { useCallback, useEffect, useState } from "react";
import {
  defaultWay,
  waysOf,
  type CopyItem,
  type CopyLook,
  type Way,
} from "../../excel/client-copy/copyItem";
import { lookAtCopy } from "../../excel/client-copy/lookAtCopy";
import { makeCopy } from "../../excel/client-copy/makeCopy";
import { restoreCopy, type Restored } from "../../excel/client-copy/restoreCopy";
import { strictFormula } from "../../explanations/native/strictFormula";
import { tryForm } from "../../explanations/native/trial/tryForm";
import type { Intent } from "../parts/Notice";
import { useTask, type Running, type TaskState } from "../parts/useTask";
import { madeSentence, restoredSentence } from "./sentences";
import { count } from "../../core/count";

export type Doing = "look" | "make" | "restore";

export interface CopyProgress {
  readonly doing: Doing;
  readonly done: number;
  readonly total: number;
}

export interface Ending {
  readonly intent: Intent;
  readonly sentence: string;
  /** False where the page itself shows it. */
  readonly shown?: boolean;
  /** The sheet that tells what was changed. */
  readonly report?: string;
  readonly changed?: Restored["changed"];
}

export interface ClientCopyControl {
  readonly look: CopyLook | null;
  readonly working: Running<CopyProgress> | null;
  readonly ending: Ending | null;
  readonly prefersNames: boolean;
  readonly wayOf: (item: CopyItem) => Way;
  readonly choose: (items: readonly CopyItem[], way: Way) => void;
  readonly preferNames: (prefers: boolean) => void;
  readonly lookAgain: () => void;
  readonly make: () => void;
  readonly restore: (letGo: boolean) => void;
  readonly cancel: () => void;
}

/** What can be copied, what the user chose, and the one task that runs, with its progress and its ending. */
export function useClientCopy(): ClientCopyControl {
  const [look, setLook] = useState<CopyLook | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Way>>(new Map());
  const [prefersNames, setPrefersNames] = useState(false);
  const { working, ending, run, cancel } = useDoing();

  const looking = useCallback(
    async (signal: AbortSignal, onProgress: OnProgress): Promise<CopyLook> => {
      const found = await lookAtCopy(NATIVE_FORMS, signal, ({ done, total }) =>
        onProgress(done, total),
      );
      setLook(found);
      setChosen(new Map());
      return found;
    },
    [],
  );
  const lookAgain = useCallback(() => {
    run("look", async (signal, onProgress) => {
      const { state, items } = await looking(signal, onProgress);
      return {
        ...{ intent: "info", shown: false },
        sentence: state === "live" ? `${count(items.length, "formula")} found.` : "",
      };
    });
  }, [looking, run]);
  useEffect(lookAgain, [lookAgain]);

  const wayOf = useCallback(
    (item: CopyItem): Way => {
      const way = chosen.get(item.formula.address);
      return way && waysOf(item).includes(way) ? way : defaultWay(item, prefersNames);
    },
    [chosen, prefersNames],
  );
  const choose = useCallback((items: readonly CopyItem[], way: Way) => {
    setChosen((before) => {
      const next = new Map(before);
      for (const item of items) if (waysOf(item).includes(way)) next.set(item.formula.address, way);
      return next;
    });
  }, []);
  const make = useCallback(() => {
    run("make", async (signal, onProgress) => {
      const plan = (look?.items ?? []).map((item) => ({ item, way: wayOf(item) }));
      const made = await makeCopy(plan, new Date(), { signal, onProgress });
      await looking(new AbortController().signal, () => undefined);
      return { intent: "success", sentence: madeSentence(made), report: made.reportSheet };
    });
  }, [look, looking, run, wayOf]);
  const restore = useCallback(
    (letGo: boolean) => {
      run("restore", async (signal, onProgress) => {
        const restored = await restoreCopy({ letGo, signal, onProgress });
        await looking(new AbortController().signal, () => undefined);
        const isWhole = restored.changed.length === 0 || letGo;
        return {
          intent: isWhole ? "success" : "info",
          sentence: restoredSentence(restored, letGo),
          ...(isWhole ? {} : { changed: restored.changed }),
        };
      });
    },
    [looking, run],
  );
  return {
    ...{ look, working, ending, prefersNames, wayOf, choose, preferNames: setPrefersNames },
    ...{ lookAgain, make, restore, cancel },
  };
}

const NATIVE_FORMS = { write: strictFormula, tryForm };

type OnProgress = (done: number, total: number) => void;
type Work = (signal: AbortSignal, onProgress: OnProgress) => Promise<Ending>;

/** The one thing that runs; what went wrong with it is an ending too. */
function useDoing() {
  const { state, run, cancel } = useTask<CopyProgress, Ending>("stops");
  const start = useCallback(
    (doing: Doing, work: Work) =>
      run({
        first: { doing, done: 0, total: 0 },
        work: (signal, show) => work(signal, (done, total) => show({ doing, done, total })),
        said: ({ sentence }) => sentence,
      }),
    [run],
  );
  return {
    working: state.phase === "running" ? state : null,
    ending: endingOf(state),
    run: start,
    cancel,
  };
}

function endingOf(state: TaskState<CopyProgress, Ending>): Ending | null {
  if (state.phase === "failed") return { intent: "error", sentence: state.sentence };
  return state.phase === "done" && state.result.shown !== false ? state.result : null;
}
