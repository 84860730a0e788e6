import type { Mark } from "../provenance/imports";
import type { ReferringFormula } from "../formulas/referringFormulas";
import type { Content } from "../tables/content";
import type { Input } from "../../sheet/input";
import type { SourceCells } from "../provenance/sourcesRow";
import type { RowGroup } from "../tables/rowGroup";

/** What a refresh has overwritten, kept beside the base so that one click puts it back. */
export interface RefreshUndo {
  /** As the analyst reads it: "2026.11.21 to 2027.02.01". */
  readonly versions: string;
  /** Rows and columns of the table's body before. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly OverwrittenCell[];
  /** Keys of the rows that came. */
  readonly added: readonly string[];
  /** What they hold, in the table's columns as they were, by header. */
  readonly addedRows: readonly (readonly Input[])[];
  readonly headers: readonly string[];
  /** The number formats that suit what arrives, by header and then by new column. */
  readonly addedFormats?: readonly string[];
  /** Columns that came, with what they hold by key. */
  readonly newColumns: readonly string[];
  readonly newCells: readonly (readonly [key: string, cells: readonly Input[]])[];
  readonly removed: readonly RowGroup[];
  /** Formulas elsewhere that point into the table, as they were before rows went. */
  readonly formulas: readonly ReferringFormula[];
  readonly mark: Mark;
  readonly sources: SourceCells;
}

export interface OverwrittenCell {
  readonly key: string;
  /** The column's name as it was imported. */
  readonly column: string;
  readonly was: Content;
  readonly now: Input;
}

/** Records as they are kept: the head, then parts of what can be many. */
export function toRecords(record: RefreshUndo, parts: <T>(items: readonly T[]) => Iterable<T[]>) {
  const { cells, added, addedRows, newCells, removed, formulas, ...head } = record;
  const many = { cells, added, addedRows, newCells, removed, formulas };
  return [
    head,
    ...Object.entries(many).flatMap(([name, items]) =>
      [...parts(items as readonly unknown[])].map((part) => ({ [name]: part })),
    ),
  ];
}

export function fromRecords(records: readonly unknown[]): RefreshUndo | null {
  const [head, ...parts] = records as [
    Omit<RefreshUndo, ManyKey> | undefined,
    ...Partial<Pick<RefreshUndo, ManyKey>>[],
  ];
  if (head?.versions === undefined) return null;
  const all = <K extends ManyKey>(name: K): RefreshUndo[K] =>
    parts.flatMap((part) => (part[name] ?? []) as readonly unknown[]) as unknown as RefreshUndo[K];
  return {
    ...head,
    cells: all("cells"),
    added: all("added"),
    addedRows: all("addedRows"),
    newCells: all("newCells"),
    removed: all("removed"),
    formulas: all("formulas"),
  };
}

type ManyKey = "cells" | "added" | "addedRows" | "newCells" | "removed" | "formulas";
