import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ModelResult } from "../../excel/building/building";
import { showModel } from "../../excel/building/showModel";
import type { ModelSpec } from "../../models/modelSpec";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useFocusAfter } from "../parts/useFocusAfter";
import { useNavigation } from "../services/navigation";
import { FailingChecks } from "./FailingChecks";
import { builtSentence, type BuildControl } from "./useBuild";
import type { ModelChoices } from "./useModelChoices";
import { UndoForgotten } from "../parts/UndoForgotten";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  next: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** A model is written in few requests, each of which takes its time. */
const PATIENCE = 6000;

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
  useFocusAfter(state.phase === "running", button);

  if (state.phase === "running") {
    return (
      <RunningPanel
        text={`${state.progress.doing}…`}
        done={state.progress.done}
        total={1}
        label="Progress"
        cancelling={state.cancelling}
        patience={PATIENCE}
        cancel={control.cancel}
      />
    );
  }
  return (
    <div className={styles.panel}>
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
      )}
      {state.phase === "done" && <Done result={state.result} spec={spec} />}
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
      {state.phase !== "done" && <UndoForgotten back="You can remove the model from its page." />}
    </div>
  );
}

function Done({ result, spec }: { result: ModelResult; spec: ModelSpec }) {
  const styles = useStyles();
  const { goTo } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);
  const show = (row?: number): void => {
    showModel(result.sheet, row).catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  const hasFailing = result.checks !== null && result.checks.failing.length > 0;
  return (
    <>
      <Notice intent={hasFailing ? "warning" : "success"}>
        {builtSentence(result)}{" "}
        <Link as="button" inline onClick={() => show()}>
          Show it
        </Link>
      </Notice>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      {result.checks && <FailingChecks checks={result.checks} onShow={show} />}
      <ul className={styles.next}>
        {spec.next.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          <Link
            as="button"
            inline
            onClick={() => goTo({ view: "models", item: `built ${result.id}` })}
          >
            Rank countries, run scenarios, remove
          </Link>
        </li>
      </ul>
    </>
  );
}
