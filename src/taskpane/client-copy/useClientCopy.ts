import { useCallback, useEffect, useRef, useState } from "react";
import {
  defaultWay,
  waysOf,
  type CopyItem,
  type CopyLook,
  type Way,
} from "../../excel/client-copy/copyItem";
import { lookAtCopy } from "../../excel/client-copy/lookAtCopy";
import { makeCopy } from "../../excel/client-copy/makeCopy";
import { restoreCopy, type Restored } from "../../excel/client-copy/restore";
import { sentenceFor } from "../../excel/sentenceFor";
import { nativeFormula } from "../../explanations/native/nativeFormula";
import { usePane } from "../PaneContext";
import type { Intent } from "../parts/Notice";
import { counted, madeSentence, restoredSentence } from "./sentences";

export type Task = "look" | "make" | "restore";

export interface Working {
  readonly task: Task;
  readonly done: number;
  readonly total: number;
  readonly cancelling: boolean;
}

export interface Ending {
  readonly intent: Intent;
  readonly sentence: string;
  /** The sheet that tells what was changed. */
  readonly report?: string;
  readonly changed?: Restored["changed"];
}

export interface ClientCopyControl {
  readonly look: CopyLook | null;
  readonly working: Working | null;
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
  const { working, ending, run, cancel } = useTask();

  const looking = useCallback(
    async (signal: AbortSignal, onProgress: OnProgress): Promise<CopyLook> => {
      const found = await lookAtCopy(nativeFormula, signal, ({ done, total }) =>
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
        intent: "info",
        sentence: state === "live" ? `${counted(items.length, "formula")} found.` : "",
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

type OnProgress = (done: number, total: number) => void;
type Work = (signal: AbortSignal, onProgress: OnProgress) => Promise<Ending>;

/** One task at a time; its ending is shown and said aloud. */
function useTask() {
  const { announce } = usePane();
  const [working, setWorking] = useState<Working | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback(
    (task: Task, work: Work) => {
      if (controller.current) return;
      const abort = new AbortController();
      controller.current = abort;
      const onProgress: OnProgress = (done, total) =>
        setWorking({ task, done, total, cancelling: abort.signal.aborted });
      onProgress(0, 0);
      setEnding(null);
      void work(abort.signal, onProgress)
        .catch((error: unknown): Ending => ({ intent: "error", sentence: sentenceFor(error) }))
        .then((next) => {
          controller.current = null;
          setWorking(null);
          setEnding(task === "look" && next.intent === "info" ? null : next);
          if (next.sentence !== "") announce(next.sentence);
        });
    },
    [announce],
  );
  const cancel = useCallback(() => {
    controller.current?.abort();
    setWorking((before) => before && { ...before, cancelling: true });
  }, []);
  return { working, ending, run, cancel };
}
