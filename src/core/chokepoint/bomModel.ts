import { Failure } from "../failure";
import { BillOfMaterials, type BomTable } from "./billOfMaterials";
import { BomGates } from "./bomGates";
import { type FaultTree, faultTree } from "./faultTree";
import type { EventRow } from "./gateModel";
import { requireKnownOrigins } from "./requireKnownOrigins";
import { SourceEvents } from "./sourceEvents";

/**
 * A bill of materials as a fault tree. An item is unavailable when the sources left cannot cover its need,
 * or fewer than `required` are left where the table counts them; a source fails by its own event, by its
 * country's or another common cause, which it shares with every other source that has it, or because
 * something it is made of is unavailable.
 *
 * A source's event is called "item (origin)", with its supplier "item (origin, supplier)", a country's
 * "country:China", and a common cause by its name. Figures given in `events` replace those of the table.
 * In time, other sources take their ramp_days to step in; after stock, an event is there once for each number
 * of days that stock covers, as its stockDays.
 */
export function bomModel(
  rows: BomTable,
  events: readonly EventRow[] = [],
  root?: string,
  time?: "in time" | "after stock",
): FaultTree {
  const bom = new BillOfMaterials(rows, root);
  requireKnownOrigins(bom, events);
  const sources = new SourceEvents(bom, events);
  const inTime = time && { countsStock: time === "after stock", longest: sources.longest };
  const model = faultTree(new BomGates(bom, sources, inTime).top, (node) => node.part());
  if (model.events.length === 0) {
    throw new Failure("#N/A", "The bill of materials has only the product itself: add its items.");
  }
  return model;
}
