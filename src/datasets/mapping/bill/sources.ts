import { placeKey } from "../../../core/labels/place";
import { shortName } from "../../../core/labels/shortName";
import { count } from "../../../core/count";
import { sumOf } from "../../../core/sum";
import { grouped, keyOf, numberOf, textOf, usesOf, withCells } from "../lineCells";
import { rowsNamed, type Notes } from "../notes";
import type { Choices, Line } from "../tableKind";

const sourceOf = (line: Line): string =>
  `${placeKey(textOf(line, "origin"))}\n${keyOf(line, "supplier")}`;

/** Parts that stand on several lines of a parent, from different sources, without shares. */
export function unsharedParts(lines: readonly Line[]): Line[][] {
  return grouped(lines, usesOf).filter(
    (group) =>
      group.length > 1 &&
      group.every((line) => numberOf(line, "share") === undefined) &&
      new Set(group.map(sourceOf)).size > 1,
  );
}

/** Several sources of one part: their quantities added up or taken once, and the share of each. */
export function withShares(
  lines: readonly Line[],
  choices: Choices,
  notes: Notes,
): readonly Line[] {
  const open = unsharedParts(lines);
  const shared = new Map<Line, Line>();
  for (const group of open) {
    for (const [line, changed] of sharesIn(group, choices["sources"] === "once")) {
      shared.set(line, changed);
    }
  }
  tellAdded(lines, new Set(open.flat()), notes);
  const [first] = open;
  if (first !== undefined) notes.assumed.push(sharedSentence(first, open.length, choices));
  return lines.map((line) => shared.get(line) ?? line);
}

function sharesIn(group: readonly Line[], once: boolean): [Line, Line][] {
  const quantity = (line: Line): number => numberOf(line, "quantity") ?? 1;
  const total = sumOf(group, quantity);
  const most = Math.max(...group.map(quantity));
  return group.map((line) => {
    const share = once || total === 0 ? 1 / group.length : quantity(line) / total;
    return [line, withCells(line, { quantity: once ? most : total, share })];
  });
}

function sharedSentence(group: readonly Line[], parts: number, choices: Choices): string {
  const [first] = group as readonly [Line, ...Line[]];
  const rows = rowsNamed(group.map(({ row }) => row));
  const how =
    choices["sources"] === "once"
      ? "each could deliver the part: its quantity counts once, in equal shares"
      : "its quantities add up, and each source has the share of its quantity";
  return `${shortName(textOf(first, "item"))} (${rows}) comes from several sources: ${how}.${parts > 1 ? ` So do ${count(parts - 1, "more part")}.` : ""}`;
}

/** One part at several places: the functions add its quantities up. */
function tellAdded(lines: readonly Line[], shared: ReadonlySet<Line>, notes: Notes): void {
  const several = grouped(
    lines.filter((line) => !shared.has(line) && numberOf(line, "share") === undefined),
    usesOf,
  ).filter((group) => group.length > 1);
  const [first] = several;
  if (first === undefined) return;
  const [line] = first as [Line, ...Line[]];
  notes.assumed.push(
    `${shortName(textOf(line, "item"))} stands on ${rowsNamed(first.map(({ row }) => row))} of one parent: its quantities add up.${several.length > 1 ? ` So do those of ${count(several.length - 1, "more part")}.` : ""}`,
  );
}
