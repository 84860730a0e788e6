import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useFocusAfter } from "../parts/useFocusAfter";
import type { Running } from "../parts/useTask";
import { endingOf, type Offer, type RunControl, type RunProgress, type Work } from "./useRun";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  wide: { width: "100%" },
  offers: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
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
  useFocusAfter(state.phase === "running", button);
  const ending = state.phase === "done" ? state.result : null;
  return (
    <div className={styles.panel}>
      {ending && (
        <div className={styles.wide}>
          <Notice intent={ending.intent}>{ending.sentence}</Notice>
        </div>
      )}
      {ending?.offers && (
        <div className={styles.offers}>
          {ending.offers.map((offer) => (
            <Button key={offer.label} onClick={() => start(() => taken(offer))}>
              {offer.label}
            </Button>
          ))}
        </div>
      )}
      {state.phase === "running" ? (
        <Points state={state} cancel={control.cancel} />
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

interface PointsProps {
  readonly state: Running<RunProgress>;
  readonly cancel: () => void;
}

function Points({ state: { progress, cancelling }, cancel }: PointsProps) {
  const { done, total } = progress;
  return (
    <RunningPanel
      text={progressText(progress)}
      done={done}
      total={total > 0 ? total : null}
      label="Points read"
      cancelling={cancelling}
      cancellingText="Cancelling; restoring the inputs…"
      patience={PATIENCE}
      cancel={cancel}
    />
  );
}

/** A point is calculated before it is counted. */
const PATIENCE = 8000;

function progressText({ done, total, secondsLeft }: RunProgress): string {
  const count = (value: number): string => value.toLocaleString("en-US");
  if (done === 0) return "Running…";
  if (total === 0) return `${count(done)} values tried…`;
  const left = secondsLeft === null ? "" : `, about ${timeText(secondsLeft)} left`;
  return `${count(done)} of ${count(total)} points${left}`;
}

function timeText(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
