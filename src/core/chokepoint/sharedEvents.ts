import { Failure } from "../failure";
import { nameKey } from "../labels/name";
import { placeKey } from "../labels/place";
import type { BomRow } from "./bomRow";
import type { BomTable } from "./bomTable";
import { agreed, type EventFigures, requireFigures } from "./eventFigures";
import { shortName } from "../labels/shortName";

/** What sources share: a country, every country that has no event of its own, or a further cause by its name. */
export type SharedName =
  | { readonly kind: "country"; readonly label: string }
  | { readonly kind: "default" }
  | { readonly kind: "cause"; readonly label: string };

const form = /^(country|cause|common[ _]cause):(.*)$/isu;
const everyCountry = /^(?:\*|all|any|default)$/iu;

/** A name as "country:China", "country:*" or "cause:Port of Rotterdam"; undefined where it has no such form. */
export function sharedName(name: string): SharedName | undefined {
  const [, kind = "", rest = ""] = form.exec(name.trim()) ?? [];
  const label = rest.trim();
  if (kind === "") return undefined;
  if (kind.toLowerCase() !== "country") return sharedName(label) ?? { kind: "cause", label };
  return everyCountry.test(label) ? { kind: "default" } : { kind: "country", label };
}

export const everyCountryKey = "country:*";
export const countryKey = (origin: string): string => `country:${origin}`;

/** The form in which names of events compare, however they are written. */
export function eventKey(name: string): string {
  const shared = sharedName(name);
  if (shared === undefined) return nameKey(name);
  if (shared.kind === "default") return everyCountryKey;
  return shared.kind === "country" ? countryKey(placeKey(shared.label)) : nameKey(shared.label);
}

/** The causes that the rows name in common_cause, countries apart, in the form in which they compare. */
function namedCauses({ commonCauses }: BomTable): Set<string> {
  const causes = new Set<string>();
  for (const named of commonCauses) for (const cause of named) causes.add(eventKey(cause));
  return causes;
}

/**
 * The rows that state a shared event and are no part of the product: "country:China", "cause:…", or the bare
 * name of a cause, without parent.
 */
export function sharedEventRows(table: BomTable): number[] {
  const causes = namedCauses(table);
  const parents = new Set(causes.size === 0 ? [] : table.parent.map(nameKey));
  const isCause = (name: string): boolean => causes.has(name) && !parents.has(name);
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (table.parent[row] !== "") continue;
    const item = table.item[row] as string;
    if (sharedName(item) !== undefined || isCause(nameKey(item))) rows.push(row);
  }
  return rows;
}

/** What rows of shared events state, by event. */
export function sharedFigures(rows: readonly BomRow[]): Map<string, EventFigures> {
  const byEvent = new Map<string, BomRow[]>();
  for (const row of rows) {
    requireFigures(row.item, row);
    const key = eventKey(row.item);
    byEvent.set(key, [...(byEvent.get(key) ?? []), row]);
  }
  return new Map([...byEvent].map(([key, stated]) => [key, agreed(stated, disagree)]));
}

const disagree = (what: string, one: BomRow): Failure =>
  new Failure("#VALUE!", `${shortName(one.item)} has ${what}: keep one of its rows.`);
