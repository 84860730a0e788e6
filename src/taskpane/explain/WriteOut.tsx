import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { OurSelection } from "../../excel/explain/selectedFormula";
import { elsewhere } from "../../excel/explain/elsewhere";
import { absoluteAddress } from "../../sheet/names";
import { type WrittenOut, writeOut } from "../../excel/explain/writeOut";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { writtenFormula } from "../../explanations/writtenFormula";
import type { FunctionHelp } from "../../core/functionHelp";
import { usePane } from "../services/PaneContext";
import { Notice, type Intent } from "../parts/Notice";
import type { Explained } from "../services/explainSelection";

const useStyles = makeStyles({
  around: {
    display: "grid",
    justifyItems: "start",
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly selection: OurSelection;
  readonly explained: Explained;
  readonly definition: FunctionHelp | undefined;
  /** The new sheet is about to be shown, which moves the selection. */
  readonly onWrite: () => void;
}

/** A button that writes the same result in Excel's own functions on a new sheet, or why there is none. */
export function WriteOut({ selection, explained, definition, onWrite }: Props) {
  const styles = useStyles();
  const { announce } = usePane();
  const [outcome, setOutcome] = useState<{ intent: Intent; sentence: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { call, arguments: given } = explained;
  const { home, formula } = selection;
  const isWhole = call.start === 1 && call.end === formula.length;
  const own = isWhole
    ? absoluteAddress({ ...home, rows: 1, columns: 1 })
    : elsewhere(formula.slice(call.start, call.end), home.sheet, []);
  const written = writtenFormula(
    call.id,
    given.map(({ name, text, areas, cells }) => ({
      name,
      text: text === "" ? "" : elsewhere(text, home.sheet, areas),
      isCell: areas.length > 0 && cells?.length === 1 && cells[0]?.length === 1,
    })),
  );
  const rows = explained.size.rows * explained.size.columns;
  const reason =
    "reason" in written
      ? written.reason
      : rows > 1
        ? "its result fills several cells"
        : own === null
          ? "the call refers to the row that the formula stands in"
          : null;
  if ("reason" in written || own === null || reason !== null) {
    return (
      <p className={styles.text}>It cannot be written out in native Excel functions: {reason}.</p>
    );
  }
  const write = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    onWrite();
    const next = await writeOut({
      title: call.id,
      summary: definition?.summary ?? "",
      equations: definition?.equations ?? [],
      numbers: explained.explanation?.numbers ?? [],
      notes: written.notes,
      from: `${home.address}: ${formula}`,
      own,
      numberFormatOf: home,
      inputs: written.inputs.map((input) => {
        const [cell] = given.find(({ name }) => name === input.name)?.areas ?? [];
        return { ...input, text: input.text ?? "", ...(input.isCell && cell && { cell }) };
      }),
      parts: partsOf(explained),
      formulaOf: written.formulaOf,
    }).then(outcomeOf, (error: unknown) => ({
      intent: "error" as const,
      sentence: sentenceFor(error),
    }));
    setOutcome(next);
    announce(next.sentence);
    setBusy(false);
  };
  return (
    <div className={styles.around}>
      <Button disabledFocusable={busy} onClick={() => void write()}>
        {busy ? "Writing…" : "Write this out"}
      </Button>
      <p className={styles.text}>
        The same result in native Excel functions, step by step on a new sheet
        {written.needs365 ? ", for Microsoft 365" : ""}.
      </p>
      {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
    </div>
  );
}

function partsOf({ explanation }: Explained) {
  const parts = explanation?.parts;
  if (!parts || parts.rows.length === 0) return null;
  const { of, amount, rows, total } = parts;
  return { of, amount, rows, addsUp: total !== null };
}

function outcomeOf({ sheet, difference }: WrittenOut): { intent: Intent; sentence: string } {
  if (difference === null) {
    return { intent: "info", sentence: `Written on the sheet ${sheet}, still calculating.` };
  }
  if (difference === 0) {
    return {
      intent: "success",
      sentence: `Written on the sheet ${sheet}: it gives the same result.`,
    };
  }
  const by = typeof difference === "number" ? ` by ${String(difference)}` : "";
  return {
    intent: "info",
    sentence: `Written on the sheet ${sheet}, but its result differs from the function’s${by}. The notes on the sheet say what the formula assumes.`,
  };
}
