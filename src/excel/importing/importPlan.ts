import type { Dataset } from "../../datasets/dataset";
import {
  applyFilter,
  filterFor,
  filterText,
  WHOLE,
  type Filter,
} from "../../datasets/filter/filter";
import { withCountryNames } from "../../datasets/withCountryNames";
import { columnFor, type Column } from "../tables/columns";
import { ExcelProblem } from "../workbook/excelProblem";
import { markName } from "../provenance/imports";
import { takenNames, type Inventory } from "../workbook/inventory";
import { freeName, freeSheetName, sheetNameFor, tableNameFor } from "../../sheet/names";
import { findFreeCells, type FreeCells } from "../tables/freeCells";
import { hasSources } from "../provenance/sourcesSheet";
import { SHEET_ROWS, SHEET_COLUMNS } from "../../sheet/limits";
import { requireOpenStructure } from "../workbook/protection";

export interface ImportOptions {
  /** Parts of it that the dataset has no columns for are left aside. */
  readonly filter?: Filter;
  /** At the selected cell nothing but empty cells is taken. */
  readonly place?: ImportPlace;
  /** Whether names stand beside codes of countries. */
  readonly names?: boolean;
}

export type ImportPlace = "new sheet" | "selected cell";

/** What an import will write and under which names, decided before anything is written. */
export interface ImportPlan {
  /** With the rows that pass the filter. */
  readonly dataset: Dataset;
  /** The filter in words; empty for all rows. */
  readonly filter: string;
  /** Whether names stand beside codes of countries. */
  readonly names: boolean;
  /** The cells of a sheet that exists; null where the import makes a sheet of its own. */
  readonly freeCells: FreeCells | null;
  readonly importId: string;
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly Column[];
}

/** From here on a look at all columns at once would keep the pane from answering. */
const MANY_ROWS = 10_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function planImport(
  context: Excel.RequestContext,
  given: Dataset,
  inventory: Inventory,
  now: Date,
  { filter = WHOLE, place = "new sheet", names = false }: ImportOptions = {},
  signal?: AbortSignal,
): Promise<ImportPlan> {
  const whole = names ? withCountryNames(given) : given;
  const { description } = whole;
  const asked = filterFor(description, filter);
  const dataset = applyFilter(whole, asked);
  if (dataset.rows.length === 0 && whole.rows.length > 0) throw nothingPasses(whole, asked);
  checkSize(dataset);
  if (place === "new sheet" || !hasSources(inventory)) {
    requireOpenStructure(inventory, "so no sheet can be added", "then import again");
  }
  const columns = await columnsOf(dataset);
  const sheets = inventory.sheets.map(({ name }) => name);
  const freeCells =
    place === "new sheet"
      ? null
      : await findFreeCells(context, Math.max(dataset.rows.length, 1) + 1, columns.length, signal);
  return {
    dataset,
    filter: filterText(asked),
    names: whole !== given,
    freeCells,
    importId: freeImportId(inventory, now),
    sheet:
      freeCells?.sheet ?? freeSheetName(sheetNameFor(description.title, description.name), sheets),
    table: freeName(tableNameFor(description.name), takenNames(inventory), "_"),
    columns,
  };
}

async function columnsOf({ description, rows }: Dataset): Promise<Column[]> {
  const columns: Column[] = [];
  for (const [index, field] of description.schema.fields.entries()) {
    const cells = rows.map((row) => row[index] ?? null);
    columns.push(columnFor(field, cells));
    if (rows.length > MANY_ROWS) await pause();
  }
  return columns;
}

function nothingPasses({ description }: Dataset, filter: Filter): ExcelProblem {
  return new ExcelProblem(
    `No row of ${description.title} passes the filter (${filterText(filter)}). Ask for more, or for all rows.`,
  );
}

function checkSize({ description, rows }: Dataset): void {
  const columns = description.schema.fields.length;
  if (rows.length < SHEET_ROWS && columns <= SHEET_COLUMNS) return;
  throw new ExcelProblem(
    `${description.title} has ${rows.length} rows and ${columns} columns; a sheet holds ${SHEET_ROWS} and ${SHEET_COLUMNS}. Import fewer.`,
  );
}

/** The moment of the import, in a short form that a defined name may carry and no cell takes for a number. */
function freeImportId(inventory: Inventory, now: Date): string {
  const taken = inventory.names.map(({ name }) => name);
  const id = `i${now.getTime().toString(36)}`;
  return freeName(markName(id), taken, "_").slice(markName("").length);
}
