import { lookUp, type Place, placeTable } from "./placeTable";
import { foldCase, spellingKeys, visible, withoutFootnote } from "./spelling";

export type { Place, PlaceKind } from "./placeTable";

const known = new Map<string, Place | undefined>();
const mostKnown = 20_000;
/** No name of a place is longer, and to look for one in a longer text takes the square of its length. */
export const longestName = 300;

/** The country or group that a label names in any publisher's spelling; undefined where it is not known. */
export function placeOf(label: string): Place | undefined {
  if (label.length > longestName) return undefined;
  if (known.has(label)) return known.get(label);
  if (!placeTable().names.mayHold(label)) return undefined;
  const found = find(visible(label));
  if (known.size >= mostKnown) known.clear();
  known.set(label, found);
  return found;
}

function find(label: string): Place | undefined {
  // Sorted words would make "China, Hong Kong" of "China/Hong Kong".
  const beside = severalIn(label, /\s*[/;+|]\s*/u);
  if (beside !== undefined) return beside;
  const literal = placeTable().byKey.get(spellingKeys(label)[0] ?? "");
  if (literal !== undefined) return literal;
  // "China, Hong Kong" is Hong Kong in an index, and "China and Hong Kong" is two.
  const joined = /china/i.test(label) ? severalIn(label, /\s*(?:&|\band\b)\s*/iu) : undefined;
  if (joined !== undefined) return joined;
  const parts = codeAndName(label);
  if (parts !== undefined) return agreed(parts);
  const marked = withoutFootnote(label);
  return (
    lookUp(label) ??
    lookUp(marked) ??
    agreed(bothNames(marked)) ??
    agreed(codeBeside(marked)) ??
    remainder(marked) ??
    severalIn(marked, /\s*(?:,\s*and\b|,|&|\band\b)\s*/iu)
  );
}

/** "China, Germany, and Russia": several places, each named by itself, of which any can be meant. */
function severalIn(label: string, link: RegExp): Place | undefined {
  if (!link.test(label)) return undefined;
  const parts = label.split(link).map((part) => lookUp(part));
  const places = parts.filter((place) => place !== undefined);
  if (places.length < parts.length || places.every((place) => place === places[0]))
    return undefined;
  const codes = places.map((place) => (isCountry(place) ? place.iso3 : ""));
  return {
    ...{ kind: "ambiguous", key: foldCase(label), name: label.trim() },
    ...{ iso3: "", iso2: "", numeric: "", candidates: codes.includes("") ? [] : codes },
  };
}

/** What all parts of a label name, where it is one place. */
function agreed(parts: readonly string[]): Place | undefined {
  const [first, ...others] = parts.map(lookUp);
  return others.every((other) => other === first) ? first : undefined;
}

/** "Russian Federation (Russia)", "Myanmar/Burma": two names, which have to agree. */
function bothNames(label: string): string[] {
  const parts = /^(.+?)\s*(?:\/\s*(.+)|[([](.+)[)\]])$/u.exec(label)?.slice(1);
  return parts?.filter((part) => typeof part === "string") ?? [];
}

/** "CHN China", "China, CN", "[CHN] China", "156 China": a code and a name without more between them. */
function codeBeside(label: string): string[] {
  const parts =
    /^[([]?([A-Z]{2,3}|\d{3})[)\]]?[\s,]+(\D+)$/u.exec(label) ??
    /^(\D+?)[\s,]+([A-Z]{2,3}|\d{3})$/u.exec(label);
  return parts?.slice(1) ?? [];
}

/** A country less a part of it, or its own total: "China excluding Hong Kong", "China, total". */
function remainder(label: string): Place | undefined {
  const name =
    /^(.+?)[\s,([]+(?:excl\.?|excluding|except|without|not including)\b/iu.exec(label)?.[1] ??
    /^(.+?)[\s,(:-]+total\)?$/iu.exec(label)?.[1];
  const place = name === undefined ? undefined : lookUp(name);
  return place !== undefined && isCountry(place) ? place : undefined;
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
