import { useEffect, useState } from "react";
import { forgetTrials, type TrialBack, watchTrials } from "../../excel/what-if/trialsBack";
import { usePane } from "../services/PaneContext";
import { RunNews } from "./RunNews";

/** Says when Undo has brought a value back that a run had tried, wherever the pane is by then. */
export function TrialsBack() {
  const { announce } = usePane();
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    const watching = watchTrials((trials) => {
      const said = sentenceOf(trials);
      setSentence(said);
      announce(said);
    }).catch(() => undefined);
    return () => void watching.then((stop) => stop?.()).catch(() => undefined);
  }, [announce]);
  if (sentence === "") return null;
  const understood = (): void => {
    forgetTrials();
    setSentence("");
  };
  return <RunNews intent="warning" sentence={sentence} button="OK" onClick={understood} />;
}

const sentenceOf = (trials: readonly TrialBack[]): string => {
  const cells = trials.map(
    ({ label, address, now, was }) =>
      `${label} (${address}) is ${String(now)}; before the run it was ${String(was)}`,
  );
  return `Undo brought back a value that the last run tried: ${cells.join("; ")}. Retype the earlier value unless you meant this.`;
};
