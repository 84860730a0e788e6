import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { Notice } from "../parts/Notice";
import { endingOf, type Offer, type RunControl, type RunState, type Work } from "./useRun";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  wide: { width: "100%" },
  offers: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  progress: {
    width: "100%",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  bar: { flexGrow: 1 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly control: RunControl;
  /** "Run the grid" */
  readonly label: string;
  readonly work: Work;
}

/** The button that runs, and what becomes of it. */
export function RunPanel({ control, label, work }: Props) {
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
      {state.phase === "ended" && (
        <div className={styles.wide}>
          <Notice intent={state.ending.intent}>{state.ending.sentence}</Notice>
        </div>
      )}
      {state.phase === "ended" && state.ending.offers && (
        <div className={styles.offers}>
          {state.ending.offers.map((offer) => (
            <Button key={offer.label} onClick={() => start(() => taken(offer))}>
              {offer.label}
            </Button>
          ))}
        </div>
      )}
      {state.phase === "running" ? (
        <Running state={state} cancel={control.cancel} />
      ) : (
        <Button
          ref={(element: HTMLButtonElement | null) => {
            button.current = element;
          }}
          appearance="primary"
          onClick={() => start(work)}
        >
          {label}
        </Button>
      )}
    </div>
  );
}

/** An offer that fails can be taken again. */
function taken(offer: Offer) {
  return offer.act().catch((error: unknown) => ({ ...endingOf(error), offers: [offer] }));
}

interface RunningProps {
  readonly state: Extract<RunState, { phase: "running" }>;
  readonly cancel: () => void;
}

function Running({ state, cancel }: RunningProps) {
  const styles = useStyles();
  const { done, total, cancelling, stalled } = state;
  return (
    <>
      <p className={styles.text}>
        {cancelling ? "Cancelling and restoring the inputs…" : progressText(state)}
        {stalled && " If a cell is being edited, press Enter or Escape in the sheet."}
      </p>
      <div className={styles.progress}>
        <ProgressBar
          className={styles.bar}
          {...(total > 0 ? { value: done, max: total } : {})}
          aria-label="Points read"
        />
        <Button autoFocus size="small" disabledFocusable={cancelling} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

function progressText({ done, total, secondsLeft }: RunningProps["state"]): string {
  const count = (value: number): string => value.toLocaleString("en-US");
  if (done === 0) return "Running…";
  if (total === 0) return `${count(done)} values tried…`;
  const left = secondsLeft === null ? "" : `, about ${timeText(secondsLeft)} left`;
  return `${count(done)} of ${count(total)} points${left}`;
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
