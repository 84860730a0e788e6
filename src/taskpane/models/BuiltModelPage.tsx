import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { MODEL_LIST } from "../../models/modelList";
import { readChecks, type ModelChecks } from "../../excel/building/modelChecks";
import type { BuiltModel } from "../../excel/building/modelMarks";
import { showModel } from "../../excel/building/showModel";
import { RANKED_MODEL } from "../../excel/ranking/rankingSource";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { RemovalPanel } from "../parts/RemovalPanel";
import { useLoaded } from "../parts/useLoaded";
import { useNavigation } from "../services/navigation";
import { FailingChecks } from "./FailingChecks";
import { RankingPanel } from "./RankingPanel";
import { checksSentence } from "./useBuild";
import { useModelRemoval } from "./useModelRemoval";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly built: BuiltModel;
  readonly onRemoved: () => void;
  readonly onBack: () => void;
}

/** A model that stands in the workbook: where it is, what to do with it, and how to be rid of it. */
export function BuiltModelPage({ built, onRemoved, onBack }: Props) {
  const styles = useStyles();
  const spec = MODEL_LIST.find(({ id }) => id === built.model);
  const control = useModelRemoval(built.id, onRemoved);
  const { goTo } = useNavigation();
  const [problem, setProblem] = useState<string | null>(null);
  const look = useCallback(() => readChecks(built), [built]);
  const checks = useLoaded(look);
  const { reload } = checks;
  useEffect(() => {
    // Inputs are changed in the sheet, and the pane gets the focus afterwards.
    window.addEventListener("focus", reload);
    return () => window.removeEventListener("focus", reload);
  }, [reload]);
  const show = (row?: number): void => {
    setProblem(null);
    showModel(built.sheet, row).catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  return (
    <DetailPage
      from="Models"
      title={built.sheet}
      onBack={onBack}
      footer={<RemovalPanel control={control} noun="model" />}
    >
      <div className={styles.panel}>
        {spec && <p className={styles.text}>{spec.question}</p>}
        {spec && (
          <ul className={styles.list}>
            {spec.next.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {control.state.phase !== "done" && checks.state === "ready" && checks.value && (
          <Checks checks={checks.value} onShow={show} />
        )}
        {problem !== null && <Notice intent="error">{problem}</Notice>}
        {control.state.phase !== "done" && (
          <>
            <Button onClick={() => show()}>Show its sheet</Button>
            {built.model === RANKED_MODEL && <RankingPanel built={built} />}
            <Button onClick={() => goTo({ view: "scenarios", item: built.id })}>
              Run scenarios on it
            </Button>
          </>
        )}
      </div>
    </DetailPage>
  );
}

function Checks({ checks, onShow }: { checks: ModelChecks; onShow: (row: number) => void }) {
  const intent = checks.failing.length > 0 ? "warning" : "success";
  return (
    <>
      <Notice intent={intent}>{checksSentence(checks)}</Notice>
      <FailingChecks checks={checks} onShow={onShow} />
    </>
  );
}
