import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { DatasetSummary } from "../../../../datasets/catalogue";
import type { Dataset } from "../../../../datasets/dataset";
import { standingOf } from "../../../../datasets/vintages";
import { pinImport, type ImportAbout } from "../../../../excel/refresh/aboutImport";
import { sentenceFor } from "../../../../excel/sentenceFor";
import { usePane } from "../../../PaneContext";
import { Notice } from "../../../parts/Notice";
import { askAgain } from "./askAgain";
import { RefreshQuestion } from "./RefreshQuestion";
import type { RefreshControl } from "./useRefresh";

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
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  working: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
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
  const { state, look, apply, undo, cancel } = control;
  const panel = useRef<HTMLElement>(null);
  const before = useRef(state.phase);
  useEffect(() => {
    const left = before.current !== "idle" && before.current !== state.phase;
    const over = state.phase === "idle" || state.phase === "ended";
    if (left && over) panel.current?.querySelector("button")?.focus();
    before.current = state.phase;
  }, [state.phase]);
  return (
    <section ref={panel} className={styles.panel} aria-label="Vintage">
      <h3 className={styles.heading}>Vintage</h3>
      {state.phase === "ended" && <Notice intent={state.intent}>{state.sentence}</Notice>}
      {state.phase === "working" && (
        <div className={styles.working}>
          <Spinner size="tiny" label={state.cancelling ? "Cancelling…" : state.what} />
          <Button autoFocus size="small" disabledFocusable={state.cancelling} onClick={cancel}>
            Cancel
          </Button>
        </div>
      )}
      {state.phase === "asking" && (
        <RefreshQuestion refresh={state.refresh} onApply={apply} onCancel={cancel} />
      )}
      {(state.phase === "idle" || state.phase === "ended") && (
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

interface OffersProps extends Omit<Props, "control">, Pick<RefreshControl, "look" | "undo"> {}

function Offers({ about, summary, load, look, undo, onChanged }: OffersProps) {
  const styles = useStyles();
  const { readDataset } = usePane();
  const { found, request, description } = about;
  const pinned = found.mark.pinned === true;
  const standing = summary && !request ? standingOf(summary, found.mark) : null;
  const again = request ? askAgain(request, readDataset) : null;
  const vintage = description?.vintage ?? found.version;
  return (
    <>
      <p className={styles.text}>{sentenceOn(standing, pinned, vintage, summary)}</p>
      <div className={styles.buttons}>
        {!pinned && standing === "newer" && summary && (
          <Button
            appearance="primary"
            size="small"
            onClick={() => look("Looking at what would change…", () => load(summary.name))}
          >
            See what would change
          </Button>
        )}
        {!pinned && again && "host" in again && (
          <Button size="small" onClick={() => look(`Asking ${again.host}…`, again.ask)}>
            {`Ask ${again.host} again`}
          </Button>
        )}
        {about.undo !== null && (
          <Button size="small" onClick={undo}>
            Undo the refresh
          </Button>
        )}
        <Pin about={about} pinned={pinned} onChanged={onChanged} />
      </div>
      {again && "problem" in again && <p className={styles.text}>{again.problem}</p>}
      {about.undo !== null && <p className={styles.text}>Refreshed from version {about.undo}.</p>}
    </>
  );
}

function sentenceOn(
  standing: ReturnType<typeof standingOf> | null,
  pinned: boolean,
  vintage: string,
  summary: DatasetSummary | undefined,
): string {
  if (pinned) return `Pinned at ${vintage}. No newer vintage is offered for this table.`;
  if (standing === "newer" && summary) {
    return `${vintage}. A newer vintage is available: version ${summary.version} (${summary.vintage}).`;
  }
  if (standing === "older") {
    return `${vintage}. It is newer than what this version of the add-in ships.`;
  }
  return standing === "same" ? `${vintage}. Nothing newer ships with the add-in.` : `${vintage}.`;
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
