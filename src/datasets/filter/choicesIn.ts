import { placeOfCode } from "../../core/labels/place";
import type { Dataset } from "../dataset";
import { filterable, mineralsIn, withoutQualifier, yearOf } from "./filter";
import { fieldIndex, type Cell } from "../tableSchema";

/** Something that a filter can ask for, as the rows have it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What there is to choose from; empty lists and null where the rows have no such columns. */
export interface Choices {
  readonly countries: readonly Choice[];
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly minerals: readonly Choice[];
  readonly confidence: readonly Choice[];
}

/** Everything that rows of the datasets can be chosen by, each once, in the order that people look it up. */
export function choicesIn(datasets: readonly Dataset[]): Choices {
  const texts = (part: "countries" | "minerals" | "confidence"): string[] => [
    ...new Set(cellsOf(datasets, part).flatMap((cell) => (cell === null ? [] : String(cell)))),
  ];
  const years = cellsOf(datasets, "years")
    .map(yearOf)
    .filter((year) => year !== null)
    .sort((a, b) => a - b);
  const [from] = years;
  const to = years.at(-1);
  return {
    countries: byLabel(texts("countries").map(country)),
    years: from === undefined || to === undefined ? null : { from, to },
    minerals: byLabel(mineralChoices(texts("minerals"), datasets.length > 1)),
    confidence: inOrder(datasets, texts("confidence")),
  };
}

function cellsOf(datasets: readonly Dataset[], part: keyof ReturnType<typeof filterable>): Cell[] {
  return datasets.flatMap(({ description, rows }) =>
    filterable(description)[part].flatMap((name) => {
      const column = fieldIndex(description.schema, name);
      return rows.map((row) => row[column] ?? null);
    }),
  );
}

function country(iso3: string): Choice {
  const name = placeOfCode(iso3)?.name;
  return { value: iso3, label: name === undefined ? iso3 : `${name} (${iso3})` };
}

/** Sources qualify a mineral each in their own way, so that for several the plain names are offered. */
function mineralChoices(cells: readonly string[], plain: boolean): Choice[] {
  const names = new Map<string, string>();
  for (const name of cells.flatMap(mineralsIn)) {
    const shown = plain ? withoutQualifier(name) : name;
    const key = shown.toLowerCase();
    const known = names.get(key);
    if (known === undefined || known === known.toUpperCase()) names.set(key, shown);
  }
  return [...names.values()].map((name) => ({ value: name, label: name }));
}

/** As the schemas list the levels, from the surest on. */
function inOrder(datasets: readonly Dataset[], levels: readonly string[]): Choice[] {
  const known = datasets.flatMap(({ description }) =>
    description.schema.fields.flatMap(({ name, constraints }) =>
      name === "confidence" ? (constraints?.enum ?? []).map(String) : [],
    ),
  );
  return [...new Set([...known, ...levels])]
    .filter((level) => levels.includes(level))
    .map((value) => ({ value, label: value }));
}

const byLabel = (choices: readonly Choice[]): Choice[] =>
  [...choices].sort((a, b) => a.label.localeCompare(b.label, "en"));
