import type { Dataset } from "../datasets/dataset";
import { columnFor, type Column } from "./columns";
import { ExcelProblem } from "./excelProblem";
import { markName } from "./imports";
import { takenNames, type Look } from "./look";
import { freeName, freeSheetName, sheetNameFor, tableNameFor } from "./names";

/** What an import will write and under which names, decided before anything is written. */
export interface ImportPlan {
  readonly dataset: Dataset;
  readonly importId: string;
  readonly sheet: string;
  readonly table: string;
  readonly columns: readonly Column[];
}

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;
/** From here on a look at all columns at once would keep the pane from answering. */
const MANY_ROWS = 10_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export async function planImport(dataset: Dataset, look: Look, now: Date): Promise<ImportPlan> {
  checkRoom(dataset, look);
  const { description, rows } = dataset;
  const { fields } = description.schema;
  const columns: Column[] = [];
  for (const [index, field] of fields.entries()) {
    const cells = rows.map((row) => row[index] ?? null);
    columns.push(columnFor(field, cells));
    if (rows.length > MANY_ROWS) await pause();
  }
  const sheets = look.sheets.map(({ name }) => name);
  return {
    dataset,
    importId: freeImportId(look, now),
    sheet: freeSheetName(sheetNameFor(description.title, description.name), sheets),
    table: freeName(tableNameFor(description.name), takenNames(look), "_"),
    columns,
  };
}

function checkRoom({ description, rows }: Dataset, look: Look): void {
  const columns = description.schema.fields.length;
  if (look.structureProtected) {
    throw new ExcelProblem(
      "The structure of this workbook is protected, so no sheet can be added. Lift that in Review > Protect Workbook, then import again.",
    );
  }
  if (rows.length >= SHEET_ROWS || columns > SHEET_COLUMNS) {
    throw new ExcelProblem(
      `${description.title} has ${rows.length} rows and ${columns} columns; a sheet holds ${SHEET_ROWS} and ${SHEET_COLUMNS}. Import fewer.`,
    );
  }
}

/** The moment of the import, in a short form that a defined name may carry and no cell takes for a number. */
function freeImportId(look: Look, now: Date): string {
  const taken = look.names.map(({ name }) => name);
  const id = `i${now.getTime().toString(36)}`;
  return freeName(markName(id), taken, "_").slice(markName("").length);
}
