import { keyOf, textOf } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Line } from "../tableKind";

/**
 * Says which rows lack an origin where others have one: exports leave it blank for assemblies, and whether such a
 * row fails with a country is open, so that a model has no result. A bill without any origin is told elsewhere.
 */
export function tellOrigins(lines: readonly Line[], notes: Notes): void {
  if (!lines.some((line) => textOf(line, "origin") !== "")) return;
  const parents = new Set(lines.map((line) => keyOf(line, "parent")));
  const without = lines.filter(
    (line) =>
      line.row !== undefined && textOf(line, "parent") !== "" && textOf(line, "origin") === "",
  );
  if (without.length === 0) return;
  const assemblies = without.filter((line) => parents.has(keyOf(line, "item"))).length;
  const of = assemblies === 1 ? "an assembly" : `${assemblies.toLocaleString("en-US")} assemblies`;
  const among = assemblies === 0 ? "" : `, ${of} among them`;
  const where =
    assemblies === 0 ? "" : " For an assembly it is the country where it is put together.";
  notes.doubts.push(
    `${countedRows(without.map(({ row }) => row))} without an origin${among}: halts have no result in the Chokepoint model until you fill it in.${where}`,
  );
}
