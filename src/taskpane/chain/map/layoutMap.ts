import { groupBy } from "../groupBy";
import type { OriginShare, OriginShares } from "./originShares";
import { type MapPlace, worldMap } from "./worldMap";

/** From the least share of each step; ColorBrewer's Blues, the more the darker. */
export const STEPS = [
  { from: 0, colour: "#DEEBF7", label: "under 2%" },
  { from: 0.02, colour: "#9ECAE1", label: "2–5%" },
  { from: 0.05, colour: "#6BAED6", label: "5–10%" },
  { from: 0.1, colour: "#3182BD", label: "10–25%" },
  { from: 0.25, colour: "#08519C", label: "25% and more" },
] as const;

/** Smaller shapes are seen as dots only. */
const SMALL = 25;
const MOST_FIGURES = 8;
const LEAST_FIGURE = 0.02;

export interface MapCountry {
  readonly origin: OriginShare;
  readonly place: MapPlace;
  readonly isDot: boolean;
  /** Null where its share is not known. */
  readonly colour: string | null;
  /** Written on it: its share, "?" where that is not known, "" where there is no room. */
  readonly figure: string;
}

export interface MapDrawn {
  readonly height: number;
  /** The land that nothing comes from, as one path. */
  readonly land: string;
  /** The largest share first. */
  readonly countries: readonly MapCountry[];
  /** Single countries that the map does not have. */
  readonly lacking: readonly OriginShare[];
}

export function layoutMap({ origins }: OriginShares): MapDrawn {
  const { height, places } = worldMap();
  const byCode = groupBy(places, ({ iso3 }) => iso3);
  const single = origins.filter(({ iso3 }) => iso3 !== "");
  const taken: MapPlace[] = [];
  const countries = single.flatMap((origin): MapCountry[] => {
    const [place] = byCode.get(origin.iso3) ?? [];
    if (!place) return [];
    const figure = figureOf(origin, place, taken);
    if (figure !== "") taken.push(place);
    return [{ origin, place, isDot: place.area < SMALL, colour: colourOf(origin), figure }];
  });
  const drawn = new Set(countries.map(({ place }) => place));
  return {
    ...{ height, countries },
    land: places.map((place) => (drawn.has(place) ? "" : (place.path ?? ""))).join(""),
    lacking: single.filter(({ iso3 }) => !byCode.has(iso3)),
  };
}

const colourOf = ({ share }: OriginShare): string | null =>
  share === null ? null : (STEPS.filter(({ from }) => share >= from).at(-1)?.colour ?? null);

function figureOf({ share }: OriginShare, place: MapPlace, taken: readonly MapPlace[]): string {
  if (share !== null && (share < LEAST_FIGURE || taken.length >= MOST_FIGURES)) return "";
  const isFree = taken.every(
    ({ x, y }) => Math.abs(x - place.x) > 40 || Math.abs(y - place.y) > 15,
  );
  if (!isFree) return "";
  if (share === null) return "?";
  return `${(share * 100).toFixed(share < 0.1 ? 1 : 0)}%`;
}
