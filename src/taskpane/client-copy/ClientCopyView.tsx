import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { CopyLook } from "../../excel/client-copy/copyItem";
import { Notice } from "../parts/Notice";
import { CopyActions } from "./CopyActions";
import { FormulaGroups } from "./FormulaGroups";
import { errorsSentence, summaryOf } from "./sentences";
import { useClientCopy, type ClientCopyControl } from "./useClientCopy";
import { SmallText } from "../parts/SmallText";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    display: "grid",
    alignContent: "start",
    rowGap: tokens.spacingVerticalS,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** A workbook for people without the add-in: what becomes of each formula, the conversion, and the way back. */
export function ClientCopyView() {
  const styles = useStyles();
  const control = useClientCopy();
  const { look, working } = control;
  return (
    <div className={styles.page}>
      <div className={styles.body}>
        <h2 className={styles.heading}>Client copy</h2>
        <SmallText>
          For readers without the add-in. Each formula becomes a native Excel formula where one
          exists, checked against its present result; otherwise its value is frozen. Restore brings
          the live formulas back. In Excel for Windows and Mac, readers are not asked to trust the
          add-in; on the web they may be. Converting clears Excel’s Undo list.
        </SmallText>
        {look && <Found look={look} control={control} disabled={working !== null} />}
      </div>
      <div className={styles.footer}>
        <CopyActions control={control} />
      </div>
    </div>
  );
}

interface FoundProps {
  readonly look: CopyLook;
  readonly control: ClientCopyControl;
  readonly disabled: boolean;
}

function Found({ look, control, disabled }: FoundProps) {
  const styles = useStyles();
  const { state, items, obstacles } = look;
  const errors = errorsSentence(items);
  if (state !== "live") return <Notice intent="info">{CONVERTED[state]}</Notice>;
  if (items.length === 0 && obstacles.length === 0) {
    return (
      <SmallText>No formula in this workbook uses the add-in: you can share it as it is.</SmallText>
    );
  }
  return (
    <>
      {obstacles.map((sentence) => (
        <Notice key={sentence} intent="error">
          {sentence}
        </Notice>
      ))}
      {items.length > 0 && (
        <>
          {errors !== null && <Notice intent="warning">{errors}</Notice>}
          <p className={styles.summary}>{summaryOf(items, control.wayOf)}</p>
          <Checkbox
            label="Shorter formulas with named LAMBDAs (readers need Microsoft 365)"
            checked={control.prefersNames}
            disabled={disabled}
            onChange={(_, { checked }) => control.preferNames(checked === true)}
          />
          <FormulaGroups items={items} control={control} disabled={disabled} />
        </>
      )}
    </>
  );
}

const CONVERTED = {
  copy: "This workbook is now a client copy. Save a copy (File > Save a Copy), then restore the live formulas.",
  interrupted:
    "The pane was closed while a client copy was being made. Restore the live formulas first.",
};
