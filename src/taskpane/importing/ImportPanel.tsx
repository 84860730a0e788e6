import {
  Button,
  Checkbox,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Import } from "../../excel/provenance/imports";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import type { ImportPlace } from "../../excel/importing/importPlan";
import { showTable } from "../../excel/tables/showTable";
import { usePane } from "../services/PaneContext";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useFocusAfter } from "../parts/useFocusAfter";
import { usePlace } from "../parts/usePlace";
import type { Running } from "../parts/useTask";
import { importedSentence, type ImportControl } from "./useImport";
import { SmallText } from "../parts/SmallText";
import { count } from "../../core/count";
import { UndoForgotten } from "../parts/UndoForgotten";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  place: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
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
  useFocusAfter(state.phase === "running", button);
  const standing = existing !== undefined || state.phase === "done";
  // Where the table stands already, the page belongs to what can be done with it.
  const [asked, setAsked] = useState(false);
  const isFolded = standing && !asked;
  const keep = (element: HTMLButtonElement | null): void => {
    button.current = element;
  };
  const begin = (): void => {
    setAsked(false);
    start();
  };

  return (
    <div className={styles.panel}>
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
      )}
      {state.phase === "done" && <Notice intent="success">{importedSentence(state.result)}</Notice>}
      {state.phase === "running" && (
        <Writing state={state} rows={rows ?? 0} cancel={control.cancel} />
      )}
      {state.phase !== "running" && existing && state.phase !== "done" && (
        <Existing existing={existing} />
      )}
      {state.phase !== "running" && isFolded && (
        <Button ref={keep} size="small" onClick={() => setAsked(true)}>
          Import again…
        </Button>
      )}
      {state.phase !== "running" && !isFolded && (
        <>
          {control.names !== null && (
            <Checkbox
              className={styles.place}
              checked={control.names}
              onChange={(_, { checked }) => control.setNames(checked === true)}
              label="Names beside country codes"
            />
          )}
          <PlaceFor place={control.place} onChoose={control.setPlace} />
          {rows === 0 && filtered && (
            <SmallText>No row passes the filter. Widen it, or clear it.</SmallText>
          )}
          <Button
            ref={keep}
            appearance={standing ? "secondary" : "primary"}
            size={standing ? "small" : "medium"}
            disabledFocusable={rows === null || (rows === 0 && filtered)}
            onClick={begin}
          >
            {buttonText(control.place, filtered ? rows : null, standing)}
          </Button>
          <UndoForgotten back="You can remove the import from its table’s page." />
        </>
      )}
    </div>
  );
}

function buttonText(place: ImportPlace, rows: number | null, again: boolean): string {
  const what = rows === null ? "" : ` ${count(rows, "row")}`;
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
  const { found } = usePlace("selected");
  if (!found) return null;
  return (
    <SmallText>
      {found.obstacle ?? `The header goes into ${found.address}. The cells it needs must be empty.`}
    </SmallText>
  );
}

interface WritingProps {
  readonly state: Running<number>;
  readonly rows: number;
  readonly cancel: () => void;
}

function Writing({ state: { progress: written, cancelling }, rows, cancel }: WritingProps) {
  const shown = (value: number): string => value.toLocaleString("en-US");
  return (
    <RunningPanel
      text={written < rows ? `Writing ${shown(written)} of ${shown(rows)} rows…` : "Finishing…"}
      done={written}
      total={Math.max(rows, 1)}
      label="Rows written"
      cancelling={cancelling}
      cancel={cancel}
    />
  );
}

function Existing({ existing }: { existing: Import }) {
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
      <SmallText>
        In this workbook as the table {existing.table} on the sheet “{existing.sheet}”.{" "}
        <Link as="button" inline onClick={show}>
          Show it
        </Link>
      </SmallText>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </>
  );
}
