import { runExcel } from "../workbook/runExcel";
import { type Content, contentsOf, sameContent } from "./content";
import { enterContents } from "./enterContents";
import { extendRules } from "./extendRules";
import type { RowGroup } from "./rowGroup";
import {
  below,
  cellsFrom,
  fillAgain,
  type InTable,
  type KnownTable,
  rowsFrom,
  sendToTable,
  TableChanged,
  type TableRequest,
} from "./tableRequest";

interface Lines {
  readonly contents: readonly (readonly Content[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Where rows come in, and what is written there then: with them, perhaps, the row that they change places with. */
interface Entrance {
  readonly from: number;
  /** Whether new cells come in there, or blank ones below the table are taken in. */
  readonly how: "inside" | "behind" | "taken in";
  readonly fill: { readonly at: number } & Lines;
  readonly beside: ({ readonly at: number } & Lines) | null;
  /** What stands in the cells that are taken in. */
  readonly room?: Lines["contents"];
}

/** Puts rows into a table: its lists and colours hold for them, too. */
export async function insertRows(
  context: Excel.RequestContext,
  known: KnownTable,
  group: RowGroup,
): Promise<KnownTable> {
  const entrance = await entranceFor(context, known, group);
  const count = group.contents.length;
  const { from, how, fill, beside, room } = entrance;
  const place = rowsFrom(from + 1, count);
  const filled: InTable = (whole) =>
    whole.getCell(fill.at + 1, 0).getResizedRange(fill.contents.length - 1, widthOf(fill) - 1);
  const request: TableRequest = {
    expected: [
      ...(beside
        ? [{ at: cellsFrom(beside.at + 1, 0, 1, widthOf(beside)), contents: beside.contents }]
        : []),
      ...(room ? [{ at: cellsFrom(from + 1, 0, count, widthOf(fill)), contents: room }] : []),
    ],
    write: (table, whole) => {
      if (how !== "taken in") place(whole).insert("Down");
      if (how !== "inside") table.resize(whole.getResizedRange(count, 0));
      const cells = filled(whole);
      cells.numberFormat = fill.formats.map((line) => [...line]);
      const isText = (row: number, column: number) => fill.formats[row]?.[column] === "@";
      return [{ at: filled, entered: enterContents(cells, fill.contents, isText) }];
    },
    putBack: async ([there]) => {
      const table = context.workbook.tables.getItem(known.id);
      const whole = table.getRange();
      if (how !== "inside") table.resize(whole.getResizedRange(-count, 0));
      if (how === "taken in") place(whole).clear("Contents");
      else place(whole).delete("Up");
      await fillAgain(context, known.id, there ? [there] : []);
    },
  };
  try {
    const now = await sendToTable(context, known, request);
    // At an end the rows may stand between cells with rules and others.
    if (beside) await extendRules(context, now, { from, rows: count });
    return now;
  } catch (error) {
    if (!(error instanceof TableChanged) && how === "inside")
      await closeAgain(known, entrance, count);
    throw error;
  }
}

/** Takes rows out again that came in and could not be filled, and gives the row beside its place back. */
function closeAgain(
  { id, size }: KnownTable,
  { from, beside }: Entrance,
  count: number,
): Promise<void> {
  return runExcel(async (context) => {
    const whole = context.workbook.tables.getItem(id).getRange().load("rowCount");
    await context.sync();
    if (whole.rowCount === size.rows) return;
    rowsFrom(from + 1, count)(whole).delete("Up");
    await context.sync();
    if (!beside) return;
    const { at, contents, formats } = beside;
    await fillAgain(context, id, [
      { at: cellsFrom(at + 1, 0, 1, widthOf(beside)), contents, formats },
    ]);
  });
}

/**
 * Rows that come in at an end would stay outside of the lists and colours that hold down to there, so they
 * come in behind the first row or before the last one, which then changes places with them. Rows that were
 * left blank below the table are taken in again, where nobody has used them since.
 */
async function entranceFor(
  context: Excel.RequestContext,
  known: KnownTable,
  { at, contents, formats, last }: RowGroup,
): Promise<Entrance> {
  const rows = known.size.rows - 1;
  const own = { contents, formats };
  const room = last === "left blank" && at === rows ? await roomFor(context, known, own) : null;
  if (room) return { from: at, how: "taken in", fill: { at, ...own }, beside: null, room };
  if (at > 0 && at < rows && last !== "cut") {
    return { from: at, how: "inside", fill: { at, ...own }, beside: null };
  }
  const neighbour = at === 0 ? 0 : Math.min(at, rows) - 1;
  const beside = { at: neighbour, ...(await lineAt(context, known, neighbour, widthOf(own))) };
  const how = rows > 1 ? "inside" : "behind";
  if (at === 0) return { from: 1, how, fill: { at, ...joined(own, beside) }, beside };
  const from = Math.max(1, neighbour);
  return { from, how, fill: { at: neighbour, ...joined(beside, own) }, beside };
}

const widthOf = ({ contents }: Pick<Lines, "contents">): number => contents[0]?.length ?? 1;

/** The cells right below the table, if they are blank, or hold no more than the rows themselves. */
async function roomFor(
  context: Excel.RequestContext,
  { id }: KnownTable,
  lines: Lines,
): Promise<Lines["contents"] | null> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const cells = below(lines.contents.length, widthOf(lines))(whole).load("values,formulas");
  await context.sync();
  const room = contentsOf(cells);
  const isFree = room.every((line, row) =>
    line.every((there, column) => {
      const own = lines.contents[row]?.[column] ?? null;
      return there === null || sameContent(there, own);
    }),
  );
  return isFree ? room : null;
}

async function lineAt(
  context: Excel.RequestContext,
  { id }: KnownTable,
  row: number,
  width: number,
): Promise<Lines> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const cells = cellsFrom(row + 1, 0, 1, width)(whole).load("values,formulas,numberFormat");
  await context.sync();
  return { contents: contentsOf(cells), formats: cells.numberFormat as string[][] };
}

const joined = (first: Lines, second: Lines): Lines => ({
  contents: [...first.contents, ...second.contents],
  formats: [...first.formats, ...second.formats],
});
