import { mappedDataset } from "../../datasets/mapping/mappedDataset";
import type { Mapping } from "../../datasets/mapping/mapping";
import type { Reading } from "../../datasets/mapping/readAs";
import type { TableKind } from "../../datasets/mapping/tableKind";
import type { FormulaColumn, Renaming } from "../../datasets/mapping/ways";
import { importDataset } from "../importing/importDataset";
import { type Begun, reversibly } from "../workbook/reversible";
import { runExcel } from "../workbook/runExcel";
import { addFormulaColumns } from "./addFormulaColumns";
import { keepMapped, type MappedTable } from "./mappedTables";
import type { StandingSource } from "./readSource";
import { renameColumns } from "./renameColumns";

export type WayChosen =
  | { readonly way: "table" }
  | { readonly way: "columns"; readonly columns: readonly FormulaColumn[] }
  | { readonly way: "rename"; readonly renamed: readonly Renaming[] };

export interface UseRequest {
  readonly source: StandingSource;
  readonly mapping: Mapping;
  readonly kind: TableKind;
  readonly reading: Reading;
  readonly chosen: WayChosen;
}

export interface UsedTable {
  readonly mapped: MappedTable;
  /** The table to use from now on, and its sheet. */
  readonly table: string;
  readonly sheet: string | null;
  /** Whether the workbook keeps how it was done. */
  readonly isKept: boolean;
}

/** Makes a table one of a kind in the way that was chosen; what fails or is cancelled leaves no trace. */
export function applyMapping(
  request: UseRequest,
  now: Date,
  signal?: AbortSignal,
): Promise<UsedTable> {
  return reversibly(async (begun) => {
    const { done, table, sheet } = await doIt(request, now, begun, signal);
    const { source, mapping } = request;
    const mapped: MappedTable = { tableId: source.id, table: source.name, mapping, done };
    const isKept = await runExcel((context) => keepMapped(context, mapped, begun));
    return { mapped, table, sheet, isKept };
  });
}

async function doIt(
  { source, kind, reading, chosen }: UseRequest,
  now: Date,
  begun: Begun,
  signal: AbortSignal | undefined,
): Promise<Pick<UsedTable, "table" | "sheet"> & Pick<MappedTable, "done">> {
  if (chosen.way === "table") {
    const dataset = mappedDataset(source, kind, reading, now);
    const { importId, table, sheet } = await importDataset(dataset, now, { begun, signal });
    return { done: { way: "table", importId }, table, sheet };
  }
  if (chosen.way === "rename") await renameColumns(source.id, chosen.renamed, begun);
  else await addFormulaColumns(source, chosen.columns, begun);
  return { done: chosen, table: source.name, sheet: null };
}
