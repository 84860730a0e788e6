import MiniSearch, { type SearchResult } from "minisearch";
import { editDistance } from "../../core/labels/editDistance";
import { WHOLE, type Filter } from "../../datasets/filter/filter";
import { subjectOf, wordsOf } from "../parts/searchWords";
import type { ColumnLabels, Entry, FoundEntry } from "./entry";
import { likeTerms } from "./likeTerms";

/** Codes of countries and their names. */
export type Places = Readonly<Record<string, string>>;

const BOOST = { name: 6, words: 4, like: 3, description: 1.5, labels: 1, likeDescription: 0.5 };
const MOST_LABELS = 3;
/** A dataset with rows on the country or mineral is meant sooner than one that mentions it. */
const ABOUT_IT = 3;

/** A search over the entries: what holds every word, best first, else what holds most of them. */
export function searchOver(
  entries: readonly Entry[],
  places: Places,
): (query: string) => readonly FoundEntry[] {
  const index = indexOf(entries, places);
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return (query) => {
    const subject = subjectOf(query);
    const words = (subject.length > 0 ? subject : wordsOf(query)).join(" ");
    if (words === "") return [];
    return resultsFor(words, index)
      .flatMap((result) => {
        const entry = known.get(String(result.id));
        return entry ? [foundEntry(entry, result, places)] : [];
      })
      .sort((a, b) => named(b.entry, query) - named(a.entry, query) || b.score - a.score);
  };
}

function resultsFor(words: string, index: MiniSearch): SearchResult[] {
  const whole = asTyped(index.search(words));
  return whole.length > 0 ? whole : asTyped(index.search(words, { combineWith: "OR" }));
}

/** Typing errors are forgiven only where nothing is spelled so: sanctions are no sections. */
function asTyped(results: SearchResult[]): SearchResult[] {
  const spelled = results.filter(({ queryTerms, terms }) =>
    queryTerms.every((query) => terms.some((term) => term.startsWith(query))),
  );
  return spelled.length > 0 ? spelled : results;
}

/** 1 for what is called just so: REFERENCE before REFERENCE_TABLE. */
const named = ({ title }: Entry, query: string): number =>
  title.toLowerCase() === query.trim().toLowerCase() ? 1 : 0;

function indexOf(entries: readonly Entry[], places: Places): MiniSearch {
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: wordsOf,
    searchOptions: {
      prefix: (term) => term.length > 1,
      // Two letters exchanged are two errors.
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: "AND",
      boost: BOOST,
    },
  });
  index.addAll(
    entries.map(({ id, texts: [name, words, description], labels = [] }) => ({
      ...{ id, name, words, description },
      like: likeTerms(`${name} ${words}`),
      likeDescription: likeTerms(description),
      labels: labels.map((column) => namedLabels(column, places).join(" ")).join(" "),
    })),
  );
  return index;
}

function namedLabels({ kind, values }: ColumnLabels, places: Places): readonly string[] {
  return kind === "country" ? values.map((code) => placeName(code, places)) : values;
}

/** "Taiwan (TWN)" */
function placeName(code: string, places: Places): string {
  const name = places[code];
  return name === undefined ? code : `${name} (${code})`;
}

function foundEntry(entry: Entry, result: SearchResult, places: Places): FoundEntry {
  const terms = labelTerms(result);
  const matches = (entry.labels ?? []).flatMap((column) => matchesIn(column, terms, places));
  const labels = [...new Set(matches.map(({ label, column }) => `${label} in ${column}`))];
  const filter = filterOf(matches);
  return {
    ...{
      entry,
      score: result.score * (filter ? ABOUT_IT : 1),
      labels: labels.slice(0, MOST_LABELS),
    },
    ...(filter && { filter }),
  };
}

/** The words of labels that match: those as typed, or else those nearest to it. */
function labelTerms({ match, queryTerms }: SearchResult): string[] {
  const terms = Object.keys(match).filter((term) => match[term]?.includes("labels"));
  const typed = terms.filter((term) => queryTerms.some((query) => term.startsWith(query)));
  if (typed.length > 0) return typed;
  const distances = terms.map((term) =>
    Math.min(...queryTerms.map((query) => editDistance(query, term))),
  );
  const nearest = Math.min(...distances);
  return terms.filter((_, at) => distances[at] === nearest);
}

interface Match {
  readonly column: string;
  readonly kind: ColumnLabels["kind"];
  readonly value: string;
  readonly label: string;
}

function matchesIn(labels: ColumnLabels, terms: readonly string[], places: Places): Match[] {
  const { column, kind, values } = labels;
  const named = namedLabels(labels, places);
  return values.flatMap((value, at) => {
    const label = named[at] ?? value;
    const words = wordsOf(label.toLowerCase());
    return terms.some((term) => words.includes(term)) ? [{ column, kind, value, label }] : [];
  });
}

/** Where the search is for one country or one mineral, its rows; otherwise nothing is left out. */
function filterOf(matches: readonly Match[]): Filter | null {
  const filterable = matches.filter(({ kind }) => kind !== "text");
  const [first, ...others] = new Set(filterable.map(({ value }) => value));
  if (first === undefined || others.length > 0) return null;
  const isCountry = filterable.every(({ kind }) => kind === "country");
  return { ...WHOLE, ...(isCountry ? { countries: [first] } : { minerals: [first] }) };
}
