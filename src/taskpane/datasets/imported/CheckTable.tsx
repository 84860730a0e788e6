import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Dataset } from "../../../datasets/dataset";
import type { Schema } from "../../../datasets/tableSchema";
import { Notice } from "../../parts/Notice";
import { FindingList } from "./FindingList";
import { useCheck } from "./useCheck";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    justifyItems: "start",
  },
  running: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
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
  const wasChecking = useRef(false);
  useEffect(() => {
    if (wasChecking.current && state.phase !== "checking") button.current?.focus();
    wasChecking.current = state.phase === "checking";
  }, [state.phase]);

  if (state.phase === "checking") {
    const rows = state.rows > 0 ? `, ${state.rows.toLocaleString("en-US")} rows so far` : "";
    return (
      <div className={styles.panel}>
        <div className={styles.running}>
          <Spinner size="tiny" label={`Checking${rows}…`} />
          <Button autoFocus size="small" onClick={control.cancel}>
            Cancel
          </Button>
        </div>
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
        {state.phase === "checked" ? "Check again" : "Check this table"}
      </Button>
      {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
      {state.phase === "checked" && (
        <>
          <Notice intent={state.check.findings.length === 0 ? "success" : "info"}>
            {state.sentence}
          </Notice>
          <FindingList importId={importId} check={state.check} onFix={control.fix} />
        </>
      )}
    </div>
  );
}
