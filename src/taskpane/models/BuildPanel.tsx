import { Button, Link, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { showModel } from "../../excel/models/showModel";
import type { ModelSpec } from "../../excel/models/modelSpec";
import { sentenceFor } from "../../excel/sentenceFor";
import { Notice } from "../parts/Notice";
import { endingSentence, type BuildControl, type BuildState } from "./useBuild";
import type { ModelChoices } from "./useModelChoices";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  progress: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  next: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly spec: ModelSpec;
  readonly control: BuildControl;
  readonly request: ModelChoices["request"];
}

/** The button that builds, and what becomes of it. */
export function BuildPanel({ spec, control, request }: Props) {
  const styles = useStyles();
  const { state, start } = control;
  const button = useRef<HTMLButtonElement | null>(null);
  const wasRunning = useRef(false);
  useEffect(() => {
    if (wasRunning.current && state.phase !== "running") button.current?.focus();
    wasRunning.current = state.phase === "running";
  }, [state.phase]);

  if (state.phase === "running") return <Running state={state} cancel={control.cancel} />;
  return (
    <div className={styles.panel}>
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
      )}
      {state.phase === "done" && <Done state={state} spec={spec} />}
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        appearance={state.phase === "done" ? "secondary" : "primary"}
        size={state.phase === "done" ? "small" : "medium"}
        disabledFocusable={request.state !== "ready"}
        onClick={() => {
          if (request.state === "ready") start(request.value);
        }}
      >
        {state.phase === "done" ? "Build another one" : "Build this model"}
      </Button>
    </div>
  );
}

function Done({ state, spec }: { state: Extract<BuildState, { phase: "done" }>; spec: ModelSpec }) {
  const styles = useStyles();
  const [problem, setProblem] = useState<string | null>(null);
  const show = (): void => {
    showModel(state.result.sheet).catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  return (
    <>
      <Notice intent="success">
        {endingSentence(state)}{" "}
        <Link as="button" inline onClick={show}>
          Show it
        </Link>
      </Notice>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      <ul className={styles.next}>
        {spec.next.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

interface RunningProps {
  readonly state: Extract<BuildState, { phase: "running" }>;
  readonly cancel: () => void;
}

function Running({ state, cancel }: RunningProps) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <p className={styles.text}>
        {state.cancelling ? "Cancelling…" : `${state.doing}…`}
        {state.stalled && " If a cell is being edited, press Enter or Escape in the sheet."}
      </p>
      <div className={styles.progress}>
        <ProgressBar className={styles.bar} value={state.done} aria-label="Progress" />
        <Button autoFocus size="small" disabledFocusable={state.cancelling} onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
