import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import type { BomRow } from "./bomRow";
import { agreed } from "./eventFigures";
import { shortName } from "../labels/shortName";

/**
 * What several rows of one item in one parent are. With a share on each they are alternative sources; with
 * none, rows of one origin and supplier are one part that goes in at several places, its quantities added.
 * Anything else is refused, for the table does not say which of the two is meant.
 */
export function statedSources(rows: readonly BomRow[]): BomRow[] {
  const groups = new Map<string, BomRow[]>();
  const position = new Map(rows.map((row, at) => [row, at]));
  for (const row of rows) {
    const names = [row.item, row.parent].map(nameKey);
    const key = [...names, placeKey(row.parentOrigin)].join("\n");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  if (groups.size === rows.length) return rows.map(wholeSource);
  return [...groups.values()]
    .flatMap((group) => sourcesOfGroup(group).map((row, i) => ({ row, of: group[i] as BomRow })))
    .sort((a, b) => (position.get(a.of) ?? 0) - (position.get(b.of) ?? 0))
    .map(({ row }) => row);
}

const wholeSource = (row: BomRow): BomRow => (Number.isNaN(row.share) ? { ...row, share: 1 } : row);

function sourcesOfGroup(rows: readonly BomRow[]): readonly BomRow[] {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return rows.map(wholeSource);
  const without = rows.filter(({ share }) => Number.isNaN(share));
  const [blank] = without;
  if (blank === undefined) return rows;
  if (without.length < rows.length) {
    throw new Failure(
      "#NUM!",
      `${blank.place}, share is blank, but another row of ${uses(blank)} has one: give every source its share, such as 0.5 and 0.5, or none where one part goes in at several places.`,
    );
  }
  const other = rows.find((row) => sourceKey(row) !== sourceKey(first));
  if (other === undefined) return [onePart(rows)];
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
    restriction: Math.max(...rows.map((row) => row.restriction)),
    commonCauses: rows.flatMap((row) => row.commonCauses),
    required: rows.find((row) => !Number.isNaN(row.required))?.required ?? NaN,
  };
}
