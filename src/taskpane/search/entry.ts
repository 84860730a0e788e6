import type { Filter } from "../../datasets/filter/filter";
import type { Destination } from "../services/navigation";

export const ENTRY_KINDS = [
  { kind: "workbook", title: "In this workbook" },
  { kind: "datasets", title: "Datasets" },
  { kind: "functions", title: "Functions" },
  { kind: "models", title: "Models" },
  { kind: "views", title: "Views and help" },
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number]["kind"];

/** The labels in a column of a dataset, as search.json lists them. */
export interface ColumnLabels {
  readonly column: string;
  readonly kind: "country" | "mineral" | "text";
  readonly values: readonly string[];
}

/** Where a result leads: to a page of the pane, to cells of the workbook, or to a page of the help. */
export type Target =
  | { readonly page: Destination }
  | { readonly table: string }
  | { readonly sheet: string }
  | { readonly help: string };

/** Something that the search can find. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly text: string;
  readonly code?: boolean;
  /** What it is found by: its name, words for it, a description. */
  readonly texts: readonly [name: string, words: string, description: string];
  readonly labels?: readonly ColumnLabels[];
  readonly target: Target;
}

/** An entry that matches, with the labels of a dataset that do. */
export interface FoundEntry {
  readonly entry: Entry;
  readonly score: number;
  /** "Gallium (commodity)" */
  readonly labels: readonly string[];
  /** The rows of a dataset that one label asks for. */
  readonly filter?: Filter;
}
