import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { MODELS } from "../../excel/models/modelList";
import type { BuiltModel } from "../../excel/models/modelMarks";
import { showModel } from "../../excel/models/showModel";
import { sentenceFor } from "../../excel/sentenceFor";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { useModelRemoval, type ModelRemovalControl } from "./useModelRemoval";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  sentence: { margin: 0, overflowWrap: "anywhere" },
  losses: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  list: { paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly built: BuiltModel;
  readonly onRemoved: () => void;
  readonly onBack: () => void;
}

/** A model that stands in the workbook: where it is, what to do with it, and how to be rid of it. */
export function BuiltModelPage({ built, onRemoved, onBack }: Props) {
  const styles = useStyles();
  const spec = MODELS.find(({ id }) => id === built.model);
  const control = useModelRemoval(built.id, onRemoved);
  const [problem, setProblem] = useState<string | null>(null);
  const show = (): void => {
    setProblem(null);
    showModel(built.sheet).catch((error: unknown) => setProblem(sentenceFor(error)));
  };
  return (
    <DetailPage
      from="Models"
      title={built.sheet}
      onBack={onBack}
      footer={<RemoveModel control={control} />}
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
        {problem !== null && <Notice intent="error">{problem}</Notice>}
        {control.state.phase !== "done" && <Button onClick={show}>Show its sheet</Button>}
      </div>
    </DetailPage>
  );
}

function RemoveModel({ control }: { control: ModelRemovalControl }) {
  const styles = useStyles();
  const { state, look, confirm, keep } = control;
  if (state.phase === "done") return <Notice intent="success">{state.sentence}</Notice>;
  if (state.phase === "looking") return <Spinner size="tiny" label="Looking at what would go…" />;
  if (state.phase === "removing") return <Spinner size="tiny" label="Removing…" />;
  if (state.phase !== "asking") {
    return (
      <div className={styles.panel}>
        {state.phase === "failed" && <Notice intent="error">{state.sentence}</Notice>}
        <Button size="small" onClick={look}>
          Remove this model…
        </Button>
      </div>
    );
  }
  const { losses, sheet } = state.removal;
  return (
    <div className={styles.panel} role="group" aria-label="Remove this model">
      <Notice intent={losses.length > 0 ? "error" : "info"}>
        <p className={styles.sentence}>
          {`Remove the sheet "${sheet}", its names, and the tables that were imported with it and that nothing else uses?`}
        </p>
        {losses.length > 0 ? (
          <>
            <p className={styles.sentence}>This would be lost, and Undo may not bring it back:</p>
            <ul className={styles.losses}>
              {losses.map((loss) => (
                <li key={loss}>{loss}</li>
              ))}
            </ul>
          </>
        ) : (
          <p className={styles.sentence}>Nothing of your own is in it.</p>
        )}
      </Notice>
      <div className={styles.buttons}>
        <Button autoFocus size="small" onClick={keep}>
          Keep it
        </Button>
        <Button size="small" onClick={confirm}>
          {losses.length > 0 ? "Remove it all the same" : "Remove it"}
        </Button>
      </div>
    </div>
  );
}
