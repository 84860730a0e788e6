import { useCallback, useState } from "react";
import { loadDataset } from "../../datasets/dataset";
import { findCandidates } from "../../excel/building/modelTables";
import { wholeTable } from "../../excel/tables/wholeTable";
import type { CellArea } from "../../excel/workbook/cellArea";
import { tableAddress } from "../drawing/tableAddress";
import { useLoaded } from "../parts/useLoaded";
import { usePane } from "../services/PaneContext";
import { sha256 } from "../services/sha256";
import { type Measures, timelineRows } from "./timelineRows";

/** The bundled timelines, for who has imported none. */
export const BUNDLED: Readonly<Record<string, string>> = {
  "tariff-timeline": "Bundled: tariffs",
  "export-controls-timeline": "Bundled: export controls",
  "retaliation-timeline": "Bundled: retaliation",
};
const FIRST = "tariff-timeline";

export interface TimelineSource extends Measures {
  readonly name: string;
  /** Where it stands, for the source of a picture. */
  readonly place: string;
  /** Where a row of it stands; null for a dataset that is not in the workbook. */
  readonly areaOf: ((row: number) => CellArea) | null;
}

const NEED = {
  ...{ role: "timeline", title: "Timeline", datasets: [] },
  columns: ["key", "start", "end", "status"],
};

/** The tables with measures over time, and what the chosen one says. */
export function useTimeline() {
  const { readDataset } = usePane();
  const [chosen, choose] = useState<string | null>(null);
  const loadTables = useCallback(async () => {
    const [candidates = []] = await findCandidates([NEED]);
    return candidates.filter(({ missing }) => missing.length === 0).map(({ table }) => table);
  }, []);
  const tables = useLoaded(loadTables);
  const offered = tables.state === "ready" ? tables.value : null;
  const name = chosen ?? (offered ? (offered[0] ?? FIRST) : null);
  const load = useCallback(async (): Promise<TimelineSource | null> => {
    if (name === null) return null;
    if (offered?.includes(name)) return fromWorkbook(name);
    const { description, rows } = await loadDataset(name, readDataset, sha256);
    const columns = description.schema.fields.map((field) => field.name);
    const place = `Bundled table, ${description.vintage}: ${description.title}`;
    return { ...timelineRows(columns, rows), name: description.title, place, areaOf: null };
  }, [name, offered, readDataset]);
  return { tables, name, choose, source: useLoaded(load) };
}

async function fromWorkbook(table: string): Promise<TimelineSource> {
  const standing = await wholeTable(table);
  const { columns, rows, sheet, bodyRow, place } = standing;
  return {
    ...timelineRows(columns, rows),
    ...{ name: table, place: tableAddress(standing) },
    areaOf: (row) => ({
      ...{ sheet, row: bodyRow + row, column: place.column, rows: 1, columns: place.columns },
    }),
  };
}
