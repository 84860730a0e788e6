import type { SourceTable } from "../../datasets/mapping/mapping";
import { readTable } from "../tables/readTable";
import { runExcel } from "../workbook/runExcel";

export interface StandingSource extends SourceTable {
  /** Excel's own, which outlives a new name. */
  readonly id: string;
}

/** A table of the workbook as it stands. */
export function readSource(table: string, signal?: AbortSignal): Promise<StandingSource> {
  return runExcel(async (context) => {
    const { id, name, columns, rows, bodyRow } = await readTable(context, table, [], signal);
    return { id, name, columns, rows, firstRow: bodyRow + 1 };
  });
}
