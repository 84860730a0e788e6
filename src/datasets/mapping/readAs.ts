import { isSum } from "../../core/labels/totalLabel";
import { shortName } from "../../core/labels/shortName";
import type { Cell, Row } from "../tableSchema";
import { figureIn, unitBehind } from "./figureIn";
import { textOf } from "./lineCells";
import type { ColumnSource, Mapping, SourceTable } from "./mapping";
import { countedRows, Notes } from "./notes";
import type { ColumnRole, Line, Question, TableKind } from "./tableKind";

/** A table as it will be read. */
export interface Reading {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** The sheet's row that each row comes from; undefined for one that was added. */
  readonly origins: readonly (number | undefined)[];
  /** The rows as they stand, before anything is worked out. */
  readonly lines: readonly Line[];
  /** Rows with content that name nothing, or add up others. */
  readonly skipped: number;
  /** Required columns that nothing fills: the table cannot be used without. */
  readonly lacking: readonly ColumnRole[];
  readonly questions: readonly Question[];
  readonly notes: Notes;
}

/**
 * Reads a table by a mapping: the columns under the names that functions and models know. Columns that
 * are needed are there also where nothing fills them.
 */
export function readAs(
  table: SourceTable,
  mapping: Mapping,
  kind: TableKind,
  needed: readonly string[] = [],
): Reading {
  const notes = new Notes();
  const unnamed = kind.named.every((name) => mapping.sources[name] === undefined);
  if (unnamed && kind.roles.some(isNaming(kind))) return nothingNamed(kind, notes);
  const { lines, skipped } = linesOf(table, mapping, kind, notes);
  notes.assumed.push(...unitSentences(mapping, kind));
  const questions = kind.questions?.(lines, table.name) ?? [];
  const usual = Object.fromEntries(questions.map(({ id, usual: value }) => [id, value]));
  const choices = { ...usual, ...mapping.choices };
  const read = kind.derive?.(lines, choices, notes) ?? lines;
  const written = kind.roles.filter(
    ({ name, helper, required }) =>
      helper !== true &&
      (required === true ||
        needed.includes(name) ||
        read.some(({ cells }) => isFilled(cells[name]))),
  );
  const lacking = written.filter(
    ({ name, required }) => required && !read.some(({ cells }) => isFilled(cells[name])),
  );
  for (const { name, without } of kind.roles) {
    if (without !== undefined && !read.some(({ cells }) => isFilled(cells[name]))) {
      notes.missing.push(without);
    }
  }
  return {
    columns: written.map(({ name }) => name),
    rows: read.map(({ cells }) => written.map(({ name }) => cells[name] ?? null)),
    origins: read.map(({ row }) => row),
    ...{ lines, skipped, lacking, questions, notes },
  };
}

const isNaming =
  ({ named }: TableKind) =>
  ({ name, required }: ColumnRole): boolean =>
    required === true && named.includes(name);

/** Without a column that names the rows nothing else can be said of them. */
function nothingNamed(kind: TableKind, notes: Notes): Reading {
  const lacking = kind.roles.filter(isNaming(kind));
  const columns = lacking.map(({ name }) => name);
  return { columns, rows: [], origins: [], lines: [], skipped: 0, lacking, questions: [], notes };
}

const ours: Readonly<Partial<Record<ColumnRole["holds"], string>>> = {
  ...{ days: "days", fraction: "a fraction", mass: "kilograms" },
};

const unitSentences = ({ sources }: Mapping, { roles }: TableKind): string[] =>
  roles.flatMap(({ name, holds }) => {
    const source = sources[name];
    if (source === undefined || !("column" in source) || source.unit === undefined) return [];
    return [
      `"${shortName(source.column)}" is in ${source.unit} and becomes ${ours[holds] ?? "our unit"}.`,
    ];
  });

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== null && cell !== undefined && cell !== "";

const isFigure = ({ holds }: ColumnRole): boolean =>
  holds === "number" || holds === "fraction" || holds === "days" || holds === "mass";

/** The rows with their cells by role; sums and rows that name nothing are told and left out. */
function linesOf(
  { columns, rows, firstRow }: SourceTable,
  { sources }: Mapping,
  kind: TableKind,
  notes: Notes,
): { lines: Line[]; skipped: number } {
  const readers = kind.roles.flatMap((role) => {
    const source = sources[role.name];
    return source === undefined ? [] : [{ role, source, at: placesOf(source, columns) }];
  });
  const unread: Unread = new Map();
  const lines = rows.map((row, index): Line => {
    const number = firstRow + index;
    const cells = readers.map(({ role, source, at }) => {
      const cell = cellFrom(row, source, at);
      if (!isFigure(role)) return [role.name, cell] as const;
      const figure = converted(cell, source, role);
      if (figure === undefined) noteUnread(unread, role, number, cell);
      return [role.name, figure ?? null] as const;
    });
    return { row: number, cells: Object.fromEntries(cells) };
  });
  const named = lines.filter((line) => kind.named.some((name) => textOf(line, name) !== ""));
  const unnamed = tellUnnamed(lines, named, notes);
  const addsUp = (line: Line): boolean => kind.named.some((name) => isSum(textOf(line, name)));
  const sums = named.filter(addsUp);
  if (sums.length > 0) {
    notes.left.push(`${countedRows(sums.map(({ row }) => row))} that add up others.`);
  }
  const kept = named.filter((line) => !addsUp(line));
  tellUnread(unread, kept, notes);
  return { lines: kept, skipped: unnamed + sums.length };
}

type Unread = Map<ColumnRole, { row: number; text: string }[]>;

function noteUnread(unread: Unread, role: ColumnRole, row: number, cell: Cell): void {
  const cells = unread.get(role) ?? [];
  cells.push({ row, text: String(cell) });
  unread.set(role, cells);
}

function tellUnread(unread: Unread, kept: readonly Line[], notes: Notes): void {
  const rows = new Set(kept.map(({ row }) => row));
  for (const [role, cells] of unread) {
    const said = cells.filter(({ row }) => rows.has(row));
    const [first] = said;
    if (first === undefined) continue;
    notes.doubts.push(
      `${role.title}: "${shortName(first.text)}" is not a number, so the cell stays blank. Affects ${countedRows(said.map(({ row }) => row))}.`,
    );
  }
}

function tellUnnamed(lines: readonly Line[], named: readonly Line[], notes: Notes): number {
  const kept = new Set(named);
  const without = lines.filter(
    (line) => !kept.has(line) && Object.values(line.cells).some(isFilled),
  );
  if (without.length > 0) {
    notes.left.push(`${countedRows(without.map(({ row }) => row))} that name nothing.`);
  }
  return without.length;
}

const placesOf = (source: ColumnSource, columns: readonly string[]): readonly number[] =>
  "value" in source
    ? []
    : ("column" in source ? [source.column] : source.columns).map((name) => columns.indexOf(name));

function cellFrom(row: Row, source: ColumnSource, at: readonly number[]): Cell {
  if ("value" in source) return source.value;
  const [first = -1] = at;
  if ("column" in source) return trimmed(row[first] ?? null);
  return at
    .map((place) => String(row[place] ?? "").trim())
    .filter((text) => text !== "")
    .join(" ");
}

const trimmed = (cell: Cell): Cell => (typeof cell === "string" ? cell.trim() : cell);

const yes = /^(?:y|yes|true|x|ja)$/i;
const no = /^(?:n|no|false|nein)$/i;

/** The figure in the unit of the role; null for a blank, undefined for what is no number. */
function converted(
  cell: Cell,
  source: ColumnSource,
  { holds }: ColumnRole,
): number | null | undefined {
  if (cell === null || cell === "" || /^(?:-+|–|n\/?a|\.{1,3}|tbd|\?)$/i.test(String(cell)))
    return null;
  if (holds === "fraction" && typeof cell !== "number") {
    if (yes.test(String(cell))) return 1;
    if (no.test(String(cell))) return 0;
  }
  const read = figureIn(cell);
  if (read === undefined) return undefined;
  const own = unitBehind(read);
  const stated = "column" in source ? (source.factor ?? 1) : 1;
  const factor = read.isPercent ? 1 : own?.of === holds ? own.factor : stated;
  return factor === 1 ? read.value : Number((read.value * factor).toPrecision(15));
}
