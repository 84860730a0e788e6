import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { LiveInputs, LivePlan, LiveSource } from "../../datasets/live/liveSource";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { ImportAnswer } from "../importing/ImportAnswer";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useFocusAfter } from "../parts/useFocusAfter";
import { storedKey, storeKey } from "../services/censusKey";
import { InputFields } from "./InputFields";
import { LiveAnswer } from "./LiveAnswer";
import { useAsk, type AskControl } from "./useAsk";
import { SmallText } from "../parts/SmallText";

const useStyles = makeStyles({
  ask: { display: "grid", rowGap: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalM },
});

interface Props {
  readonly source: LiveSource;
  readonly onBack: () => void;
}

/** A question to one publisher: what is asked, the button that asks, the rows that came, their import. */
export function LiveSourceDetail({ source, onBack }: Props) {
  const secret = source.inputs.find((input) => input.secret)?.id;
  const [values, setValues] = useState(() => initialValues(source, secret));
  const [kept, setKept] = useState(() => storedKey() !== "");
  const [importing, setImporting] = useState(false);
  const control = useAsk();
  const planned = useMemo(() => planOf(source, values), [source, values]);
  const { state } = control;
  const answer = state.phase === "done" ? state.result : null;
  const dataset = useMemo(
    () => answer && { ...answer, request: { source: source.id, inputs: without(secret, values) } },
    [answer, source.id, secret, values],
  );

  const change = (id: string, value: string): void => {
    setValues((before) => ({ ...before, [id]: value }));
    control.forget();
  };
  const ask = (plan: LivePlan): void => {
    if (secret !== undefined) setKept(storeKey((values[secret] ?? "").trim()));
    control.ask(plan);
  };
  const forgetKey = (id: string): void => {
    storeKey("");
    setKept(false);
    change(id, "");
  };

  return (
    <DetailPage
      from="Live sources"
      title={source.title}
      onBack={onBack}
      footer={
        dataset ? (
          <ImportAnswer key={dataset.description.hash} dataset={dataset} onRunning={setImporting} />
        ) : undefined
      }
    >
      <SmallText>{source.description}</SmallText>
      <InputFields
        inputs={source.inputs}
        values={values}
        disabled={importing || state.phase === "running"}
        onChange={change}
      />
      {secret !== undefined && kept && (
        <Button size="small" disabledFocusable={importing} onClick={() => forgetKey(secret)}>
          Remove the key from this machine
        </Button>
      )}
      <AskPanel planned={planned} control={control} disabled={importing} onAsk={ask} />
      {dataset && <LiveAnswer dataset={dataset} />}
    </DetailPage>
  );
}

/** The user's own key stays on the machine. */
function without(secret: string | undefined, values: LiveInputs): LiveInputs {
  return Object.fromEntries(Object.entries(values).filter(([id]) => id !== secret));
}

type Planned = { readonly plan: LivePlan } | { readonly problem: string };

/** The inputs alone decide; nothing is asked yet. */
function planOf(source: LiveSource, values: LiveInputs): Planned {
  try {
    return { plan: source.plan(values) };
  } catch (error) {
    return { problem: sentenceFor(error) };
  }
}

function initialValues({ inputs }: LiveSource, secret: string | undefined): LiveInputs {
  const key = secret === undefined ? "" : storedKey();
  return Object.fromEntries(inputs.map(({ id, initial }) => [id, id === secret ? key : initial]));
}

interface AskProps {
  readonly planned: Planned;
  readonly control: AskControl;
  readonly disabled: boolean;
  readonly onAsk: (plan: LivePlan) => void;
}

function AskPanel({ planned, control, disabled, onAsk }: AskProps) {
  const styles = useStyles();
  const { state, cancel } = control;
  const button = useRef<HTMLButtonElement | null>(null);
  useFocusAfter(state.phase === "running", button);
  if (state.phase === "running") {
    const { host, answers, of } = state.progress;
    return (
      <div className={styles.ask}>
        <RunningPanel
          text={`Asking ${host}${of > 1 ? `: ${answers} of ${of} answers came…` : "…"}`}
          done={answers}
          total={of > 1 ? of : null}
          label="Answers received"
          cancelling={state.cancelling}
          patience={null}
          cancel={cancel}
        />
      </div>
    );
  }
  const plan = "plan" in planned ? planned.plan : null;
  const problem = "problem" in planned ? planned.problem : null;
  return (
    <div className={styles.ask}>
      <SmallText>{plan ? sentenceOn(plan) : problem}</SmallText>
      <Button
        ref={(element: HTMLButtonElement | null) => {
          button.current = element;
        }}
        appearance={state.phase === "done" ? "secondary" : "primary"}
        disabledFocusable={plan === null || disabled}
        onClick={() => plan && onAsk(plan)}
      >
        {plan ? `Ask ${plan.host}` : "Ask"}
      </Button>
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
      )}
    </div>
  );
}

function sentenceOn({ host, addresses, dataset }: LivePlan): string {
  const times = addresses.length === 1 ? "once" : `${addresses.length} times`;
  return `Asks ${host} ${times}, and sends only what is shown above. The rows have the columns of the dataset ${dataset}.`;
}
