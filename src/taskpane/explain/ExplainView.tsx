import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { SelectedFormula } from "../../excel/explain/selectedFormula";
import { Notice } from "../parts/Notice";
import { ExplainedCall } from "./ExplainedCall";
import { Precedents } from "./Precedents";
import { useSelectedFormula, type Hold } from "./useSelectedFormula";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column" },
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: { flexShrink: 0, minWidth: "auto" },
  message: { padding: tokens.spacingHorizontalM, display: "grid", rowGap: tokens.spacingVerticalM },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

/** What the selected cell's figure is made of, followed as the selection moves. */
export function ExplainView() {
  const styles = useStyles();
  const [held, setHeld] = useState<Hold>("none");
  const letGo = useCallback(() => setHeld("none"), []);
  const { followed, calculation, look } = useSelectedFormula(held, letGo);
  const selection = followed.state === "ready" ? followed.selection : null;
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <h2 className={styles.address}>{addressOf(selection)}</h2>
        {selection?.kind === "ours" && (
          <Button
            size="small"
            className={styles.button}
            aria-pressed={held !== "none"}
            appearance={held !== "none" ? "primary" : "secondary"}
            onClick={() => setHeld((before) => (before === "none" ? "asked" : "none"))}
            title="Keep showing this cell while you select others"
          >
            {held === "none" ? "Hold" : "Held"}
          </Button>
        )}
      </div>
      {followed.state === "failed" && (
        <div className={styles.message} role="alert">
          <Notice intent="error">{followed.sentence}</Notice>
          <Button onClick={look}>Look again</Button>
        </div>
      )}
      {selection?.kind === "none" && (
        <div className={styles.message}>
          <p className={styles.text}>{nothingHere(selection)}</p>
          {selection.formula !== "" && <Precedents key={selection.address} selection={selection} />}
          <p className={styles.text}>
            Select a cell with a Linchpin formula to see how its figure comes about: the equation
            with its numbers, what each part contributes, and where the inputs come from.
          </p>
        </div>
      )}
      {selection?.kind === "ours" && (
        <ExplainedCall
          key={`${selection.home.address} ${selection.formula}`}
          selection={selection}
          calculation={calculation}
          onHold={() => setHeld((before) => (before === "none" ? "while written out" : before))}
        />
      )}
    </div>
  );
}

function addressOf(selection: SelectedFormula | null): string {
  if (selection === null) return "";
  return selection.kind === "none" ? selection.address : selection.selected;
}

function nothingHere({ address, holds }: Extract<SelectedFormula, { kind: "none" }>): string {
  if (holds === "nothing") return `${address} is empty.`;
  return holds === "value"
    ? `${address} holds a typed or imported value, not a formula.`
    : `The formula in ${address} does not use Linchpin directly.`;
}
