import { Failure } from "../failure";
import { blocOf } from "../labels/bloc";
import { CountrySet, type ListedLabel } from "../labels/countrySet";
import { placeKey } from "../labels/place";
import { unknownPlace } from "../labels/unknownPlace";
import { type BillOfMaterials, type BomLine, sharedEventCountry } from "./billOfMaterials";
import type { EventRow } from "./gateModel";

export const isSharedName = /^country:\s*/i;

/**
 * Refuses a model in which it is open whether a source shares a country's event: the event's country or
 * the source's origin is not understood. Without a chance that a country fails, no origin matters.
 */
export function requireKnownOrigins(bom: BillOfMaterials, events: readonly EventRow[]): void {
  const stated = statedCountries(bom, events);
  if (stated.length === 0) return;
  const lines = bom.order.flatMap((item) => bom.sourcesOf(item));
  const origins = lines.map(({ row }) => row.origin);
  const named = new Set(origins.map(placeKey));
  for (const { label, where } of stated) {
    if (named.has(placeKey(label))) continue;
    if (blocOf(label) !== undefined) throw notOneCountry(where, label);
    if (new CountrySet(["World"]).has(label)) continue;
    throw unknownPlace(where, label);
  }
  const shared = new CountrySet(stated).beside(origins);
  const open = lines.find((line) => isOpen(line, shared));
  if (open !== undefined) throw shared.whyOpen(open.row.origin, `${open.row.place}, origin`);
}

/** The product's own row needs no origin. */
const isOpen = ({ row }: BomLine, shared: CountrySet): boolean =>
  !(row.parent === "" && row.origin === "") &&
  shared.mayHave(row.origin) &&
  !shared.has(row.origin);

/** The countries that fail with some probability, in the table or in `events`, which replace it. */
function statedCountries(bom: BillOfMaterials, events: readonly EventRow[]): ListedLabel[] {
  const ofTable = bom.sharedEvents.map((row) => {
    return { label: sharedEventCountry(row), where: `${row.place}, item`, p: row.probability };
  });
  const ofEvents = events
    .filter(({ event }) => isSharedName.test(event.trim()))
    .map(({ event, probability }) => {
      const label = event.trim().replace(isSharedName, "");
      return { label, where: `events: ${event}`, p: probability };
    });
  return [...ofTable, ...ofEvents].filter(({ p }) => p > 0);
}

const notOneCountry = (where: string, label: string): Failure =>
  new Failure(
    "#VALUE!",
    `${where} is "${label}", a group: countries of a group do not fail as one, so write a row for each country.`,
  );
