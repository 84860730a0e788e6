import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import type { BillOfMaterials, BomLine } from "./billOfMaterials";
import type { BomRow } from "./bomRow";
import {
  agreed,
  chanceOf,
  type EventFigures,
  isRated,
  replaced,
  requireFigures,
} from "./eventFigures";
import type { BasicEvent } from "./faultTree";
import { type EventRow, statedFigures } from "./gateModel";
import { countryKey, eventKey, everyCountryKey, sharedFigures, sharedName } from "./sharedEvents";
import { shortName } from "../labels/shortName";

/**
 * The events by which the sources of a bill of materials fail, each made once. Figures given in `events`
 * replace those of the table.
 *
 * A source is its item, its origin and, where the table has that column, its supplier: it fails once, in
 * whatever parents it goes into, so its rows have to agree on the probability and a blank one takes the
 * others'. Where one parent has several sources of an item in one country and no names for them, they are
 * alternatives, numbered, and rows of other parents are told by their probability. A source's or a country's
 * probability that is nowhere stated is 0; a country without a row takes that of country:*.
 */
export class SourceEvents {
  private readonly own = new Map<BomLine, BasicEvent>();
  private readonly shared = new Map<string, BasicEvent>();
  private readonly sharedStated: Map<string, EventFigures>;
  private readonly given: Map<string, EventFigures>;
  private readonly named = new Map<string, BasicEvent>();
  /** Whether names can meet each other: with those of `events`, or of common causes. */
  private readonly isNamed: boolean;

  constructor(bom: BillOfMaterials, events: readonly EventRow[] = []) {
    this.given = statedFigures(events, eventKey);
    this.sharedStated = sharedFigures(bom.sharedEvents);
    const causes = bom.order.some((item) =>
      bom.sourcesOf(item).some(({ row }) => row.commonCauses.length > 0),
    );
    this.isNamed = events.length > 0 || causes;
    for (const item of bom.order) {
      const lines = bom.sourcesOf(item);
      for (const line of lines) this.addShared(line);
      for (const source of groupsOf(lines.filter(isSource), identity)) this.addSource(source);
    }
    this.requireKnown(events);
  }

  /** The product's own row is an event only where it says something about its making. */
  of(line: BomLine): BasicEvent | undefined {
    return this.own.get(line);
  }

  /** What stops a source together with others: its country's event and its common causes. */
  sharedOf({ origin, row }: BomLine): BasicEvent[] {
    const keys = [countryKey(origin), ...row.commonCauses.map(eventKey)];
    return keys.flatMap((key) => this.shared.get(key) ?? []);
  }

  /** The days of the longest outage. */
  get longest(): number {
    let most = 0;
    for (const { recoveryDays = 0 } of this.named.values())
      if (recoveryDays > most) most = recoveryDays;
    return most;
  }

  private addSource(lines: readonly BomLine[]): void {
    const places = [...groupsOf(lines, ({ parent, parentOrigin }) => `${parent}\n${parentOrigin}`)];
    if (places.every(({ length }) => length === 1)) {
      const event = this.event(eventName(lines), agreedFigures(lines));
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
        const name = known.size === 0 ? eventName(lines) : `${eventName(lines)} ${known.size + 1}`;
        const event = known.get(key) ?? this.event(name, agreedFigures([line]));
        known.set(key, event);
        this.own.set(line, event);
      }
    }
  }

  private addShared({ origin, row }: BomLine): void {
    if (origin !== "") this.addCountry(countryKey(origin), row.origin);
    for (const cause of row.commonCauses) {
      const shared = sharedName(cause);
      const key = eventKey(cause);
      if (shared?.kind === "country") this.addCountry(key, shared.label);
      else if (!this.shared.has(key)) {
        const label = shared?.kind === "cause" ? shared.label : cause;
        this.shared.set(key, this.event(label, this.sharedStated.get(key) ?? {}));
      }
    }
  }

  private addCountry(key: string, label: string): void {
    if (this.shared.has(key)) return;
    const usual = replaced(
      this.sharedStated.get(everyCountryKey) ?? {},
      this.given.get(everyCountryKey),
    );
    const figures = replaced(usual, this.sharedStated.get(key));
    this.shared.set(key, this.event(`country:${label.trim()}`, orNever(figures)));
  }

  private event(name: string, figures: EventFigures): BasicEvent {
    const key = this.isNamed ? eventKey(name) : name;
    const stated = replaced(figures, this.given.get(key));
    const event = { ...stated, name, probability: chanceOf(stated) };
    if (this.named.has(key)) {
      throw new Failure(
        "#VALUE!",
        `Two events are called ${shortName(name)}: give the common cause or the part another name.`,
      );
    }
    this.named.set(key, event);
    return event;
  }

  private requireKnown(rows: readonly EventRow[]): void {
    const isKnown = (event: string): boolean =>
      this.named.has(eventKey(event)) || eventKey(event) === everyCountryKey;
    const unknown = rows.find(({ event }) => !isKnown(event));
    if (unknown === undefined) return;
    const [example] = this.named.values();
    throw new Failure(
      "#N/A",
      `events: the bill of materials has no event ${shortName(unknown.event)}. Its events are called as SINGLE_POINTS and IMPORTANCE show them, such as ${shortName(example?.name ?? "")}.`,
    );
  }
}

const isSource = ({ parent, origin, row }: BomLine): boolean =>
  parent !== "" || origin !== "" || (isRated(row) && chanceOf(row) !== 0);

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

/** What the rows of one source state. Stock is the item's, in each parent its own, and no figure of the source. */
function agreedFigures(lines: readonly BomLine[]): EventFigures {
  for (const { row } of lines) requireFigures(row.item, figuresOf(row));
  const [only, second] = lines;
  if (only !== undefined && second === undefined) return orNever(figuresOf(only.row));
  const rows = lines.map(({ row }) => ({ parent: row.parent, ...figuresOf(row) }));
  const figures = agreed(
    rows,
    (what, one, other, figure) =>
      new Failure(
        "#VALUE!",
        `${shortName(eventName(lines))} has ${what}, ${figure(one)} in ${shortName(one.parent) || "the product"} and ${figure(other)} in ${shortName(other.parent) || "the product"}: they are one source, so give one of them, or tell two suppliers apart in a column supplier.`,
      ),
  );
  requireFigures(eventName(lines), figures);
  return orNever(figures);
}

const figuresOf = ({ probability, low, high, recoveryDays }: BomRow): EventFigures => ({
  probability,
  low,
  high,
  recoveryDays,
});

/** What no figure rates does not occur. */
const orNever = (figures: EventFigures): EventFigures =>
  isRated(figures) ? figures : { ...figures, probability: 0 };
