import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Dataset } from "../../datasets/dataset";
import type { Schema } from "../../datasets/tableSchema";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useFocusAfter } from "../parts/useFocusAfter";
import { FindingList } from "./FindingList";
import { useCheck } from "./useCheck";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    justifyItems: "start",
  },
});

interface Props {
  readonly importId: string;
  /** Gives the datasets whose keys the table refers to. */
  readonly load: (name: string) => Promise<Dataset>;
  readonly schema: Schema;
}

/** The button that checks a table, and what it found. */
export function CheckTable({ importId, load, schema }: Props) {
  const styles = useStyles();
  const control = useCheck(importId, load, schema);
  const { state } = control;
  const button = useRef<HTMLButtonElement | null>(null);
  useFocusAfter(state.phase === "running", button);

  if (state.phase === "running") {
    const { progress: rows, cancelling } = state;
    const read = rows > 0 ? `, ${rows.toLocaleString("en-US")} rows so far` : "";
    return (
      <div className={styles.panel}>
        <RunningPanel
          text={`Checking${read}…`}
          done={rows}
          total={null}
          label="Rows checked"
          cancelling={cancelling}
          cancel={control.cancel}
        />
      </div>
    );
  }
  return (
    <div className={styles.panel}>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        size="small"
        onClick={control.check}
      >
        {state.phase === "done" ? "Check again" : "Check this table"}
      </Button>
      {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
      {state.phase === "done" && (
        <>
          <Notice intent={state.result.check.findings.length === 0 ? "success" : "info"}>
            {state.result.sentence}
          </Notice>
          <FindingList importId={importId} check={state.result.check} onFix={control.fix} />
        </>
      )}
    </div>
  );
}
