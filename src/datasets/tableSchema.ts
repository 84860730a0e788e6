/**
 * The Table Schema of Data Package 2.0, as far as the datasets use it, with three additions of our
 * own: `unit` and `numberFormat` on a field, and `rules` that span several fields or rows.
 */

export type FieldType = "string" | "integer" | "number" | "boolean" | "date" | "year";

/** A typed cell. A date is its ISO text (2025-04-10); a missing value is null and never zero. */
export type Cell = string | number | boolean | null;

/** One row, cells in the order of the schema's fields. */
export type Row = readonly Cell[];

export interface Constraints {
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly enum?: readonly (string | number)[];
  /** A number, or ISO text for a date. */
  readonly minimum?: number | string;
  readonly maximum?: number | string;
  /** A regular expression that the whole text must match. */
  readonly pattern?: string;
}

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: FieldType;
  /** What a number counts: "million US dollars", "fraction of GDP"; "none" where nothing is counted. */
  readonly unit: string;
  /** How Excel should show the column; without it the type decides. */
  readonly numberFormat?: string;
  readonly constraints?: Constraints;
}

/** Whether the column holds fractions: 0.45 for 45 %, of the base that its unit may name. */
export function isFraction({ unit }: Pick<Field, "unit">): boolean {
  return /^fraction\b/.test(unit);
}

export interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: {
    /** Name of the dataset referred to; absent when it is the same table. */
    readonly resource?: string;
    readonly fields: readonly string[];
  };
}

/** Conditions that no single cell can show. */
export interface TableRules {
  /** `end` must be later than `start` wherever both are given. */
  readonly dateOrder?: readonly { readonly start: string; readonly end: string }[];
  /** `low` must not exceed `high` wherever both are given. */
  readonly lowHigh?: readonly { readonly low: string; readonly high: string }[];
  /** The shares of rows that agree in the `by` fields add to 1; a blank share counts as 1. */
  readonly shareSums?: readonly {
    readonly share: string;
    readonly by: readonly string[];
    readonly tolerance: number;
  }[];
  /** Rows that agree in the `by` fields state one and the same unit. */
  readonly sameUnit?: readonly { readonly unit: string; readonly by: readonly string[] }[];
}

export interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly missingValues: readonly string[];
  readonly rules?: TableRules;
}

/** Position of the named field, or -1. Names compare exactly, as Table Schema has it. */
export function fieldIndex(schema: Schema, name: string): number {
  return schema.fields.findIndex((field) => field.name === name);
}
