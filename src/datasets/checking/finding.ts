import type { Cell } from "../tableSchema";

export type FindingCode =
  | "missing-column"
  | "missing"
  | "type"
  | "enum"
  | "range"
  | "pattern"
  | "duplicate"
  | "duplicate-key"
  | "foreign-key"
  | "date-order"
  | "low-high"
  | "share-sum"
  | "unit";

/** Something in a table that its schema does not allow. */
export interface Finding {
  /** Place among the data rows, from 0; absent when the finding is about a column. */
  readonly row?: number;
  readonly column: string;
  readonly code: FindingCode;
  readonly sentence: string;
  /** The value that puts it right; present only where there is exactly one. */
  readonly fix?: Exclude<Cell, null>;
}
