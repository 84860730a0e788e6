import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { undoMapped } from "../../excel/mapping/undoMapped";
import { applyMapping, type UsedTable, type WayChosen } from "../../excel/mapping/applyMapping";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useTask } from "../parts/useTask";
import type { Proposed } from "./useMapping";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS, justifyItems: "start" },
  control: { width: "100%" },
});

/** Reading and writing a table takes few requests, each of which takes its time. */
const PATIENCE = 6000;

const LABELS: Readonly<Record<WayChosen["way"], string>> = {
  table: "Make a new table",
  columns: "Add columns with formulas",
  rename: "Rename the headers",
};
const WAYS = ["table", "columns", "rename"] as const;

interface Props {
  readonly proposed: Proposed | null;
  readonly onUsed: (table: string) => void;
  readonly onChanged: () => void;
}

type Ending = { readonly used: UsedTable } | { readonly undone: string };

/** How the table becomes one of its kind, the button that does it, and the way back. */
export function UseActions({ proposed, onUsed, onChanged }: Props) {
  const styles = useStyles();
  const [way, setWay] = useState<WayChosen["way"]>("table");
  const { state, run, cancel } = useTask<string, Ending>("goes on");
  const choice = proposed && choiceOf(proposed, way);
  const obstacle = choice !== null && "obstacle" in choice ? choice.obstacle : null;
  if (state.phase === "running") {
    return (
      <RunningPanel
        text={state.progress}
        done={0}
        total={1}
        label="Progress"
        cancelling={state.cancelling}
        patience={PATIENCE}
        cancel={cancel}
      />
    );
  }
  const isLacking = proposed === null || proposed.reading.lacking.length > 0;
  const use = (): void => {
    if (proposed === null || choice === null || "obstacle" in choice) return;
    run({
      first: `${LABELS[way]}…`,
      work: async (signal) => ({
        used: await applyMapping({ ...proposed, chosen: choice }, new Date(), signal),
      }),
      said: (ending) => endingOf(ending),
      onEnded: onChanged,
    });
  };
  return (
    <div className={styles.panel}>
      {state.phase === "failed" && (
        <Notice intent={state.cancelled ? "info" : "error"}>{state.sentence}</Notice>
      )}
      {state.phase === "done" && <Notice intent="success">{endingOf(state.result)}</Notice>}
      {state.phase === "done" && "used" in state.result ? (
        <Done
          used={state.result.used}
          onUsed={onUsed}
          undo={({ mapped }) =>
            run({
              first: "Undoing…",
              work: async () => ({ undone: await undoMapped(mapped) }),
              said: (ending) => endingOf(ending),
              onEnded: onChanged,
            })
          }
        />
      ) : (
        <>
          <Field
            className={styles.control}
            label="How"
            {...(obstacle === null ? {} : { hint: obstacle })}
          >
            <Select value={way} onChange={(_, { value }) => setWay(value as WayChosen["way"])}>
              {WAYS.map((each) => (
                <option key={each} value={each}>
                  {LABELS[each]}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            appearance="primary"
            disabledFocusable={isLacking || obstacle !== null}
            onClick={use}
          >
            {LABELS[way]}
          </Button>
        </>
      )}
    </div>
  );
}

interface DoneProps {
  readonly used: UsedTable;
  readonly onUsed: Props["onUsed"];
  readonly undo: (used: UsedTable) => void;
}

function Done({ used, onUsed, undo }: DoneProps) {
  return (
    <>
      <Button appearance="primary" onClick={() => onUsed(used.table)}>
        Use {used.table}
      </Button>
      <Button size="small" onClick={() => undo(used)}>
        {used.mapped.done.way === "table" ? `Undo: remove ${used.table}` : "Undo"}
      </Button>
    </>
  );
}

function choiceOf({ ways }: Proposed, way: WayChosen["way"]): WayChosen | { obstacle: string } {
  if (way === "table") return { way };
  if (way === "columns") {
    return "obstacle" in ways.columns ? ways.columns : { way, columns: ways.columns };
  }
  return "obstacle" in ways.rename ? ways.rename : { way, renamed: ways.rename };
}

const NOT_KEPT =
  " The workbook’s structure is protected, so the mapping cannot be kept, and this cannot be undone later.";

function endingOf(ending: Ending): string {
  if ("undone" in ending) return ending.undone;
  const { mapped, table, sheet, isKept } = ending.used;
  const done =
    mapped.done.way === "table"
      ? `Made the table ${table} on the sheet "${sheet ?? ""}".`
      : mapped.done.way === "columns"
        ? `Added ${mapped.done.columns.length} columns to ${table}.`
        : `Renamed ${mapped.done.renamed.length} headers of ${table}.`;
  return isKept ? done : done + NOT_KEPT;
}
