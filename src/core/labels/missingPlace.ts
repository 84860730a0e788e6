import { placeOf } from "./place";
import { foldCase } from "./spelling";

/** What people and statistical offices write where they know no country. */
const missingWords = new Set([
  ...[
    "n/a",
    "n.a.",
    "n.a",
    "na.",
    "n/k",
    "none",
    "nil",
    "null",
    "nan",
    "#n/a",
    "0",
    "?",
    "??",
    "..",
    "...",
  ],
  ...["-", "--", "---", "–", "—", "unknown", "unk", "undefined", "undisclosed", "not available"],
  ...[
    "not specified",
    "unspecified",
    "not stated",
    "not given",
    "(not given)",
    "not known",
    "not applicable",
  ],
  ...[
    "various",
    "various countries",
    "mixed",
    "multiple",
    "several",
    "tbd",
    "tbc",
    "to be confirmed",
  ],
  ...[
    "unidentified",
    "areas, nes",
    "areas nes",
    "areas, not elsewhere specified",
    "special categories",
  ],
  ...[
    "areas n.e.s.",
    "areas, n.e.s.",
    "countries not specified",
    "country unknown",
    "confidential",
  ],
]);

/** Whether a label of a country says that none is known. "NA" is left to the column: it may be Namibia. */
export function isMissingPlace(label: string): boolean {
  const text = foldCase(label, "NFKC");
  return text === "" || missingWords.has(text);
}

/** The code of Namibia, and the mark of missing data. */
export const isNa = (label: string): boolean => foldCase(label, "NFKC") === "na";

/**
 * A column of countries with "" where none is known. "NA" is Namibia where the column writes Namibia in
 * another way too, else it is missing, as R, pandas and many offices write it.
 */
export function knownPlaces(labels: readonly string[]): string[] {
  let namibia: boolean | undefined;
  const hasNamibia = (): boolean =>
    (namibia ??= labels.some((label) => !isNa(label) && placeOf(label)?.key === "NAM"));
  const isUnknown = (label: string): boolean =>
    isMissingPlace(label) || (isNa(label) && !hasNamibia());
  // A column has few countries, however many rows, and often one on many rows in turn.
  const known = new Map<string, string>();
  const places = new Array<string>(labels.length);
  let last = "";
  let answer: string | undefined = "";
  for (let i = 0; i < places.length; i++) {
    const label = labels[i] as string;
    if (label !== last) {
      last = label;
      answer = known.get(label);
      if (answer === undefined) known.set(label, (answer = isUnknown(label) ? "" : label));
    }
    places[i] = answer;
  }
  return places;
}
