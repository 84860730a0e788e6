import { groupBy } from "./groupBy";
import { nameKey } from "../../core/labels/name";
import { placeKey } from "../../core/labels/place";
import { shortLoop } from "../../core/labels/shortLoop";
import type { BillRow } from "./billRows";
import { withoutLoops } from "./withoutLoops";

/** A part from one origin, wherever it goes. */
export interface ChainPart {
  readonly id: string;
  readonly item: string;
  readonly origin: string;
  /** The value of what of it goes into one product, its own parts included; 0 where nothing is stated. */
  readonly value: number;
  /** What of that value comes from each origin, through every tier. */
  readonly content: ReadonlyMap<string, number>;
  /** What of the value is its own, without its parts; null where no own value is stated. */
  readonly own: number | null;
  readonly restriction: number | null;
  /** The rows of the table that it stands in, from 0. */
  readonly rows: readonly number[];
}

export interface ChainLink {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

export interface Chain {
  readonly parts: readonly ChainPart[];
  readonly links: readonly ChainLink[];
  /** What could not be drawn as it is, a sentence each. */
  readonly notes: readonly string[];
}

interface Building {
  readonly id: string;
  readonly rows: BillRow[];
  /** Of one unit: by origin, through every tier. */
  unit: Map<string, number> | null;
  amount: number;
}

/** The chain that a bill of materials describes: every part in every part that it goes into. */
export function chainOf(
  given: readonly BillRow[],
  { values = true }: { readonly values?: boolean } = {},
): Chain {
  const { rows: stated, loop } = withoutLoops(given);
  const rows = [...parentsWithout(stated), ...stated];
  const parts = new Map<string, Building>();
  const byItem = new Map<string, Building[]>();
  for (const row of rows) addRow(row, parts, byItem);
  const children = groupBy(
    rows.filter(({ parent }) => parent !== ""),
    ({ parent }) => nameKey(parent),
  );
  const order = fromProduct(rows, byItem, children);
  for (const part of [...order].reverse()) part.unit = unitOf(part, byItem, children);
  for (const part of order) if (part.rows.some(({ parent }) => parent === "")) part.amount = 1;
  const links = order.flatMap((part) => linksInto(part, byItem, children));
  return { parts: order.map(chainPart), links, notes: notesOn(given, stated, loop, values) };
}

/** A row for each parent that has none of its own. */
function parentsWithout(rows: readonly BillRow[]): BillRow[] {
  const items = new Set(rows.map(({ item }) => nameKey(item)));
  const lost = rows.filter(({ parent }) => parent !== "" && !items.has(nameKey(parent)));
  const parents = new Map(lost.map(({ parent }) => [nameKey(parent), parent]));
  return [...parents.values()].map((item) => ({
    ...{ item, parent: "", origin: "", row: -1 },
    ...{ quantity: null, ownValue: null, share: null, restriction: null },
  }));
}

export const partId = ({ item, origin }: Pick<BillRow, "item" | "origin">): string =>
  `${nameKey(item)}\n${placeKey(origin)}`;

function addRow(row: BillRow, parts: Map<string, Building>, byItem: Map<string, Building[]>): void {
  const id = partId(row);
  const known = parts.get(id);
  if (known) return void known.rows.push(row);
  const part: Building = { id, rows: [row], unit: null, amount: 0 };
  parts.set(id, part);
  const sources = byItem.get(nameKey(row.item));
  if (sources) sources.push(part);
  else byItem.set(nameKey(row.item), [part]);
}

type Children = ReadonlyMap<string, readonly BillRow[]>;
type ByItem = ReadonlyMap<string, readonly Building[]>;

const itemOf = ({ rows }: Building): string => rows[0]?.item ?? "";

/** Every part after all that it goes into. */
function fromProduct(rows: readonly BillRow[], byItem: ByItem, children: Children): Building[] {
  const waiting = new Map<string, number>();
  const known = new Set(byItem.keys());
  const into = (row: BillRow): boolean => row.parent !== "" && known.has(nameKey(row.parent));
  for (const row of rows.filter(into)) {
    const key = nameKey(row.item);
    waiting.set(key, (waiting.get(key) ?? 0) + 1);
  }
  const ready = [...byItem.keys()].filter((key) => !waiting.has(key));
  const order: Building[] = [];
  for (let at = 0; at < ready.length; at++) {
    const key = ready[at] ?? "";
    order.push(...(byItem.get(key) ?? []));
    for (const child of children.get(key) ?? []) {
      const childKey = nameKey(child.item);
      const left = (waiting.get(childKey) ?? 0) - 1;
      waiting.set(childKey, left);
      if (left === 0) ready.push(childKey);
    }
  }
  return order;
}

const figure = (value: number | null, missing: number): number => Math.max(0, value ?? missing);

/** A part counted by its rows: each is the same part in another parent. */
function unitOf(part: Building, byItem: ByItem, children: Children): Map<string, number> {
  const unit = new Map<string, number>();
  const [first] = part.rows;
  if (first) unit.set(placeKey(first.origin), figure(first.ownValue, 0));
  for (const child of children.get(nameKey(itemOf(part))) ?? []) {
    const source = sourceOf(child, byItem);
    const times = figure(child.quantity, 1) * figure(child.share, 1);
    for (const [origin, value] of source?.unit ?? []) {
      unit.set(origin, (unit.get(origin) ?? 0) + value * times);
    }
  }
  return unit;
}

const sourceOf = (row: BillRow, byItem: ByItem): Building | undefined =>
  byItem.get(nameKey(row.item))?.find(({ id }) => id === partId(row));

const sumOf = (amounts: ReadonlyMap<string, number> | null): number =>
  [...(amounts?.values() ?? [])].reduce((sum, value) => sum + value, 0);

function linksInto(part: Building, byItem: ByItem, children: Children): ChainLink[] {
  return (children.get(nameKey(itemOf(part))) ?? []).flatMap((child) => {
    const source = sourceOf(child, byItem);
    if (!source) return [];
    const amount = part.amount * figure(child.quantity, 1) * figure(child.share, 1);
    source.amount += amount;
    return [{ source: source.id, target: part.id, value: amount * sumOf(source.unit) }];
  });
}

function chainPart({ id, rows, unit, amount }: Building): ChainPart {
  const [first] = rows;
  const restrictions = rows.flatMap(({ restriction }) => restriction ?? []);
  return {
    ...{ id, item: first?.item ?? "", origin: first?.origin ?? "" },
    value: amount * sumOf(unit),
    content: new Map([...(unit ?? [])].map(([origin, value]) => [origin, value * amount])),
    own: typeof first?.ownValue === "number" ? figure(first.ownValue, 0) * amount : null,
    restriction: restrictions.length > 0 ? Math.max(...restrictions) : null,
    rows: rows.flatMap(({ row }) => (row < 0 ? [] : [row])),
  };
}

export const NO_VALUES = "No part has an own_value: all lines are of one width.";

function notesOn(
  given: readonly BillRow[],
  rows: readonly BillRow[],
  loop: readonly string[],
  values: boolean,
): string[] {
  const unvalued = rows.filter(({ ownValue }) => ownValue === null).length;
  const items = new Set(given.map(({ item }) => nameKey(item)));
  const orphan = given.find(({ parent }) => parent !== "" && !items.has(nameKey(parent)));
  const looped =
    loop.length > 0
      ? [`The table has a loop: ${shortLoop(loop)}. The row that closes it is not drawn.`]
      : [];
  // What a network or a tree ends in has no row of its own, and neither states values.
  if (!values) return looped;
  return [
    ...looped,
    ...(orphan ? [`“${short(orphan.parent)}” has parts but no row of its own.`] : []),
    ...(unvalued === rows.length && unvalued > 0
      ? [NO_VALUES]
      : unvalued > 0
        ? [`${unvalued} of ${rows.length} rows have no own_value: only what is below them counts.`]
        : []),
  ];
}

const LONGEST = 60;
export const short = (name: string): string =>
  name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
