import { Failure } from "../../core/failure";
import { headerKey } from "../../core/headers/headerKey";
import type { Cell, Row } from "../../datasets/tableSchema";

/** A row of a bill of materials: an item in a parent, from a source. A figure that is missing is null. */
export interface BillRow {
  readonly item: string;
  readonly parent: string;
  readonly origin: string;
  readonly quantity: number | null;
  readonly ownValue: number | null;
  readonly share: number | null;
  readonly restriction: number | null;
  /** Which row of the table it is, from 0. */
  readonly row: number;
}

const SHARED_EVENT = /^(country|cause):/i;

/** The parts of a table by its headers; rows of shared events are no parts. */
export function billRows(columns: readonly string[], rows: readonly Row[]): BillRow[] {
  const at = columnsAt(columns);
  return rows
    .map((cells, row) => ({
      ...{ item: textAt(cells, at.item), parent: textAt(cells, at.parent), row },
      origin: textAt(cells, at.origin),
      quantity: numberAt(cells, at.quantity),
      ownValue: numberAt(cells, at.ownValue),
      share: numberAt(cells, at.share),
      restriction: numberAt(cells, at.restriction),
    }))
    .filter(({ item }) => item !== "" && !SHARED_EVENT.test(item));
}

function columnsAt(columns: readonly string[]) {
  const keys = columns.map(headerKey);
  const find = (...names: readonly string[]): number =>
    keys.findIndex((key) => names.some((name) => headerKey(name) === key));
  const at = {
    ...{ item: find("item", "component"), parent: find("parent") },
    ...{ origin: find("origin", "country_of_origin"), quantity: find("quantity", "qty") },
    ...{ ownValue: find("own_value"), share: find("share"), restriction: find("restriction") },
  };
  if (at.item >= 0 && at.parent >= 0) return at;
  throw new Failure("#VALUE!", "A chain needs the columns item and parent. Rename the headers.");
}

function textAt(cells: Row, at: number): string {
  return String(cells[at] ?? "").trim();
}

function numberAt(cells: Row, at: number): number | null {
  const cell: Cell = cells[at] ?? null;
  return typeof cell === "number" && Number.isFinite(cell) ? cell : null;
}
