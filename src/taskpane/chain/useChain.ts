import { useCallback, useState } from "react";
import { loadDataset } from "../../datasets/dataset";
import type { Row } from "../../datasets/tableSchema";
import { findCandidates } from "../../excel/building/modelTables";
import { wholeTable } from "../../excel/tables/wholeTable";
import type { CellArea } from "../../excel/workbook/cellArea";
import { useLoaded } from "../parts/useLoaded";
import { usePane } from "../services/PaneContext";
import { sha256 } from "../services/sha256";
import { headerKey } from "../../core/headers/headerKey";
import { nameKey } from "../../core/labels/name";
import type { TableNeed } from "../../models/modelSpec";
import { tableAddress } from "../drawing/tableAddress";
import { billSource } from "./billSource";
import type { ChainKind, ChainSource } from "./chainSource";
import type { TableCells } from "./tableCells";
import { networkRows } from "./linkedRows";
import { networkSource } from "./networkSource";
import { treeSource } from "./treeSource";

const needOf = (title: string, columns: readonly string[]): TableNeed => ({
  ...{ role: title, title, columns, datasets: [] },
});
/** Told apart by their headers. */
const NEEDS: readonly { readonly kind: ChainKind; readonly columns: readonly string[] }[] = [
  { kind: "bill of materials", columns: ["item", "parent"] },
  { kind: "supply network", columns: ["from", "to"] },
  { kind: "fault tree", columns: ["gate", "type", "inputs"] },
];
const SITES = needOf("Sites", ["node", "material"]);
export const EXAMPLE = "bom-quadcopter";

interface Drawable {
  readonly table: string;
  readonly kind: ChainKind;
  /** Tables that may name the sites of a network. */
  readonly sites: readonly string[];
}

/** The tables that can be drawn, and the chain of the chosen one; the bundled example where there is none. */
export function useChain() {
  const { readDataset } = usePane();
  const [chosen, choose] = useState<string | null>(null);
  const loadTables = useCallback(drawableTables, []);
  const tables = useLoaded(loadTables);
  const offered = tables.state === "ready" ? tables.value : null;
  const name = chosen ?? (offered ? (offered[0]?.table ?? EXAMPLE) : null);
  const load = useCallback(async (): Promise<ChainSource | null> => {
    if (name === null) return null;
    const found = offered?.find(({ table }) => table === name);
    if (found) return fromWorkbook(found);
    const { description, rows } = await loadDataset(EXAMPLE, readDataset, sha256);
    const columns = description.schema.fields.map((field) => field.name);
    const place = `Bundled table, ${description.vintage}: ${description.title}`;
    return { ...billSource(description.title, columns, rows), place, areaOf: null };
  }, [name, offered, readDataset]);
  return { tables, name, choose, source: useLoaded(load) };
}

async function drawableTables(): Promise<Drawable[]> {
  const needs = [...NEEDS.map(({ kind, columns }) => needOf(kind, columns)), SITES];
  const fitting = (await findCandidates(needs)).map((candidates) =>
    candidates.filter(({ missing }) => missing.length === 0).map(({ table }) => table),
  );
  const sites = fitting.at(-1) ?? [];
  return NEEDS.flatMap(({ kind }, at) =>
    (fitting[at] ?? []).map((table) => ({ table, kind, sites })),
  );
}

async function fromWorkbook({ table, kind, sites }: Drawable): Promise<ChainSource> {
  const standing = await wholeTable(table);
  const { columns, rows, sheet, bodyRow, place: cells } = standing;
  const areaOf = (row: number): CellArea => ({
    ...{ sheet, row: bodyRow + row, column: cells.column, rows: 1, columns: cells.columns },
  });
  const where = { areaOf, place: tableAddress(standing) };
  if (kind === "bill of materials") return { ...billSource(table, columns, rows), ...where };
  if (kind === "fault tree") return { ...treeSource(table, columns, rows), ...where };
  return { ...networkSource(table, columns, rows, await sitesFor(columns, rows, sites)), ...where };
}

/** The first table that names every site of the network. */
async function sitesFor(
  columns: readonly string[],
  rows: readonly Row[],
  tables: readonly string[],
): Promise<TableCells | null> {
  const links = networkRows(columns, rows);
  const wanted = new Set(links.flatMap(({ item, parent }) => [nameKey(item), nameKey(parent)]));
  for (const table of tables) {
    const sites = await wholeTable(table);
    const at = sites.columns.findIndex((column) => headerKey(column) === "node");
    const named = new Set(sites.rows.map((row) => nameKey(String(row[at] ?? ""))));
    if (![...wanted].every((site) => named.has(site))) continue;
    return [sites.columns, ...sites.rows.map((row) => row.map((cell) => cell ?? ""))];
  }
  return null;
}
