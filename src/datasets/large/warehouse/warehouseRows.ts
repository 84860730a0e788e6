import type { Cell, Row } from "../../tableSchema";
import { isFigureType } from "../clickhouseType";
import { plainCell } from "../plainCell";

/** A whole answer of ClickHouse, and what it cost there. */
export interface WarehouseRows {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  readonly rowsRead: number;
  readonly bytesRead: number;
}

/** Reads JSONCompact; null where it is none or not whole. */
export function warehouseRows(text: string): WarehouseRows | null {
  const answer = answerIn(text);
  if (answer === null) return null;
  const { meta, data, statistics } = answer;
  const figures = meta.map(({ type }) => isFigureType(type));
  // Numbers of 64 bits come as texts.
  const read = (cell: unknown, at: number): Cell =>
    figures[at] === true && typeof cell === "string" ? Number(cell) : plainCell(cell);
  return {
    names: meta.map(({ name }) => name),
    rows: data.map((row) => row.map(read)),
    rowsRead: statistics?.rows_read ?? 0,
    bytesRead: statistics?.bytes_read ?? 0,
  };
}

interface Answer {
  readonly meta: readonly { readonly name: string; readonly type: string }[];
  readonly data: readonly (readonly unknown[])[];
  readonly rows: number;
  readonly statistics?: { readonly rows_read: number; readonly bytes_read: number };
}

function answerIn(text: string): Answer | null {
  try {
    const read = JSON.parse(text) as Partial<Answer> | null;
    const isWhole = Array.isArray(read?.meta) && read.data?.length === read.rows;
    return isWhole && Array.isArray(read.data) ? (read as Answer) : null;
  } catch {
    return null;
  }
}
