import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { DatasetSummary } from "../../../datasets/catalogue";
import type { Dataset } from "../../../datasets/dataset";
import { LARGE_SOURCE } from "../../../datasets/large/largeDataset";
import { standingOf } from "../../../datasets/vintages";
import { pinImport, type ImportAbout } from "../../../excel/refresh/aboutImport";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { usePane } from "../../services/PaneContext";
import { Notice } from "../../parts/Notice";
import { RunningPanel } from "../../parts/RunningPanel";
import { useFocusAfter } from "../../parts/useFocusAfter";
import { askAgain } from "./askAgain";
import { OwnRefresh } from "./OwnRefresh";
import { RefreshQuestion } from "./RefreshQuestion";
import { questionOf, type RefreshControl } from "./useRefresh";
import { SmallText } from "../../parts/SmallText";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    justifyItems: "start",
    minWidth: 0,
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    // Focused when a refresh has ended, so that reading goes on here; it is not a control to find again.
    outlineStyle: "none",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly about: ImportAbout;
  /** The dataset as it ships, where it is of the catalogue. */
  readonly summary: DatasetSummary | undefined;
  readonly load: (name: string) => Promise<Dataset>;
  readonly control: RefreshControl;
  readonly onChanged: () => void;
}

/** The vintage of an imported table: whether there is a newer one, taking it over, and keeping this one. */
export function RefreshTable({ about, summary, load, control, onChanged }: Props) {
  const styles = useStyles();
  const { state, look, apply, undo, cancel, leave } = control;
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const question = questionOf(state);
  useFocusAfter(
    state.phase === "running" || question !== null,
    state.phase === "idle" ? panel : heading,
  );
  const said = sentenceOf(state);
  return (
    <section ref={panel} className={styles.panel} aria-label="Vintage">
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        Vintage
      </h3>
      {said && <Notice intent={said.intent}>{said.sentence}</Notice>}
      {state.phase === "running" && (
        <RunningPanel
          text={state.progress}
          done={0}
          total={null}
          label="Progress"
          cancelling={state.cancelling}
          cancel={cancel}
        />
      )}
      {question && (
        <RefreshQuestion
          refresh={question}
          onApply={(decisions) => apply(question, decisions)}
          onCancel={leave}
        />
      )}
      {state.phase !== "running" && !question && (
        <Offers
          about={about}
          summary={summary}
          load={load}
          look={look}
          undo={undo}
          onChanged={onChanged}
        />
      )}
    </section>
  );
}

/** How the last look, refresh or undo ended, unless it ended with a question. */
function sentenceOf(
  state: RefreshControl["state"],
): { intent: "success" | "info" | "error"; sentence: string } | null {
  if (state.phase === "failed") {
    return { intent: state.cancelled ? "info" : "error", sentence: state.sentence };
  }
  if (state.phase !== "done" || "question" in state.result) return null;
  return { intent: "success", sentence: state.result.sentence };
}

interface OffersProps extends Omit<Props, "control">, Pick<RefreshControl, "look" | "undo"> {}

function Offers({ about, summary, load, look, undo, onChanged }: OffersProps) {
  const styles = useStyles();
  const { readDataset } = usePane();
  const { found, request, description } = about;
  const pinned = found.mark.pinned === true;
  const standing = summary && !request ? standingOf(summary, found.mark) : null;
  const again = request && request.source !== LARGE_SOURCE ? askAgain(request, readDataset) : null;
  const vintage = description?.vintage ?? found.version;
  return (
    <>
      <SmallText>{sentenceOn(standing, pinned, vintage, summary)}</SmallText>
      <div className={styles.buttons}>
        {!pinned && standing === "newer" && summary && (
          <Button
            appearance="primary"
            size="small"
            onClick={() => look("Comparing…", () => load(summary.name))}
          >
            Preview the changes
          </Button>
        )}
        {!pinned && again && "host" in again && (
          <Button size="small" onClick={() => look(`Asking ${again.host}…`, again.ask)}>
            {`Ask ${again.host} again`}
          </Button>
        )}
        {!pinned && <OwnRefresh about={about} look={look} />}
        {about.undo !== null && (
          <Button size="small" onClick={undo}>
            Undo the refresh
          </Button>
        )}
        <Pin about={about} pinned={pinned} onChanged={onChanged} />
      </div>
      {again && "problem" in again && <SmallText>{again.problem}</SmallText>}
      {about.undo !== null && <SmallText>Refreshed from version {about.undo}.</SmallText>}
    </>
  );
}

function sentenceOn(
  standing: ReturnType<typeof standingOf> | null,
  pinned: boolean,
  vintage: string,
  summary: DatasetSummary | undefined,
): string {
  if (pinned) return `Pinned at ${vintage}. Newer vintages are not offered for this table.`;
  if (standing === "newer" && summary) {
    return `${vintage}. A newer vintage is available: version ${summary.version} (${summary.vintage}).`;
  }
  if (standing === "older") {
    return `${vintage}. It is newer than the data in this version of the add-in.`;
  }
  return standing === "same" ? `${vintage}. The add-in has nothing newer.` : `${vintage}.`;
}

interface PinProps {
  readonly about: ImportAbout;
  readonly pinned: boolean;
  readonly onChanged: () => void;
}

function Pin({ about, pinned, onChanged }: PinProps) {
  const { announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const toggle = (): void => {
    setProblem(null);
    pinImport(about.found.id, !pinned).then(
      () => {
        announce(pinned ? "The vintage is no longer pinned." : "The vintage is pinned.");
        onChanged();
      },
      (error: unknown) => {
        setProblem(sentenceFor(error));
        announce(sentenceFor(error));
      },
    );
  };
  return (
    <>
      <Button size="small" onClick={toggle}>
        {pinned ? "Unpin the vintage" : "Pin this vintage"}
      </Button>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
    </>
  );
}
