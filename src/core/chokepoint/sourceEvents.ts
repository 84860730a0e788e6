import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import { isNear } from "../rounding";
import { type BillOfMaterials, type BomLine, sharedEventCountry } from "./billOfMaterials";
import type { BasicEvent } from "./faultTree";
import { requireProbability } from "./gateModel";

/**
 * The events by which the sources of a bill of materials fail, each made once.
 *
 * A source is its item, its origin and, where the table has that column, its supplier: it fails once, in
 * whatever parents it goes into, so its rows have to agree on the probability and a blank one takes the
 * others'. Where one parent has several sources of an item in one country and no names for them, they are
 * alternatives, numbered, and rows of other parents are told by their probability. A probability that is
 * nowhere stated is 0.
 */
export class SourceEvents {
  private readonly own = new Map<BomLine, BasicEvent>();
  private readonly countries = new Map<string, BasicEvent>();

  constructor(bom: BillOfMaterials) {
    const shared = countryProbabilities(bom);
    for (const item of bom.order) {
      const lines = bom.sourcesOf(item);
      for (const line of lines) this.addCountry(line, shared);
      for (const source of groupsOf(lines.filter(isSource), identity)) this.addSource(source);
    }
  }

  /** The product's own row is an event only where it says something about its making. */
  of(line: BomLine): BasicEvent | undefined {
    return this.own.get(line);
  }

  ofCountry({ origin }: BomLine): BasicEvent | undefined {
    return this.countries.get(origin);
  }

  private addSource(lines: readonly BomLine[]): void {
    const places = [...groupsOf(lines, ({ parent, parentOrigin }) => `${parent}\n${parentOrigin}`)];
    if (places.every(({ length }) => length === 1)) {
      const event = { name: eventName(lines), probability: agreedProbability(lines) };
      for (const line of lines) this.own.set(line, event);
    } else this.addAlternatives(places);
  }

  private addAlternatives(places: readonly (readonly BomLine[])[]): void {
    const known = new Map<string, BasicEvent>();
    for (const lines of places) {
      const met = new Map<number, number>();
      for (const line of lines) {
        const { probability } = line.row;
        const nth = (met.get(probability) ?? 0) + 1;
        met.set(probability, nth);
        const key = `${probability} ${nth}`;
        const event = known.get(key) ?? {
          name: known.size === 0 ? eventName(lines) : `${eventName(lines)} ${known.size + 1}`,
          probability: agreedProbability([line]),
        };
        known.set(key, event);
        this.own.set(line, event);
      }
    }
  }

  private addCountry({ origin, row }: BomLine, shared: ReadonlyMap<string, number>): void {
    if (origin === "" || this.countries.has(origin)) return;
    const name = `country:${row.origin.trim()}`;
    this.countries.set(origin, { name, probability: shared.get(origin) ?? 0 });
  }
}

const isSource = ({ parent, origin, row }: BomLine): boolean =>
  parent !== "" || origin !== "" || row.probability > 0;

const identity = ({ origin, row }: BomLine): string => `${origin}\n${nameKey(row.supplier)}`;

function groupsOf(
  lines: readonly BomLine[],
  key: (line: BomLine) => string,
): Iterable<readonly BomLine[]> {
  const groups = new Map<string, BomLine[]>();
  for (const line of lines) {
    const group = groups.get(key(line));
    if (group === undefined) groups.set(key(line), [line]);
    else group.push(line);
  }
  return groups.values();
}

function eventName(lines: readonly BomLine[]): string {
  const { item = "", origin = "", supplier = "" } = lines[0]?.row ?? {};
  const told = [origin, supplier].map((text) => text.trim()).filter((text) => text !== "");
  return told.length === 0 ? item.trim() : `${item.trim()} (${told.join(", ")})`;
}

function agreedProbability(lines: readonly BomLine[]): number {
  const [first, ...others] = lines.filter(({ row }) => !Number.isNaN(row.probability));
  if (first === undefined) return 0;
  const { probability } = first.row;
  for (const { row } of [first, ...others]) requireProbability(row.item, row.probability);
  const other = others.find(({ row }) => !isNear(row.probability, probability));
  if (other === undefined) return probability;
  throw new Failure(
    "#VALUE!",
    `${eventName(lines)} has two probabilities, ${probability} in ${first.row.parent || "the product"} and ${other.row.probability} in ${other.row.parent || "the product"}: they are one source, so give one of them, or tell two suppliers apart in a column supplier.`,
  );
}

function countryProbabilities({ sharedEvents }: BillOfMaterials): Map<string, number> {
  const shared = new Map<string, number>();
  for (const row of sharedEvents) {
    if (Number.isNaN(row.probability)) continue;
    const country = placeKey(sharedEventCountry(row));
    requireProbability(row.item, row.probability);
    if (!isNear(shared.get(country) ?? row.probability, row.probability)) {
      throw new Failure("#VALUE!", `${row.item} has two probabilities: keep one of its rows.`);
    }
    shared.set(country, row.probability);
  }
  return shared;
}
