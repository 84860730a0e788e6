import { useCallback, useState } from "react";
import type { DatasetSummary } from "../../../datasets/catalogue";
import {
  EVERY,
  isEvery,
  isWanted,
  type FacetsByDataset,
  type ListFilter,
} from "../../../datasets/listing/listFilter";
import { usePane } from "../../services/PaneContext";

export interface ListFiltering {
  readonly filter: ListFilter;
  readonly setFilter: (filter: ListFilter) => void;
  /** Null until they are fetched, which `load` does once. */
  readonly facets: FacetsByDataset | null;
  readonly load: () => void;
  readonly passes: (summary: DatasetSummary) => boolean;
}

/** The filter of the list, and what the datasets' rows name for it, fetched when it is first opened. */
export function useListFilter(held: string | null): ListFiltering {
  const { readJson } = usePane();
  const [filter, setFilter] = useState(EVERY);
  const [facets, setFacets] = useState<FacetsByDataset | null>(null);
  const load = useCallback(() => {
    // Without that file topics and licences are still there to choose by.
    readJson("facets.json").then(
      (read) => setFacets(read as FacetsByDataset),
      () => setFacets({}),
    );
  }, [readJson]);
  const passes = useCallback(
    (summary: DatasetSummary) =>
      isEvery(filter) || isWanted(summary, facets?.[summary.name], filter, held),
    [filter, facets, held],
  );
  return { filter, setFilter, facets, load, passes };
}
