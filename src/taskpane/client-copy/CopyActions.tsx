import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { showCell } from "../../excel/client-copy/showCell";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { Notice } from "../parts/Notice";
import { RunningPanel } from "../parts/RunningPanel";
import { useFocusAfter } from "../parts/useFocusAfter";
import type { Running } from "../parts/useTask";
import type { ClientCopyControl, CopyProgress, Ending } from "./useClientCopy";

const useStyles = makeStyles({
  panel: { display: "grid", rowGap: tokens.spacingVerticalS },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: "18px" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

/** The buttons, the progress of what runs, and how it ended. */
export function CopyActions({ control }: { control: ClientCopyControl }) {
  const styles = useStyles();
  const { look, working, ending, make, restore, lookAgain } = control;
  const first = useRef<HTMLButtonElement | null>(null);
  // Looking starts of itself when the view opens: then the focus stays where it is.
  useFocusAfter(working !== null && working.progress.doing !== "look", first);
  if (working) return <Converting working={working} cancel={control.cancel} />;
  const isLive = look === null || look.state === "live";
  const blocked = look === null || look.items.length === 0 || look.obstacles.length > 0;
  return (
    <div className={styles.panel}>
      {ending && <EndingNotice ending={ending} onLetGo={() => restore(true)} />}
      <Button
        ref={(element: HTMLButtonElement | null) => {
          first.current = element;
        }}
        appearance="primary"
        disabledFocusable={isLive && blocked}
        onClick={isLive ? make : () => restore(false)}
      >
        {isLive ? "Convert to a client copy" : "Restore the live formulas"}
      </Button>
      {isLive && <Button onClick={lookAgain}>Look again</Button>}
    </div>
  );
}

const DOING = {
  look: "Reading the formulas…",
  make: "Converting and checking…",
  restore: "Restoring the live formulas…",
};

interface DoingProps {
  readonly working: Running<CopyProgress>;
  readonly cancel: () => void;
}

function Converting({ working: { progress, cancelling }, cancel }: DoingProps) {
  const { doing, done, total } = progress;
  const count = total > 0 && doing !== "look" ? ` ${done} of ${total}` : "";
  return (
    <RunningPanel
      text={DOING[doing] + count}
      done={done}
      total={total > 0 ? total : null}
      label="Progress"
      cancelling={cancelling}
      // Restoring is quick, and half of it would be neither the copy nor the workbook.
      cancel={doing === "restore" ? null : cancel}
      takesFocus={doing === "make"}
    />
  );
}

function EndingNotice({ ending, onLetGo }: { ending: Ending; onLetGo: () => void }) {
  const styles = useStyles();
  const { announce } = usePane();
  const { intent, sentence, report, changed } = ending;
  const show = (sheet: string): void => {
    showCell(sheet, 0, 0).catch((error: unknown) => announce(sentenceFor(error)));
  };
  return (
    <>
      <Notice intent={intent}>
        {sentence}
        {changed && (
          <ul className={styles.list}>
            {changed.slice(0, SHOWN).map(({ address, formula }) => (
              <li key={address}>
                {address}: <span className={styles.code}>{formula}</span>
              </li>
            ))}
            {changed.length > SHOWN && <li>{`and ${changed.length - SHOWN} more`}</li>}
          </ul>
        )}
      </Notice>
      {report !== undefined && <Button onClick={() => show(report)}>Show the report</Button>}
      {changed && <Button onClick={onLetGo}>Keep these cells and finish</Button>}
    </>
  );
}

const SHOWN = 5;
