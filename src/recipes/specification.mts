import type { Licence, ReadyFormula, Source } from "../datasets/catalogue.js";
import type {
  Constraints,
  Field,
  ForeignKey,
  Schema,
  TableRules,
} from "../datasets/tableSchema.js";
import type { GROUPS } from "./groups.mjs";
import type { LICENCES } from "./licences.mjs";

/** A row by the names of its columns, every cell as text. */
export type Row = Readonly<Record<string, string>>;

/** A column, and where its cells come from. */
export interface Column {
  readonly descriptor: Field;
  /** The column of the converted row. */
  readonly from: string;
  /** Whether the cells are in percent and become fractions. */
  readonly percent: boolean;
}

/** A constraint, or null to do without the one that the kind of column brings. */
type Constrained = { readonly [name in keyof Constraints]: Constraints[name] | null };

/** What a recipe may say of a column besides its name, title and description. */
export interface ColumnSettings extends Constrained {
  readonly numberFormat?: string;
  /** The column of the converted row, where it has another name. */
  readonly from?: string;
  /** The same, of a column in percent. */
  readonly percentFrom?: string;
}

/** A cell that breaks what must hold of its table; rows count from 0. */
export interface Fault {
  readonly row: number;
  readonly column: string;
  readonly sentence: string;
}

/** What must hold of a table's converted rows, whose columns still have their raw names. */
export type Identity = (rows: readonly Row[]) => readonly Fault[];

interface Texts {
  readonly title: string;
  readonly description: string;
  readonly vintage: string;
  readonly licences: readonly (keyof typeof LICENCES)[];
  readonly attribution: string;
  readonly sources: readonly Source[];
  readonly caveats?: readonly string[];
  readonly fields: readonly Column[];
  readonly formulas: readonly ReadyFormula[];
}

/** What a table's Data Package says of it. */
export interface Described extends Texts {
  readonly name: string;
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly rules?: TableRules;
}

interface Table extends Described {
  readonly group: (typeof GROUPS)[number]["name"];
  /** Raw columns that `convert` uses up. */
  readonly convertedFrom?: readonly string[];
  /** Raw columns that nothing needs. */
  readonly leftOut?: readonly string[];
  readonly convert?: (row: Row) => readonly Row[];
  /** What stops the script where it does not hold, besides that keys are unique. */
  readonly identities?: readonly Identity[];
  /** What differs in the dataset of the rows that nobody verified. */
  readonly unverified?: Partial<Texts>;
}

/** A recipe: how one dataset is made, from a file in raw/ or from rows of its own. */
export type Specification = Table &
  (
    | { readonly raw: string; readonly rows?: never }
    | { readonly raw?: never; readonly rows: readonly Row[] }
  );

/** A table that a model begins with: made-up figures, or a list of names to choose from. */
export interface Starter extends Pick<
  Described,
  "name" | "title" | "description" | "primaryKey" | "fields"
> {
  readonly holds: "figures" | "names";
  readonly raw: string;
}

/** A dataset as its Data Package describes it. */
export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly hash: string;
  readonly vintage: string;
  readonly attribution: string;
  readonly caveats: readonly string[];
  readonly formulas: readonly ReadyFormula[];
  readonly licenses: readonly Licence[];
  readonly sources: readonly Source[];
  readonly schema: Schema;
}

export interface MadeTable {
  readonly group: string;
  readonly csv: string;
  readonly resource: Resource;
}
