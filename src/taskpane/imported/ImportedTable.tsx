import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { DatasetSummary } from "../../datasets/catalogue";
import { loadDataset } from "../../datasets/dataset";
import type { Import } from "../../excel/provenance/imports";
import { sentenceFor } from "../../excel/workbook/sentenceFor";
import { showTable } from "../../excel/tables/showTable";
import { usePane } from "../services/PaneContext";
import { DetailPage } from "../parts/DetailPage";
import { Notice } from "../parts/Notice";
import { RemovalPanel } from "../parts/RemovalPanel";
import { sha256 } from "../services/sha256";
import { CheckTable } from "./CheckTable";
import { SourceColumns } from "./SourceColumns";
import { RefreshTable } from "./refresh/RefreshTable";
import { useAbout } from "./refresh/useAbout";
import { questionOf, useRefresh } from "./refresh/useRefresh";
import { useImportRemoval } from "./useImportRemoval";
import { useSchema } from "./useSchema";
import { SmallText } from "../parts/SmallText";

const useStyles = makeStyles({
  link: { fontSize: "inherit", lineHeight: "inherit" },
  check: {
    marginTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly imported: Import;
  /** The dataset it came from; undefined for one that is not of the catalogue. */
  readonly summary: DatasetSummary | undefined;
  /** The import was removed or refreshed, or its vintage pinned. */
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

/** A table that an import left in the workbook: what can be done with it from here. */
export function ImportedTable({ imported, summary, onChanged, onBack }: Props) {
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
  const { about, reload } = useAbout(imported.id);
  const changed = useCallback(() => {
    reload();
    onChanged();
  }, [reload, onChanged]);
  const schema = useSchema(about, name);
  const refresh = useRefresh(imported.id, changed);
  const removal = useImportRemoval(imported.id, loadImported, onChanged);
  const show = (): void => {
    setProblem(null);
    showTable(about?.found.table ?? imported.table).catch((error: unknown) => {
      setProblem(sentenceFor(error));
      announce(sentenceFor(error));
    });
  };
  const asking = refresh.state.phase === "running" || questionOf(refresh.state) !== null;
  const { version, sheet } = about?.found ?? imported;
  const title = about?.description?.title ?? summary?.title ?? imported.dataset;
  return (
    <DetailPage
      from="Datasets"
      title={imported.table}
      code
      onBack={onBack}
      footer={asking ? undefined : <RemovalPanel control={removal} noun="import" />}
    >
      {removal.state.phase !== "done" && (
        <>
          <SmallText>
            {title}, version {version}, on the sheet “{sheet}”.{" "}
            <Link as="button" inline className={styles.link} onClick={show}>
              Show it
            </Link>
          </SmallText>
          {problem !== null && <Notice intent="error">{problem}</Notice>}
          {about?.found.mark.sheetId !== undefined && <SourceColumns table={about.found.table} />}
          {about && (
            <RefreshTable
              about={about}
              summary={summary}
              load={load}
              control={refresh}
              onChanged={changed}
            />
          )}
          {schema && !asking && (
            <div className={styles.check}>
              <CheckTable
                key={about?.found.mark.edition ?? 0}
                importId={imported.id}
                load={load}
                schema={schema}
              />
            </div>
          )}
        </>
      )}
    </DetailPage>
  );
}
