import { SHEET_COLUMNS } from "../../sheet/limits";
import type { CellArea } from "../workbook/cellArea";
import { markedImports } from "../provenance/imports";
import { takeInventory, type Inventory } from "../workbook/inventory";
import { askForSourceCells, type SourceCells } from "../provenance/sourcesRow";
import type { Conversation } from "../workbook/conversation";
import type { SharedTrips } from "../workbook/sharedTrips";

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

const EXTENT = "columnIndex,rowCount";

/** What is asked of a table once for all areas that cover the same of its rows. */
interface TableRows {
  readonly area: CellArea;
  readonly header: Excel.Range;
  /** The rows of the table that the area covers, its header left out; a null object where there are none. */
  readonly rows: Excel.Range;
}

/**
 * What is known of cells, asked for in the requests that read the cells themselves: `tablesAt` goes with
 * the one for where they lie, `ask` with the one for their values, and `factsOf` takes the answers.
 */
export class FactReader {
  private readonly tables = new Map<string, TableRows>();
  private readonly answers = new Map<CellArea, () => CellFacts>();
  private readonly asked = new Map<CellArea, Excel.TableScopedCollection>();
  private inventory: Inventory | undefined;
  private sourceCells: ((importId: string) => SourceCells) | undefined;

  constructor(private readonly trips: SharedTrips) {}

  /** Looks at what the workbook holds. */
  async begin(): Promise<void> {
    this.inventory = await takeInventory(this.trips);
  }

  tablesAt(range: Excel.Range): Excel.TableScopedCollection {
    return range.getTables(false).load("items/name");
  }

  ask(area: CellArea, tables: Excel.TableScopedCollection): void {
    this.asked.set(area, tables);
    const { items } = tables;
    const [table] = items;
    if (!table || items.length > 1) {
      const beside = besideCells(this.trips, area);
      this.answers.set(area, () => ({ ...beside(), source: null }));
      return;
    }
    const rows = this.rowsOf(table, area);
    const source = this.sourceOf(table.name);
    this.answers.set(area, () => ({ ...inTable(rows, area), source: source() }));
  }

  /** Reads what the requests for the cells left open. */
  async finish(): Promise<void> {
    if (this.trips.failed) await this.askAgain();
    // Of long areas it is only now known how much of a table they cover.
    const late = [...this.tables.values()].filter(
      ({ area, rows }) => area.rows > MOST_ROWS && !rows.isNullObject && rows.rowCount <= MOST_ROWS,
    );
    if (late.length === 0) return;
    for (const { rows } of late) rows.load("values");
    await this.trips.sync();
  }

  /** What was asked of an area, once the request was answered. */
  factsOf(area: CellArea): CellFacts | null {
    return this.answers.get(area)?.() ?? null;
  }

  /** Cells are read again in smaller parts where they were too many at once; the facts went down with them. */
  private async askAgain(): Promise<void> {
    this.tables.clear();
    this.sourceCells = undefined;
    for (const [area, tables] of this.asked) this.ask(area, tables);
    if (this.asked.size > 0) await this.trips.sync();
  }

  /** Three columns of one table have the same rows, which are read once. */
  private rowsOf(table: Excel.Table, area: CellArea): TableRows {
    const { sheet, row, rows } = area;
    const key = `${table.name} ${String(row)} ${String(rows)}`;
    const known = this.tables.get(key);
    if (known) return known;
    const worksheet = this.trips.workbook.worksheets.getItem(sheet);
    const covered = worksheet
      .getRangeByIndexes(row, 0, rows, SHEET_COLUMNS)
      .getIntersectionOrNullObject(table.getDataBodyRange())
      .load(rows > MOST_ROWS ? EXTENT : `${EXTENT},values`);
    const header = table.getHeaderRowRange().load("values");
    const asked = { area, header, rows: covered };
    this.tables.set(key, asked);
    return asked;
  }

  private sourceOf(table: string): () => ImportedSource | null {
    const { inventory } = this;
    const found = inventory && markedImports(inventory).find((each) => same(each.table, table));
    if (!found) return () => null;
    const cells = (this.sourceCells ??= askForSourceCells(this.trips, inventory, HEADERS));
    return () => sourceOf(cells(found.id), table);
  }
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function inTable(
  { header, rows: covered }: TableRows,
  { column, columns }: CellArea,
): Omit<CellFacts, "source"> {
  const headers = (header.values[0] ?? []).map(String);
  const isRead = !covered.isNullObject && covered.rowCount <= MOST_ROWS;
  const [rows, first] = isRead ? [covered.values as unknown[][], covered.columnIndex] : [[], 0];
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

/** Asks for the texts to the left of a column, or above a row. */
function besideCells(
  { workbook }: Pick<Conversation, "workbook">,
  { sheet, row, column, rows, columns }: CellArea,
): () => Omit<CellFacts, "source"> {
  const isColumn = columns === 1;
  const near = Math.min(NEAR, isColumn ? column : row);
  if ((rows > 1 && columns > 1) || rows * columns > MOST_ROWS || near === 0) return () => none;
  const worksheet = workbook.worksheets.getItem(sheet);
  const around = (
    isColumn
      ? worksheet.getRangeByIndexes(row, column - near, rows, near)
      : worksheet.getRangeByIndexes(row - near, column, near, columns)
  ).load("values");
  return () => {
    const values = around.values as unknown[][];
    for (let step = near - 1; step >= 0; step--) {
      const line = isColumn ? values.map((each) => each[step]) : (values[step] ?? []);
      if (line.length > 0 && line.every(isName)) return { ...none, labels: line.map(String) };
    }
    return none;
  };
}

const none = { labels: null, columns: {} };

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
