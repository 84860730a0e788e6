import { nameKey } from "../../../core/labels/name";
import { shortList } from "../../../core/labels/shortList";
import { sumOf } from "../../../core/sum";
import { grouped, keyOf, numberOf, textOf, withCells } from "../lineCells";
import { countedRows, type Notes } from "../notes";
import type { Choices, Line } from "../tableKind";

/** What one costs: as stated, or its part of what the line costs. */
export function unitCost(line: Line): number | undefined {
  const stated = numberOf(line, "cost");
  if (stated !== undefined) return stated;
  const extended = numberOf(line, "extended_cost");
  const quantity = numberOf(line, "quantity") ?? 1;
  return extended === undefined || quantity === 0 ? undefined : extended / quantity;
}

const needOf = (line: Line): number =>
  (numberOf(line, "quantity") ?? 1) * (numberOf(line, "share") ?? 1);

/** The lines that go into each item, by its name. */
export function partsByParent(lines: readonly Line[]): Map<string, Line[]> {
  const parts = grouped(
    lines.filter((line) => textOf(line, "parent") !== ""),
    (line) => keyOf(line, "parent"),
  );
  return new Map(parts.map((group) => [group[0] ? keyOf(group[0], "parent") : "", group]));
}

/** What the parts of an item cost; undefined where the cost of one is not known. */
export function costOfParts(parts: readonly Line[]): number | undefined {
  const costs = parts.map(unitCost);
  return costs.includes(undefined)
    ? undefined
    : sumOf(parts, (line) => needOf(line) * (unitCost(line) ?? NaN));
}

/** The value that each item adds itself: its cost, less that of its parts where the cost contains them. */
export function withOwnValues(
  lines: readonly Line[],
  choices: Choices,
  notes: Notes,
): readonly Line[] {
  if (lines.some((line) => numberOf(line, "own_value") !== undefined)) return lines;
  const isFull = choices["cost"] === "full";
  const parts = isFull ? partsByParent(lines) : new Map<string, Line[]>();
  const valued = lines.map((line) => withCells(line, { own_value: ownValue(line, parts) }));
  tell(valued, parts, notes);
  return valued;
}

function ownValue(line: Line, parts: ReadonlyMap<string, readonly Line[]>): number | null {
  const cost = unitCost(line);
  const own = parts.get(keyOf(line, "item"));
  if (cost === undefined) return null;
  if (own === undefined) return cost;
  const ofParts = costOfParts(own);
  // Sums of decimals: 30 less 10 times 3 is nothing, not a millionth of a cent.
  return ofParts === undefined ? null : Number((cost - ofParts).toPrecision(12));
}

function tell(
  lines: readonly Line[],
  parts: ReadonlyMap<string, readonly Line[]>,
  notes: Notes,
): void {
  const bought = lines.filter(({ row }) => row !== undefined);
  const without = bought.filter((line) => numberOf(line, "own_value") === undefined);
  if (without.length === bought.length) {
    notes.missing.push(
      "No column says what a part costs: its own value stays blank, and exposures by value count nothing for it.",
    );
    return;
  }
  if (parts.size > 0) {
    notes.assumed.push(
      "The cost of an assembly contains its parts: its own value is its cost less what they cost.",
    );
  }
  if (without.length > 0) {
    notes.missing.push(
      `The own value of ${countedRows(without.map(({ row }) => row))} is not known and stays blank.`,
    );
  }
  const negative = lines.filter((line) => (numberOf(line, "own_value") ?? 0) < 0);
  if (negative.length > 0) {
    const names = [...new Set(negative.map((line) => textOf(line, "item")))];
    notes.doubts.push(
      `${shortList(names)} cost less than their parts, in ${countedRows(negative.map(({ row }) => row))}: look at the costs, or say that they are own values.`,
    );
  }
}

/** Assemblies whose own cost and those of all their parts are known, with both. */
export function costedAssemblies(
  lines: readonly Line[],
): { readonly item: string; readonly cost: number; readonly ofParts: number }[] {
  const parts = partsByParent(lines);
  return lines.flatMap((line) => {
    const item = textOf(line, "item");
    const cost = unitCost(line);
    const ofParts = costOfParts(parts.get(nameKey(item)) ?? []);
    const isAssembly = parts.has(nameKey(item)) && cost !== undefined && cost !== 0;
    return isAssembly && ofParts !== undefined ? [{ item, cost, ofParts }] : [];
  });
}
