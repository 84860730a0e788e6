import { nameKey } from "../../core/labels/name";
import type { Line } from "./tableKind";

export function textOf({ cells }: Line, role: string): string {
  const cell = cells[role] ?? null;
  return cell === null ? "" : String(cell).trim();
}

/** The form in which names compare. */
export const keyOf = (line: Line, role: string): string => nameKey(textOf(line, role));

export function numberOf({ cells }: Line, role: string): number | undefined {
  const cell = cells[role];
  return typeof cell === "number" ? cell : undefined;
}

export const withCells = (line: Line, cells: Line["cells"]): Line => ({
  ...line,
  cells: { ...line.cells, ...cells },
});

/** Lines that have the same key, in the order in which each key first comes. */
export function grouped(lines: readonly Line[], key: (line: Line) => string): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(key(line));
    if (group === undefined) groups.set(key(line), [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

export const usesOf = (line: Line): string => `${keyOf(line, "parent")}\n${keyOf(line, "item")}`;
