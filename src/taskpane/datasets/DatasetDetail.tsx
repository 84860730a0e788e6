import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { loadDataset } from "../../datasets/dataset";
import { applyFilter, isWhole, WHOLE, type Filter } from "../../datasets/filter/filter";
import { withCountryNames } from "../../datasets/withCountryNames";
import type { Catalogue, DatasetSummary } from "../../datasets/catalogue";
import type { Import } from "../../excel/provenance/imports";
import { usePane } from "../services/PaneContext";
import { DetailPage } from "../parts/DetailPage";
import { LoadedContent } from "../parts/LoadedContent";
import { Sections } from "../parts/Sections";
import { useLoaded } from "../parts/useLoaded";
import { countOf } from "./filter/countOf";
import { ColumnList } from "../importing/ColumnList";
import { ImportPanel } from "../importing/ImportPanel";
import { ReadyFormulas } from "./ReadyFormulas";
import { RowsPreview } from "../importing/RowsPreview";
import { SourceList } from "../importing/SourceList";
import { sha256 } from "../services/sha256";
import { useImport } from "../importing/useImport";
import { count } from "../../core/count";
import { WebLink } from "../parts/WebLink";
import { beside, guideAddress } from "../services/guides";
import { SmallText } from "../parts/SmallText";

/** Fetched when a dataset is first opened: it brings the names of all countries along. */
const FilterPanel = lazy(async () => ({
  default: (await import("./filter/FilterPanel")).FilterPanel,
}));

/** Fetched with the models, when it is asked what belongs together. */
const RelatedPanel = lazy(async () => ({
  default: (await import("./related/RelatedPanel")).RelatedPanel,
}));

const useStyles = makeStyles({
  facts: {
    margin: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly catalogue: Catalogue;
  readonly summary: DatasetSummary;
  readonly imports: readonly Import[];
  /** The rows to begin with. */
  readonly asked: Filter | undefined;
  readonly onImported: () => void;
  readonly onBack: () => void;
}

/** A dataset in full: a look at rows, columns and sources before it is imported, and formulas after. */
export function DatasetDetail({ catalogue, summary, imports, asked, onImported, onBack }: Props) {
  const styles = useStyles();
  const { readDataset } = usePane();
  const [section, setSection] = useState("rows");
  const load = useCallback(
    () => loadDataset(summary.name, readDataset, sha256),
    [summary.name, readDataset],
  );
  const loaded = useLoaded(load);
  const dataset = loaded.state === "ready" ? loaded.value : null;
  const [filter, setFilter] = useState(asked ?? WHOLE);
  const all = useMemo(() => (dataset ? [dataset] : []), [dataset]);
  const chosen = useMemo(() => dataset && applyFilter(dataset, filter), [dataset, filter]);
  const control = useImport(dataset, onImported, filter);
  const arriving = useMemo(
    () => (chosen && control.names === true ? withCountryNames(chosen) : chosen),
    [chosen, control.names],
  );
  const { state } = control;
  useEffect(() => {
    if (state.phase === "done") setSection("formulas");
  }, [state.phase]);

  const existing = imports.filter((each) => each.dataset === summary.name).at(-1);
  const table = state.phase === "done" ? state.result.table : existing?.table;
  return (
    <DetailPage
      from="Datasets"
      title={summary.title}
      place={{ view: "datasets", item: summary.name }}
      onBack={onBack}
      footer={
        <ImportPanel
          control={control}
          rows={chosen ? chosen.rows.length : null}
          filtered={!isWhole(filter)}
          existing={existing}
        />
      }
    >
      <SmallText>{summary.description}</SmallText>
      <p className={styles.facts}>{factsOf(summary)}</p>
      <LoadedContent loaded={loaded}>
        {(value) => (
          <>
            <Suspense fallback={null}>
              <FilterPanel
                datasets={all}
                filter={filter}
                onChange={setFilter}
                count={countOf(chosen ?? value, value)}
                disabled={state.phase === "running"}
              />
            </Suspense>
            <Sections
              label="About this dataset"
              shown={section}
              onShow={setSection}
              sections={[
                { id: "rows", label: "Rows", content: <RowsPreview dataset={arriving ?? value} /> },
                {
                  id: "columns",
                  label: "Columns",
                  content: <ColumnList fields={value.description.schema.fields} />,
                },
                {
                  id: "sources",
                  label: "Sources",
                  content: (
                    <>
                      <SourceList dataset={value} />
                      <WebLink address={beside(guideAddress(`data-${summary.name}`))}>
                        Help page
                      </WebLink>
                    </>
                  ),
                },
                {
                  id: "formulas",
                  label: "Formulas",
                  content: (
                    <ReadyFormulas
                      dataset={summary.name}
                      formulas={value.description.formulas}
                      table={table}
                    />
                  ),
                },
                {
                  id: "related",
                  label: "Related",
                  content: (
                    <Suspense fallback={<Spinner label="Loading…" />}>
                      <RelatedPanel catalogue={catalogue} summary={summary} table={table} />
                    </Suspense>
                  ),
                },
              ]}
            />
          </>
        )}
      </LoadedContent>
    </DetailPage>
  );
}

export function factsOf({ rows, columns, vintage }: DatasetSummary): string {
  return `${count(rows, "row")} · ${count(columns.length, "column")} · ${vintage}`;
}
