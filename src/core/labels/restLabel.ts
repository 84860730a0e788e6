import { placeOf } from "./place";
import { foldCase, withoutFootnote } from "./spelling";

/** "Rest of world", "RoW Africa", "Other countries", "All other", "Remaining suppliers", "Other Africa, nes". */
const rest = new RegExp(
  [
    String.raw`^(?:the )?rest(?: of\b.*)?$`,
    String.raw`^ro[ew]\b`,
    String.raw`^(?:all |and |the )*(?:others?|remaining|remainder|residuals?|balance|elsewhere|misc(?:ellaneous)?\.?|sonstige|übrige|andere|autres?|otros|altri)(?:$|\s*\(.*\)$|[\s,:-]+(?:countries|country|suppliers?|sources?|origins?|partners?|producers?|nations|economies|states|regions?|world|foreign|total|of the world|länder|pays|países|paesi)\b.*$)`,
    String.raw`\b(?:n\.?e\.?s\.?|not elsewhere specified)$`,
    String.raw`^(?:reste du monde|resto del mundo|resto do mundo|resto del mondo|übrige welt|rest der welt|rest van de wereld)$`,
  ].join("|"),
  "u",
);

/** Groups that publishers keep for trade of no country. */
const noCountry = new Set(["Bunkers", "Free Zones", "WA", "WE", "WF", "WL", "WM"]);

/** Whether a label stands for all that have no row of their own: many suppliers, and none of them alone. */
export function isRest(label: string): boolean {
  const place = placeOf(label);
  // Comtrade's "Other Asia, nes" is Taiwan.
  if (place !== undefined && place.kind !== "aggregate") return false;
  if (place !== undefined && place.iso3 !== "" && place.key !== "WLD") return false;
  if (place !== undefined && noCountry.has(place.name)) return true;
  return rest.test(foldCase(withoutFootnote(label), "NFKC"));
}

/** "Other" and no more: of the rows beside it those without a name. */
export const isBareRest = (label: string): boolean =>
  /^(?:all )?others?$/u.test(foldCase(withoutFootnote(label), "NFKC"));
