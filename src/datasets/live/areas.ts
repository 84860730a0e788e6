import { placeOf, placeOfCode } from "../../core/labels/place";
import { LiveProblem } from "./liveProblem";

/** Codes that offices use instead of the ISO ones. */
const OFFICE_CODES: Readonly<Record<string, string>> = {
  EL: "GRC",
  UK: "GBR",
  EU27_2020: "EUU",
  XK: "XKX",
  W: "WLD",
  "1W": "WLD",
  WORLD: "WLD",
};
const EUROSTAT_CODES: Readonly<Record<string, string>> = {
  GRC: "EL",
  GBR: "UK",
  EUU: "EU27_2020",
  XKX: "XK",
};

/** The ISO code for an office's area code, or null for a region or group that has none. */
export function iso3Of(areaCode: string): string | null {
  const known = OFFICE_CODES[areaCode];
  if (known !== undefined) return known;
  // Names are no codes: only what looks like one may be taken for one.
  return /^[A-Z]{2,3}$/.test(areaCode) ? (iso3Named(areaCode) ?? null) : null;
}

/** The code of three letters of a country, the world or the European Union, however it is named. */
const iso3Named = (label: string): string | undefined => placeOf(label)?.iso3 || undefined;

/** The ISO codes of countries written one after the other; empty for none. */
export function countriesIn(text: string): string[] {
  return listed(text).map((label) => {
    const iso3 = iso3Named(label);
    if (iso3 !== undefined) return iso3;
    throw new LiveProblem(
      `“${label}” is no country that is known here. Write names or ISO codes, with commas between them: China, USA, DE.`,
    );
  });
}

/** The codes that Eurostat has for areas; its own codes of regions and groups pass as they are. */
export function eurostatAreasIn(text: string): string[] {
  return listed(text).map((label) => {
    const iso3 = iso3Named(label);
    const code =
      iso3 === undefined
        ? undefined
        : (EUROSTAT_CODES[iso3] ?? (placeOfCode(iso3)?.iso2 || undefined));
    if (code !== undefined) return code;
    if (/^[A-Z]{2}[A-Z0-9_]*$/.test(label)) return label;
    throw new LiveProblem(
      `“${label}” is no country that is known here. Write names, ISO codes or Eurostat's codes, with commas between them: Germany, FR, EA20.`,
    );
  });
}

const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  ),
];
