import type { DatasetDescription } from "../catalogue";
import type { Dataset } from "../dataset";
import { DatasetError } from "../datasetError";
import { fieldIndex, type Cell, type Row, type Schema } from "../tableSchema";

/** Which rows of a dataset are wanted. Conditions on several things all have to hold. */
export interface Filter {
  /** ISO codes; empty for every country. */
  readonly countries: readonly string[];
  /** The first and the last year; null for no limit. */
  readonly from: number | null;
  readonly to: number | null;
  /** Names as the datasets write them, in any case; empty for every mineral. */
  readonly minerals: readonly string[];
  /** Levels of confidence; empty for every one. */
  readonly confidence: readonly string[];
}

export const WHOLE: Filter = { countries: [], from: null, to: null, minerals: [], confidence: [] };

/** The columns that each part of a filter looks at; a part without columns lets every row pass. */
export interface Filterable {
  readonly countries: readonly string[];
  readonly years: readonly string[];
  readonly minerals: readonly string[];
  readonly confidence: readonly string[];
}

const MINERAL_COLUMNS = new Set(["mineral", "commodity"]);

/**
 * Read from the schema: codes that refer to the table of countries, years and days, minerals, and the
 * level of confidence. The table of countries refers to none, so that it stays whole as a list of keys.
 */
export function filterable({ schema }: Pick<DatasetDescription, "schema">): Filterable {
  const { fields, foreignKeys = [] } = schema;
  const named = (fits: (name: string, type: string) => boolean): string[] =>
    fields.filter(({ name, type }) => fits(name, type)).map(({ name }) => name);
  const codes = foreignKeys
    .filter(({ reference }) => reference.resource === "countries")
    .flatMap((key) => key.fields);
  return {
    countries: named((name) => codes.includes(name)),
    years: named((_, type) => type === "year" || type === "date"),
    minerals: named((name) => MINERAL_COLUMNS.has(name)),
    confidence: named((name) => name === "confidence"),
  };
}

/** The parts of a filter that the dataset has columns for. */
export function filterFor(description: Pick<DatasetDescription, "schema">, filter: Filter): Filter {
  const columns = filterable(description);
  const dated = columns.years.length > 0;
  return {
    countries: columns.countries.length > 0 ? filter.countries : [],
    from: dated ? filter.from : null,
    to: dated ? filter.to : null,
    minerals: columns.minerals.length > 0 ? filter.minerals : [],
    confidence: columns.confidence.length > 0 ? filter.confidence : [],
  };
}

export function isWhole({ countries, from, to, minerals, confidence }: Filter): boolean {
  const lists = [countries, minerals, confidence];
  return from === null && to === null && lists.every(({ length }) => length === 0);
}

/**
 * The dataset with the rows that pass. Of several country columns (reporter and partner, imposer and
 * target) one is enough. A row without a country or a mineral is about none of those asked for and is
 * left out; a row whose year or confidence is not stated stays, as nothing says that it lies outside.
 */
export function applyFilter(dataset: Dataset, filter: Filter): Dataset {
  if (isWhole(filter)) return dataset;
  const { schema } = dataset.description;
  const columns = filterable(dataset.description);
  const at = (names: readonly string[]): number[] => names.map((name) => fieldIndex(schema, name));
  const countries = namesOneOf(at(columns.countries), filter.countries, (cell) => [cell]);
  const minerals = namesOneOf(at(columns.minerals), filter.minerals, mineralNames);
  const [level = -1] = at(columns.confidence);
  const years = yearsOf(schema, columns.years);
  const rows = dataset.rows.filter(
    (row) =>
      countries(row) &&
      minerals(row) &&
      hasLevel(row[level] ?? null, filter.confidence) &&
      meets(years(row), filter),
  );
  return { ...dataset, rows };
}

function namesOneOf(
  columns: readonly number[],
  wanted: readonly string[],
  namesOf: (cell: string) => readonly string[],
): (row: Row) => boolean {
  if (columns.length === 0 || wanted.length === 0) return () => true;
  const names = new Set(wanted.map((name) => name.trim().toLowerCase()));
  // Few different cells in many rows.
  const known = new Map<Cell, boolean>([[null, false]]);
  const isWanted = (cell: Cell): boolean => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = namesOf(String(cell)).some((name) => names.has(name.toLowerCase()));
    known.set(cell, found);
    return found;
  };
  return (row) => columns.some((column) => isWanted(row[column] ?? null));
}

/** The minerals that a cell lists with semicolons between them; those in brackets are part of a name. */
export function mineralsIn(cell: string): string[] {
  return cell
    .split(/;(?![^(]*\))/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The name before a qualifier: "Graphite" of "Graphite (Natural)" and of "Graphite, natural". */
export function withoutQualifier(mineral: string): string {
  return mineral.split(/[(,]/, 1)[0]?.trimEnd() || mineral;
}

/** Names that a cell answers to: its minerals as written, and without what qualifies them. */
function mineralNames(cell: string): string[] {
  return mineralsIn(cell).flatMap((name) => [name, withoutQualifier(name)]);
}

function hasLevel(cell: Cell, levels: readonly string[]): boolean {
  return levels.length === 0 || cell === null || levels.includes(String(cell));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The years a row is about. Where the schema orders two dates, they begin and end it, and one without
 * an end goes on; otherwise, and where neither of the two is known, each year and day stands for itself.
 */
function yearsOf(schema: Schema, names: readonly string[]): (row: Row) => readonly Span[] {
  const pairs = schema.rules?.dateOrder ?? [];
  const ends = pairs.map(({ start, end }) => [fieldIndex(schema, start), fieldIndex(schema, end)]);
  const columns = names.map((name) => fieldIndex(schema, name));
  const yearAt = (row: Row, column = -1): number | null => yearOf(row[column] ?? null);
  return (row) => {
    const spans = ends.flatMap(([start, end]) => {
      const [from, to] = [yearAt(row, start), yearAt(row, end)];
      return from === null && to === null ? [] : [{ from: from ?? -Infinity, to: to ?? Infinity }];
    });
    if (spans.length > 0) return spans;
    return columns.flatMap((column) => {
      const year = yearAt(row, column);
      return year === null ? [] : [{ from: year, to: year }];
    });
  };
}

/** The year of a year or of an ISO day, or null where the cell holds neither. */
export function yearOf(cell: Cell): number | null {
  if (typeof cell === "number") return Number.isInteger(cell) ? cell : null;
  const year = typeof cell === "string" ? /^(\d{4})(-\d\d-\d\d)?$/.exec(cell)?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

function meets(spans: readonly Span[], { from, to }: Filter): boolean {
  if (spans.length === 0) return true;
  return spans.some((span) => span.to >= (from ?? -Infinity) && span.from <= (to ?? Infinity));
}

const PARTS = ["country", "years", "mineral", "confidence"] as const;
const ALL_ROWS = "all rows";

/** A filter in words that `parseFilter` reads back; empty for all rows. */
export function filterText(filter: Filter): string {
  const { countries, from, to, minerals, confidence } = filter;
  const texts = [
    listText(countries),
    yearsText(from, to),
    listText(minerals),
    listText(confidence),
  ];
  return texts.flatMap((text, part) => (text ? [`${PARTS[part] ?? ""}: ${text}`] : [])).join("; ");
}

function yearsText(from: number | null, to: number | null): string {
  if (from === null) return to === null ? "" : `to ${to}`;
  return to === null ? `from ${from}` : `${from} to ${to}`;
}

/** Names with commas between them; one that holds a comma or the like stands in quotes. */
function listText(names: readonly string[]): string {
  const quoted = (name: string): string =>
    /[,;"]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return names.map(quoted).join(", ");
}

/** The filter that a text states; nothing, or "all rows", for none. */
export function parseFilter(text: string): Filter {
  const filter: { -readonly [Part in keyof Filter]: Filter[Part] } = { ...WHOLE };
  if (text.trim() === "" || text.trim() === ALL_ROWS) return filter;
  for (const part of splitOutsideQuotes(text, ";")) {
    const [, name, rest = ""] = /^\s*(\w+):\s*(.*)$/s.exec(part) ?? [];
    const names = splitOutsideQuotes(rest, ",").map(unquoted);
    if (name === "country") filter.countries = names;
    else if (name === "mineral") filter.minerals = names;
    else if (name === "confidence") filter.confidence = names;
    else if (name === "years") Object.assign(filter, parseYears(rest, text));
    else throw unreadable(text);
  }
  return filter;
}

function parseYears(years: string, text: string): Pick<Filter, "from" | "to"> {
  const match = /^(?:(\d{1,4}) to (\d{1,4})|from (\d{1,4})|to (\d{1,4}))$/.exec(years.trim());
  if (!match) throw unreadable(text);
  const year = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits);
  return { from: year(match[1] ?? match[3]), to: year(match[2] ?? match[4]) };
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const parts = text.split(new RegExp(`${separator}(?=(?:[^"]*"[^"]*")*[^"]*$)`));
  return parts.map((part) => part.trim());
}

function unquoted(name: string): string {
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name;
}

function unreadable(text: string): DatasetError {
  return new DatasetError(
    `"${text}" is no filter. One reads: country: CHN, USA; years: 2015 to 2024; mineral: Gallium; confidence: derived.`,
  );
}
