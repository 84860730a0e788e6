import { solid, spellingKeys } from "./spelling";
import { WordFilter } from "./wordFilter";
import table from "./places.json";

export type PlaceKind = "country" | "territory" | "aggregate" | "historical" | "ambiguous";

/** What a label of a country, or of a group of them, stands for. */
export interface Place {
  readonly kind: PlaceKind;
  /** The same for every spelling: the ISO code of a country, else the name. */
  readonly key: string;
  /** Short name in English. */
  readonly name: string;
  /** ISO 3166-1 codes, "" where there are none: groups and former countries have none. */
  readonly iso3: string;
  readonly iso2: string;
  readonly numeric: string;
  /** What an ambiguous label can mean, by ISO code. */
  readonly candidates: readonly string[];
}

interface PlaceTable {
  /** Every place once, in the order of the table. */
  readonly places: readonly Place[];
  readonly byKey: ReadonlyMap<string, Place>;
  readonly bySolidName: ReadonlyMap<string, Place>;
  readonly names: WordFilter;
}

let loaded: PlaceTable | undefined;

export function placeTable(): PlaceTable {
  if (loaded !== undefined) return loaded;
  const places: Place[] = [];
  const byKey = new Map<string, Place>();
  const bySolidName = new Map<string, Place>();
  // Ambiguous labels come last, so that they are nobody's own.
  for (const kind of ["country", "territory", "aggregate", "historical", "ambiguous"] as const) {
    for (const line of table[kind]) {
      const [codes = "", name = "", ...keys] = line.split("|");
      const place = placeFrom(kind, codes.split(" "), name);
      places.push(place);
      const own = kind === "country" || kind === "territory" ? codes.split(" ") : [];
      for (const label of [...own, name]) keys.push(spellingKeys(label).at(-1) ?? "");
      for (const key of keys) byKey.set(key, place);
      if (own.length > 0) bySolidName.set(solid(name), place);
    }
  }
  const names = new WordFilter(byKey.keys(), bySolidName.keys());
  return (loaded = { places, byKey, bySolidName, names });
}

function placeFrom(kind: PlaceKind, codes: readonly string[], name: string): Place {
  const [iso3 = "", iso2 = "", numeric = ""] = codes;
  if (kind === "country" || kind === "territory") {
    return { kind, key: iso3, name, iso3, iso2, numeric, candidates: [] };
  }
  if (kind === "ambiguous") {
    return { kind, key: name, name, iso3: "", iso2: "", numeric: "", candidates: codes };
  }
  return { kind, key: iso3 || name, name, iso3, iso2: "", numeric: "", candidates: [] };
}

/** The place of a label as it is written, in any order of its words. */
export function lookUp(label: string): Place | undefined {
  const { byKey, bySolidName } = placeTable();
  for (const key of spellingKeys(label)) {
    const place = byKey.get(key);
    if (place !== undefined) return place;
  }
  return bySolidName.get(solid(label));
}
