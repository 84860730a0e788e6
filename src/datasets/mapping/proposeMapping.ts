import type { Mapping, SourceTable } from "./mapping";
import { proposeColumns } from "./proposeColumns";
import type { TableKind } from "./tableKind";

export interface Proposal {
  readonly mapping: Mapping;
  /** Where another column could be meant as well, a sentence each. */
  readonly doubts: readonly string[];
}

/** How a table could be read as one of a kind. */
export function proposeMapping(table: SourceTable, kind: TableKind): Proposal {
  const { sources, doubts } = proposeColumns(table, kind.roles);
  return { mapping: { kind: kind.id, sources, choices: {} }, doubts };
}
