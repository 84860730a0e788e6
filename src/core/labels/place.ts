import { foldCase, spellingKeys, visible, withoutFootnote } from "./spelling";
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
}

let loaded: PlaceTable | undefined;

function placeTable(): PlaceTable {
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
  return (loaded = { places, byKey, bySolidName });
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

/** Letters and digits alone, as "NewZealand" and "New Zealand" have them in common. */
const solid = (text: string): string => foldCase(text, "NFKC").replace(/[^\p{L}\p{N}]/gu, "");

const known = new Map<string, Place | undefined>();
const mostKnown = 20_000;

/** The country or group that a label names in any publisher's spelling; undefined where it is not known. */
export function placeOf(label: string): Place | undefined {
  if (known.has(label)) return known.get(label);
  const found = find(visible(label));
  if (known.size >= mostKnown) known.clear();
  known.set(label, found);
  return found;
}

function find(label: string): Place | undefined {
  const literal = placeTable().byKey.get(spellingKeys(label)[0] ?? "");
  if (literal !== undefined) return literal;
  const parts = codeAndName(label);
  if (parts === undefined) return lookUp(label) ?? lookUp(withoutFootnote(label));
  const [first, second] = parts.map(lookUp);
  return first === second ? first : undefined;
}

function lookUp(label: string): Place | undefined {
  const { byKey, bySolidName } = placeTable();
  for (const key of spellingKeys(label)) {
    const place = byKey.get(key);
    if (place !== undefined) return place;
  }
  return bySolidName.get(solid(label));
}

/** "CHN: China (People's Republic of)", "Germany (DEU)": a code and a name, which have to agree. */
function codeAndName(label: string): string[] | undefined {
  const parts =
    /^\s*([A-Z]{2,3})\s*[:\-–—|]\s*(.+)$/u.exec(label) ??
    /^(.+?)\s*[([:\-–—|]\s*([A-Z]{2,3})\s*[)\]]?\s*$/u.exec(label);
  const found = parts?.slice(1);
  return found?.every((part) => lookUp(part) !== undefined) === true ? found : undefined;
}

/** The country of an ISO code of three letters. */
export const placeOfCode = (iso3: string): Place | undefined =>
  placeTable().byKey.get(iso3.toLowerCase());

/** Countries and territories, in the order of their ISO codes. */
export const countries = (): readonly Place[] => placeTable().places.filter(isCountry);

/** A single country or territory, and no group, former country or label of several. */
export const isCountry = ({ kind }: Place): boolean => kind === "country" || kind === "territory";

/** The form in which labels of countries compare: one for all spellings of a place, else the label itself, case folded. */
export const placeKey = (label: string): string => placeOf(label)?.key ?? foldCase(label);
