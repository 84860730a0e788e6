import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { checkExcel, type ProbeResult, PROBES } from "../../excel/self-check/checkExcel";
import { hostFacts, isEmulated } from "../../excel/self-check/hostFacts";
import { reportText } from "../../excel/self-check/reportText";
import { CopyText } from "../parts/CopyText";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useTask } from "../parts/useTask";
import { ProbeTable } from "./ProbeTable";

const useStyles = makeStyles({
  page: { height: "100%", overflowY: "auto", padding: tokens.spacingHorizontalM },
  parts: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalM },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  facts: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0 },
  },
});

interface Progress {
  readonly doing: string;
  readonly done: number;
}

/** Asks this Excel what the add-in rests on, on scratch sheets that are gone afterwards. */
export function SelfCheckView({ check = checkExcel }: { check?: typeof checkExcel }) {
  const styles = useStyles();
  const { state, run, cancel } = useTask<Progress, readonly ProbeResult[]>("goes on");
  const facts = hostFacts();
  const begin = (): void =>
    run({
      first: { doing: "Making two scratch sheets", done: 0 },
      begins: "Checking this Excel.",
      work: (signal, show) => check({ signal, onProgress: (doing, done) => show({ doing, done }) }),
      said: summaryOf,
    });
  return (
    <div className={styles.page}>
      <div className={styles.parts}>
        <p className={styles.text}>
          Asks {PROBES.length} things that Linchpin relies on. It uses two scratch sheets, removed
          afterwards, and sends nothing anywhere. It may clear Excel’s Undo list: save first.
        </p>
        {isEmulated() && (
          <Notice intent="info">
            This is the preview: it tests the emulated Excel, not yours.
          </Notice>
        )}
        <dl className={styles.facts}>
          {facts.map(({ name, value }) => [
            <dt key={`${name} name`}>{name}</dt>,
            <dd key={name}>{value}</dd>,
          ])}
        </dl>
        {state.phase === "running" ? (
          <RunningPanel
            text={state.progress.doing}
            done={state.progress.done}
            total={1}
            label="Questions asked"
            cancelling={state.cancelling}
            cancellingText="Removing the scratch sheets…"
            cancel={cancel}
          />
        ) : (
          <Button appearance="primary" onClick={begin}>
            {state.phase === "done" ? "Check again" : "Check this Excel"}
          </Button>
        )}
        {state.phase === "failed" && (
          <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
        )}
        {state.phase === "done" && (
          <>
            <Notice intent="info">{summaryOf(state.result)}</Notice>
            <CopyText label="Report" text={reportText(facts, state.result)} />
            <ProbeTable results={state.result} />
          </>
        )}
      </div>
    </div>
  );
}

function summaryOf(results: readonly ProbeResult[]): string {
  const count = (verdict: ProbeResult["verdict"]) =>
    results.filter((result) => result.verdict === verdict).length;
  const different = count("different");
  return `${results.length} questions: ${count("as expected")} answered as expected, ${different} differently, ${count("noted")} noted, ${count("no answer")} without an answer. ${different > 0 ? "Send the report to whoever looks after Linchpin." : "The report can be copied."}`;
}
