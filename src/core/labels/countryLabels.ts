import { countries, isCountry, type Place, placeOf } from "./place";
import { isNa } from "./missingPlace";
import { foldCase } from "./spelling";

/** Labels of countries written out, those of one country together. */
export interface CountryLabels {
  readonly rows: readonly { readonly label: string; readonly code: string }[];
  /** The row of each country's first label, counted from 1: rising, one for each country. */
  readonly starts: readonly number[];
  /** The country of each of these. */
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

/**
 * A list of labels by which a formula tells countries apart: the name and the ISO codes of every country,
 * and the spellings that are in use. What could be several places, or none, is left out.
 */
export function countryLabels(used: Iterable<string>): CountryLabels {
  const known = new Map<string, { name: string; own: Map<string, string> }>();
  const add = ({ iso3, name }: Place, label: string): void => {
    const country = known.get(iso3) ?? { name, own: new Map<string, string>() };
    known.set(iso3, country);
    const key = foldCase(label);
    if (!country.own.has(key)) country.own.set(key, label);
  };
  for (const { place, label } of (usual ??= usualLabels())) add(place, label);
  for (const given of used) {
    const label = given.trim().replace(/ +/g, " ");
    const place = label === "" || isNa(label) ? undefined : placeOf(label);
    if (place !== undefined && isCountry(place) && label.length <= LONGEST) add(place, label);
  }
  const rows: { label: string; code: string }[] = [];
  const starts: number[] = [];
  for (const [code, { own }] of known) {
    starts.push(rows.length + 1);
    for (const label of own.values()) rows.push({ label, code });
  }
  const named = Array.from(known, ([code, { name }]) => ({ code, name }));
  return { rows, starts, countries: named };
}

interface UsualLabel {
  readonly place: Place;
  readonly label: string;
}

let usual: readonly UsualLabel[] | undefined;

function usualLabels(): UsualLabel[] {
  const known = countries().flatMap((place) =>
    [place.name, place.iso3, place.iso2].map((label) => ({ place, label })),
  );
  const common = COMMON.map((label) => ({ place: placeOf(label), label }));
  // "NA" may be Namibia or nothing, which the column decides.
  return [...known, ...common].filter(
    (each): each is UsualLabel =>
      each.place !== undefined &&
      isCountry(each.place) &&
      !isNa(each.label) &&
      placeOf(each.label) === each.place,
  );
}

/** Excel's MATCH takes no longer text. */
const LONGEST = 200;

/** Spellings that people type beside the short names and the codes. */
const COMMON = [
  ...["United States", "USA", "US", "U.S.", "U.S.A.", "United States of America", "America"],
  ...[
    "China",
    "PRC",
    "P.R. China",
    "People's Republic of China",
    "Mainland China",
    "China, mainland",
  ],
  ...["Taiwan", "Chinese Taipei", "Taiwan, China", "Hong Kong", "Hong Kong SAR", "Macao", "Macau"],
  ...["South Korea", "Korea, Republic of", "Republic of Korea", "Korea, Rep.", "Korea, South"],
  ...[
    "North Korea",
    "Russia",
    "Russian Federation",
    "UK",
    "United Kingdom",
    "Great Britain",
    "Britain",
  ],
  ...["Vietnam", "Viet Nam", "Turkey", "Türkiye", "Turkiye", "Czech Republic", "Czechia", "Iran"],
  ...["Iran, Islamic Republic of", "UAE", "United Arab Emirates", "Netherlands", "The Netherlands"],
  ...[
    "Holland",
    "Germany",
    "Deutschland",
    "Japan",
    "Ivory Coast",
    "Côte d'Ivoire",
    "Burma",
    "Myanmar",
  ],
  ...["DRC", "DR Congo", "Congo, Dem. Rep.", "Democratic Republic of the Congo", "Swaziland"],
  ...["Bolivia", "Venezuela", "Tanzania", "Moldova", "Syria", "Laos", "Lao PDR", "Macedonia"],
  ...["Slovak Republic", "Slovakia", "Cape Verde", "East Timor", "Brunei", "Vatican", "Palestine"],
];
