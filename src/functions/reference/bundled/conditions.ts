import { isoOfSerial, serialOfIso } from "../../../core/calendar/serialDate";
import { Failure } from "../../../core/failure";
import { nameKey, sameName } from "../../../core/labels/name";
import { placeKey } from "../../../core/labels/place";
import type { Dataset } from "../../../datasets/dataset";
import type { Cell, Field, Row } from "../../../datasets/tableSchema";
import {
  missing,
  optionalText,
  optionalValue,
  type Reader,
  type Value,
} from "../../boundary/reader";
import { filterable } from "../../../datasets/filter/filter";
import { columnOf } from "./datasets";
import { shortName } from "../../../core/labels/shortName";
import { rowsBy } from "./rowsBy";

/** Up to three pairs of a column and the value it has to hold. */
export const conditionParameters = {
  where_column_1: optionalText(),
  where_value_1: optionalValue(),
  where_column_2: optionalText(),
  where_value_2: optionalValue(),
  where_column_3: optionalText(),
  where_value_3: optionalValue(),
};

type Given = {
  [K in keyof typeof conditionParameters]: (typeof conditionParameters)[K] extends Reader<infer T>
    ? T
    : never;
};

export interface Condition {
  readonly column: string;
  readonly value: Value;
}

export function conditionsIn(given: Given): Condition[] {
  const pairs = [1, 2, 3].map((n) => ({
    n: String(n),
    column: given[`where_column_${n}` as "where_column_1"],
    value: given[`where_value_${n}` as "where_value_1"],
  }));
  return pairs.flatMap(({ n, column, value }) => {
    if (column === undefined && value === undefined) return [];
    if (column === undefined) {
      throw new Failure(
        "#VALUE!",
        `where_value_${n} has no where_column_${n}: name the column that has to hold it.`,
      );
    }
    if (value === undefined) throw missing(`where_value_${n}`);
    return [{ column, value }];
  });
}

/** The rows that meet every condition; that there are none is an error. */
export function rowsWhere(dataset: Dataset, conditions: readonly Condition[]): Row[] {
  const { fields } = dataset.description.schema;
  const tests = conditions.map(({ column, value }) => {
    const at = columnOf(dataset, column);
    const field = fields[at] as Field;
    const ofCountries = holdsCountries(dataset, field);
    return {
      at,
      holds: matcher(field, value, ofCountries),
      among: candidates(dataset, at, field, value, ofCountries) ?? dataset.rows,
    };
  });
  const fewest = tests.reduce<readonly Row[]>(
    (few, { among }) => (among.length < few.length ? among : few),
    dataset.rows,
  );
  const rows = fewest.filter((row) => tests.every(({ at, holds }) => holds(row[at] ?? null)));
  if (rows.length > 0) return rows;
  const wanted = conditions.map(
    ({ column, value }) => `${shortName(column)} is ${shortName(String(value))}`,
  );
  throw new Failure(
    "#N/A",
    `${dataset.description.name} has no row where ${wanted.join(" and ")}: look at the dataset in the task pane for what it holds.`,
  );
}

/** The one row that meets every condition. */
export function onlyRowWhere(dataset: Dataset, conditions: readonly Condition[]): Row {
  const rows = rowsWhere(dataset, conditions);
  const [row] = rows;
  if (rows.length === 1 && row !== undefined) return row;
  throw new Failure(
    "#N/A",
    `${String(rows.length)} rows match; add a condition, for example ${tellingColumn(dataset, rows)}.`,
  );
}

/** The leftmost of the columns that best tell the rows apart. */
export function tellingColumn({ description }: Dataset, rows: readonly Row[]): string {
  const { fields } = description.schema;
  const kinds = fields.map((_, i) => new Set(rows.map((row) => row[i])).size);
  const most = Math.max(...kinds);
  return fields[kinds.indexOf(most)]?.name ?? "a column that tells them apart";
}

const countryColumns = new Set(["country", "economy", "area", "partner_name", "iso3", "iso2"]);

/** Whether a column holds countries, so that all spellings of one are the same. */
const holdsCountries = ({ description }: Dataset, { name }: Field): boolean =>
  countryColumns.has(name) ||
  filterable(description).countries.includes(name) ||
  (description.name === "countries" && name === "name");

function samePlace(value: string): (cell: string) => boolean {
  const wanted = placeKey(value);
  return (cell) => placeKey(cell) === wanted;
}

/** The rows that can hold a value, looked up; undefined where each has to be compared. */
function candidates(
  dataset: Dataset,
  at: number,
  { type }: Field,
  value: Value,
  ofCountries: boolean,
): readonly Row[] | undefined {
  if (type === "string") {
    const keyOf = ofCountries ? placeKey : nameKey;
    return rowsBy(dataset, at, (cell) => keyOf(String(cell))).get(keyOf(String(value))) ?? [];
  }
  const number = typeof value === "boolean" ? NaN : Number(value);
  if ((type !== "year" && type !== "integer") || !Number.isSafeInteger(number)) return undefined;
  return rowsBy(dataset, at, String).get(String(number)) ?? [];
}

/** Values compare as the column's type has it: labels, numbers, days. */
function matcher(field: Field, value: Value, ofCountries: boolean): (cell: Cell) => boolean {
  if (field.type === "date") {
    const day =
      typeof value === "number" ? isoDay(value) : isoDay(serialOfIso(String(value)) ?? NaN);
    return (cell) => cell !== null && cell === day;
  }
  if (field.type === "boolean") {
    const truth = /^(true|1)$/i.test(String(value));
    const known = truth || /^(false|0)$/i.test(String(value));
    return (cell) => known && cell === truth;
  }
  if (field.type === "string") {
    const same = ofCountries ? samePlace(String(value)) : sameName;
    return (cell) => cell !== null && same(String(cell), String(value));
  }
  const number = typeof value === "boolean" ? NaN : Number(value);
  return (cell) => typeof cell === "number" && isClose(cell, number);
}

const isoDay = (serial: number): string | undefined =>
  serial >= 0 && serial < 2_958_466 ? isoOfSerial(serial) : undefined;

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.abs(a);
