import { type CheckedTable, checkInSteps } from "../../datasets/checking/check";
import type { Finding } from "../../datasets/checking/finding";
import type { RelatedTables } from "../../datasets/checking/relatedTables";
import type { Schema } from "../../datasets/tableSchema";
import { ExcelProblem } from "../workbook/excelProblem";
import { importOf } from "../provenance/imports";
import { takeInventory } from "../workbook/inventory";
import { readTable, type StandingTable } from "../tables/readTable";
import { selectInView } from "../workbook/selectInView";
import { runExcel } from "../workbook/runExcel";

/** What an imported table is held to. */
export interface Rules {
  readonly schema: Schema;
  readonly related: RelatedTables;
}

export interface TableCheck {
  /** Rows of data that were checked. */
  readonly rows: number;
  /** Rows of the sheet above the first row of data. */
  readonly bodyRow: number;
  readonly findings: readonly Finding[];
  /** What was checked. */
  readonly table: CheckedTable;
}

export interface Checking {
  readonly signal?: AbortSignal | undefined;
  readonly onRows?: ((checked: number) => void) | undefined;
}

/** Checks an imported table as it stands, whatever it was renamed to or moved to. */
export function checkImport(
  importId: string,
  rules: Rules,
  checking: Checking = {},
): Promise<TableCheck> {
  return runExcel(async (context) => {
    const standing = await readImport(context, importId, rules.schema, checking.signal);
    const findings = await findingsIn(standing, rules, checking);
    return { rows: standing.rows.length, bodyRow: standing.bodyRow, findings, table: standing };
  });
}

export async function readImport(
  context: Excel.RequestContext,
  importId: string,
  schema: Schema,
  signal?: AbortSignal,
): Promise<StandingTable> {
  const { table } = await importOf(context, await takeInventory(context), importId);
  return readTable(context, table, schema.fields, signal);
}

/** Longer than this no step and its neighbours keep the pane from answering. */
const SLICE_MILLISECONDS = 50;

export async function findingsIn(
  standing: StandingTable,
  { schema, related }: Rules,
  { signal, onRows }: Checking = {},
): Promise<Finding[]> {
  const steps = checkInSteps(standing, schema, related);
  let began = Date.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (Date.now() - began < SLICE_MILLISECONDS) continue;
    onRows?.(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    began = Date.now();
  }
}

/** Selects the cell that a finding is about; the whole header where a column is missing. */
export function selectFinding(
  importId: string,
  { row, column }: Pick<Finding, "row" | "column">,
): Promise<void> {
  return runExcel(async (context) => {
    const { table: name } = await importOf(context, await takeInventory(context), importId);
    const table = context.workbook.tables.getItem(name);
    const columns = table.columns.load("items/name");
    const body = table.getDataBodyRange().load("rowCount");
    await context.sync();
    const index = columns.items.findIndex((item) => item.name === column);
    if (row !== undefined && (index < 0 || row >= body.rowCount)) {
      throw new ExcelProblem("That cell is no longer in the table. Check the table again.");
    }
    const cells = row === undefined ? table.getHeaderRowRange() : body.getCell(row, index);
    await selectInView(context, cells);
  });
}
