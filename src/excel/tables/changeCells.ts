import { type Content, contentsOf, sameContent } from "./content";
import { sendInParts } from "../workbook/sendInParts";
import { enterContents } from "./enterContents";
import {
  type Expected,
  type Found,
  type InTable,
  type KnownTable,
  sendToTable,
  TableChanged,
} from "./tableRequest";

/** A cell of a table: rows count from the header, which is 0. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly was: Content;
  readonly now: Content;
}

export interface Changing {
  /** Cells beside those that change, by which their row is known. */
  readonly keys?: readonly number[];
  readonly contentAt?: (row: number, column: number) => Content;
  readonly signal?: AbortSignal | undefined;
  readonly onCells?: ((written: number) => void) | undefined;
}

/** Rows of a column that are written at once; those between that stay as they are go as blanks. */
const SPAN = 2_000;
/** Cells that are written with one request, as a request must stay below Excel's 5 MB. */
const AT_ONCE = 4_000;

/** Changes single cells of a table, and leaves all others as they are. */
export async function changeCells(
  context: Excel.RequestContext,
  known: KnownTable,
  changes: readonly CellChange[],
  { keys = [], contentAt, signal, onCells }: Changing = {},
): Promise<void> {
  let done = 0;
  for (const spans of requestsOf(changes)) {
    signal?.throwIfAborted();
    const texts = await textCells(context, known, spans);
    const beside = contentAt
      ? spans.flatMap((span) => keys.map((column) => besideOf(span, column, contentAt)))
      : [];
    let written: Excel.Range[] = [];
    await sendToTable(context, known, {
      expected: [...spans.map(({ at, was }) => ({ at, contents: was })), ...beside],
      write: (_, whole) => {
        const entered = enter(whole, spans, texts);
        written = spans.map(({ at }) => at(whole).getResizedRange(0, 0).load("values,formulas"));
        return entered;
      },
      putBack: (found, now) => putBack(context, now, spans, found, written.map(contentsOf)),
    });
    done += spans.reduce((sum, { changes: all }) => sum + all.length, 0);
    onCells?.(done);
  }
}

/** The same backwards, after it came only so far: where a cell was not reached, it stays. */
export async function changeCellsBack(
  context: Excel.RequestContext,
  known: KnownTable,
  changes: readonly CellChange[],
  changing: Changing,
): Promise<void> {
  const there: CellChange[] = [];
  const ask = (spans: readonly Span[]) => {
    const whole = context.workbook.tables.getItem(known.id).getRange();
    return spans.map(({ at }) => at(whole).load("values,formulas"));
  };
  await sendInParts(context, [...requestsOf(changes)], 1, ask, (ranges, spans) => {
    spans.forEach(({ row, changes: all }, index) => {
      const contents = contentsOf(ranges[index] as Excel.Range);
      const came = all.filter((change) =>
        sameContent(contents[change.row - row]?.[0] ?? null, change.now),
      );
      there.push(...came.map((change) => ({ ...change, was: change.now, now: change.was })));
    });
  });
  await changeCells(context, known, there, changing);
}

interface Span {
  readonly at: InTable;
  readonly row: number;
  readonly rows: number;
  readonly changes: readonly CellChange[];
  readonly was: readonly (readonly [Content | undefined])[];
  readonly now: readonly (readonly [Content | undefined])[];
}

function enter(whole: Excel.Range, spans: readonly Span[], texts: readonly boolean[][]) {
  return spans.map(({ at, now }, index) => ({
    at,
    entered: enterContents(at(whole), now, (row) => texts[index]?.[row] === true),
  }));
}

function besideOf(
  { row, rows }: Span,
  column: number,
  contentAt: (row: number, column: number) => Content,
): Expected {
  return {
    at: columnPart(row, rows, column),
    contents: Array.from({ length: rows }, (_, down) => [contentAt(row + down, column)]),
  };
}

const columnPart =
  (row: number, rows: number, column: number): InTable =>
  (whole) =>
    whole.getCell(row, column).getResizedRange(rows - 1, 0);

/** Which of the cells are formatted as text; only asked where there is a text to write. */
async function textCells(
  context: Excel.RequestContext,
  { id }: KnownTable,
  spans: readonly Span[],
): Promise<boolean[][]> {
  const hasText = spans.some(({ changes }) => changes.some(({ now }) => typeof now === "string"));
  if (!hasText) return [];
  const whole = context.workbook.tables.getItem(id).getRange();
  const ranges = spans.map(({ at }) => at(whole).load("numberFormat"));
  await context.sync();
  return ranges.map(({ numberFormat }) => numberFormat.map(([format]) => format === "@"));
}

/** Each cell gets back what was found in it; where somebody has written over ours since, that stays. */
async function putBack(
  context: Excel.RequestContext,
  known: KnownTable,
  spans: readonly Span[],
  found: readonly Found[],
  written: readonly Content[][][],
): Promise<void> {
  const back = spans.map((span, index): Span => {
    const rows = new Set(span.changes.map(({ row }) => row - span.row));
    const only = (lines: readonly (readonly Content[])[]) =>
      lines.map(([content = null], row) => [rows.has(row) ? content : undefined] as const);
    return { ...span, was: only(written[index] ?? []), now: only(found[index]?.contents ?? []) };
  });
  const texts = spans.map((_, index) => (found[index]?.formats ?? []).map(([f]) => f === "@"));
  await sendToTable(context, known, {
    expected: back.map(({ at, was }) => ({ at, contents: was })),
    write: (_, whole) => {
      back.forEach(({ at }, index) => {
        at(whole).numberFormat = (found[index]?.formats ?? []).map((line) => [...line]);
      });
      return enter(whole, back, texts);
    },
    putBack: (since) => keepTheirs(context, known, back, since),
  }).catch(passChanged);
}

async function keepTheirs(
  context: Excel.RequestContext,
  { id }: KnownTable,
  spans: readonly Span[],
  since: readonly Found[],
): Promise<void> {
  const whole = context.workbook.tables.getItem(id).getRange();
  spans.forEach(({ at, was }, index) => {
    const contents = was.map(([ours], row) => {
      const there = since[index]?.contents[row]?.[0] ?? null;
      return [ours === undefined || sameContent(ours, there) ? undefined : there];
    });
    enterContents(at(whole), contents);
  });
  await context.sync();
}

function passChanged(error: unknown): void {
  if (!(error instanceof TableChanged)) throw error;
}

/** Neighbouring cells of a column as one span, and as many of these as go with one request. */
function* requestsOf(changes: readonly CellChange[]): Generator<Span[]> {
  let request: Span[] = [];
  let cells = 0;
  for (const span of spansOf(changes)) {
    if (cells + span.rows > AT_ONCE && request.length > 0) {
      yield request;
      request = [];
      cells = 0;
    }
    request.push(span);
    cells += span.rows;
  }
  if (request.length > 0) yield request;
}

function* spansOf(changes: readonly CellChange[]): Generator<Span> {
  const sorted = [...changes].sort((a, b) => a.column - b.column || a.row - b.row);
  let some: CellChange[] = [];
  for (const change of sorted) {
    const [first] = some;
    const fits = first && change.column === first.column && change.row < first.row + SPAN;
    if (!fits && some.length > 0) {
      yield spanOf(some);
      some = [];
    }
    some.push(change);
  }
  if (some.length > 0) yield spanOf(some);
}

function spanOf(changes: readonly CellChange[]): Span {
  const { row, column } = changes[0] as CellChange;
  const rows = (changes.at(-1) as CellChange).row - row + 1;
  const side = (which: "was" | "now"): [Content | undefined][] => {
    const cells: [Content | undefined][] = Array.from({ length: rows }, () => [undefined]);
    for (const change of changes) cells[change.row - row] = [change[which]];
    return cells;
  };
  const at = columnPart(row, rows, column);
  return { at, row, rows, changes, was: side("was"), now: side("now") };
}
