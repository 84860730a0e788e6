import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RefreshDecisions } from "../../../excel/refresh/changesOf";
import type { Refresh } from "../../../excel/refresh/lookAtRefresh";
import { Notice } from "../../parts/Notice";
import { ConflictList } from "./ConflictList";
import { EffectList } from "./EffectList";
import { UpdateList } from "./UpdateList";
import { keptOf, matchedSentence, summaryOf } from "./sentences";
import { count } from "../../../core/count";
import { useEffects } from "./useEffects";
import { focusToRead } from "../../parts/focusToRead";
import { SmallText } from "../../parts/SmallText";
import { UndoForgotten } from "../../parts/UndoForgotten";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    outlineStyle: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
});

interface Props {
  readonly refresh: Refresh;
  readonly onApply: (decisions: RefreshDecisions) => void;
  readonly onCancel: () => void;
}

const KEEP: RefreshDecisions = { all: "ours" };

/** What newer rows would change, with every choice that is the analyst's, before anything is written. */
export function RefreshQuestion({ refresh, onApply, onCancel }: Props) {
  const styles = useStyles();
  const [decisions, setDecisions] = useState<RefreshDecisions>(KEEP);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => focusToRead(heading.current), []);
  const effects = useEffects(refresh, decisions);
  const kept = keptOf(refresh);
  const { description } = refresh.theirs;
  return (
    <div className={styles.panel} role="group" aria-label="Refresh this table">
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        What version {description.version} would change
      </h3>
      <SmallText>Vintage: {description.vintage}</SmallText>
      {refresh.matched !== null && <SmallText>{matchedSentence(refresh.matched)}</SmallText>}
      <SmallText>{summaryOf(refresh)}</SmallText>
      {kept !== null && <SmallText>{kept}</SmallText>}
      {refresh.base === null && (
        <Notice intent="info">
          This workbook no longer keeps the original rows, so your edits and the publisher’s changes
          look alike. Nothing is changed without you: every cell that differs is listed below.
        </Notice>
      )}
      <RowChoices refresh={refresh} decisions={decisions} onDecide={setDecisions} />
      <UpdateList refresh={refresh} removes={decisions.removeWithdrawn === true} />
      {refresh.plan.conflicts.length > 0 && (
        <>
          <h3 className={styles.heading}>Choose which value to keep</h3>
          <ConflictList refresh={refresh} decisions={decisions} onDecide={setDecisions} />
        </>
      )}
      {effects !== null && effects.length > 0 && <EffectList effects={effects} />}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => onApply(decisions)}>
          Refresh
        </Button>
        <Button onClick={onCancel}>Leave it as it is</Button>
      </div>
      <UndoForgotten back="You can undo the refresh here afterwards." />
    </div>
  );
}

interface ChoicesProps {
  readonly refresh: Refresh;
  readonly decisions: RefreshDecisions;
  readonly onDecide: (decisions: RefreshDecisions) => void;
}

/** Rows and columns that come or go only when asked for. */
function RowChoices({ refresh: { plan, base }, decisions, onDecide }: ChoicesProps) {
  const styles = useStyles();
  const untouched = useMemo(
    () => plan.withdrawals.filter(({ touched }) => !touched).length,
    [plan.withdrawals],
  );
  const yours = plan.withdrawals.length - untouched;
  const { removedHere, newColumns } = plan;
  return (
    <>
      {untouched > 0 && (
        <Checkbox
          checked={decisions.removeWithdrawn === true}
          onChange={(_, { checked }) =>
            onDecide({ ...decisions, removeWithdrawn: checked === true })
          }
          label={{
            className: styles.label,
            children: `Remove ${count(untouched, "row")} that the newer vintage no longer has`,
          }}
        />
      )}
      {yours > 0 && <Stays rows={yours} />}
      {removedHere.length > 0 && (
        <Checkbox
          checked={decisions.restoreRemoved === true}
          onChange={(_, { checked }) =>
            onDecide({ ...decisions, restoreRemoved: checked === true })
          }
          label={{
            className: styles.label,
            children: base
              ? `Put back ${count(removedHere.length, "row")} that you took out and that changed`
              : `Add ${count(removedHere.length, "row")} that the table does not have`,
          }}
        />
      )}
      {newColumns.length > 0 && (
        <Checkbox
          checked={decisions.addColumns === true}
          onChange={(_, { checked }) => onDecide({ ...decisions, addColumns: checked === true })}
          label={{
            className: styles.label,
            children: `Add ${newColumns.length === 1 ? "the new column" : "the new columns"} ${newColumns.join(", ")} at the right`,
          }}
        />
      )}
    </>
  );
}

function Stays({ rows }: { rows: number }) {
  return (
    <SmallText>
      {rows === 1
        ? "1 withdrawn row holds your work and stays."
        : `${rows.toLocaleString("en-US")} withdrawn rows hold your work and stay.`}
    </SmallText>
  );
}
