import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Import } from "../../excel/imports";
import { sentenceFor } from "../../excel/sentenceFor";
import { showTable } from "../../excel/showTable";
import { usePane } from "../PaneContext";
import { Notice } from "../parts/Notice";
import { endingSentence, type ImportControl, type ImportState } from "./useImport";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly control: ImportControl;
  /** Rows that there are to write; null until the dataset is read. */
  readonly rows: number | null;
  /** An earlier import of the same dataset. */
  readonly existing: Import | undefined;
}

/** The button that imports, and what becomes of it. */
export function ImportPanel({ control, rows, existing }: Props) {
  const styles = useStyles();
  const { state, start } = control;
  const button = useRef<HTMLButtonElement | null>(null);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && state.phase !== "running") button.current?.focus();
    wasRunning.current = state.phase === "running";
  }, [state.phase]);

  return (
    <div className={styles.panel}>
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
      )}
      {state.phase === "done" && <Notice intent="success">{endingSentence(state)}</Notice>}
      {state.phase === "running" ? (
        <Running state={state} rows={rows ?? 0} cancel={control.cancel} />
      ) : (
        <>
          {existing && state.phase !== "done" && <Existing existing={existing} />}
          <Button
            ref={(element: HTMLButtonElement | null) => {
              button.current = element;
            }}
            appearance={existing ? "secondary" : "primary"}
            size={existing ? "small" : "medium"}
            disabledFocusable={rows === null}
            onClick={start}
          >
            {existing ? "Import again to a new sheet" : "Import to a new sheet"}
          </Button>
        </>
      )}
    </div>
  );
}

interface RunningProps {
  readonly state: Extract<ImportState, { phase: "running" }>;
  readonly rows: number;
  readonly cancel: () => void;
}

function Running({ state, rows, cancel }: RunningProps) {
  const styles = useStyles();
  const count = (value: number): string => value.toLocaleString("en-US");
  return (
    <>
      <p className={styles.text}>
        {state.cancelling
          ? "Cancelling…"
          : state.written < rows
            ? `Writing ${count(state.written)} of ${count(rows)} rows…`
            : "Finishing…"}
        {state.stalled && " If a cell is being edited, press Enter or Escape in the sheet."}
      </p>
      <div className={styles.progress}>
        <ProgressBar
          className={styles.bar}
          value={state.written}
          max={Math.max(rows, 1)}
          aria-label="Rows written"
        />
        <Button autoFocus size="small" disabledFocusable={state.cancelling} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

function Existing({ existing }: { existing: Import }) {
  const styles = useStyles();
  const { announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const show = (): void => {
    showTable(existing.table).catch((error: unknown) => {
      setProblem(sentenceFor(error));
      announce(sentenceFor(error));
    });
  };
  return (
    <>
      <p className={styles.text}>
        In this workbook as the table {existing.table} on the sheet “{existing.sheet}”.{" "}
        <Link as="button" inline onClick={show}>
          Show it
        </Link>
      </p>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </>
  );
}
