import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { loadDataset, type Dataset } from "../../../datasets/dataset";
import { applyFilter, filterFor, WHOLE, type Filter } from "../../../datasets/filter/filter";
import { usePane } from "../../services/PaneContext";
import { DetailPage } from "../../parts/DetailPage";
import { LoadedContent } from "../../parts/LoadedContent";
import { useLoaded } from "../../parts/useLoaded";
import { countOf } from "../filter/countOf";
import { FilterPanel } from "../filter/FilterPanel";
import { sha256 } from "../../services/sha256";
import { SeveralPanel } from "./SeveralPanel";
import { useSeveralImports } from "./useSeveralImports";
import { count } from "../../../core/count";
import { SmallText } from "../../parts/SmallText";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Props {
  readonly names: readonly string[];
  readonly onImported: () => void;
  readonly onBack: () => void;
}

interface Chosen {
  readonly whole: Dataset;
  readonly rows: Dataset;
}

/** Several datasets, one filter for all of them, one button. */
export function SeveralPage({ names, onImported, onBack }: Props) {
  const styles = useStyles();
  const { readDataset } = usePane();
  const load = useCallback(
    () => Promise.all(names.map((name) => loadDataset(name, readDataset, sha256))),
    [names, readDataset],
  );
  const loaded = useLoaded(load);
  const datasets = loaded.state === "ready" ? loaded.value : null;
  const [filter, setFilter] = useState<Filter>(WHOLE);
  const control = useSeveralImports(onImported);
  const chosen = useMemo(() => datasets?.map((whole) => choose(whole, filter)), [datasets, filter]);
  const wanted = chosen?.filter(({ rows }) => rows.rows.length > 0) ?? [];
  return (
    <DetailPage
      from="Datasets"
      title={`Import ${count(names.length, "dataset")}`}
      onBack={onBack}
      footer={
        <SeveralPanel
          control={control}
          datasets={chosen ? wanted.length : null}
          rows={wanted.reduce((sum, { rows }) => sum + rows.rows.length, 0)}
          onStart={() =>
            control.start(
              wanted.map(({ whole }) => whole),
              filter,
            )
          }
        />
      }
    >
      <SmallText>
        Each goes to its own sheet. The filter applies where a dataset has those columns; other
        datasets are imported whole.
      </SmallText>
      <LoadedContent loaded={loaded}>
        {(all) => (
          <>
            <FilterPanel
              datasets={all}
              filter={filter}
              onChange={setFilter}
              count={totalOf(chosen ?? [])}
              disabled={control.state.phase === "running"}
            />
            <ul className={styles.list}>
              {chosen?.map(({ whole, rows }) => (
                <li key={whole.description.name} className={styles.item}>
                  {whole.description.title}
                  <span className={styles.facts}>
                    {rows.rows.length === 0
                      ? "No row passes the filter: left out."
                      : countOf(rows, whole)}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </LoadedContent>
    </DetailPage>
  );
}

function choose(whole: Dataset, filter: Filter): Chosen {
  return { whole, rows: applyFilter(whole, filterFor(whole.description, filter)) };
}

function totalOf(chosen: readonly Chosen[]): string {
  const total = (part: keyof Chosen): number =>
    chosen.reduce((sum, each) => sum + each[part].rows.length, 0);
  const [some, all] = [total("rows"), total("whole")].map((rows) => rows.toLocaleString("en-US"));
  return some === all ? `all ${all} rows` : `${some} of ${all} rows`;
}
