import { Failure } from "../failure";
import { isCountry, placeOf, type Place } from "./place";
import { unknownPlace } from "./unknownPlace";
import { shortName } from "./shortName";

export type CountryFact = "ISO3" | "NAME" | "ISO2" | "NUMERIC" | "KIND";

/**
 * What is asked of the country, territory, group or former country that a label names. A label that names
 * several, or none, has no answer; groups and former countries have no code.
 */
export function countryFact(label: string, where: string, fact: CountryFact): string {
  const place = placeOf(label);
  if (place === undefined || place.kind === "ambiguous") throw unknownPlace(where, label);
  if (fact === "KIND") return place.kind;
  if (fact === "NAME") return place.name;
  const code = codeOf(place, fact);
  if (code !== "") return code;
  throw new Failure("#N/A", `${where} is "${shortName(label)}", ${whyNoCode(place)}`);
}

/** The codes of the world and the European Union are the World Bank's, and no country's. */
function codeOf(place: Place, fact: "ISO3" | "ISO2" | "NUMERIC"): string {
  const isStandIn = place.kind === "aggregate" && placeOf(place.iso3)?.kind !== "aggregate";
  if (!isCountry(place) && !isStandIn) return "";
  return { ISO3: place.iso3, ISO2: place.iso2, NUMERIC: place.numeric }[fact];
}

function whyNoCode(place: Place): string {
  if (place.kind === "aggregate") return "a group of countries, which has no country code.";
  if (place.kind === "historical") return "a former country: its code is no longer in ISO 3166-1.";
  return `and ${place.name} has no such code in ISO 3166-1: ask for ISO3 or NAME.`;
}
