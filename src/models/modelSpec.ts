import type { Dataset } from "../datasets/dataset";
import type { Cell } from "../datasets/tableSchema";
import type { CellKind } from "./cellKinds";

/**
 * A model is described by data and written by one writer. Formulas name what they use in braces:
 *
 * - `{trade}`: the table of that role, for structured references: `SUM({trade}[value])`
 * - `{year}`: an input or a figure, by its defined name
 * - `{series.total}`: the cells of a grid's column, absolute; `{series}`: the grid with its headers, as
 *   functions take a table; `{origins}`: the cells kept for a spill
 * - `{@total}`, `{^total}`: the cell of a column in the same row, in the row above
 * - `{row}`, `{rows}`: the number of the row in its grid, from 1, and how many the grid has
 */
export type FormulaText = string;

/** The rows of each table that the model uses, by role, read before it is built. */
export type ModelData = Readonly<Record<string, Dataset>>;

/** What the user chose, by input; what was not chosen has the input's own value. */
export type Chosen = Readonly<Record<string, Cell>>;

export interface ModelSpec {
  readonly id: string;
  readonly title: string;
  /** Inputs that say what it is about as chosen: they name the sheet. */
  readonly about: readonly string[];
  /** Begins the model's defined names: `macro` gives macro_year. */
  readonly prefix: string;
  readonly question: string;
  /** What the sheet shows, a line each. */
  readonly shows: readonly string[];
  /** What to do once it is built, a sentence each. */
  readonly next: readonly string[];
  readonly needs: readonly TableNeed[];
  /** Inputs with their values: as chosen, else from the data. Later ones may depend on earlier ones. */
  readonly inputs: (data: ModelData, chosen: Chosen) => ModelInput[];
  readonly sheet: (data: ModelData, values: Chosen) => ModelSheet;
}

/** A table that the model reads: a bundled dataset, or any table of the workbook with these columns. */
export interface TableNeed {
  readonly role: string;
  /** What the table holds, as a heading: "Trade and output of country pairs". */
  readonly title: string;
  /** Bundled datasets of this shape, the usual one first. */
  readonly datasets: readonly string[];
  readonly columns: readonly string[];
  /** The first year that is imported of a bundled dataset, where a model needs no older ones. */
  readonly from?: number;
  /** What cells of its columns have to hold where they are not blank; columns that it may lack are looked at too. */
  readonly kinds?: Readonly<Record<string, CellKind>>;
  /** A table to begin with, by its name in the catalogue, where nothing fitting can be bundled. */
  readonly starter?: string;
}

export interface ModelInput {
  readonly id: string;
  readonly label: string;
  readonly value: Cell;
  /** A date is its ISO text. */
  readonly type?: "date";
  /** What it has to be; a day where its type is a date. */
  readonly kind?: CellKind;
  /** What the data offers for it. */
  readonly choices?: readonly Cell[];
  /** Whether nothing else can be right, whatever the data come to hold. */
  readonly closed?: true;
  /** Whether the value is in the data as they are now: a formula; by default, whether it is among the choices. */
  readonly among?: FormulaText;
  /** Whether a blank means something: the note says what. */
  readonly blank?: true;
  readonly format?: string;
  /** Unit and meaning, beside the cell. */
  readonly note: string;
  /** Whether the pane asks for it before building; the others are changed in the sheet. */
  readonly asked?: true;
}

export interface ModelSheet {
  /** The model's answer in a sentence: a formula that gives text. */
  readonly answer: FormulaText;
  readonly blocks: readonly Block[];
  readonly checks: readonly Check[];
  /** Method, limits and the equations' sources, a paragraph each. */
  readonly method: readonly string[];
}

export type Block = FiguresBlock | GridBlock | SpillBlock | ChartsBlock;

/** Single results, one a row, each with a defined name. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly title: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly formula: FormulaText;
  readonly format?: string;
  /** What the figure means; a formula where it begins with "=". */
  readonly meaning?: string;
}

/** Columns of formulas over a fixed number of rows. */
export interface GridBlock {
  readonly kind: "grid";
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly rows: number;
  readonly columns: readonly GridColumn[];
}

export interface GridColumn {
  readonly id: string;
  /** A formula where it begins with "=". */
  readonly header: string;
  /** One for every row, or one for each; with `spills` the only or last one fills the rest of the column. */
  readonly formula: FormulaText | readonly FormulaText[];
  readonly spills?: true;
  readonly format?: string;
  readonly heat?: Heat;
}

/** Colours from low to high: `more is worse` ends in red, `more` in blue without a judgement. */
export type Heat = "more is worse" | "more is better" | "more";

/** A function's whole answer in cells that are kept free for it. */
export interface SpillBlock {
  readonly kind: "spill";
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly formula: FormulaText;
  /** Room, headers of the answer included: as many rows as it can take, columns with their formats. */
  readonly rows: number;
  readonly columns: readonly SpillColumn[];
  /** Whether the answer begins with a row of headers. */
  readonly hasHeaders: boolean;
}

export interface SpillColumn {
  /** Stands above the answer where it brings no headers itself. */
  readonly header: string;
  readonly format?: string;
  readonly heat?: Heat;
}

/** Charts side by side, two at most. */
export interface ChartsBlock {
  readonly kind: "charts";
  readonly charts: readonly ModelChart[];
}

export interface ModelChart {
  readonly title: string;
  readonly type: "Line" | "ColumnClustered" | "ColumnStacked" | "BarClustered" | "BarStacked";
  /** Neighbouring columns of a grid: the first one names the categories, as text. */
  readonly grid: string;
  readonly first: string;
  readonly last: string;
  /** Whether the first column holds days, so that the axis is one of time. */
  readonly days?: true;
  /** So many of the grid's rows from the top; all of them otherwise. */
  readonly rows?: number;
  readonly valueTitle: string;
  readonly valueFormat: string;
  /** What its series stand for, in their order: the same colour in every chart. */
  readonly meanings?: readonly Meaning[];
}

/** The side that asks, the other side, what is lost or at its limit, and what something is held against. */
export type Meaning = "own" | "other side" | "lost" | "beside";

/** A claim about the model that its own cells can refute: the formula gives "OK" or what is wrong. */
export interface Check {
  readonly label: string;
  /** Whether it says why results are missing, and so is asked before they are looked at. */
  readonly first?: true;
  readonly formula: FormulaText;
}
