import type { Catalogue } from "../../datasets/catalogue";
import type { TableNeed } from "../../models/modelSpec";
import type { Candidate, TableChoice } from "../../excel/building/modelTables";

/** A table that may play a role in a model, as an entry of a list. */
export interface TableOption {
  readonly value: string;
  readonly label: string;
  readonly choice: TableChoice;
}

/** Fitting tables of the workbook first, then what can be imported. */
export function tableOptions(
  need: TableNeed,
  candidates: readonly Candidate[],
  catalogue: Catalogue,
): TableOption[] {
  const titles = new Map(
    [...catalogue.groups.flatMap(({ datasets }) => datasets), ...catalogue.starters].map(
      ({ name, title }) => [name, title],
    ),
  );
  const there = candidates
    .filter(({ missing }) => missing.length === 0)
    .map(({ table }) => ({
      value: `table ${table}`,
      label: `Table ${table}`,
      choice: { kind: "table", table } as const,
    }));
  const bundled = need.datasets.map((dataset) => ({
    value: `dataset ${dataset}`,
    label: `Import: ${titles.get(dataset) ?? dataset}`,
    choice: { kind: "dataset", dataset } as const,
  }));
  const starters = [need.starter ?? []].flat().map((starter) => ({
    value: `starter ${starter}`,
    label: `Write: ${titles.get(starter) ?? starter}`,
    choice: { kind: "starter", starter } as const,
  }));
  return [...there, ...starters, ...bundled];
}

/** A fitting table of the analyst's own; else the usual dataset's where it is imported already, else the dataset. */
export function usualOption(
  need: TableNeed,
  options: readonly TableOption[],
  candidates: readonly Candidate[],
): TableOption | undefined {
  const wanted = need.starter ? [need.starter] : need.datasets.slice(0, 1);
  const fitting = candidates.filter(({ missing }) => missing.length === 0);
  const imported =
    fitting.find(isOwn) ??
    fitting.find(({ dataset }) => dataset !== null && wanted.includes(dataset));
  return (
    options.find(({ choice }) => choice.kind === "table" && choice.table === imported?.table) ??
    options.find(({ choice }) => choice.kind !== "table") ??
    options[0]
  );
}

/** Which of the analyst's own tables are not offered, and what they lack: a sentence, or null. */
export function unfitSentence(candidates: readonly Candidate[]): string | null {
  const unfit = candidates.filter((candidate) => isOwn(candidate) && candidate.missing.length > 0);
  if (unfit.length === 0) return null;
  const named = unfit.slice(0, 3).map(({ table, missing }) => {
    const rest = missing.length - 3;
    const columns = missing.slice(0, 3).join(", ");
    return `${table} lacks ${columns}${rest > 0 ? ` and ${rest} more` : ""}`;
  });
  return `Not listed: ${named.join("; ")}. “Use any table…” reads tables with other headers.`;
}

/** Neither a bundled dataset's nor the record of sources. */
const isOwn = ({ dataset, table }: Candidate): boolean =>
  dataset === null ? !/^linchpin_sources/i.test(table) : dataset.startsWith("own-");
