import type { CellArea } from "../workbook/cellArea";
import { importsIn } from "../provenance/imports";
import { lookAt } from "../workbook/look";
import { readSourceCells, type SourceCells } from "../provenance/sourcesRow";
import { runExcel } from "../workbook/runExcel";

/** What stands beside an argument's cells and says what they are. */
export interface CellFacts {
  /** Names of the values, from the table or the cells beside them; null where there are none. */
  readonly labels: readonly string[] | null;
  /** What the columns of the same table say of the same rows, by the column's header in small letters. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
  readonly source: ImportedSource | null;
}

/** The row of the Sources sheet for the imported table that the cells lie in. */
export interface ImportedSource {
  readonly table: string;
  readonly dataset: string;
  readonly title: string;
  readonly version: string;
  readonly vintage: string;
  readonly licence: string;
  readonly attribution: string;
  readonly sources: string;
}

/** More rows than these are not read for what stands beside them. */
const MOST_ROWS = 5000;
const FACTS = /^(vintage|confidence|unit|units|currency|price_basis|basis)$/;
const HEADERS = ["Dataset", "Version", "Vintage", "Licence", "Attribution", "Sources", "Name"];

/** For each area what is known of its cells. */
export function cellFacts(areas: readonly CellArea[], signal: AbortSignal): Promise<CellFacts[]> {
  return runExcel(async (context) => {
    const look = await lookAt(context);
    const imports = await importsIn(context, look);
    const facts: CellFacts[] = [];
    for (const area of areas) {
      signal.throwIfAborted();
      const table = await tableOf(context, area);
      const found = imports.find((each) => each.table.toLowerCase() === table?.name.toLowerCase());
      const record =
        found && table ? await readSourceCells(context, look, found.id, HEADERS) : undefined;
      facts.push({
        ...(table ? inTable(table, area) : await besideCells(context, area)),
        source: record && table ? sourceOf(record, table.name) : null,
      });
    }
    return facts;
  });
}

interface TableRows {
  readonly name: string;
  readonly column: number;
  readonly headers: readonly string[];
  /** The rows of the table that the area covers, its header left out. */
  readonly rows: readonly (readonly unknown[])[];
}

async function tableOf(context: Excel.RequestContext, area: CellArea): Promise<TableRows | null> {
  const { sheet, row, column, rows, columns } = area;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const tables = worksheet
    .getRangeByIndexes(row, column, rows, columns)
    .getTables(false)
    .load("items/name");
  await context.sync();
  const [table] = tables.items;
  if (!table || tables.items.length > 1) return null;
  const header = table.getHeaderRowRange().load("values");
  const body = table.getDataBodyRange().load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const top = Math.max(row, body.rowIndex);
  const bottom = Math.min(row + rows, body.rowIndex + body.rowCount);
  const headers = (header.values[0] ?? []).map(String);
  const place = { name: table.name, column: body.columnIndex, headers };
  if (bottom <= top || bottom - top > MOST_ROWS) return { ...place, rows: [] };
  const cells = worksheet
    .getRangeByIndexes(top, body.columnIndex, bottom - top, body.columnCount)
    .load("values");
  await context.sync();
  return { ...place, rows: cells.values as unknown[][] };
}

function inTable(
  { headers, rows, column: first }: TableRows,
  { column, columns }: CellArea,
): Omit<CellFacts, "source"> {
  const valuesOf = (at: number): unknown[] => rows.map((row) => row[at]);
  const facts = headers.flatMap((header, at) => {
    const key = header.trim().toLowerCase();
    return FACTS.test(key) ? [[key, valuesOf(at)] as const] : [];
  });
  const isOwn = (at: number): boolean => first + at >= column && first + at < column + columns;
  const candidates = headers.flatMap((header, at) => {
    const values = isOwn(at) || FACTS.test(header.trim().toLowerCase()) ? [] : valuesOf(at);
    return values.length > 0 && values.every(isName) ? [values.map(String)] : [];
  });
  // The column that tells the rows apart best names them; of equals the leftmost.
  const best = candidates.reduce<string[] | null>(
    (chosen, names) =>
      chosen === null || new Set(names).size > new Set(chosen).size ? names : chosen,
    null,
  );
  return { labels: columns === 1 ? best : null, columns: Object.fromEntries(facts) };
}

const isName = (value: unknown): boolean =>
  typeof value === "string" && value.trim() !== "" && value.length <= 60;

/** How far beside a list its names are looked for. */
const NEAR = 3;

/** Texts to the left of a column, or above a row. */
async function besideCells(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: CellArea,
): Promise<Omit<CellFacts, "source">> {
  const none = { labels: null, columns: {} };
  const isColumn = columns === 1;
  const near = Math.min(NEAR, isColumn ? column : row);
  if ((rows > 1 && columns > 1) || rows * columns > MOST_ROWS || near === 0) return none;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const around = (
    isColumn
      ? worksheet.getRangeByIndexes(row, column - near, rows, near)
      : worksheet.getRangeByIndexes(row - near, column, near, columns)
  ).load("values");
  await context.sync();
  const values = around.values as unknown[][];
  for (let step = near - 1; step >= 0; step--) {
    const line = isColumn ? values.map((each) => each[step]) : (values[step] ?? []);
    if (line.length > 0 && line.every(isName)) return { ...none, labels: line.map(String) };
  }
  return none;
}

function sourceOf(record: SourceCells, table: string): ImportedSource {
  const text = (header: string): string => String(record[header] ?? "");
  return {
    table,
    dataset: text("Name"),
    title: text("Dataset"),
    version: text("Version"),
    vintage: text("Vintage"),
    licence: text("Licence"),
    attribution: text("Attribution"),
    sources: text("Sources"),
  };
}
