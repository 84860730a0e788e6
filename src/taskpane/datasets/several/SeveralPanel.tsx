import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Notice } from "../../parts/Notice";
import { useStalled } from "../useStalled";
import { count, type SeveralControl, type SeveralState } from "./useSeveralImports";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly control: SeveralControl;
  /** How many there are to write; null until they are read. */
  readonly datasets: number | null;
  readonly rows: number;
  readonly onStart: () => void;
}

/** The button that imports all of them, one progress for all, and how it ended. */
export function SeveralPanel({ control: { state, cancel }, datasets, rows, onStart }: Props) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement | null>(null);
  const before = useRef(state.phase);
  useEffect(() => {
    if (before.current === "running" && state.phase !== "running") button.current?.focus();
    before.current = state.phase;
  }, [state.phase]);
  if (state.phase === "running") {
    return <Running state={state} datasets={datasets ?? 0} rows={rows} cancel={cancel} />;
  }
  return (
    <div className={styles.panel}>
      {state.phase === "ended" && <Notice intent={state.intent}>{state.sentence}</Notice>}
      {datasets === 0 && (
        <p className={styles.text}>No row passes the filter. Ask for more, or clear it.</p>
      )}
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        appearance={state.phase === "ended" ? "secondary" : "primary"}
        disabledFocusable={!datasets}
        onClick={onStart}
      >
        {datasets === null
          ? "Import"
          : `Import ${count(datasets, "dataset")}${state.phase === "ended" ? " again" : ""}`}
      </Button>
    </div>
  );
}

interface RunningProps {
  readonly state: Extract<SeveralState, { phase: "running" }>;
  readonly datasets: number;
  readonly rows: number;
  readonly cancel: () => void;
}

function Running({ state, datasets, rows, cancel }: RunningProps) {
  const styles = useStyles();
  const { title, finished, written, cancelling } = state;
  const stalled = useStalled(`${finished} ${written}`);
  return (
    <div className={styles.panel}>
      <p className={styles.text}>
        {cancelling ? "Cancelling…" : `${finished + 1} of ${datasets}: ${title}…`}
        {stalled && " If a cell is being edited, press Enter or Escape in the sheet."}
      </p>
      <div className={styles.progress}>
        <ProgressBar
          className={styles.bar}
          value={written}
          max={Math.max(rows, 1)}
          aria-label="Rows written"
        />
        <Button autoFocus size="small" disabledFocusable={cancelling} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
