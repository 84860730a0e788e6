import { makeStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { loadCatalogue, type Catalogue, type DatasetSummary } from "../../datasets/catalogue";
import type { Import } from "../../excel/imports";
import { usePane } from "../PaneContext";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { DatasetDetail, factsOf } from "./DatasetDetail";
import { useWorkbookImports } from "./useWorkbookImports";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
});

/** The reference datasets: find one, look at it, import it, use it. */
export function DatasetsView() {
  const { readDataset } = usePane();
  const load = useCallback(() => loadCatalogue(readDataset), [readDataset]);
  const loaded = useLoaded(load);
  return (
    <LoadedContent loaded={loaded}>
      {(catalogue) => <Datasets catalogue={catalogue} />}
    </LoadedContent>
  );
}

function Datasets({ catalogue }: { catalogue: Catalogue }) {
  const styles = useStyles();
  const { imports, refresh } = useWorkbookImports();
  const [open, setOpen] = useState<string | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  const groups = useMemo(() => listGroups(catalogue, imports), [catalogue, imports]);
  const summary = catalogue.groups
    .flatMap(({ datasets }) => datasets)
    .find(({ name }) => name === open);
  return (
    <>
      <div className={styles.page} hidden={summary !== undefined}>
        <ListPage
          noun="datasets"
          groups={groups}
          onOpen={(name) => {
            setOpen(name);
            setLeft(null);
          }}
          focused={left}
        />
      </div>
      {summary && (
        <DatasetDetail
          key={summary.name}
          summary={summary}
          imports={imports}
          onImported={refresh}
          onBack={() => {
            setLeft(summary.name);
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function listGroups(catalogue: Catalogue, imports: readonly Import[]): ListGroup[] {
  return catalogue.groups.map(({ title, datasets }) => ({
    title,
    items: datasets.map((summary) => ({
      id: summary.name,
      title: summary.title,
      text: summary.description,
      facts: (isImported(summary, imports) ? "In this workbook · " : "") + factsOf(summary),
      texts: [
        `${summary.title} ${summary.name}`,
        summary.columns.join(" "),
        `${title} ${summary.description}`,
      ],
    })),
  }));
}

function isImported({ name }: DatasetSummary, imports: readonly Import[]): boolean {
  return imports.some(({ dataset }) => dataset === name);
}
