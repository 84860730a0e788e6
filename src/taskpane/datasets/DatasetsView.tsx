import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { loadCatalogue, type Catalogue, type DatasetSummary } from "../../datasets/catalogue";
import { standingOf } from "../../datasets/vintages";
import { filterText, type Filter } from "../../datasets/filter/filter";
import { editionHeld, EVERY, isEvery, newsSince } from "../../datasets/listing/listFilter";
import { findImports, type Import } from "../../excel/provenance/imports";
import { useArrival } from "../services/navigation";
import { usePane } from "../services/PaneContext";
import type { Choosing } from "../parts/ChoiceRow";
import { ListPage, type ListGroup } from "../parts/ListPage";
import { LoadedContent } from "../parts/LoadedContent";
import { useLoaded } from "../parts/useLoaded";
import { DatasetDetail, factsOf } from "./DatasetDetail";
import { FilterDisclosure } from "./filter/FilterDisclosure";
import { useListFilter } from "./listing/useListFilter";
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

/** Fetched when the list is first filtered. */
const ListFilterPanel = lazy(async () => ({
  default: (await import("./listing/ListFilterPanel")).ListFilterPanel,
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
  const held = editionHeld(imports.map(({ version }) => version));
  const { filter, setFilter, facets, load, passes } = useListFilter(held);
  const listed = useMemo(
    () => listGroups(catalogue, imports, passes),
    [catalogue, imports, passes],
  );
  const isFiltered = !isEvery(filter);
  const groups =
    chosen !== null || isFiltered ? listed.filter(({ title }) => title !== IN_WORKBOOK) : listed;
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
          above={
            <FilterDisclosure
              count={datasetCount(catalogue, passes)}
              clearable={isFiltered}
              onClear={() => setFilter(EVERY)}
              onOpen={load}
            >
              <Suspense fallback={<Spinner label="Loading…" />}>
                <ListFilterPanel {...{ catalogue, facets, filter, held }} onChange={setFilter} />
              </Suspense>
            </FilterDisclosure>
          }
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
                    ? "Tick the datasets you want"
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

type Passes = (summary: DatasetSummary) => boolean;

/** "12 of 66 datasets", or "all 66 datasets". */
function datasetCount({ groups }: Catalogue, passes: Passes): string {
  const all = groups.flatMap(({ datasets }) => datasets);
  const some = all.filter(passes).length;
  return some === all.length ? `all ${all.length} datasets` : `${some} of ${all.length} datasets`;
}

const NEWS = { new: "New since this workbook", changed: "Changed since this workbook" } as const;

function vintageFact({ mark }: Import, summary: DatasetSummary | undefined): string | null {
  if (mark.pinned === true) return "Vintage pinned";
  return summary && standingOf(summary, mark) === "newer" ? "Newer vintage available" : null;
}

function itemOf({ id }: Import): string {
  return `import ${id}`;
}

function listGroups(catalogue: Catalogue, imports: readonly Import[], passes: Passes): ListGroup[] {
  const held = editionHeld(imports.map(({ version }) => version));
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
  const shown = catalogue.groups.map((group) => ({
    ...group,
    datasets: group.datasets.filter(passes),
  }));
  const bundled = shown
    .filter(({ datasets }) => datasets.length > 0)
    .map(({ title, datasets }) => ({
      title,
      items: datasets.map((summary) => ({
        id: summary.name,
        title: summary.title,
        text: summary.description,
        facts: [...standingFacts(summary, imports, held), factsOf(summary)].join(" · "),
        texts: [
          `${summary.title} ${summary.name}`,
          summary.columns.join(" "),
          `${title} ${summary.description}`,
        ],
      })),
    }));
  return tables.length > 0 ? [{ title: IN_WORKBOOK, items: tables }, ...bundled] : bundled;
}

/** What is told of a table that stands is told with the table. */
function standingFacts(
  summary: DatasetSummary,
  imports: readonly Import[],
  held: string | null,
): string[] {
  if (isImported(summary, imports)) return ["In this workbook"];
  const news = newsSince(summary, held);
  return news === null ? [] : [NEWS[news]];
}

function isImported({ name }: DatasetSummary, imports: readonly Import[]): boolean {
  return imports.some(({ dataset }) => dataset === name);
}
