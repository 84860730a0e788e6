import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { loadCatalogue, type Catalogue, type DatasetSummary } from "../../datasets/catalogue";
import { standingOf } from "../../datasets/vintages";
import { filterText, type Filter } from "../../datasets/filter/filter";
import { findImports, type Import } from "../../excel/provenance/imports";
import { useArrival } from "../services/navigation";
import { usePane } from "../services/PaneContext";
import type { Choosing } from "../parts/ChoiceRow";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { DatasetDetail, factsOf } from "./DatasetDetail";
import { useWorkbookImports } from "./useWorkbookImports";

const IN_WORKBOOK = "In this workbook";

const useStyles = makeStyles({
  page: { height: "100%", minHeight: 0, "&[hidden]": { display: "none" } },
  beside: { minWidth: "auto", flexShrink: 0 },
  footer: { display: "grid", rowGap: tokens.spacingVerticalS },
});

/** Fetched when an imported table is first opened. */
const ImportedTable = lazy(async () => ({
  default: (await import("../imported/ImportedTable")).ImportedTable,
}));

/** Fetched when several datasets are imported at once. */
const SeveralPage = lazy(async () => ({
  default: (await import("./several/SeveralPage")).SeveralPage,
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
  // The datasets that are ticked; null while a click opens one.
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [several, setSeveral] = useState<readonly string[] | null>(null);
  const listed = useMemo(() => listGroups(catalogue, imports), [catalogue, imports]);
  const groups = chosen ? listed.filter(({ title }) => title !== IN_WORKBOOK) : listed;
  const summary = summaryOf(catalogue, open);
  const [asked, setAsked] = useState<Filter | undefined>();
  const openItem = (id: string, standing = imports, filter?: Filter): void => {
    const imported = standing.find((each) => itemOf(each) === id);
    setTable(imported ?? null);
    setOpen(imported ? null : id);
    setAsked(filter);
    setSeveral(null);
    setLeft(null);
  };
  useArrival("datasets", (id, filter) => {
    // A table may have been imported since the list was made. Where Excel does not answer, the list stays.
    findImports().then(
      (standing) => openItem(id, standing, filter),
      () => openItem(id, imports, filter),
    );
  });
  return (
    <>
      <div
        className={styles.page}
        hidden={summary !== undefined || table !== null || several !== null}
      >
        <ListPage
          noun="datasets"
          groups={groups}
          onOpen={(id) => openItem(id)}
          focused={left}
          choosing={chosen && choosingOf(chosen, setChosen)}
          beside={
            <Button
              className={styles.beside}
              aria-label={chosen ? "Done selecting" : "Select several datasets"}
              onClick={() => setChosen(chosen ? null : [])}
            >
              {chosen ? "Done" : "Select"}
            </Button>
          }
          footer={
            chosen ? (
              <div className={styles.footer}>
                <Button
                  appearance="primary"
                  disabledFocusable={chosen.length === 0}
                  onClick={() => setSeveral(chosen)}
                >
                  {chosen.length === 0
                    ? "Tick the datasets to import"
                    : `Import ${chosen.length} ${chosen.length === 1 ? "dataset" : "datasets"}`}
                </Button>
              </div>
            ) : undefined
          }
        />
      </div>
      {several && (
        <Suspense fallback={<Spinner label="Loading…" />}>
          <SeveralPage names={several} onImported={refresh} onBack={() => setSeveral(null)} />
        </Suspense>
      )}
      {table && (
        <Suspense fallback={<Spinner label="Loading…" />}>
          <ImportedTable
            key={table.id}
            imported={table}
            summary={summaryOf(catalogue, table.dataset)}
            onChanged={refresh}
            onBack={() => {
              setLeft(itemOf(table));
              setTable(null);
            }}
          />
        </Suspense>
      )}
      {summary && (
        <DatasetDetail
          key={`${summary.name} ${asked ? filterText(asked) : ""}`}
          catalogue={catalogue}
          summary={summary}
          imports={imports}
          asked={asked}
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

function choosingOf(
  chosen: readonly string[],
  onChange: (chosen: readonly string[]) => void,
): Choosing {
  return {
    chosen: new Set(chosen),
    onChoose: (ids, on) =>
      onChange([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])]),
  };
}

function summaryOf(catalogue: Catalogue, dataset: string | null): DatasetSummary | undefined {
  return catalogue.groups.flatMap(({ datasets }) => datasets).find(({ name }) => name === dataset);
}

function vintageFact({ mark }: Import, summary: DatasetSummary | undefined): string | null {
  if (mark.pinned === true) return "Vintage pinned";
  return summary && standingOf(summary, mark) === "newer" ? "Newer vintage available" : null;
}

function itemOf({ id }: Import): string {
  return `import ${id}`;
}

function listGroups(catalogue: Catalogue, imports: readonly Import[]): ListGroup[] {
  const tables = imports.map((imported) => {
    const summary = summaryOf(catalogue, imported.dataset);
    const text = `${summary?.title ?? imported.dataset}, on the sheet “${imported.sheet}”`;
    const facts = vintageFact(imported, summary);
    return {
      ...(facts !== null && { facts }),
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
  return tables.length > 0 ? [{ title: IN_WORKBOOK, items: tables }, ...bundled] : bundled;
}

function isImported({ name }: DatasetSummary, imports: readonly Import[]): boolean {
  return imports.some(({ dataset }) => dataset === name);
}
