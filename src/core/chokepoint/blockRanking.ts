import { Budget } from "../budget";
import { Failure } from "../failure";
import { isNear, exceeds } from "../rounding";
import { BillOfMaterials } from "./billOfMaterials";
import { type BlockedBy, type BlockGroup, blockGroups, isPart } from "./blockGroups";
import { BomGates } from "./bomGates";
import type { BomTable } from "./bomTable";
import { decisionDiagram } from "./decisionDiagram";
import type { Diagram } from "./diagram";
import { type BasicEvent, faultTree } from "./faultTree";
import { TooEntangled } from "./nodeTable";
import { contentByLine } from "./originContent";
import { requireKnownOrigins } from "./requireKnownOrigins";
import { SourceEvents } from "./sourceEvents";
import { StockedTree } from "./stockedTree";
import { daysOfYear } from "./timeOn";

/** What a block of one country, part or supplier does; undefined is not known, and never harmless. */
export interface BlockEffect {
  readonly name: string;
  /** Whether it halts production by itself, whatever else works. */
  readonly halts: boolean | undefined;
  /** Its rows with a restriction above the threshold. */
  readonly restricted: number | undefined;
  readonly face: number | undefined;
  readonly lookThrough: number | undefined;
  /** Of a halt within the year, the block being certain. */
  readonly probability: number | undefined;
  /** Days beyond stock that the block adds; left out where no days are asked for. */
  readonly uncoveredDays?: number | undefined;
}

export interface BlockQuestion {
  readonly by: BlockedBy;
  readonly root: string | undefined;
  readonly threshold: number;
  /** How long a block lasts. */
  readonly days: number | undefined;
}

/**
 * Every country, part or supplier blocked in turn, what harms most first: what halts, before what may, before
 * what does not; within each by days without cover where they are asked for, by the probability of a halt, and
 * by the share of the value.
 *
 * A row that may belong to the blocked one, since its origin or supplier is missing, is taken once as belonging
 * and once as not: where the two differ the answer is not known.
 */
export function blockRanking(rows: BomTable, question: BlockQuestion): BlockEffect[] {
  const { by, root, threshold, days } = question;
  const bom = new BillOfMaterials(rows, root);
  const events = new SourceEvents(bom);
  const budget = new Budget();
  const groups = blockGroups(bom, events, by, budget);
  if (groups.length === 0) throw nothingToBlock(by);
  const halts = haltsOf(bom, events, groups, budget);
  const uncovered = days === undefined ? undefined : daysOf(bom, events, groups, days, budget);
  const shares = sharesOf(bom);
  const effects = groups.map((group) => ({
    name: group.name,
    ...halts(group),
    restricted: restrictedOf(bom, group, threshold),
    face: shares && shareOf(shares.face, group),
    lookThrough: shares && shareOf(shares.through, group),
    ...(uncovered && { uncoveredDays: uncovered(group) }),
  }));
  return effects
    .map((effect, at) => ({ effect, at }))
    .sort((a, b) => compared(a.effect, b.effect) || a.at - b.at)
    .map(({ effect }) => effect);
}

const nothingToBlock = (by: BlockedBy): Failure =>
  new Failure(
    "#N/A",
    by === "PART"
      ? "The bill of materials has only the product itself: add its items."
      : `The bill of materials names no ${by === "COUNTRY" ? "country: fill its column origin" : "supplier: fill its column supplier"}.`,
  );

/** One figure where both ways of taking what is open agree. */
const agreed = (low: number, high: number): number | undefined =>
  isNear(low, high) ? low : undefined;

/** A figure with the group's own events certain, and with those that may be its own as well: one where both agree. */
function bothWays(
  { events, open }: BlockGroup,
  eventsOf: EventsOf,
  figure: (certain: readonly string[]) => number,
): number | undefined {
  const low = figure([...events]);
  if (open.length === 0) return low;
  return agreed(low, figure([...events, ...open.flatMap(eventsOf)]));
}

/** The name of a line's own event, where it has one; many groups ask for the same lines. */
type EventsOf = (line: number) => readonly string[];

function eventsByLine(bom: BillOfMaterials, own: SourceEvents): EventsOf {
  const known: (readonly string[])[] = [];
  return (line) => {
    const names = known[line];
    if (names !== undefined) return names;
    const event = own.of(bom.line(line));
    return (known[line] = event === undefined ? [] : [event.name]);
  };
}

function haltsOf(
  bom: BillOfMaterials,
  events: SourceEvents,
  groups: readonly BlockGroup[],
  budget: Budget,
): (group: BlockGroup) => Pick<BlockEffect, "halts" | "probability"> {
  const tree = faultTree(new BomGates(bom, events).top, (node) => node.part());
  const diagram = decisionDiagram(tree, undefined, budget);
  spendOn(budget, diagram, 4 * groups.length);
  const numbers = numbersBy(tree.events.map(({ name }) => name));
  const eventsOf = eventsByLine(bom, events);
  const none = new Float64Array(tree.events.length);
  const stated = Float64Array.from(tree.events, ({ probability }) => probability);
  const isRated = isKnownChance(bom);
  const among = (others: Float64Array) => (certain: readonly string[]) => {
    const chances = Float64Array.from(others);
    for (const name of certain) for (const at of numbers.get(name) ?? []) chances[at] = 1;
    return diagram.value(chances);
  };
  return (group) => {
    const alone = bothWays(group, eventsOf, among(none));
    const halts = alone === undefined ? undefined : alone === 1;
    const chance = isRated ? bothWays(group, eventsOf, among(stated)) : undefined;
    return { halts, probability: halts === true ? 1 : chance };
  };
}

/** Where each name stands. */
function numbersBy(names: readonly string[]): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const [at, name] of names.entries()) {
    const known = numbers.get(name);
    if (known === undefined) numbers.set(name, [at]);
    else known.push(at);
  }
  return numbers;
}

/** Whether the table says how likely failures are, and which of them come with their country. */
function isKnownChance(bom: BillOfMaterials): boolean {
  const { probability, low, high } = bom.table;
  const isStated = (chance: number): boolean => !Number.isNaN(chance);
  const stated = [probability, low, high].some((column) => column.some(isStated));
  if (!stated && !bom.sharedEvents.some((row) => isStated(row.probability))) return false;
  try {
    requireKnownOrigins(bom, []);
    return true;
  } catch (thrown) {
    if (thrown instanceof Failure) return false;
    throw thrown;
  }
}

/**
 * Days a year with one block a year, less days without any, over the part of a year that is free of it: the
 * rate 1 takes the block from 0 to D/365/(1 + D/365) of the time.
 */
function daysOf(
  bom: BillOfMaterials,
  events: SourceEvents,
  groups: readonly BlockGroup[],
  days: number,
  budget: Budget,
): (group: BlockGroup) => number | undefined {
  if (!isKnownChance(bom)) return () => undefined;
  const inTime = { countsStock: true, longest: Math.max(events.longest, days) };
  const stocked = new StockedTree(
    faultTree(new BomGates(bom, events, inTime).top, (node) => node.part()),
  );
  const usual = stocked.chances();
  const eventsOf = eventsByLine(bom, events);
  const numbers = numbersBy(stocked.tree.events.map((_, at) => stocked.nameOf(at)));
  const diagram = decisionDiagram(stocked.tree, undefined, budget);
  spendOn(budget, diagram, 4 * groups.length);
  const downtime = (certain: readonly string[], rate: number): number => {
    const chances = Float64Array.from(usual);
    const blocked = (event: BasicEvent): BasicEvent => ({ ...event, rate, recoveryDays: days });
    for (const name of certain) {
      for (const at of numbers.get(name) ?? []) chances[at] = stocked.chanceOf(at, blocked);
    }
    return daysOfYear * diagram.value(chances);
  };
  const added = (certain: readonly string[]): number =>
    (downtime(certain, 1) - downtime(certain, 0)) * (1 + days / daysOfYear);
  return (group) => bothWays(group, eventsOf, added);
}

function spendOn(budget: Budget, diagram: Diagram, times: number): void {
  const work = times * diagram.event.length;
  if (!budget.allows(work)) throw new TooEntangled();
  budget.spend(work);
}

/** Each line's share of the product, at face value and through every tier; undefined where nothing has a value. */
function sharesOf(bom: BillOfMaterials): { face: Float64Array; through: Float64Array } | undefined {
  const through = contentByLine(bom, "LOOKTHROUGH", "VALUE", "VALUE_ADDED");
  const face = contentByLine(bom, "FACE", "VALUE", "VALUE_ADDED");
  const total = through.reduce((sum, value) => sum + value, 0);
  if (total === 0) return undefined;
  return { face: face.map((value) => value / total), through: through.map((v) => v / total) };
}

function shareOf(shares: Float64Array, { lines, open }: BlockGroup): number | undefined {
  const sum = (of: readonly number[]): number =>
    of.reduce((total, line) => total + (shares[line] ?? 0), 0);
  return agreed(sum(lines), sum([...lines, ...open]));
}

function restrictedOf(
  bom: BillOfMaterials,
  { lines, open }: BlockGroup,
  threshold: number,
): number | undefined {
  const restriction = (line: number): number => bom.table.restriction[line] ?? NaN;
  const parts = lines.filter((line) => isPart(bom, line));
  const isBlocked = (line: number): boolean => exceeds(restriction(line), threshold);
  const isUnknown =
    parts.some((line) => Number.isNaN(restriction(line))) ||
    open.some((line) => isPart(bom, line) && !(restriction(line) <= threshold));
  return isUnknown ? undefined : parts.filter(isBlocked).length;
}

const rank = (halts: boolean | undefined): number => (halts === undefined ? 1 : halts ? 0 : 2);
/** What is not known stands before what is: it is never taken for small. */
const size = (figure: number | undefined): number => figure ?? Number.MAX_VALUE;

function compared(a: BlockEffect, b: BlockEffect): number {
  const larger = (one?: number, other?: number): number =>
    isNear(size(one), size(other)) ? 0 : size(other) - size(one);
  return (
    rank(a.halts) - rank(b.halts) ||
    ("uncoveredDays" in a ? larger(a.uncoveredDays, b.uncoveredDays) : 0) ||
    larger(a.probability, b.probability) ||
    larger(a.lookThrough, b.lookThrough)
  );
}
