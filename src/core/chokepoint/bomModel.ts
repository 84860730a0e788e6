import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import {
  BillOfMaterials,
  type BomLine,
  type BomRow,
  linesFor,
  remembered,
} from "./billOfMaterials";
import { type BasicEvent, type FaultTree, faultTree, type Part } from "./faultTree";
import { type EventRow, statedProbabilities } from "./gateModel";
import { isSharedName, requireKnownOrigins } from "./sharedCountries";
import { SourceEvents } from "./sourceEvents";

/**
 * A bill of materials as a fault tree. An item is unavailable when so many of its sources fail that fewer
 * than `required` are left; a source fails by its own event, by its country's, which it shares with every
 * other source there, or because something it is made of is unavailable.
 *
 * A source's event is called "item (origin)", with its supplier "item (origin, supplier)", and a country's
 * "country:China". Probabilities given in `events` replace those of the table.
 */
export function bomModel(
  rows: readonly BomRow[],
  events: readonly EventRow[] = [],
  root?: string,
): FaultTree {
  const bom = new BillOfMaterials(rows, root);
  requireKnownOrigins(bom, events);
  const leaves = new SourceEvents(bom);
  const model = faultTree<Node>({ item: bom.root, supply: bom.rootLines }, partOf(bom, leaves));
  if (model.events.length === 0) {
    throw new Failure("#N/A", "The bill of materials has only the product itself: add its items.");
  }
  return withProbabilities(model, events);
}

/** An item in a parent; its alternative sources; one of them; what it is made of; an event. */
type Node = Supply | Sources | BomLine | Contents | BasicEvent;
interface Supply {
  readonly item: string;
  readonly supply: readonly BomLine[];
}
interface Sources {
  readonly sources: readonly BomLine[];
}
interface Contents {
  readonly needs: readonly Supply[];
}

/**
 * What an item is made of is the same for all its sources, unless a row is bound to a parent's origin. It is
 * put beside the sources and not into each, which is the same function and a far smaller diagram.
 */
function partOf(bom: BillOfMaterials, leaves: SourceEvents): (node: Node) => Part<Node> {
  const madeOf = remembered((item: string): Contents => ({
    needs: [...bom.needsOf(item)]
      .filter(({ isBound }) => !isBound)
      .map((need) => ({ item: need.item, supply: need.lines })),
  }));
  const boundTo = remembered((itemAndOrigin: string): Contents => {
    const [item = "", origin = ""] = itemAndOrigin.split("\n");
    const bound = [...bom.needsOf(item)].filter(({ isBound }) => isBound);
    return {
      needs: bound
        .map((need) => ({ item: need.item, supply: linesFor(need.lines, origin) }))
        .filter(({ supply }) => supply.length > 0),
    };
  });
  const anyOf = (...nodes: (Node | undefined)[]): Part<Node> => ({
    atLeast: 1,
    inputs: nodes.filter(
      (node) => node !== undefined && !("needs" in node && node.needs.length === 0),
    ) as Node[],
  });
  return (node) => {
    if ("probability" in node) return node;
    if ("needs" in node) return anyOf(...node.needs);
    if ("supply" in node) {
      const sources = node.supply.length > 0 ? { sources: node.supply } : undefined;
      return anyOf(sources, madeOf(node.item));
    }
    if ("sources" in node) {
      const { sources } = node;
      return { atLeast: sources.length - required(sources) + 1, inputs: sources };
    }
    const { item, origin } = node;
    return anyOf(leaves.of(node), leaves.ofCountry(node), boundTo(`${item}\n${origin}`));
  };
}

/** The largest count that the alternatives state, so that one row of them may state it for all. */
function required(lines: readonly BomLine[]): number {
  let most = 0;
  for (const { row } of lines) {
    const { item, parent, required: stated } = row;
    if (!(stated >= 1 && stated <= lines.length && Number.isInteger(stated))) {
      const where = parent === "" ? "" : ` in ${parent}`;
      throw new Failure(
        "#NUM!",
        `required of ${item}${where} is ${stated}: it must be a whole number from 1 to its ${lines.length} sources.`,
      );
    }
    most = Math.max(most, stated);
  }
  return most;
}

function withProbabilities(model: FaultTree, rows: readonly EventRow[]): FaultTree {
  if (rows.length === 0) return model;
  const key = (name: string): string =>
    isSharedName.test(name.trim())
      ? `country:${placeKey(name.trim().replace(isSharedName, ""))}`
      : nameKey(name);
  const given = statedProbabilities(rows, key);
  const events = model.events.map((event) => {
    const probability = given.get(key(event.name));
    if (probability === undefined) return event;
    given.delete(key(event.name));
    return { ...event, probability };
  });
  const unknown = rows.find(({ event }) => given.has(key(event)));
  if (unknown !== undefined) {
    throw new Failure(
      "#N/A",
      `events: the bill of materials has no event ${unknown.event}. Its events are called as SINGLE_POINTS and IMPORTANCE show them, such as ${model.events[0]?.name ?? ""}.`,
    );
  }
  return { ...model, events };
}
