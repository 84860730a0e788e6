import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DatasetSummary } from "../../../datasets/catalogue";
import { loadDataset } from "../../../datasets/dataset";
import type { Import } from "../../../excel/imports";
import { sentenceFor } from "../../../excel/sentenceFor";
import { showTable } from "../../../excel/showTable";
import { usePane } from "../../PaneContext";
import { DetailPage } from "../../parts/DetailPage";
import { Notice } from "../../parts/Notice";
import { sha256 } from "../sha256";
import { CheckTable } from "./CheckTable";
import { RemoveImport } from "./RemoveImport";
import { useCheck } from "./useCheck";
import { useRemoval } from "./useRemoval";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly imported: Import;
  /** The dataset it came from; undefined for one that is not of the catalogue. */
  readonly summary: DatasetSummary | undefined;
  readonly onRemoved: () => void;
  readonly onBack: () => void;
}

/** A table that an import left in the workbook: what can be done with it from here. */
export function ImportedTable({ imported, summary, onRemoved, onBack }: Props) {
  const styles = useStyles();
  const { readDataset, announce } = usePane();
  const [problem, setProblem] = useState<string | null>(null);
  const name = summary?.name;
  const load = useCallback(
    (dataset: string) => loadDataset(dataset, readDataset, sha256),
    [readDataset],
  );
  const loadImported = useCallback(
    () => (name === undefined ? Promise.resolve(null) : load(name)),
    [name, load],
  );
  const check = useCheck(imported.id, load, name);
  const removal = useRemoval(imported.id, loadImported, onRemoved);
  const show = (): void => {
    setProblem(null);
    showTable(imported.table).catch((error: unknown) => {
      setProblem(sentenceFor(error));
      announce(sentenceFor(error));
    });
  };
  return (
    <DetailPage
      from="Datasets"
      title={imported.table}
      code
      onBack={onBack}
      footer={<RemoveImport control={removal} />}
    >
      {removal.state.phase !== "done" && (
        <p className={styles.text}>
          {summary?.title ?? imported.dataset}, version {imported.version}, on the sheet “
          {imported.sheet}”.{" "}
          <Link as="button" inline onClick={show}>
            Show it
          </Link>
        </p>
      )}
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      {summary && removal.state.phase !== "done" && (
        <CheckTable importId={imported.id} control={check} />
      )}
    </DetailPage>
  );
}
