import { positionsOf, rowKey, rowsByKey } from "../../../datasets/merge/snapshot";
import type { CellConflict } from "../../../datasets/merge/merge";
import type { Cell, Field, Row } from "../../../datasets/tableSchema";
import type { Refresh } from "../../../excel/refresh/lookAtRefresh";
import { FORMULA } from "../../../excel/refresh/ourTable";
import { shownCell } from "../../importing/shownCell";

/** A cell changed on both sides, in words. */
export interface ConflictText {
  /** "Row 12": as the sheet counts it. */
  readonly row: string;
  /** What tells the row apart: "USA · 2024". */
  readonly key: string;
  readonly ours: string;
  readonly theirs: string;
  /** What was imported; null where that is not known. */
  readonly base: string | null;
  /** Who wrote the value that stands there. */
  readonly oursFrom: string;
  /** Source and vintage that the newer row states, or the vintage of the whole dataset. */
  readonly theirsFrom: string;
}

/** Says conflicts in words; made once for a refresh, as it looks rows up by their key. */
export function conflictTexts(refresh: Refresh): (conflict: CellConflict) => ConflictText {
  const { ours, theirs, base } = refresh;
  const { fields, primaryKey = [] } = theirs.description.schema;
  const names = fields.map(({ name }) => name);
  const known = rowsByKey({ columns: names, rows: theirs.rows }, primaryKey);
  const positions = positionsOf(ours.imported, primaryKey);
  const rowText = rowTexts(refresh);
  return ({ row, column, base: was, ours: is, theirs: will }) => {
    const cells = ours.rows[row] ?? [];
    const newer = theirs.rows[known.get(rowKey(cells, positions) ?? "") ?? -1] ?? [];
    const field = fields.find(({ name }) => name === ours.imported[column]);
    const text = (cell: Cell): string => textOf(cell, field);
    return {
      ...rowText(row),
      ours: text(is),
      theirs: text(will),
      base: base === null ? null : text(was),
      oursFrom: base === null ? "" : isFormula(is) ? "your formula" : "typed by you",
      theirsFrom: origin(names, newer, theirs.description.vintage),
    };
  };
}

/** Columns that name what a row is about, beside the codes of its key. */
const NAMES = ["name", "item", "title", "label", "component", "product", "description"];
const LONGEST_NAME = 50;

/** How a row of the table is spoken of: its number, its key, and the name that stands beside it. */
export function rowTexts({ ours, theirs }: Pick<Refresh, "ours" | "theirs">) {
  const { primaryKey = [] } = theirs.description.schema;
  const positions = positionsOf(ours.imported, primaryKey);
  const name = NAMES.map((each) => ours.imported.indexOf(each)).find(
    (at) => at >= 0 && !positions.includes(at),
  );
  return (row: number): Pick<ConflictText, "row" | "key"> => {
    const cells = ours.rows[row] ?? [];
    const key = positions.map((position) => String(cells[position] ?? "")).join(" · ");
    const named = name === undefined ? "" : String(cells[name] ?? "");
    const shown = named.length > LONGEST_NAME ? `${named.slice(0, LONGEST_NAME - 1)}…` : named;
    return { row: `Row ${ours.bodyRow + row + 1}`, key: shown === "" ? key : `${key} (${shown})` };
  };
}

const isFormula = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith(FORMULA);

export function textOf(cell: Cell, field: Field | undefined): string {
  if (cell === null || cell === "") return "blank";
  if (typeof cell === "string" && cell.startsWith(FORMULA)) return cell.slice(FORMULA.length);
  return field ? shownCell(cell, field) : String(cell);
}

function origin(columns: readonly string[], row: Row, vintage: string): string {
  const [source = null, own = null] = ["source", "vintage"].map(
    (name) => row[columns.indexOf(name)] ?? null,
  );
  return [source, own ?? (vintage || null)].filter((part) => part !== null).join(", ");
}
