import { shortList } from "../../core/labels/shortList";
import { shortName } from "../../core/labels/shortName";
import type { Cell } from "../tableSchema";
import { columnsOf, type ColumnSource, type Mapping, type SourceTable } from "./mapping";
import type { Reading } from "./readAs";
import type { TableKind } from "./tableKind";

/** A column's new header. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
}

export interface FormulaColumn {
  readonly name: string;
  readonly formula: string;
}

/** What can be done in the table itself, or why it cannot. */
export interface Ways {
  readonly rename: readonly Renaming[] | { readonly obstacle: string };
  readonly columns: readonly FormulaColumn[] | { readonly obstacle: string };
}

/** The ways to make a table one of a kind without making another table. */
export function waysFor(
  table: SourceTable,
  mapping: Mapping,
  kind: TableKind,
  reading: Reading,
): Ways {
  const obstacle = rowsObstacle(reading) ?? workedOut(reading, kind);
  if (obstacle !== undefined) return { rename: { obstacle }, columns: { obstacle } };
  const sources = reading.columns.flatMap((name): [string, ColumnSource][] => {
    const source = mapping.sources[name];
    return source === undefined ? [] : [[name, source]];
  });
  return { rename: renamings(table, sources), columns: formulaColumns(table, sources, reading) };
}

/** Rows stay as they are in the table itself. */
function rowsObstacle({ lines, origins, skipped }: Reading): string | undefined {
  const added = origins.filter((row) => row === undefined).length;
  const isSame = added === 0 && skipped === 0 && lines.length === origins.length;
  return isSame ? undefined : "Rows are added or left out, which needs a new table.";
}

/** Columns that no single column of the table states. */
function workedOut(
  { columns, rows, lines, origins }: Reading,
  { roles }: TableKind,
): string | undefined {
  const stated = new Map(lines.map(({ row, cells }) => [row, cells]));
  const changed = columns.filter((name, c) =>
    rows.some((row, r) => (row[c] ?? null) !== (stated.get(origins[r])?.[name] ?? null)),
  );
  if (changed.length === 0) return undefined;
  const titles = changed.map(
    (name) => roles.find((role) => role.name === name)?.title.toLowerCase() ?? name,
  );
  return `What is worked out from other cells (${shortList(titles)}) needs a new table.`;
}

function renamings(
  { columns }: SourceTable,
  sources: readonly (readonly [string, ColumnSource])[],
): Ways["rename"] {
  const strange = sources.filter(([, source]) => !isPlain(source));
  if (strange.length > 0) {
    return {
      obstacle: `A new header does not change figures or fill cells: ${shortList(strange.map(([name]) => name))} would be another.`,
    };
  }
  const renamed = sources
    .map(([to, source]) => ({ from: columnsOf(source)[0] ?? "", to }))
    .filter(({ from, to }) => from !== to);
  const taken = renamed.find(({ to }) => hasHeader(columns, to, renamed));
  if (taken !== undefined) {
    return { obstacle: `The table has another column called ${shortName(taken.to)}.` };
  }
  return renamed;
}

const isPlain = (source: ColumnSource): boolean => "column" in source && (source.factor ?? 1) === 1;

const hasHeader = (
  columns: readonly string[],
  name: string,
  renamed: readonly Renaming[] = [],
): boolean =>
  columns.some(
    (header) =>
      header.toLowerCase() === name.toLowerCase() && !renamed.some(({ from }) => from === header),
  );

function formulaColumns(
  table: SourceTable,
  sources: readonly (readonly [string, ColumnSource])[],
  reading: Reading,
): Ways["columns"] {
  const added = sources.filter(
    ([name, source]) => !(isPlain(source) && columnsOf(source)[0] === name),
  );
  const taken = added.find(([name]) => hasHeader(table.columns, name));
  if (taken !== undefined) {
    return { obstacle: `The table has another column called ${shortName(taken[0])}.` };
  }
  const text = added.find(([name, source]) => holdsText(table, source, name, reading));
  if (text !== undefined) {
    return {
      obstacle: `"${shortName(columnsOf(text[1])[0] ?? "")}" holds numbers with text beside them, which a formula does not read.`,
    };
  }
  return added.map(([name, source]) => {
    const [first = []] = reading.rows;
    return { name, formula: formulaOf(source, first[reading.columns.indexOf(name)] ?? null) };
  });
}

/** Whether a column of figures has some that are text in the sheet: "4 pcs". */
function holdsText(
  { columns, rows }: SourceTable,
  source: ColumnSource,
  name: string,
  reading: Reading,
): boolean {
  const at = columns.indexOf(columnsOf(source)[0] ?? "");
  const to = reading.columns.indexOf(name);
  const isNumber = reading.rows.some((row) => typeof row[to] === "number");
  return isNumber && rows.some((row) => typeof row[at] === "string" && row[at] !== "");
}

/** `[@Part]`, `[@[Unit cost]]`, the characters escaped that mean something there. */
export function rowReference(column: string): string {
  const escaped = column.replace(/['[\]#@]/g, "'$&");
  return /^[\p{L}\p{N}_]+$/u.test(column) ? `[@${column}]` : `[@[${escaped}]]`;
}

/** `read` is what the first row has: the same for every row as a number where it is one. */
function formulaOf(source: ColumnSource, read: Cell): string {
  if ("value" in source) return `=${literal(read)}`;
  if ("columns" in source) return `=TRIM(${source.columns.map(rowReference).join('&" "&')})`;
  const cell = rowReference(source.column);
  const factor = source.factor ?? 1;
  // A blank stays one: a formula that points at it alone would show 0.
  return `=IF(${cell}="","",${cell}${factor === 1 ? "" : `*${factor}`})`;
}

const literal = (value: Cell): string =>
  typeof value === "number" ? String(value) : `"${String(value ?? "").replaceAll('"', '""')}"`;
