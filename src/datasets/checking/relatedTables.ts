import { placeOf } from "../../core/labels/place";
import { nearestPlaces } from "../../core/labels/unknownPlace";
import type { Dataset } from "../dataset";
import { DatasetError } from "../datasetError";
import { fieldIndex } from "../tableSchema";
import type { Cell, Row, Schema } from "../tableSchema";

/** The keys of a table that others refer to. */
export interface RelatedTable {
  /** Key values as `keyOf` joins them. */
  readonly keys: ReadonlySet<string>;
  /** The key that a text means in another spelling: CHN for "china" and "China, P.R.: Mainland". */
  keyFor?(text: string): string | undefined;
  /** Names that a text may have been meant for, the nearest first. */
  near?(text: string): readonly string[];
}

/** Related tables by dataset name. */
export type RelatedTables = Readonly<Record<string, RelatedTable>>;

/** The keys that a dataset offers to foreign keys. The country table also knows every publisher's spelling of its countries. */
export function relatedTable(dataset: Dataset): RelatedTable {
  const { schema, name } = dataset.description;
  const keys = keysOf(dataset.rows, schema, schema.primaryKey ?? []);
  if (name !== "countries") return { keys };
  return { keys, near: nearestPlaces, keyFor: (text) => countryKey(text, keys) };
}

/** The tables that a schema refers to, each read once with `load`. */
export async function relatedTablesOf(
  schema: Schema,
  load: (name: string) => Promise<Dataset>,
): Promise<RelatedTables> {
  const names = (schema.foreignKeys ?? []).flatMap(({ reference }) => reference.resource ?? []);
  const tables = await Promise.all(
    [...new Set(names)].map(async (name) => [name, relatedTable(await load(name))] as const),
  );
  return Object.fromEntries(tables);
}

/** The distinct keys that rows hold in the named columns; rows with a blank part have none. */
export function keysOf(
  rows: readonly Row[],
  schema: Schema,
  names: readonly string[],
): Set<string> {
  const indexes = names.map((name) => {
    const index = fieldIndex(schema, name);
    if (index < 0) throw new DatasetError(`the schema has no column "${name}".`);
    return index;
  });
  const keys = rows.map((row) => keyOf(indexes.map((index) => row[index] ?? null)));
  return new Set(keys.filter((key) => key !== undefined));
}

/** One text for the parts of a key, or undefined when a part is missing. */
export function keyOf(parts: readonly Cell[]): string | undefined {
  if (parts.some((part) => part === null)) return undefined;
  return parts.map(String).join("\u0000");
}

function countryKey(text: string, keys: ReadonlySet<string>): string | undefined {
  const iso3 = placeOf(text)?.iso3;
  return iso3 !== undefined && keys.has(iso3) ? iso3 : undefined;
}
