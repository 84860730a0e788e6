import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { loadDataset } from "../../../datasets/dataset";
import type { JoinTo } from "../../../datasets/related";
import { addJoinedValues, type JoinResult } from "../../../excel/joining/addJoinedValues";
import { sentenceFor } from "../../../excel/workbook/sentenceFor";
import { Notice, type Intent } from "../../parts/Notice";
import { usePane } from "../../services/PaneContext";
import { sha256 } from "../../services/sha256";

const useStyles = makeStyles({
  part: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
});

interface Props {
  readonly join: JoinTo;
  readonly added: string;
  readonly table: string;
}

/** The joined column as values that stay as they are, with a row in the record of sources. */
export function JoinValues({ join, added, table }: Props) {
  const styles = useStyles();
  const { announce, readDataset } = usePane();
  const [outcome, setOutcome] = useState<{ intent: Intent; sentence: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const next = await loadDataset(join.dataset, readDataset, sha256)
      .then((from) => addJoinedValues({ ...join, table, from, added }, new Date()))
      .then(told, (error: unknown) => ({ intent: "error" as const, sentence: sentenceFor(error) }));
    setOutcome(next);
    announce(next.sentence);
    setBusy(false);
  };
  return (
    <div className={styles.part}>
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => void add()}
        aria-label={`Add as values: ${added}`}
      >
        {busy ? "Adding…" : "Add as values, with source"}
      </Button>
      {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
    </div>
  );
}

function told({ address, rows, without, sourcesSheet }: JoinResult) {
  const [there, blank] = [rows - without, without].map((count) => count.toLocaleString("en-US"));
  const left =
    without === 0 ? "" : ` ${blank} rows have a key that is not there; their cells are blank.`;
  return {
    intent: "success" as const,
    sentence: `In ${address}: ${there} values.${left} The source is on the sheet "${sourcesSheet}".`,
  };
}
