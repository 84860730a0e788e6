import type { CodeJoin, ColumnKind } from "./question";

/** What an engine's SQL says in its own way; the shape of a question is the same for all. */
export interface SqlWriter {
  /** The table, as it stands behind FROM, and what is joined to it. */
  readonly from: (join: CodeJoin | null) => string;
  /** The name of a column of the answer. */
  readonly alias: (name: string) => string;
  /** A value as a literal, or the parameter that carries it. */
  readonly text: (text: string) => string;
  /** A cell as its kind reads it: NULL where it is blank or no figure, never zero. */
  readonly cell: (column: string, kind: ColumnKind) => string;
  /** The same for a comparison that nothing blank can pass: as near to what is stored as it goes, for indexes. */
  readonly compared: (column: string, kind: ColumnKind) => string;
  /** Whether something stands in the cell, be it a figure or not. */
  readonly filled: (column: string) => string;
  readonly contains: (cell: string, text: string) => string;
  readonly begins: (cell: string, text: string) => string;
  /** The code of a row as a table of codes has it: trimmed, in small letters. */
  readonly code: (join: CodeJoin) => string;
  /** What the table of codes says of it. */
  readonly joined: (join: CodeJoin, name: string) => string;
  readonly unknownCode: (join: CodeJoin) => string;
  /** What is grouped and ordered by, of an expression and its name in the answer. */
  readonly group: (expression: string, name: string) => string;
  readonly countWhere: (condition: string) => string;
  readonly anyWhere: (cell: string, condition: string) => string;
}
