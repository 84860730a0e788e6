import type { Budget } from "../budget";
import { Failure } from "../failure";
import { edgesOf } from "../graph/directedGraph";
import { CountrySet } from "../labels/countrySet";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import type { BillOfMaterials, BomLine } from "./billOfMaterials";
import type { SourceEvents } from "./sourceEvents";

/** What is blocked as one: all that comes from a country, all sources of a part, all that a supplier delivers. */
export type BlockedBy = "COUNTRY" | "PART" | "SUPPLIER";

/** A country, a part or a supplier with its lines. */
export interface BlockGroup {
  readonly name: string;
  /** Names of the events that its block makes certain. */
  readonly events: ReadonlySet<string>;
  readonly lines: readonly number[];
  /** Lines that may belong to it: where they come from is missing or not understood. */
  readonly open: readonly number[];
}

/** A line of the product that is no line of the product itself. */
export const isPart = (bom: BillOfMaterials, line: number): boolean =>
  !bom.productLines.includes(line);

/** The groups in the order in which the table names them. */
export function blockGroups(
  bom: BillOfMaterials,
  events: SourceEvents,
  by: BlockedBy,
  budget: Budget,
): BlockGroup[] {
  const lines = [...bom.sequence].flatMap((item) => [...edgesOf(bom.lines.graph.into, item)]);
  const own = new Map<string, number[]>();
  for (const line of lines) {
    const key = keyOf(bom, line, by);
    if (key === "") continue;
    const group = own.get(key);
    if (group === undefined) own.set(key, [line]);
    else group.push(line);
  }
  const unknown = unknownLines(bom, lines, by);
  requireTime(own.size * unknown.length, budget);
  const openTo = opening(bom, lines, unknown, by);
  return [...own]
    .sort(([, [a = 0]], [, [b = 0]]) => a - b)
    .map(([, members]) => {
      const [first = 0] = members;
      const name = labelOf(bom, first, by).trim();
      const stopped = members.flatMap((line) => eventsOf(bom.line(line), events, by));
      return {
        ...{ name, lines: members, open: openTo(name) },
        events: new Set(stopped.map((event) => event.name)),
      };
    });
}

/** "" for what is in no group; the product itself is no part, and no supplier delivers it. */
function keyOf(bom: BillOfMaterials, line: number, by: BlockedBy): string {
  const { row, item, origin } = bom.line(line);
  if (by === "COUNTRY") return origin;
  if (!isPart(bom, line)) return "";
  return by === "PART" ? item : nameKey(row.supplier);
}

function labelOf({ table }: BillOfMaterials, line: number, by: BlockedBy): string {
  const column = { COUNTRY: table.origin, PART: table.item, SUPPLIER: table.supplier }[by];
  return column[line] ?? "";
}

/** A country's own event, which all of its sources share; else those of the sources. */
function eventsOf(line: BomLine, events: SourceEvents, by: BlockedBy) {
  const event = by === "COUNTRY" ? events.sharedOf(line)[0] : events.of(line);
  return event === undefined ? [] : [event];
}

/** For each line that a group may have: it is looked up by name, and its share is added. */
const stepsOfLine = 100;

function requireTime(lines: number, budget: Budget): void {
  if (budget.allows(stepsOfLine * lines)) {
    budget.spend(stepsOfLine * lines);
    return;
  }
  throw new Failure(
    "#NUM!",
    "The bill of materials has too many rows whose country or supplier is not known to block each in turn: write countries by name or ISO code, and name suppliers.",
  );
}

/** Lines that say nothing of their country or supplier: an origin that is no known country may be any of them. */
function unknownLines(bom: BillOfMaterials, lines: readonly number[], by: BlockedBy): number[] {
  if (by === "PART") return [];
  if (by === "SUPPLIER") {
    return lines.filter(
      (line) => isPart(bom, line) && nameKey(bom.table.supplier[line] ?? "") === "",
    );
  }
  const nobody = new CountrySet();
  return lines.filter((line) => nobody.mayHave(bom.table.origin[line] ?? ""));
}

/** Which lines may belong to a group although they do not say so. */
function opening(
  { table }: BillOfMaterials,
  lines: readonly number[],
  unknown: readonly number[],
  by: BlockedBy,
): (name: string) => readonly number[] {
  if (by !== "COUNTRY") return () => unknown;
  const originOf = (line: number): string => table.origin[line] ?? "";
  const keyed = unknown.map((line) => ({ line, key: placeKey(originOf(line)) }));
  // Of the known origins only a few are several countries.
  const isUnknown = new Set(unknown);
  const known = new Map<string, number[]>();
  for (const line of lines) {
    if (isUnknown.has(line)) continue;
    const members = known.get(originOf(line));
    if (members === undefined) known.set(originOf(line), [line]);
    else members.push(line);
  }
  return (name) => {
    const own = placeKey(name);
    const open = keyed.filter(({ key }) => key !== own).map(({ line }) => line);
    const country = new CountrySet([name]).beside([name]);
    for (const [origin, members] of known) {
      if (!country.has(origin) && country.mayHave(origin)) open.push(...members);
    }
    return open.sort((a, b) => a - b);
  };
}
