import type { DatasetDescription } from "./catalogue";

interface Described {
  readonly description: Pick<DatasetDescription, "name" | "schema">;
}

/** The same datasets, those that others of them refer to before these, so that lists of keys can be offered. */
export function keysFirst<T extends Described>(datasets: readonly T[]): T[] {
  const ordered: T[] = [];
  const begun = new Set<T>();
  const place = (dataset: T): void => {
    if (begun.has(dataset)) return;
    begun.add(dataset);
    for (const { reference } of dataset.description.schema.foreignKeys ?? []) {
      const target = datasets.find(({ description }) => description.name === reference.resource);
      if (target) place(target);
    }
    ordered.push(dataset);
  };
  datasets.forEach(place);
  return ordered;
}
