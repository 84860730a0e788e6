import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
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

/** Fetched when an imported table is first opened. */
const ImportedTable = lazy(async () => ({
  default: (await import("./imported/ImportedTable")).ImportedTable,
}));

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
  // Kept as it was opened, so that its page stays when the table is gone.
  const [table, setTable] = useState<Import | null>(null);
  const groups = useMemo(() => listGroups(catalogue, imports), [catalogue, imports]);
  const summary = summaryOf(catalogue, open);
  const openItem = (id: string): void => {
    const imported = imports.find((each) => itemOf(each) === id);
    setTable(imported ?? null);
    setOpen(imported ? null : id);
    setLeft(null);
  };
  return (
    <>
      <div className={styles.page} hidden={summary !== undefined || table !== null}>
        <ListPage noun="datasets" groups={groups} onOpen={openItem} focused={left} />
      </div>
      {table && (
        <Suspense fallback={<Spinner label="Loading…" />}>
          <ImportedTable
            key={table.id}
            imported={table}
            summary={summaryOf(catalogue, table.dataset)}
            onRemoved={refresh}
            onBack={() => {
              setLeft(itemOf(table));
              setTable(null);
            }}
          />
        </Suspense>
      )}
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

function summaryOf(catalogue: Catalogue, dataset: string | null): DatasetSummary | undefined {
  return catalogue.groups.flatMap(({ datasets }) => datasets).find(({ name }) => name === dataset);
}

function itemOf({ id }: Import): string {
  return `import ${id}`;
}

function listGroups(catalogue: Catalogue, imports: readonly Import[]): ListGroup[] {
  const tables = imports.map((imported) => {
    const title = summaryOf(catalogue, imported.dataset)?.title ?? imported.dataset;
    const text = `${title}, on the sheet “${imported.sheet}”`;
    return {
      id: itemOf(imported),
      title: imported.table,
      text,
      code: true,
      texts: [imported.table, text],
    };
  });
  const bundled = catalogue.groups.map(({ title, datasets }) => ({
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
  return tables.length > 0 ? [{ title: "In this workbook", items: tables }, ...bundled] : bundled;
}

function isImported({ name }: DatasetSummary, imports: readonly Import[]): boolean {
  return imports.some(({ dataset }) => dataset === name);
}
