/** What is asked of a table that is larger than a sheet. Every name is a column of it, as its header has it. */
export interface Question {
  /** How the cells of the columns that the question uses are read. */
  readonly kinds: Readonly<Record<string, ColumnKind>>;
  readonly filters: readonly Condition[];
  readonly join: CodeJoin | null;
  readonly answer: Rows | Totals;
}

/** A text stays as it is written, so that codes keep their zeros. */
export type ColumnKind = "text" | "number" | "number with decimal comma";

export interface Condition {
  readonly column: string;
  readonly test: ConditionTest;
  /** For "is one of" a list with semicolons between; empty where the test needs none. */
  readonly value: string;
}

export type ConditionTest =
  "is one of" | "is none of" | "contains" | "begins with" | "≥" | "≤" | "is blank" | "is filled";

/** Columns of a bundled table of codes, beside the rows whose code it knows. */
export interface CodeJoin {
  readonly column: string;
  readonly dataset: string;
  /** The column of that table in which the code stands. */
  readonly key: string;
  readonly add: readonly string[];
}

export interface Rows {
  readonly kind: "rows";
  readonly columns: readonly string[];
}

export interface Totals {
  readonly kind: "totals";
  readonly by: readonly string[];
  readonly totals: readonly Total[];
}

export interface Total {
  readonly column: string;
  readonly how: TotalKind;
}

/** "number" is how many cells are filled. */
export type TotalKind = "sum" | "average" | "smallest" | "largest" | "number";

/** The columns that a question needs, each once, in the order of its kinds. */
export function columnsUsed({ filters, join, answer }: Question): string[] {
  const shown =
    answer.kind === "rows"
      ? answer.columns
      : [...answer.by, ...answer.totals.map(({ column }) => column)];
  const joined = new Set(join === null ? [] : join.add.map((name) => joinedName(join, name)));
  const own = [...shown, ...filters.map(({ column }) => column)].filter(
    (name) => !joined.has(name),
  );
  return [...new Set(join === null ? own : [...own, join.column])];
}

/** The header of a joined column: that of the code with what is said of it. */
export const joinedName = ({ column }: CodeJoin, name: string): string => `${column}: ${name}`;

/** The header of a total. */
export const totalName = ({ column, how }: Total): string => `${how} of ${column}`;

/** The header of the number of rows in each group. */
export const ROWS_NAME = "rows";
