import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { runGrid, type Grid, type GridOptions } from "../../excel/scenarios/runGrid";
import { writeGrid } from "../../excel/scenarios/writeGrid";
import { AxisFields, axisOf, EMPTY_AXIS, type AxisDraft } from "./AxisFields";
import { CellField } from "./CellField";
import { useFormStyles } from "./useFormStyles";
import { RunPanel } from "./RunPanel";
import { endingOf, endingWith, type Ending, type Offer, type FormProps } from "./useRun";
import { SmallText } from "../parts/SmallText";

/** One or two inputs over their values, any outputs. */
export function GridForm({ control, limitSeconds }: FormProps) {
  const styles = useFormStyles();
  const [axes, setAxes] = useState<readonly AxisDraft[]>([EMPTY_AXIS]);
  const [outputs, setOutputs] = useState("");
  const disabled = control.state.phase === "running";
  const two = axes.length === 2;

  const work = async (options: GridOptions): Promise<Ending> => {
    const inputs = axes.map((draft) => ({ reference: draft.reference, axis: axisOf(draft) }));
    const grid = await runGrid({ inputs, outputs }, { ...options, limitSeconds });
    if (grid.problem !== null) return partial(grid, grid.problem);
    const offer = offerOf(grid);
    return offer.act().catch((error: unknown) => ({ ...endingOf(error), offers: [offer] }));
  };

  return (
    <div className={styles.form}>
      <SmallText>
        Tries each value in the input cell, records the outputs, and restores the input. Results go
        to a new sheet.
      </SmallText>
      {axes.map((draft, index) => (
        <AxisFields
          key={index}
          label={index === 0 ? "Input" : "Second input"}
          draft={draft}
          disabled={disabled}
          onChange={(part) =>
            setAxes((before) =>
              before.map((each, i) => (i === index ? { ...each, ...part } : each)),
            )
          }
        />
      ))}
      <Button
        className={styles.start}
        size="small"
        disabledFocusable={disabled}
        onClick={() => setAxes(two ? axes.slice(0, 1) : [...axes, EMPTY_AXIS])}
      >
        {two ? "Remove the second input" : "Add a second input"}
      </Button>
      <CellField
        label="Outputs"
        kind="outputs"
        value={outputs}
        hint="One or more cells. Select more and press again to add them."
        disabled={disabled}
        onChange={setOutputs}
      />
      <RunPanel control={control} label="Run the grid" work={work} />
    </div>
  );
}

function partial(grid: Grid, problem: string): Ending {
  const { points, total, cancelled } = grid;
  const why = cancelled ? "Cancelled." : problem;
  return {
    intent: cancelled ? "info" : "error",
    sentence: `${why} ${points.length} of ${total} points were read; the inputs are unchanged.`,
    offers: [offerOf(grid)],
  };
}

/** Writing is an action of its own, so that a run is not lost where its sheet cannot be made. */
function offerOf(grid: Grid): Offer {
  const { points, total } = grid;
  const write = async (): Promise<Ending> => {
    const { sheet } = await writeGrid(grid, new Date());
    const count = points.length === 1 ? "1 point is" : `${points.length} points are`;
    return endingWith(`${count} on the sheet “${sheet}”. The inputs are unchanged.`, grid);
  };
  const label = points.length === total ? "Write the result" : "Write the points so far";
  return { label, act: write };
}
