import { placeOf } from "../../core/labels/place";
import { iso3Of } from "./areas";
import type { LiveRow } from "./liveDataset";

/** A code with its label, where the answer has one. */
export interface CodeRead {
  readonly code: string;
  readonly label: string;
}

/** What offices call the dimension of the area that a figure is of, the likelier first. */
const NAMES = [
  "REF_AREA",
  "GEO",
  "REPORTING_AREA",
  "REPORTING_COUNTRY",
  "REPORTER",
  "REP_COUNTRY",
  "REP_CTY",
  "L_REP_CTY",
  "COUNTRY",
  "LOCATION",
  "AREA",
  "GEOGRAPHIC_AREA",
  "GEOGRAPHY",
  "REGION",
  "ECONOMY",
  "COU",
  "NUTS",
  "METROREG",
  "CITIES",
  "ITTER107",
];
/** Dimensions whose codes may look like those of countries. */
const OTHERS = /^(FREQ|UNIT.*|CURRENCY.*|ADJUSTMENT|SEX|AGE|ACTIVITY|TRANSFORMATION)$/;

export interface AreaDimension {
  readonly id: string;
  /** No name of it is known, but its codes are countries. */
  readonly byCodes?: true;
}

/**
 * The dimension that holds the areas: by its name, else the first whose codes or labels are countries,
 * several of them; undefined where none is known.
 */
export function areaDimension(
  ids: readonly string[],
  codesOf: (id: string) => readonly CodeRead[],
): AreaDimension | undefined {
  const named = NAMES.find((id) => ids.includes(id));
  if (named !== undefined) return { id: named };
  const found = ids.find((id) => !OTHERS.test(id) && areCountries(codesOf(id)));
  return found === undefined ? undefined : { id: found, byCodes: true };
}

/** Whether nearly all are countries: by their labels, or, as a code alone may mean anything, three codes. */
function areCountries(codes: readonly CodeRead[]): boolean {
  const different = [...new Map(codes.map((each) => [each.code, each])).values()].filter(
    ({ code }) => code !== "",
  );
  const isCountry = ({ code, label }: CodeRead): boolean =>
    iso3Of(code) !== null && (label === "" || placeOf(label)?.iso3 === iso3Of(code));
  const countries = different.filter(isCountry);
  const labelled = countries.some(({ label }) => label !== "");
  return countries.length >= (labelled ? 1 : 3) && countries.length >= 0.8 * different.length;
}

/** The area of a figure whose answer does not say it, in SDMX's code for "not specified". */
export const UNKNOWN_AREA = { code: "_X", label: "area not known" } as const;

/** What an answer has to say of its areas: where they were found, and which are no known country. */
export function aboutAreas(
  area: AreaDimension | undefined,
  ids: readonly string[],
  rows: readonly LiveRow[],
): string[] {
  if (area === undefined) {
    return [
      `No dimension is known here as the area (${ids.join(", ") || "the answer has none"}), so area_code is _X and iso3 is blank in every row: see series and indicator for what the figures measure.`,
    ];
  }
  const found =
    area.byCodes === true ? [`${area.id} was taken for the area, as its codes are countries.`] : [];
  return [...found, ...unknownAreas(rows)];
}

/** How many rows are of groups, regions and codes that are no country known here. */
export function unknownAreas(rows: readonly LiveRow[]): string[] {
  // _Z is the office's own word that the figure is of no area.
  const unknown = rows.filter((row) => row["iso3"] === null && row["area_code"] !== "_Z");
  if (unknown.length === 0) return [];
  const named = [...new Set(unknown.map((row) => String(row["area"])))];
  const some = `${named.slice(0, 5).join(", ")}${named.length > 5 ? ", …" : ""}`;
  const count =
    unknown.length === 1 ? "1 row is" : `${unknown.length.toLocaleString("en-US")} rows are`;
  return [`${count} of areas that are no country known here (${some}): iso3 is blank there.`];
}
