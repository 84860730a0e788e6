import { placeOfCode } from "../../core/labels/place";
import type { Catalogue } from "../catalogue";
import type { Choice } from "../filter/choicesIn";
import type { FacetsByDataset } from "./listFilter";

/** What the list of datasets can be filtered by. */
export interface ListChoices {
  readonly countries: readonly Choice[];
  readonly years: { readonly from: number; readonly to: number };
  readonly topics: readonly Choice[];
  readonly licences: readonly Choice[];
  readonly confidence: readonly Choice[];
}

/** Every country, year, topic, licence and level of confidence that some dataset has, each once. */
export function listChoices({ groups }: Catalogue, facets: FacetsByDataset): ListChoices {
  const all = Object.values(facets);
  const years = all.flatMap((each) => each.years ?? []).filter((year) => year !== null);
  const licences = groups.flatMap(({ datasets }) => datasets.flatMap((each) => each.licences));
  return {
    countries: distinct(all.flatMap(({ countries }) => countries))
      .map((code) => ({ value: code, label: labelOf(code) }))
      .sort((a, b) => a.label.localeCompare(b.label, "en")),
    years: { from: Math.min(...years), to: Math.max(...years) },
    topics: groups.map(({ name, title }) => ({ value: name, label: title })),
    licences: [...new Map(licences.map(({ name, title }) => [name, title]))].map(
      ([value, label]) => ({ value, label }),
    ),
    confidence: distinct(all.flatMap(({ confidence }) => confidence))
      .sort()
      .map((value) => ({ value, label: value })),
  };
}

function labelOf(code: string): string {
  const name = placeOfCode(code)?.name;
  return name === undefined ? code : `${name} (${code})`;
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];
