import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import { scratch } from "../scratch";
import type { BomLines } from "./bomLines";
import type { BomRow } from "./bomRow";
import { type BomTable, rowOf, tableFrom } from "./bomTable";
import { agreed } from "./eventFigures";
import { shortName } from "../labels/shortName";

/**
 * What several rows of one item in one parent are. With a share on each they are alternative sources; with
 * none, rows of one origin and supplier are one part that goes in at several places, its quantities added.
 * Anything else is refused, for the table does not say which of the two is meant.
 */
export function statedSources(table: BomTable, lines: BomLines): BomTable {
  const merged = new Map<number, BomRow>();
  const dropped = new Set<number>();
  for (const group of groupsOf(lines)) {
    if (!group.some((line) => Number.isNaN(table.share[line]))) continue;
    const [first, ...others] = group as [number, ...number[]];
    const whole = sourceOfGroup(group.map((line) => rowOf(table, line)));
    merged.set(first, whole);
    for (const line of others) dropped.add(line);
  }
  const share = scratch(table.length);
  for (let line = 0; line < share.length; line++) {
    const stated = table.share[line] as number;
    share[line] = Number.isNaN(stated) ? 1 : stated;
  }
  const stated = { ...table, share };
  if (merged.size === 0) return stated;
  const kept = [...table.item.keys()].filter((line) => !dropped.has(line));
  return tableFrom(kept.map((line) => merged.get(line) ?? rowOf(stated, line)));
}

/** Lines of one item in one parent, or in its units of one origin, where there are several. */
function* groupsOf(lines: BomLines): Generator<number[]> {
  if (lines.areSole) return;
  for (const group of lines.byNeed()) {
    if (group.length > 1) yield* byParentOrigin(group, lines.parentOriginOf);
  }
}

function byParentOrigin(lines: Int32Array, parentOriginOf: Int32Array): Iterable<number[]> {
  const groups = new Map<number, number[]>();
  for (const line of lines) {
    const origin = parentOriginOf[line] as number;
    const group = groups.get(origin);
    if (group === undefined) groups.set(origin, [line]);
    else group.push(line);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** One part of several rows, of which one at least states no share. */
function sourceOfGroup(rows: readonly BomRow[]): BomRow {
  const [first] = rows as readonly [BomRow, ...BomRow[]];
  const without = rows.filter(({ share }) => Number.isNaN(share));
  const [blank] = without;
  if (blank !== undefined && without.length < rows.length) {
    throw new Failure(
      "#NUM!",
      `${blank.place}, share is blank, but another row of ${uses(blank)} has one: give every source its share, such as 0.5 and 0.5, or none where one part goes in at several places.`,
    );
  }
  const other = rows.find((row) => sourceKey(row) !== sourceKey(first));
  if (other === undefined) return onePart(rows);
  throw new Failure(
    "#NUM!",
    `${uses(first)} has two sources, in ${first.place} and ${other.place}, without shares: write in the column share what part comes from each, such as 0.5 and 0.5, adding up to 1.`,
  );
}

const sourceKey = ({ origin, supplier }: BomRow): string =>
  `${placeKey(origin)}\n${nameKey(supplier)}`;

const uses = ({ item, parent }: BomRow): string =>
  parent === "" ? shortName(item) : `${shortName(item)} in ${shortName(parent)}`;

/** One part on several lines: quantities add up, and a unit has the mean of their values. */
function onePart(rows: readonly BomRow[]): BomRow {
  const [first] = rows as readonly [BomRow, ...BomRow[]];
  const quantity = rows.reduce((sum, row) => sum + row.quantity, 0);
  const mean = (of: (row: BomRow) => number): number =>
    quantity === 0
      ? of(first)
      : rows.reduce((sum, row) => sum + row.quantity * of(row), 0) / quantity;
  const figures = agreed(
    rows,
    (what, one, other, figure) =>
      new Failure(
        "#NUM!",
        `${uses(other)} has ${what}, ${figure(one)} in ${one.place} and ${figure(other)} in ${other.place}, from the same source: give one.`,
      ),
  );
  return {
    ...first,
    ...figures,
    quantity,
    share: 1,
    ownValue: mean((row) => row.ownValue),
    ownMass: mean((row) => row.ownMass),
    restriction: rows.reduce((most, row) => Math.max(most, row.restriction), -Infinity),
    commonCauses: rows.flatMap((row) => row.commonCauses),
    required: rows.find((row) => !Number.isNaN(row.required))?.required ?? NaN,
  };
}
