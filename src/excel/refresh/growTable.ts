import type { Row } from "../../datasets/tableSchema";
import type { Input } from "../../sheet/input";
import { changeCells } from "../tables/changeCells";
import { inputFor } from "../tables/columns";
import { type Content, contentsOf, sameContent } from "../tables/content";
import { setNumberFormat } from "../tables/dressTable";
import { enterContents } from "../tables/enterContents";
import {
  below,
  beside,
  cellsFrom,
  fillAgain,
  type InTable,
  type KnownTable,
  rowsFrom,
  sendToTable,
  TableChanged,
} from "../tables/tableRequest";
import { inParts } from "../tables/writeRows";
import type { Reversible } from "../workbook/reversible";
import { rowParts } from "../workbook/rowParts";
import { runExcel } from "../workbook/runExcel";
import { sendInParts } from "../workbook/sendInParts";
import type { TableChanges } from "./changesOf";
import { extendRules } from "../tables/extendRules";
import { knownTable, type OurTable } from "./ourTable";
import { sizeOf } from "./tableRows";

/** Writes new rows below and new columns beside the table, and lets the table reach over them. */
export function growTable(
  ours: OurTable,
  changes: TableChanges,
  signal: AbortSignal | undefined,
  onRows: (written: number) => void,
): Reversible {
  const areas = areasOf(ours, changes);
  let formats: (unknown[][] | null)[] = [];
  return {
    run: () =>
      runExcel(async (context) => {
        const { id, place } = ours;
        const looks = await looksOf(context, ours, areas);
        formats = looks.former;
        let known = await addColumns(context, knownTable(ours), ours, changes);
        const arriving = formatsOfRows(changes, looks.last);
        await inParts(
          changes.columns,
          changes.rows,
          ours.bodyRow + ours.rows.length,
          { signal, onRows },
          async (part) => {
            known = await addRows(context, known, withFormulas(part, ours), arriving);
          },
        );
        if (changes.rows.length === 0) return;
        const rows = changes.rows.length;
        await extendRules(context, { id, size: known.size }, { from: place.rows - 1, rows });
      }),
    revert: () => runExcel((context) => shrinkAgain(context, ours, areas, formats)),
  };
}

/** Cells that the table takes in, and what comes into them. */
interface Area {
  readonly at: InTable;
  readonly row: number;
  readonly column: number;
  readonly contents: readonly (readonly Content[])[];
}

function areasOf(ours: OurTable, { rows, columns, newColumns }: TableChanges): Area[] {
  const { place } = ours;
  const inputs = rows.map((row) => inputsOf(row, columns));
  const fresh: Content[][] = withFormulas(inputs, ours);
  const right = newColumnsOf(ours, newColumns);
  const areas = [
    { row: place.rows, column: 0, contents: fresh },
    { row: 0, column: place.columns, contents: newColumns.length > 0 ? right : [] },
  ];
  return areas
    .filter(({ contents }) => contents.length > 0)
    .map((area) => ({
      ...area,
      at: cellsFrom(area.row, area.column, area.contents.length, area.contents[0]?.length ?? 1),
    }));
}

function inputsOf(row: Row, columns: TableChanges["columns"]): Input[] {
  return columns.map(({ field }, at) => inputFor(row[at] ?? null, field, 0));
}

/** The formula of a calculated column goes on in the new rows. */
function withFormulas(rows: readonly Input[][], { calculated }: OurTable): Content[][] {
  return rows.map((row) =>
    row.map((input, column): Content => {
      const formula = calculated.get(column);
      return formula === undefined ? input : { formula };
    }),
  );
}

function newColumnsOf(ours: OurTable, newColumns: TableChanges["newColumns"]): Content[][] {
  const lines = ours.rows.map((_, row) =>
    newColumns.map(({ column, cells }) => inputFor(cells[row] ?? null, column.field, row)),
  );
  return [newColumns.map(({ column }) => column.field.name), ...lines];
}

/** Former number formats, null where cells have never been touched; and those of the last row. */
async function looksOf(
  context: Excel.RequestContext,
  { id, place }: OurTable,
  areas: readonly Area[],
): Promise<{ former: (unknown[][] | null)[]; last: readonly string[] }> {
  const whole = context.workbook.tables.getItem(id).getRange();
  const last = rowsFrom(place.rows - 1, 1)(whole).load("numberFormat");
  const found = areas.map(({ at }) => {
    const cells = at(whole);
    return { cells, used: cells.getUsedRangeOrNullObject(false).load("address") };
  });
  await context.sync();
  const touched = found.filter(({ used }) => !used.isNullObject);
  for (const { cells } of touched) cells.load("numberFormat");
  if (touched.length > 0) await context.sync();
  return {
    former: found.map(({ cells, used }) =>
      used.isNullObject ? null : (cells.numberFormat as unknown[][]),
    ),
    last: (last.numberFormat as string[][])[0] ?? [],
  };
}

/** Cells that are filled together with a column's header. */
const FIRST_CELLS = 4_000;

async function addColumns(
  context: Excel.RequestContext,
  known: KnownTable,
  ours: OurTable,
  { newColumns }: TableChanges,
): Promise<KnownTable> {
  if (newColumns.length === 0) return known;
  const lines = newColumnsOf(ours, newColumns);
  const count = newColumns.length;
  const first = lines.slice(0, 1 + Math.ceil(FIRST_CELLS / count));
  const at = beside(lines.length, count);
  const filled: InTable = (whole) =>
    at(whole)
      .getCell(0, 0)
      .getResizedRange(first.length - 1, count - 1);
  const isText = (row: number, column: number) =>
    row === 0 || newColumns[column]?.column.format === "@";
  const grown = await sendToTable(context, known, {
    expected: [{ at: filled, contents: first.map((line) => line.map(() => null)) }],
    write: (table, whole) => {
      setNumberFormat(at(whole).getRow(0), "@");
      newColumns.forEach(({ column: { format, width } }, index) => {
        const cells = at(whole)
          .getCell(1, index)
          .getResizedRange(lines.length - 2, 0);
        if (format !== "General") setNumberFormat(cells, format);
        cells.getEntireColumn().format.columnWidth = width;
      });
      const entered = enterContents(filled(whole), first, isText);
      table.resize(whole.getResizedRange(0, count));
      return [{ at: cellsFrom(0, ours.place.columns, first.length, count), entered }];
    },
    putBack: async (found) => {
      const table = context.workbook.tables.getItem(known.id);
      table.resize(table.getRange().getResizedRange(0, -count));
      at(table.getRange()).clear("All");
      await fillAgain(context, known.id, found);
    },
  });
  const rest = lines.slice(first.length).flatMap((line, down) =>
    line.map((now, column) => ({
      row: first.length + down,
      column: ours.place.columns + column,
      was: null,
      now,
    })),
  );
  await changeCells(context, grown, rest);
  return grown;
}

async function addRows(
  context: Excel.RequestContext,
  known: KnownTable,
  rows: readonly (readonly Content[])[],
  formats: readonly string[],
): Promise<KnownTable> {
  const at = below(rows.length, formats.length);
  const grown = await sendToTable(context, known, {
    expected: [{ at, contents: rows.map((line) => line.map(() => null)) }],
    write: (table, whole) => {
      formats.forEach((format, column) => {
        if (format !== "General") setNumberFormat(at(whole).getColumn(column), format);
      });
      const entered = enterContents(at(whole), rows, (_, column) => formats[column] === "@");
      table.resize(whole.getResizedRange(rows.length, 0));
      return [{ at: cellsFrom(known.size.rows, 0, rows.length, formats.length), entered }];
    },
    putBack: async (found) => {
      const table = context.workbook.tables.getItem(known.id);
      table.resize(table.getRange().getResizedRange(-rows.length, 0));
      at(table.getRange()).clear("All");
      await fillAgain(context, known.id, found);
    },
  });
  return grown;
}

/**
 * New rows look like those above them, where that suits their column; else as it arrives in a new import,
 * so that a code stays text below a number that an analyst put there.
 */
function formatsOfRows({ columns, own }: TableChanges, last: readonly string[]): string[] {
  return columns.map(({ field, format }, at) => {
    const above = last[at] ?? "General";
    if (own.has(at)) return above;
    if (field.type === "string") return above === "@" ? above : format;
    return above === "@" || above === "General" ? format : above;
  });
}

/** Takes out what came, if nothing else stands there by now. */
async function shrinkAgain(
  context: Excel.RequestContext,
  { id, place }: OurTable,
  areas: readonly Area[],
  formats: readonly (unknown[][] | null)[],
): Promise<void> {
  const { name, ...size } = await sizeOf(context, id);
  const rows = size.rows - place.rows;
  const columns = size.columns - place.columns;
  const table = context.workbook.tables.getItem(id);
  const isOurs = await holdOurs(context, table.getRange(), areas);
  if (rows < 0 || columns < 0 || !isOurs) throw new TableChanged(name);
  const whole = table.getRange();
  if (rows > 0 || columns > 0) table.resize(whole.getResizedRange(-rows, -columns));
  areas.forEach(({ at }, index) => {
    emptied(at(whole), formats[index] ?? null);
  });
  await context.sync();
}

/** Rows that are read at once. */
const PART = 2_000;

async function holdOurs(
  context: Excel.RequestContext,
  whole: Excel.Range,
  areas: readonly Area[],
): Promise<boolean> {
  const parts = areas.flatMap(({ row, column, contents }) =>
    rowParts(contents.length, PART).map(({ from, to }) => ({
      ...{ row: row + from, column },
      contents: contents.slice(from, to),
    })),
  );
  let same = true;
  const ask = ({ row, column, contents }: (typeof parts)[number]) =>
    cellsFrom(
      row,
      column,
      contents.length,
      contents[0]?.length ?? 1,
    )(whole).load("values,formulas");
  await sendInParts(context, parts, 1, ask, (cells, { contents }) => {
    same &&= contentsOf(cells).every((line, down) =>
      line.every((there, at) => there === null || sameContent(there, contents[down]?.[at] ?? null)),
    );
  });
  return same;
}

export function emptied(cells: Excel.Range, formats: unknown[][] | null): void {
  cells.dataValidation.clear();
  cells.conditionalFormats.clearAll();
  cells.clear(formats ? "Contents" : "All");
  if (formats) cells.numberFormat = formats;
}
