import { isCountry, placeKey, placeOf } from "../../../core/labels/place";
import type { Chain, ChainPart } from "../chainOf";
import { groupBy } from "../groupBy";

/** What comes from one origin. */
export interface OriginShare {
  /** The same for every spelling of a country; "" where no origin is stated. */
  readonly key: string;
  readonly name: string;
  /** The ISO code of a single country or territory; "" where the origin names none. */
  readonly iso3: string;
  /** Its own value, or how many parts; null where none of its parts states a value. */
  readonly value: number | null;
  readonly share: number | null;
  /** With the largest own value first. */
  readonly parts: readonly ChainPart[];
  /** How many of them state no value. */
  readonly unvalued: number;
}

export interface OriginShares {
  /** Shares are of the value, or of the number of parts where no value is stated. */
  readonly of: "value" | "parts";
  readonly total: number;
  /** The largest first, those without a value last. */
  readonly origins: readonly OriginShare[];
}

export const NOT_STATED = "No origin stated";

/** The own value of all parts by where each is from: the content of the product, tier by tier. */
export function originShares({ parts, links }: Chain): OriginShares {
  const sources = new Set(links.map(({ source }) => source));
  const targets = new Set(links.map(({ target }) => target));
  const isProduct = ({ id }: ChainPart): boolean => targets.has(id) && !sources.has(id);
  const stated = parts.filter(({ rows }) => rows.length > 0);
  const total = stated.reduce((sum, { own }) => sum + (own ?? 0), 0);
  const of = total > 0 && Number.isFinite(total) ? "value" : "parts";
  // A product without a value of its own is the sum of its parts, and is none itself.
  const counted = stated.filter(
    (part) => !isProduct(part) || (of === "value" && part.own !== null),
  );
  const whole = of === "value" ? total : counted.length;
  const origins = [
    ...groupBy(counted, ({ origin }) => (origin === "" ? "" : placeKey(origin))),
  ].map(([key, own]) => shareOf(key, own, of, whole));
  const rank = ({ share }: OriginShare): number => share ?? -1;
  return { of, total: whole, origins: origins.sort((a, b) => rank(b) - rank(a)) };
}

function shareOf(
  key: string,
  parts: readonly ChainPart[],
  of: OriginShares["of"],
  whole: number,
): OriginShare {
  const label = parts[0]?.origin ?? "";
  const place = label === "" ? undefined : placeOf(label);
  const values = parts.flatMap(({ own }) => own ?? []);
  const sum = values.length > 0 ? values.reduce((all, own) => all + own, 0) : null;
  const value = of === "parts" ? parts.length : sum;
  return {
    ...{ key, name: label === "" ? NOT_STATED : (place?.name ?? label) },
    iso3: place && isCountry(place) ? place.iso3 : "",
    ...{ value, share: value === null ? null : value / whole },
    parts: [...parts].sort((a, b) => (b.own ?? -1) - (a.own ?? -1)),
    unvalued: parts.length - values.length,
  };
}

export function shareText(share: number | null): string {
  if (share === null) return "not known";
  return share > 0 && share < 0.0005 ? "under 0.1%" : `${(share * 100).toFixed(1)}%`;
}
