import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { type EventsByDay, type TimedEvent, Timeline } from "./eventsInForce";
import { LargestTimeline } from "./largestTimeline";
import { coverOf, partKey, type Product } from "./productCode";
import { shortName } from "../labels/shortName";

/**
 * The rows of one key. Of those in force on a day the ones count that name the product most closely, of them
 * the one with the latest start, then the lower row. Rows on parts of the product have to agree with that.
 * Where no product is asked for, rows on the same goods succeed each other, and the largest for any goods
 * counts: an exemption of some says nothing of the rest.
 */
export class Measure {
  private readonly views: readonly View[];

  /** Without products it is the largest for any. */
  constructor(
    readonly key: string,
    events: readonly TimedEvent[],
    products: readonly AskedProduct[],
  ) {
    this.views =
      products.length === 0
        ? [new AnyProductView(events)]
        : products.map((product) => new ProductView(key, events, product));
  }

  /** The days on which the event in force may become another. */
  moments(): number[] {
    return [...new Set(this.views.flatMap((view) => view.moments()))];
  }

  /** The event in force for all that is asked for, if any; refuses where a part of it fares otherwise. */
  at(date: number): TimedEvent | undefined {
    const [event, ...others] = this.views.map((view) => view.at(date));
    const differs = others.findIndex((other) => valueOf(other) !== valueOf(event));
    if (differs < 0) return event;
    const place = (others[differs] ?? event)?.place ?? "";
    throw new Failure(
      "#N/A",
      `${place}: ${shortName(this.key)} covers only part of the products asked for: ask for one at a time.`,
    );
  }
}

const valueOf = (event: TimedEvent | undefined): number => (event === undefined ? 0 : event.value);

/** A product asked for, and whether any row of the list names it. */
interface AskedProduct {
  readonly product: Product;
  readonly isNamed: boolean;
}

/** The rows of a key as they bear on what is asked for. */
interface View {
  moments(): readonly number[];
  at(date: number): TimedEvent | undefined;
}

/** The rows of a key as they bear on any product: the largest of those on the same goods. */
class AnyProductView implements View {
  private readonly events: EventsByDay;

  constructor(events: readonly TimedEvent[]) {
    const byGoods = new Map<string, TimedEvent[]>();
    for (const event of events) add(byGoods, nameKey(event.product), event);
    const lists = [...byGoods.values()].map((own) => new Timeline(own));
    const [only] = lists;
    this.events = lists.length === 1 && only !== undefined ? only : new LargestTimeline(lists);
  }

  moments(): readonly number[] {
    return this.events.times;
  }

  at(date: number): TimedEvent | undefined {
    return this.events.at(date);
  }
}

/** The rows of a key as they bear on one product. */
class ProductView implements View {
  /** By how closely they name the product, the closest first. */
  private readonly covering: readonly Timeline[];
  private readonly parts: readonly Timeline[];
  /** Rows that name goods in words where a code is asked for that no row names, or codes where a word is. */
  private readonly untold: readonly Timeline[];

  constructor(
    private readonly key: string,
    events: readonly TimedEvent[],
    private readonly asked: AskedProduct,
  ) {
    const covering = new Map<number, TimedEvent[]>();
    const parts = new Map<string, TimedEvent[]>();
    const untold = new Map<string, TimedEvent[]>();
    for (const event of events) {
      const { digits, parts: named = [] } = bearing(event, asked.product);
      if (digits !== undefined) add(covering, digits, event);
      for (const part of named) add(parts, part, event);
      if (!asked.isNamed && isOfOtherKind(event, asked.product)) add(untold, event.product, event);
    }
    this.covering = [...covering]
      .sort(([one], [other]) => other - one)
      .map(([, own]) => new Timeline(own));
    this.parts = [...parts.values()].map((own) => new Timeline(own));
    this.untold = [...untold.values()].map((own) => new Timeline(own));
  }

  moments(): number[] {
    return [...this.covering, ...this.parts, ...this.untold].flatMap(({ times }) => times);
  }

  at(date: number): TimedEvent | undefined {
    let event: TimedEvent | undefined;
    for (const timeline of this.covering) {
      event = timeline.at(date);
      if (event !== undefined) break;
    }
    for (const timeline of this.parts) {
      const part = timeline.at(date);
      if (part === undefined || part.value === valueOf(event)) continue;
      throw new Failure(
        "#N/A",
        `${part.place}: ${shortName(this.key)} covers only part of ${shortName(this.asked.product.text)} (${shortName(part.product)}): ask for a longer product code.`,
      );
    }
    for (const timeline of this.untold) {
      const other = timeline.at(date);
      if (other === undefined || other.value === valueOf(event)) continue;
      throw untoldProduct(other, this.asked.product);
    }
    return event;
  }
}

function add<K>(groups: Map<K, TimedEvent[]>, key: K, event: TimedEvent): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [event]);
  else group.push(event);
}

/** How closely an event names the product asked for, in digits; else the parts of it that it names. */
function bearing(
  event: TimedEvent,
  asked: Product,
): { readonly digits?: number; readonly parts?: readonly string[] } {
  const coversAll = event.products.length === 0;
  if (coversAll) return isOpenExclusion(event) ? {} : { digits: 0 };
  const asCell = nameKey(event.product) === nameKey(asked.text);
  const covers = event.products.map((listed) => ({
    listed,
    cover: coverOf(listed, asked, asCell || nameKey(listed.text) === nameKey(asked.text)),
  }));
  const whole = covers.flatMap(({ cover }) => (cover.is === "all" ? [cover.digits] : []));
  if (whole.length > 0) return { digits: Math.max(...whole) };
  return {
    parts: covers.flatMap(({ listed, cover }) => (cover.is === "part" ? [partKey(listed)] : [])),
  };
}

/** An exclusion that is not known to run covers the products that its row names and no others. */
const isOpenExclusion = ({ doubt, key, product }: TimedEvent): boolean =>
  doubt !== undefined && /exclu|exempt/i.test(key + product);

/** Whether an event names its goods in words alone where a code is asked for, or in codes alone where a word is. */
function isOfOtherKind(event: TimedEvent, asked: Product): boolean {
  const { products } = event;
  const other = (kind: Product["kind"]): boolean => (kind === "name") !== (asked.kind === "name");
  return (
    products.length > 0 && !isOpenExclusion(event) && products.every(({ kind }) => other(kind))
  );
}

function untoldProduct({ place, product }: TimedEvent, asked: Product): Failure {
  const isName = asked.kind === "name";
  const own = shortName(asked.text);
  return new Failure(
    "#N/A",
    isName
      ? `${place} names its goods by codes (${shortName(product)}), so it cannot be told whether they hold ${own}: ask for its code, as text.`
      : `${place} names its goods in words (${shortName(product)}), so it cannot be told whether ${own} is among them: ask in the list's words, or add the code to the rows that cover it.`,
  );
}

/** With whether any event names them. Only where some name goods in another way does that matter. */
function askedOf(
  events: readonly TimedEvent[],
  products: readonly Product[],
): readonly AskedProduct[] {
  return products.map((product) => ({
    product,
    isNamed:
      !events.some((event) => isOfOtherKind(event, product)) ||
      events.some((event) => isNamedBy(event, product)),
  }));
}

function isNamedBy(event: TimedEvent, product: Product): boolean {
  if (event.products.length === 0) return false;
  const { digits, parts = [] } = bearing(event, product);
  return digits !== undefined || parts.length > 0;
}

/**
 * One measure for each key, in the order in which keys first appear. Of all measures on no product in
 * particular, exclusions that are not known to run are none: they say nothing of the rest of trade.
 */
export function measuresOf(
  events: readonly TimedEvent[],
  products: readonly Product[],
  isOfOneKey = false,
): readonly Measure[] {
  const byKey = new Map<string, TimedEvent[]>();
  const counting =
    products.length > 0 || isOfOneKey ? events : events.filter((event) => !isOpenExclusion(event));
  for (const event of counting) add(byKey, nameKey(event.key), event);
  const asked = askedOf(events, products);
  return [...byKey.values()].map((own) => new Measure(own[0]?.key ?? "", own, asked));
}
