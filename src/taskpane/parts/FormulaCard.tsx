import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Place } from "../../excel/formulas/formulaPlace";
import { insertFormula, type InsertedFormula } from "../../excel/formulas/insertFormula";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { AnswerCard } from "./AnswerCard";
import { Code } from "./Code";
import { Notice } from "./Notice";

const useStyles = makeStyles({
  card: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
  },
  head: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  label: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  button: { flexShrink: 0 },
});

export interface Insertable {
  readonly label: string;
  readonly formula: string;
  readonly numberFormat?: string | undefined;
}

interface Props {
  readonly insertable: Insertable;
  /** Where to; null while nothing can be inserted. */
  readonly place: Place | null;
  readonly onInserted: () => void;
}

/** A formula, what it answers, and a button that puts it into the sheet. */
export function FormulaCard({ insertable, place, onInserted }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const [outcome, setOutcome] = useState<InsertedFormula | string | null>(null);
  const [busy, setBusy] = useState(false);

  const insert = async (): Promise<void> => {
    if (!place || busy) return;
    setBusy(true);
    const next = await insertFormula(insertable, place).catch(sentenceFor);
    setOutcome(next);
    announce(typeof next === "string" ? next : insertedSentence(next));
    setBusy(false);
    onInserted();
  };

  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.label}>{insertable.label}</h3>
        {place !== null && (
          <Button
            className={styles.button}
            size="small"
            disabledFocusable={busy}
            onClick={() => void insert()}
            aria-label={`Insert: ${insertable.label}`}
          >
            {busy ? "Inserting…" : "Insert"}
          </Button>
        )}
      </div>
      <Code>{insertable.formula}</Code>
      {typeof outcome === "string" && <Notice intent="error">{outcome}</Notice>}
      {outcome !== null && typeof outcome !== "string" && (
        <AnswerCard key={outcome.address} cell={outcome} />
      )}
    </div>
  );
}

/** What is said aloud once; the card goes on following the cell. */
export function insertedSentence({ address, text }: InsertedFormula): string {
  if (text === null) return `In ${address}, still calculating.`;
  const stop = /[.!?]$/.test(text) ? "" : ".";
  return `In ${address}, which shows ${text}${stop}`;
}
