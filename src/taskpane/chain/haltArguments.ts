import type { BillRow } from "./billRows";

/** What CHOKEPOINT_HALT is given of a bill: its parts, the product's own row is none. */
export function haltArguments(rows: readonly BillRow[], blocked: string) {
  const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell ?? ""]);
  const parts = rows.filter(({ parent }) => parent !== "");
  return {
    names: column(parts.map(({ item }) => item)),
    origins: column(parts.map(({ origin }) => origin)),
    restriction: column(parts.map(({ restriction }) => restriction)),
    blocked: [[blocked]],
  };
}
