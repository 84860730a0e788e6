import { Failure } from "../../core/failure";
import { headerKey } from "../../core/headers/headerKey";
import type { Row } from "../../datasets/tableSchema";
import type { BillRow } from "./billRows";

const NOTHING = { origin: "", quantity: null, ownValue: null, share: null, restriction: null };

/** Each line of a supply network as what goes from one site into another. */
export function networkRows(columns: readonly string[], rows: readonly Row[]): BillRow[] {
  const [from, to] = needed(columns, ["from", "to"]);
  return rows.flatMap((cells, row) => {
    const [item, parent] = [textAt(cells, from), textAt(cells, to)];
    return item === "" || parent === "" ? [] : [{ ...NOTHING, item, parent, row }];
  });
}

export interface GateRows {
  /** An event or a gate in each of the gates that it is an input of. */
  readonly rows: readonly BillRow[];
  /** "AND" and the like, by the gate's name. */
  readonly types: ReadonlyMap<string, string>;
}

/** A table of gates: inputs stand in one cell with semicolons between them, or in the cells to its right. */
export function gateRows(columns: readonly string[], rows: readonly Row[]): GateRows {
  const [gate, type, inputs] = needed(columns, ["gate", "type", "inputs"]);
  const types = new Map<string, string>();
  const links = rows.flatMap((cells, row) => {
    const parent = textAt(cells, gate);
    if (parent === "") return [];
    types.set(parent, textAt(cells, type));
    const names = cells.slice(inputs).flatMap((cell) => String(cell ?? "").split(";"));
    const items = names.map((name) => name.trim()).filter((name) => name !== "");
    return items.map((item): BillRow => ({ ...NOTHING, item, parent, row }));
  });
  return { rows: links, types };
}

function needed<const N extends readonly string[]>(
  columns: readonly string[],
  names: N,
): { [K in keyof N]: number } {
  const keys = columns.map(headerKey);
  const at = names.map((name) => keys.indexOf(headerKey(name)));
  if (!at.includes(-1)) return at as { [K in keyof N]: number };
  throw new Failure(
    "#VALUE!",
    `The drawing needs the columns ${names.join(", ")}. Rename the headers.`,
  );
}

const textAt = (cells: Row, at: number): string => String(cells[at] ?? "").trim();
