import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { NotRestored, type Restored } from "../../excel/what-if/restore";
import { restoreInterruptedRun } from "../../excel/what-if/withInputs";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { Notice, type Intent } from "../parts/Notice";

const useStyles = makeStyles({
  around: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    padding: tokens.spacingHorizontalM,
    paddingBottom: 0,
  },
  wide: { width: "100%" },
});

interface Outcome {
  readonly intent: Intent;
  readonly sentence: string;
}

/** On opening, puts back what a run left that was cut short with an earlier pane, and says so. */
export function InterruptedRun() {
  const styles = useStyles();
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
  return (
    <div className={styles.around}>
      <div className={styles.wide}>
        <Notice intent={outcome.intent}>{outcome.sentence}</Notice>
      </div>
      {outcome.intent === "error" ? (
        <Button size="small" onClick={restore}>
          Restore the inputs
        </Button>
      ) : (
        <Button size="small" onClick={() => setOutcome(null)}>
          Understood
        </Button>
      )}
    </div>
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
