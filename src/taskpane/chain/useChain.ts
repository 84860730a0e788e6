import { useCallback, useState } from "react";
import { loadDataset } from "../../datasets/dataset";
import type { Row } from "../../datasets/tableSchema";
import { findCandidates } from "../../excel/building/modelTables";
import { wholeTable } from "../../excel/tables/wholeTable";
import type { CellArea } from "../../excel/workbook/cellArea";
import { useLoaded } from "../parts/useLoaded";
import { usePane } from "../services/PaneContext";
import { sha256 } from "../services/sha256";
import { billRows, type BillRow } from "./billRows";
import { chainOf, type Chain } from "./chainOf";

const BILL = { role: "bom", title: "Bill of materials", columns: ["item", "parent"] };
export const EXAMPLE = "bom-quadcopter";

/** A bill of materials and the chain that it describes. */
export interface BillChain {
  readonly name: string;
  readonly chain: Chain;
  readonly rows: readonly BillRow[];
  /** The table as functions take it, headers first. */
  readonly cells: readonly (readonly unknown[])[];
  /** Where a row of it stands; null for a dataset that is not in the workbook. */
  readonly areaOf: ((row: number) => CellArea) | null;
}

/** The tables that can be drawn, and the chain of the chosen one; the bundled example where there is none. */
export function useChain() {
  const { readDataset } = usePane();
  const [chosen, choose] = useState<string | null>(null);
  const loadTables = useCallback(async () => {
    const [candidates = []] = await findCandidates([{ ...BILL, datasets: [EXAMPLE] }]);
    return candidates.filter(({ missing }) => missing.length === 0).map(({ table }) => table);
  }, []);
  const tables = useLoaded(loadTables);
  const first = tables.state === "ready" ? (tables.value[0] ?? EXAMPLE) : null;
  const name = chosen ?? first;
  const load = useCallback(async (): Promise<BillChain | null> => {
    if (name === null) return null;
    if (name !== EXAMPLE) return fromWorkbook(name);
    const { description, rows } = await loadDataset(EXAMPLE, readDataset, sha256);
    const columns = description.schema.fields.map((field) => field.name);
    return { ...chainFrom(description.title, columns, rows), areaOf: null };
  }, [name, readDataset]);
  return { tables, name, choose, bill: useLoaded(load) };
}

async function fromWorkbook(name: string): Promise<BillChain> {
  const { columns, rows, sheet, bodyRow, place } = await wholeTable(name);
  return {
    ...chainFrom(name, columns, rows),
    areaOf: (row) => ({
      ...{ sheet, row: bodyRow + row, column: place.column, rows: 1, columns: place.columns },
    }),
  };
}

function chainFrom(name: string, columns: readonly string[], rows: readonly Row[]) {
  const bill = billRows(columns, rows);
  const cells = [columns, ...rows.map((row) => row.map((cell) => cell ?? ""))];
  return { name, rows: bill, chain: chainOf(bill), cells };
}
