import {
  Button,
  Link,
  makeStyles,
  ProgressBar,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Import } from "../../excel/imports";
import { sentenceFor } from "../../excel/sentenceFor";
import type { ImportPlace } from "../../excel/importPlan";
import { showTable } from "../../excel/showTable";
import { usePane } from "../PaneContext";
import { Notice } from "../parts/Notice";
import { usePlace } from "../parts/usePlace";
import { endingSentence, type ImportControl, type ImportState } from "./useImport";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  place: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly control: ImportControl;
  /** Rows that there are to write; null until the dataset is read. */
  readonly rows: number | null;
  /** Whether a filter leaves some rows out; the button then says how many it writes. */
  readonly filtered?: boolean;
  /** An earlier import of the same dataset. */
  readonly existing: Import | undefined;
}

/** The button that imports, and what becomes of it. */
export function ImportPanel({ control, rows, filtered = false, existing }: Props) {
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
          <PlaceFor place={control.place} onChoose={control.setPlace} />
          {rows === 0 && filtered && (
            <p className={styles.text}>No row passes the filter. Ask for more, or clear it.</p>
          )}
          <Button
            ref={(element: HTMLButtonElement | null) => {
              button.current = element;
            }}
            appearance={existing ? "secondary" : "primary"}
            size={existing ? "small" : "medium"}
            disabledFocusable={rows === null || (rows === 0 && filtered)}
            onClick={start}
          >
            {buttonText(control.place, filtered ? rows : null, existing !== undefined)}
          </Button>
        </>
      )}
    </div>
  );
}

function buttonText(place: ImportPlace, rows: number | null, again: boolean): string {
  const what =
    rows === null ? "" : ` ${rows.toLocaleString("en-US")} ${rows === 1 ? "row" : "rows"}`;
  const where = place === "new sheet" ? "to a new sheet" : "at the selected cell";
  return `Import${again ? " again" : ""}${what} ${where}`;
}

interface PlaceProps {
  readonly place: ImportPlace;
  readonly onChoose: (place: ImportPlace) => void;
}

/** A sheet of its own, or the cells from the selected one on. */
function PlaceFor({ place, onChoose }: PlaceProps) {
  const styles = useStyles();
  return (
    <>
      <RadioGroup
        className={styles.place}
        value={place}
        onChange={(_, { value }) => onChoose(value as ImportPlace)}
        layout="horizontal"
        aria-label="Import to"
      >
        <Radio value="new sheet" label="A new sheet" />
        <Radio value="selected cell" label="The selected cell" />
      </RadioGroup>
      {place === "selected cell" && <SelectedCell />}
    </>
  );
}

/** The selection is followed; whether all cells are free is looked at when the import begins. */
function SelectedCell() {
  const styles = useStyles();
  const { found } = usePlace("selected");
  if (!found) return null;
  return (
    <p className={styles.text}>
      {found.obstacle ??
        `The header goes into ${found.address}. All cells needed have to be empty.`}
    </p>
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
