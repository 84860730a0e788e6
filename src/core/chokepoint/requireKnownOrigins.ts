import { Failure } from "../failure";
import { blocOf } from "../labels/bloc";
import { CountrySet, type ListedLabel } from "../labels/countrySet";
import { placeKey } from "../labels/place";
import { unknownPlace } from "../labels/unknownPlace";
import type { BillOfMaterials, BomLine } from "./billOfMaterials";
import { chanceOf, type EventFigures, isStated } from "./eventFigures";
import type { EventRow } from "./gateModel";
import { type SharedName, sharedName } from "./sharedEvents";
import { shortName } from "../labels/shortName";

/**
 * Refuses a model in which it is open whether a source shares a country's event: the event's country or
 * the source's origin is not understood. Without a chance that a country fails, no origin matters.
 */
export function requireKnownOrigins(bom: BillOfMaterials, events: readonly EventRow[]): void {
  const { countries, hasDefault } = statedCountries(bom, events);
  if (countries.length === 0 && !hasDefault) return;
  const lines = bom.order.flatMap((item) => bom.sourcesOf(item));
  const origins = lines.map(({ row }) => row.origin);
  const named = new Set(origins.map(placeKey));
  const world = new CountrySet(["World"]);
  for (const { label, where } of countries) {
    if (named.has(placeKey(label))) continue;
    if (blocOf(label) !== undefined) throw notOneCountry(where, label);
    if (world.has(label)) continue;
    throw unknownPlace(where, label);
  }
  const shared = new CountrySet(countries).beside(origins);
  const isOpen = ({ row }: BomLine): boolean => {
    const isOwnRow = row.parent === "" && row.origin === "";
    if (isOwnRow || shared.has(row.origin)) return false;
    const isCountry = world.has(row.origin) && blocOf(row.origin) === undefined;
    return shared.mayHave(row.origin) || (hasDefault && !isCountry);
  };
  const open = lines.find(isOpen);
  if (open !== undefined) throw shared.whyOpen(open.row.origin, `${open.row.place}, origin`);
}

interface Stated {
  /** The countries that fail with some probability. */
  readonly countries: ListedLabel[];
  /** Whether every other country does, too. */
  readonly hasDefault: boolean;
}

/** In the table or in `events`, which replace it. */
function statedCountries(bom: BillOfMaterials, events: readonly EventRow[]): Stated {
  const rows: { name: string; where: string; figures: EventFigures }[] = [
    ...bom.sharedEvents.map((row) => ({
      ...{ name: row.item, where: `${row.place}, item`, figures: row },
    })),
    ...events.map((row) => ({
      ...{ name: row.event, where: `events: ${shortName(row.event)}`, figures: row },
    })),
  ];
  const shared = rows
    .filter(({ figures }) => chanceOf(figures) > 0 || isStated(figures.high))
    .map((row) => ({ ...row, shared: sharedName(row.name) }));
  const isDefault = (name: SharedName | undefined): boolean => name?.kind === "default";
  return {
    countries: shared.flatMap(({ where, shared: name }) =>
      name?.kind === "country" ? [{ label: name.label, where }] : [],
    ),
    hasDefault: shared.some(({ shared: name }) => isDefault(name)),
  };
}

const notOneCountry = (where: string, label: string): Failure =>
  new Failure(
    "#VALUE!",
    `${where} is "${shortName(label)}", a group: countries of a group do not fail as one, so write a row for each country.`,
  );
