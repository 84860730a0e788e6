import type { Cell } from "../tableSchema";
import type { Notes } from "./notes";

/** What the cells of a column are, which decides how they are read and which columns can be meant. */
export type Holds =
  | "label"
  | "country"
  | "number"
  | "fraction"
  | "days"
  | "mass"
  | "day"
  | "year"
  | "level"
  | "designators"
  | "flag";

/** A column that tables of a kind have. */
export interface ColumnRole {
  /** As functions and models read it. */
  readonly name: string;
  readonly title: string;
  readonly holds: Holds;
  /** Headers in use for it, the surest first; its own name goes before them. */
  readonly names: readonly string[];
  /** Headers that name it where no surer one does. */
  readonly faint?: readonly string[];
  /** Headers that name it only beside a header with one of these words: Material beside Component. */
  readonly beside?: readonly {
    readonly words: readonly string[];
    readonly names: readonly string[];
  }[];
  /** Words that speak against it wherever they stand in a header. */
  readonly unless?: readonly string[];
  readonly required?: true;
  /** Only read to work out other columns, never written. */
  readonly helper?: true;
  /** What it means that the table has no such column, a sentence; without one it goes unsaid. */
  readonly without?: string;
}

/** A kind of table that functions and models read: which columns it has, and what is worked out. */
export interface TableKind {
  readonly id: string;
  readonly title: string;
  readonly roles: readonly ColumnRole[];
  /** Columns of which the first that is filled names a row; a row without is no row. */
  readonly named: readonly string[];
  /** What is to be asked, and what the table answers by itself. */
  readonly questions?: (lines: readonly Line[], table: string) => readonly Question[];
  /** Works out what no column states. */
  readonly derive?: (lines: readonly Line[], choices: Choices, notes: Notes) => readonly Line[];
}

/** A row as it is being read. */
export interface Line {
  /** The row of the sheet it stands in; undefined for one that was added. */
  readonly row: number | undefined;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Question {
  readonly id: string;
  readonly question: string;
  /** What to choose from; a free text where there is none. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** What is taken unless the analyst says otherwise, and why. */
  readonly usual: string;
  readonly because: string;
}

export type Choices = Readonly<Record<string, string>>;
