import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Place } from "../../excel/formulas/formulaPlace";
import { insertFormula } from "../../excel/formulas/insertFormula";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { usePane } from "../services/PaneContext";
import { Code } from "./Code";
import { Notice, type Intent } from "./Notice";

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
  const [outcome, setOutcome] = useState<{ intent: Intent; sentence: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const insert = async (): Promise<void> => {
    if (!place || busy) return;
    setBusy(true);
    const next = await outcomeOf(insertable, place);
    setOutcome(next);
    announce(next.sentence);
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
      {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
    </div>
  );
}

async function outcomeOf(
  { formula, label, numberFormat }: Insertable,
  place: Place,
): Promise<{ intent: Intent; sentence: string }> {
  try {
    const { address, text } = await insertFormula({ formula, label, numberFormat }, place);
    if (text === null) return { intent: "info", sentence: `In ${address}, still calculating.` };
    if (text.startsWith("#")) {
      return {
        intent: "info",
        sentence: `In ${address}, which shows ${text}. Point at the cell to read why.`,
      };
    }
    const stop = /[.!?]$/.test(text) ? "" : ".";
    return { intent: "success", sentence: `In ${address}, which shows ${text}${stop}` };
  } catch (error) {
    return { intent: "error", sentence: sentenceFor(error) };
  }
}
