import { geoArea, geoEqualEarth, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature } from "topojson-client";
import atlas from "world-atlas/countries-110m.json";
import { countries } from "../../../core/labels/place";
import smallPlaces from "./smallPlaces.json";

export const WIDTH = 440;
const MARGIN = 8;
const ANTARCTICA = "ATA";

/** A country as it lies on the map; only a point where it is too small for a shape. */
export interface MapPlace {
  /** "" for land that has no ISO code. */
  readonly iso3: string;
  readonly path: string | null;
  /** In square pixels of the drawing. */
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

export interface WorldMap {
  readonly height: number;
  readonly places: readonly MapPlace[];
}

type Land = GeoJSON.Feature;
let made: WorldMap | undefined;

/** The countries of Natural Earth on an equal-area map, Antarctica left out; drawn up once. */
export function worldMap(): WorldMap {
  if (made !== undefined) return made;
  const topology = atlas as unknown as TopoJSON.Topology<{
    countries: TopoJSON.GeometryCollection<{ name: string }>;
  }>;
  const codes = new Map(countries().map(({ numeric, iso3 }) => [numeric, iso3]));
  codes.delete("");
  const land = feature(topology, topology.objects.countries)
    .features.map((each) => ({ each, iso3: codeOf(each, codes) }))
    .filter(({ iso3 }) => iso3 !== ANTARCTICA);
  const points = Object.entries(smallPlaces).map(([iso3, [east = 0, north = 0]]) => ({
    ...{ iso3, at: [east, north] as [number, number] },
  }));
  const dots: GeoJSON.MultiPoint = { type: "MultiPoint", coordinates: points.map(({ at }) => at) };
  // Turned so that no country but the Pacific's is cut at the edges.
  const projection = geoEqualEarth().rotate([-11, 0]);
  const whole = { type: "GeometryCollection" as const, geometries: [dots, ...land.map(shapeOf)] };
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [WIDTH - MARGIN, WIDTH],
    ],
    whole,
  );
  const path = geoPath(projection).digits(1);
  const [[, top], [, bottom]] = path.bounds(whole);
  const [east, north] = projection.translate();
  projection.translate([east, north - top + MARGIN]);
  const shapes = land.map(({ each, iso3 }) => {
    const [x, y] = path.centroid(mainland(each));
    return { iso3, path: path(each), area: path.area(each), x, y };
  });
  const small = points.map(({ iso3, at }) => {
    const [x, y] = projection(at) ?? [0, 0];
    return { ...{ iso3, path: null, area: 0 }, x: round(x), y: round(y) };
  });
  made = { height: Math.ceil(bottom - top + 2 * MARGIN), places: [...shapes, ...small] };
  return made;
}

const round = (value: number): number => Math.round(value * 10) / 10;
const shapeOf = ({ each }: { readonly each: Land }) => each.geometry;

/** Kosovo has no number of ISO. */
function codeOf({ id, properties }: Land, codes: ReadonlyMap<string, string>): string {
  if (properties?.["name"] === "Kosovo") return "XKX";
  return codes.get(String(id ?? "")) ?? "";
}

/** The largest piece: a figure stands in it, and not in the sea between two. */
function mainland({ geometry }: Land): GeoPermissibleObjects {
  if (geometry.type !== "MultiPolygon") return geometry;
  const pieces = geometry.coordinates.map((coordinates): GeoJSON.Polygon => ({
    ...{ type: "Polygon", coordinates },
  }));
  return pieces.reduce((best, piece) => (geoArea(piece) > geoArea(best) ? piece : best));
}
