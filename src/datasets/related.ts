import type { Catalogue, DatasetSummary, Join } from "./catalogue";

/** A join with the dataset that it leads to. */
export interface JoinTo extends Join {
  readonly target: DatasetSummary;
  /** What the join can add: neither the key nor columns of provenance. */
  readonly adds: readonly string[];
}

export interface Related {
  readonly joins: readonly JoinTo[];
  /** Datasets that refer to this one, or hold the same keys. */
  readonly sharing: readonly DatasetSummary[];
}

export const PROVENANCE: ReadonlySet<string> = new Set([
  "source",
  "source_url",
  "vintage",
  "licence",
  "confidence",
  "note",
]);

/** Nearly every dataset has countries: sharing them relates none in particular. */
const COMMON = "countries";

/** Which columns of a dataset join to which others, and which datasets hold the same keys. */
export function relatedTo(catalogue: Catalogue, { name, joins }: DatasetSummary): Related {
  const all = catalogue.groups.flatMap(({ datasets }) => datasets);
  const targets = new Set([name, ...joins.map(({ dataset }) => dataset)]);
  targets.delete(COMMON);
  return {
    joins: joins.flatMap((join) => {
      const target = all.find((dataset) => dataset.name === join.dataset);
      if (target === undefined) return [];
      const adds = target.columns.filter(
        (column) => column !== join.key && !PROVENANCE.has(column),
      );
      return [{ ...join, target, adds }];
    }),
    sharing: all.filter(
      (other) => other.name !== name && other.joins.some(({ dataset }) => targets.has(dataset)),
    ),
  };
}

/**
 * A column of another dataset beside the rows of a table, found by key. Both answers begin with their
 * header, so that places agree; a key that is not there is #N/A.
 */
export function joinFormula({ column, dataset, key }: Join, added: string): string {
  const from = (name: string): string => `LINCHPIN.REFERENCE_TABLE("${dataset}","${name}")`;
  return `=XLOOKUP({table}[${column}],${from(key)},${from(added)})`;
}
