import { useCallback, useEffect, useState } from "react";
import { NotRestored, type Restored } from "../../excel/what-if/restore";
import { restoreInterruptedRun } from "../../excel/what-if/withInputs";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import type { Intent } from "../parts/Notice";
import { RunNews } from "./RunNews";

interface Outcome {
  readonly intent: Intent;
  readonly sentence: string;
}

/** On opening, puts back what a run left that was cut short with an earlier pane, and says so. */
export function InterruptedRun() {
  const { announce } = usePane();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const restore = useCallback(() => {
    void restored().then((next) => {
      setOutcome(next);
      if (next) announce(next.sentence);
    });
  }, [announce]);
  useEffect(restore, [restore]);
  if (!outcome) return null;
  const isOpen = outcome.intent === "error";
  return (
    <RunNews
      {...outcome}
      button={isOpen ? "Restore the inputs" : "OK"}
      onClick={isOpen ? restore : () => setOutcome(null)}
    />
  );
}

async function restored(): Promise<Outcome | null> {
  try {
    const found = await restoreInterruptedRun();
    return found && { intent: "info", sentence: sentenceOf(found) };
  } catch (error) {
    // Looking alone may fail, as in a workbook without sheets; only a run that was found is news.
    if (!(error instanceof NotRestored)) return null;
    return { intent: "error", sentence: sentenceFor(error) };
  }
}

function sentenceOf({ what, inputs, notes }: Restored): string {
  const restored = inputs
    .filter(({ address }) => !notes.some((note) => note.includes(`(${address})`)))
    .map(({ label, address, was }) => `${label} (${address}) = ${String(was)}`);
  return [
    `${what}: the run was cut short when the pane closed.`,
    ...(restored.length > 0 ? [`Its inputs are restored: ${restored.join(", ")}.`] : []),
    ...notes,
  ].join(" ");
}
