import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DisagreeingFigure, Disagreement } from "../../datasets/disagreements";
import { findRoom, insertFigures } from "../../excel/disagreements/insertFigures";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { DetailPage } from "../parts/DetailPage";
import { Notice, type Intent } from "../parts/Notice";
import { WhereTo } from "../parts/PlaceChoice";
import { useFollowedPlace } from "../parts/usePlace";
import { WebLink } from "../parts/WebLink";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
  },
  figure: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  printed: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  source: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  reason: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  footer: { display: "grid", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly disagreement: Disagreement;
  readonly onBack: () => void;
}

/** The figures that sources give for one question, why they differ, and all of them into the sheet. */
export function DisagreementDetail({ disagreement, onBack }: Props) {
  const styles = useStyles();
  return (
    <DetailPage
      from="Where sources disagree"
      title={disagreement.question}
      onBack={onBack}
      footer={<InsertFigures disagreement={disagreement} />}
    >
      <ul className={styles.list}>
        {disagreement.figures.map((figure, index) => (
          <Figure key={index} figure={figure} unit={disagreement.unit} />
        ))}
      </ul>
      <p className={styles.reason}>
        <strong>Why they differ.</strong> {disagreement.reason}
      </p>
    </DetailPage>
  );
}

function Figure({ figure, unit }: { figure: DisagreeingFigure; unit: string }) {
  const styles = useStyles();
  const { printed, kind, label, source, sourceUrl, vintage, confidence } = figure;
  return (
    <li className={styles.figure}>
      <div className={styles.printed}>
        <span>{printed}</span>
        <Badge appearance="tint" color={kind === "official" ? "success" : "informative"}>
          {kind}
        </Badge>
      </div>
      <div className={styles.label}>{label}</div>
      {hasFigure(figure) && unit !== "" && <div className={styles.source}>Unit: {unit}</div>}
      <div className={styles.source}>
        <WebLink address={sourceUrl ?? undefined}>{source}</WebLink>
        {`, ${vintage}, ${confidence}`}
      </div>
    </li>
  );
}

/** What is no number, such as a day or a place, has no unit. */
const hasFigure = ({ low, high }: DisagreeingFigure): boolean => low !== null || high !== null;

function InsertFigures({ disagreement }: { disagreement: Disagreement }) {
  const styles = useStyles();
  const { announce } = usePane();
  const find = useCallback(() => findRoom(disagreement), [disagreement]);
  const { found, refresh } = useFollowedPlace(find);
  const [outcome, setOutcome] = useState<{ intent: Intent; sentence: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const count = disagreement.figures.length;
  // Right after inserting, what stands in the way are the figures themselves.
  const showsPlace = outcome?.intent !== "success" || found?.obstacle === null;

  const insert = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const next = await outcomeOf(disagreement);
    setOutcome(next);
    announce(next.sentence);
    setBusy(false);
    refresh();
  };

  return (
    <div className={styles.footer}>
      {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
      {showsPlace && <WhereTo found={found} />}
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void insert()}>
        {busy ? "Inserting…" : count === 2 ? "Insert both figures" : `Insert all ${count} figures`}
      </Button>
    </div>
  );
}

async function outcomeOf(
  disagreement: Disagreement,
): Promise<{ intent: Intent; sentence: string }> {
  try {
    const { address } = await insertFigures(disagreement);
    return {
      intent: "success",
      sentence: `${disagreement.figures.length} figures with their sources are in ${address}.`,
    };
  } catch (error) {
    return { intent: "error", sentence: sentenceFor(error) };
  }
}
