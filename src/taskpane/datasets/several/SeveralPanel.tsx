import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { Notice } from "../../parts/Notice";
import { RunningPanel } from "../../parts/RunningPanel";
import { useFocusAfter } from "../../parts/useFocusAfter";
import type { Running } from "../../parts/useTask";
import type { SeveralControl, SeveralProgress } from "./useSeveralImports";
import { count } from "../../../core/count";
import { SmallText } from "../../parts/SmallText";
import { UndoForgotten } from "../../parts/UndoForgotten";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
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
  useFocusAfter(state.phase === "running", button);
  if (state.phase === "running") {
    return <Writing state={state} datasets={datasets ?? 0} rows={rows} cancel={cancel} />;
  }
  const ending = state.phase === "done" ? state.result : null;
  return (
    <div className={styles.panel}>
      {ending && <Notice intent={ending.intent}>{ending.sentence}</Notice>}
      {datasets === 0 && <SmallText>No row passes the filter. Widen it, or clear it.</SmallText>}
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        appearance={ending ? "secondary" : "primary"}
        disabledFocusable={!datasets}
        onClick={onStart}
      >
        {datasets === null
          ? "Import"
          : `Import ${count(datasets, "dataset")}${ending ? " again" : ""}`}
      </Button>
      {!ending && <UndoForgotten back="You can remove each import from its table’s page." />}
    </div>
  );
}

interface WritingProps {
  readonly state: Running<SeveralProgress>;
  readonly datasets: number;
  readonly rows: number;
  readonly cancel: () => void;
}

function Writing({ state, datasets, rows, cancel }: WritingProps) {
  const { progress, cancelling } = state;
  const { title, finished, written } = progress;
  return (
    <RunningPanel
      text={`${finished + 1} of ${datasets}: ${title}…`}
      done={written}
      total={Math.max(rows, 1)}
      label="Rows written"
      cancelling={cancelling}
      cancel={cancel}
    />
  );
}
