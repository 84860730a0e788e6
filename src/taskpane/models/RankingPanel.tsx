import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import type { BuiltModel } from "../../excel/building/modelMarks";
import { showModel } from "../../excel/building/showModel";
import { writeRanking, type WrittenRanking } from "../../excel/ranking/writeRanking";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { SmallText } from "../parts/SmallText";
import { useTask } from "../parts/useTask";

/** A model is read, and a sheet of it written, in few requests, each of which takes its time. */
const PATIENCE = 6000;

/** What if each is blocked: one press for a ranked sheet of every country, supplier and part. */
export function RankingPanel({ built }: { built: BuiltModel }) {
  const { state, run } = useTask<null, WrittenRanking>("goes on");
  const [problem, setProblem] = useState<string | null>(null);
  const start = (): void => {
    setProblem(null);
    run({ first: null, work: () => writeRanking(built, new Date()), said: sentenceOf });
  };
  if (state.phase === "running") {
    return (
      <RunningPanel
        text="Ranking countries, suppliers and parts…"
        done={0}
        total={null}
        label="Progress"
        cancelling={false}
        patience={PATIENCE}
        cancel={null}
      />
    );
  }
  return (
    <>
      {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
      {state.phase === "done" && (
        <Notice intent={state.result.isWhole ? "success" : "warning"}>
          {sentenceOf(state.result)}{" "}
          <Link
            as="button"
            inline
            onClick={() => {
              showModel(state.result.sheet).catch((error: unknown) =>
                setProblem(sentenceFor(error)),
              );
            }}
          >
            Show it
          </Link>
        </Notice>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      <Button onClick={start}>What if each is blocked?</Button>
      <SmallText>
        A sheet of live formulas that blocks every country, supplier and part in turn and ranks them
        by impact.
      </SmallText>
    </>
  );
}

function sentenceOf({ sheet, answer, isWhole }: WrittenRanking): string {
  const otherwise = isWhole ? "" : " It shows an error: see Problems for the cause.";
  const shown = answer === null ? otherwise : ` ${answer}`;
  return `The ranking is on the sheet “${sheet}”.${shown}`;
}
