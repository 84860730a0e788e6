import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { focusToRead } from "./focusToRead";
import { Notice } from "./Notice";
import type { Question, RemovalControl } from "./useRemoval";
import { UndoForgotten } from "./UndoForgotten";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  text: { margin: 0, overflowWrap: "anywhere" },
  ending: { outlineStyle: "none" },
  losses: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly control: RemovalControl;
  /** "import", "model" */
  readonly noun: string;
}

/** The button that takes something out of the workbook, after it has said what would go. */
export function RemovalPanel({ control, noun }: Props) {
  const styles = useStyles();
  const { state, look } = control;
  const start = useRef<HTMLButtonElement | null>(null);
  const ending = useRef<HTMLDivElement>(null);
  const before = useRef(state.phase);
  useEffect(() => {
    const back = state.phase === "idle" || state.phase === "failed";
    if (back && before.current !== state.phase) start.current?.focus();
    if (state.phase === "done") focusToRead(ending.current);
    before.current = state.phase;
  }, [state.phase]);

  if (state.phase === "done") {
    return (
      <div ref={ending} tabIndex={-1} className={styles.ending}>
        <Notice intent="success">{state.sentence}</Notice>
      </div>
    );
  }
  if (state.phase === "looking")
    return <Spinner size="tiny" label="Checking what would be removed…" />;
  if (state.phase === "removing") return <Spinner size="tiny" label="Removing…" />;
  if (state.phase === "asking") {
    return <Asked control={control} noun={noun} question={state.question} />;
  }
  return (
    <div className={styles.panel}>
      {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
      <Button
        ref={(element: HTMLButtonElement | null) => {
          start.current = element;
        }}
        size="small"
        onClick={look}
      >
        {`Remove this ${noun}…`}
      </Button>
    </div>
  );
}

interface AskedProps extends Props {
  readonly question: Question;
}

function Asked({ control: { confirm, keep }, noun, question: { sentence, losses } }: AskedProps) {
  const styles = useStyles();
  return (
    <div className={styles.panel} role="group" aria-label={`Remove this ${noun}`}>
      <Notice intent={losses.length > 0 ? "error" : "info"}>
        <p className={styles.text}>{sentence}</p>
        {losses.length > 0 ? (
          <>
            <p className={styles.text}>You would lose the following; Undo cannot bring it back:</p>
            <ul className={styles.losses}>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className={styles.text}>It holds none of your own work.</p>
        )}
      </Notice>
      <UndoForgotten />
      <div className={styles.buttons}>
        <Button autoFocus size="small" onClick={keep}>
          Keep it
        </Button>
        <Button size="small" onClick={confirm}>
          {losses.length > 0 ? "Remove it anyway" : "Remove it"}
        </Button>
      </div>
    </div>
  );
}
