import { useState } from "react";
import type { GridOptions } from "../../excel/scenarios/runGrid";
import {
  keepSolution,
  solveFor,
  undoKeep,
  type Kept,
  type Solution,
} from "../../excel/scenarios/solveFor";
import { CellField } from "./CellField";
import { useFormStyles } from "./useFormStyles";
import { RunPanel } from "./RunPanel";
import { TextField } from "./TextField";
import type { Ending, FormProps } from "./useRun";
import { SmallText } from "../parts/SmallText";

const EMPTY = { input: "", output: "", target: "", from: "", to: "", tolerance: "" };

/** One input, one output, a target. */
export function SolveForm({ control, limitSeconds }: FormProps) {
  const styles = useFormStyles();
  const [draft, setDraft] = useState(EMPTY);
  const disabled = control.state.phase === "running";
  const field = (key: keyof typeof EMPTY) => ({
    value: draft[key],
    disabled,
    onChange: (value: string) => setDraft((before) => ({ ...before, [key]: value })),
  });
  const work = async (options: GridOptions): Promise<Ending> =>
    solved(await solveFor(draft, { ...options, limitSeconds }));
  return (
    <div className={styles.form}>
      <SmallText>
        Finds the input value at which the output meets the target. The input is restored unless you
        keep the result.
      </SmallText>
      <CellField label="Change this input" kind="input" {...field("input")} />
      <CellField label="So that this output" kind="outputs" {...field("output")} />
      <TextField label="Is" hint="The target: 0, 3%, 1500" {...field("target")} />
      <div className={styles.row}>
        <TextField label="Search from" {...field("from")} />
        <TextField label="To" {...field("to")} />
      </div>
      <SmallText>
        Without a range, the search widens from the present value until it brackets the target or
        gets no closer.
      </SmallText>
      <TextField
        label="Tolerance"
        hint="How close to the target is close enough. Blank: a billionth of the target."
        {...field("tolerance")}
      />
      <RunPanel control={control} label="Solve" work={work} />
    </div>
  );
}

function solved(solution: Solution): Ending {
  const { found, sentence, value, trials, doubt, notes, input } = solution;
  const keep = async (): Promise<Ending> => kept(await keepSolution(solution), solution);
  const label = found ? "Keep this value" : "Keep the closest";
  return {
    intent: doubt !== null ? "error" : found ? "success" : "info",
    sentence: [
      ...(doubt === null ? [] : [doubt]),
      sentence,
      `${trials} values were tried; ${input.label} is again ${input.text}.`,
      ...notes,
    ].join(" "),
    ...(value === null ? {} : { offers: [{ label, act: keep }] }),
  };
}

function kept(what: Kept, solution: Solution): Ending {
  const { cell } = what;
  const undo = async (): Promise<Ending> => {
    await undoKeep(what);
    return { ...solved(solution), sentence: `${cell.label} is again ${cell.text}.` };
  };
  return {
    intent: "success",
    sentence: `${cell.address} now holds ${String(what.value)}; before it was ${cell.text}.`,
    offers: [{ label: "Undo", act: undo }],
  };
}
