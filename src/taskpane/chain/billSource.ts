import { countries, placeKey, placeOf } from "../../core/labels/place";
import type { Row } from "../../datasets/tableSchema";
import { billRows, type BillRow } from "./billRows";
import { chainOf } from "./chainOf";
import { type PlainSource, SINGLE_POINT } from "./chainSource";
import { marksOf } from "./marksOf";

/** A bill of materials: which country is blocked, and what that halts. */
export function billSource(
  name: string,
  columns: readonly string[],
  rows: readonly Row[],
): PlainSource {
  const bill = billRows(columns, rows);
  const cells = [columns, ...rows.map((row) => row.map((cell) => cell ?? ""))];
  return {
    kind: "bill of materials",
    name,
    chain: chainOf(bill),
    question: { label: "Blocked country", options: originsOf(bill) },
    marks: (blocked, functions) => marksOf({ rows: bill, cells }, blocked, functions),
    signs: ["✕ halts production", SINGLE_POINT, "red: through the blocked country"],
  };
}

/** China first, as the question is mostly asked of it, then by name. */
function originsOf(rows: readonly BillRow[]) {
  const origins = new Map(
    rows.filter(({ origin }) => origin !== "").map(({ origin }) => [placeKey(origin), origin]),
  );
  const china = countries().find(({ name }) => name === "China")?.key;
  const sorted = [...origins]
    .sort(([a], [b]) => Number(b === china) - Number(a === china) || a.localeCompare(b))
    .map(([, origin]) => ({ value: origin, label: placeOf(origin)?.name ?? origin }));
  return sorted.length > 0 ? sorted : [{ value: "China", label: "China" }];
}
