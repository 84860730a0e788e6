import { Failure } from "../failure";
import { blocOf, isWorld } from "./bloc";
import { editDistance } from "./editDistance";
import { countries, placeOf } from "./place";
import { nearestNames } from "./nearest";
import { isMissingPlace, isNa } from "./missingPlace";
import { foldCase } from "./spelling";
import { shortName } from "./shortName";

/** A label of a country that could change an answer and is not understood, where it stands, and what to write. */
export const unknownPlace = (where: string, label: string): Failure =>
  new Failure("#N/A", `${where} is "${shortName(label)}", ${whatItIs(label)}`);

function whatItIs(label: string): string {
  const place = placeOf(label);
  if (place?.kind === "ambiguous" && place.candidates.length === 0) {
    return "which names several: write the one that is meant, or give each a row of its own.";
  }
  if (place?.kind === "ambiguous") {
    return `which can be ${listed(place.candidates.map(nameOfCode), "or")}: write the one that is meant.`;
  }
  if (isWorld(place)) return "which is all countries: name the one that is meant.";
  if (blocOf(label) !== undefined) {
    return "a group of which only some members are in the list, or whose members that day are not known: name the country.";
  }
  if (place?.kind === "aggregate") {
    return "a group whose members are not known here: name the country, or the countries one by one.";
  }
  if (place?.kind === "historical") return "a former country: name the country of today.";
  if (isMissingPlace(label) || isNa(label)) {
    return isNa(label)
      ? "which is missing, or Namibia: write its name or three-letter code."
      : "which says that no country is known: write its name or ISO code.";
  }
  const near = nearestPlaces(label);
  const guess = near.length === 0 ? "" : `: did you mean ${listed(near, "or")}?`;
  return `which is no country that is known here${guess === "" ? "." : guess} Write its name or ISO code.`;
}

const nameOfCode = (iso3: string): string => placeOf(iso3)?.name ?? iso3;

/** Up to three countries whose names are most like a label. */
export function nearestPlaces(label: string, most = 3): string[] {
  const names = countries().map(({ name }) => name);
  const wanted = foldCase(label, "NFKC");
  return nearestNames(wanted, names, most, wanted.length / 2);
}

/** Whether a label is a known country's name but for one slip, which changes its length by one letter at most. */
export function isMisspelt(label: string): boolean {
  const wanted = foldCase(label, "NFKC");
  if (wanted.length < 5) return false;
  foldedNames ??= countries().map(({ name }) => foldCase(name, "NFKC"));
  return foldedNames.some(
    (name) => Math.abs(name.length - wanted.length) <= 1 && editDistance(wanted, name) <= 1,
  );
}

/** The countries' names in the form in which they are compared; made when first needed. */
let foldedNames: readonly string[] | undefined;

/** "Chile, China or Chad". */
export function listed(names: readonly string[], link: "and" | "or"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${link} ${names.at(-1) ?? ""}`;
}
