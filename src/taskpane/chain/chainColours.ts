import { placeKey } from "../../core/labels/place";
import { groupBy } from "./groupBy";
import type { Chain } from "./chainOf";

/** Okabe and Ito (2008): told apart by the colour-blind, too. */
export const COLOURS = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#F0E442"];
export const OTHERS = "#8A8886";

export interface OriginColour {
  readonly origin: string;
  readonly colour: string;
}

/** A colour for each of the origins with most value, and one for all others. */
export function chainColours({ parts }: Chain): {
  readonly legend: readonly OriginColour[];
  readonly colourOf: (origin: string) => string;
} {
  const stated = parts.filter(({ origin }) => origin !== "");
  const origins = [...groupBy(stated, ({ origin }) => placeKey(origin))]
    .map(([key, own]) => ({
      ...{ key, origin: own[0]?.origin ?? "" },
      value: own.reduce((sum, part) => sum + (part.content.get(key) ?? 0), 0),
    }))
    .sort((a, b) => b.value - a.value);
  const named = origins.slice(0, COLOURS.length).map(({ key, origin }, at) => ({
    ...{ key, origin, colour: COLOURS[at] ?? OTHERS },
  }));
  const colours = new Map(named.map(({ key, colour }) => [key, colour]));
  const rest = origins.length > named.length ? [{ origin: "others", colour: OTHERS }] : [];
  return {
    legend: [...named, ...rest],
    colourOf: (origin) => colours.get(placeKey(origin)) ?? OTHERS,
  };
}
