import { placeOfCode } from "../../core/labels/place";
import type { DatasetSummary } from "../catalogue";
import { compareVersions } from "../vintages";

/** What the rows of a dataset name, as facets.json holds it. */
export interface Facets {
  /** The first and the last year, null for a last one that is still open; null where no row has a year. */
  readonly years: readonly [number, number | null] | null;
  /** ISO codes. */
  readonly countries: readonly string[];
  readonly confidence: readonly string[];
}

export type FacetsByDataset = Readonly<Record<string, Facets>>;

/** Which datasets of the list are wanted. Each part has to hold; an empty one lets every dataset pass. */
export interface ListFilter {
  readonly countries: readonly string[];
  readonly from: number | null;
  readonly to: number | null;
  /** Names of groups. */
  readonly topics: readonly string[];
  /** Names of licences. */
  readonly licences: readonly string[];
  readonly confidence: readonly string[];
  /** Only what has come or changed since the edition that the workbook holds. */
  readonly onlyNew: boolean;
}

export const EVERY: ListFilter = {
  ...{ countries: [], from: null, to: null, topics: [], licences: [], confidence: [] },
  onlyNew: false,
};

export const isEvery = (filter: ListFilter): boolean =>
  Object.entries(filter).every(([, part]) =>
    Array.isArray(part) ? part.length === 0 : part === null || part === false,
  );

/**
 * Whether a dataset is wanted. It is about a country that its rows, its title or its description name; one
 * without a year is not among those of a year.
 */
export function isWanted(
  summary: DatasetSummary,
  facets: Facets | undefined,
  filter: ListFilter,
  held: string | null,
): boolean {
  const { topics, licences, confidence, countries, onlyNew } = filter;
  const any = (wanted: readonly string[], own: readonly string[]): boolean =>
    wanted.length === 0 || wanted.some((each) => own.includes(each));
  return (
    any(topics, [summary.group]) &&
    any(
      licences,
      summary.licences.map(({ name }) => name),
    ) &&
    any(confidence, facets?.confidence ?? []) &&
    (any(countries, facets?.countries ?? []) || countries.some((code) => isNamed(code, summary))) &&
    hasYear(facets?.years ?? null, filter) &&
    (!onlyNew || newsSince(summary, held) !== null)
  );
}

function isNamed(code: string, { title, description }: DatasetSummary): boolean {
  const name = placeOfCode(code)?.name;
  return name !== undefined && `${title} ${description}`.includes(name);
}

function hasYear(years: Facets["years"], { from, to }: ListFilter): boolean {
  if (from === null && to === null) return true;
  if (years === null) return false;
  const [first, last] = years;
  return (to === null || first <= to) && (from === null || last === null || last >= from);
}

export type News = "new" | "changed";

/** Whether a dataset has come or changed since an edition; null where it is as it was. */
export function newsSince({ since, changed }: DatasetSummary, held: string | null): News | null {
  if (held === null) return null;
  if (compareVersions(since, held) > 0) return "new";
  return compareVersions(changed, held) > 0 ? "changed" : null;
}

/** The newest edition that a workbook holds of the bundled datasets; null where it holds none. */
export function editionHeld(versions: readonly string[]): string | null {
  const editions = versions.filter((version) => /^\d/.test(version));
  return editions.reduce<string | null>(
    (newest, each) => (newest === null || compareVersions(each, newest) > 0 ? each : newest),
    null,
  );
}
