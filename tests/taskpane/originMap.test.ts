import atlas from "world-atlas/countries-110m.json";
import detailed from "world-atlas/countries-50m.json";
import { geoArea, geoCentroid } from "d3-geo";
import { feature } from "topojson-client";
import { countries, placeOf } from "../../src/core/labels/place";
import { loadDataset } from "../../src/datasets/dataset";
import { callByName } from "../../src/functions/index";
import { billRows, type BillRow } from "../../src/taskpane/chain/billRows";
import { chainOf } from "../../src/taskpane/chain/chainOf";
import { layoutMap } from "../../src/taskpane/chain/map/layoutMap";
import { mainSentence, mapNotes } from "../../src/taskpane/chain/map/mapSentences";
import { originShares, shareText } from "../../src/taskpane/chain/map/originShares";
import smallPlaces from "../../src/taskpane/chain/map/smallPlaces.json";
import { WIDTH, worldMap } from "../../src/taskpane/chain/map/worldMap";
import { readBundled } from "../support/bundledDatasets";

const row = (item: string, parent: string, given: Partial<BillRow> = {}): BillRow => ({
  ...{ item, parent, origin: "", quantity: 1, ownValue: 1, share: 1, restriction: null, row: 0 },
  ...given,
});
const sharesOf = (rows: readonly BillRow[]) =>
  originShares(chainOf(rows.map((each, at) => ({ ...each, row: at }))));

interface Shape {
  readonly id?: string;
  readonly properties: { readonly name: string };
}
const shapes = (world: unknown): readonly Shape[] =>
  (world as { objects: { countries: { geometries: Shape[] } } }).objects.countries.geometries;

type Rings = [number, number][][];
interface Pieces {
  readonly geometry:
    | { readonly type: "Polygon"; readonly coordinates: Rings }
    | { readonly type: "MultiPolygon"; readonly coordinates: Rings[] };
}

test("the atlas numbers 174 countries as placeOf does, and three lands not at all", () => {
  const numbered = shapes(atlas).filter(({ id }) => id !== undefined);
  expect([shapes(atlas).length, numbered.length, countries().length]).toEqual([177, 174, 250]);
  const ours = new Set(countries().map(({ numeric }) => numeric));
  expect(numbered.filter(({ id }) => !ours.has(String(id)))).toEqual([]);
  // That the numbers mean the same: by the atlas's own names, of which placeOf takes one for either Congo.
  const others = numbered.filter(({ id, properties }) => placeOf(properties.name)?.numeric !== id);
  const unlike = others.map(({ id, properties }) => [id, properties.name]);
  expect(unlike).toEqual([
    ["260", "Fr. S. Antarctic Lands"],
    ["178", "Congo"],
  ]);
  expect(placeOf("Congo")?.candidates).toContain("COG");
  expect(["TF", "COG"].map((code) => placeOf(code)?.numeric)).toEqual(["260", "178"]);
  const nameless = shapes(atlas).filter(({ id }) => id === undefined);
  expect(nameless.map(({ properties }) => properties.name)).toEqual([
    ...["N. Cyprus", "Somaliland", "Kosovo"],
  ]);
});

test("of 250 places 174 have a shape, 61 a dot and 15 neither, Antarctica among them", () => {
  const places = worldMap().places.filter(({ iso3 }) => iso3 !== "");
  expect(places.filter(({ path }) => path !== null)).toHaveLength(174);
  expect(places.filter(({ path }) => path === null)).toHaveLength(61);
  expect(new Set(places.map(({ iso3 }) => iso3)).size).toBe(235);
  const standing = new Set(places.map(({ iso3 }) => iso3));
  const lacking = countries().flatMap(({ iso3 }) => (standing.has(iso3) ? [] : [iso3]));
  expect(lacking.sort().join(" ")).toBe(
    "ATA BES BVT CCK CXR GIB GLP GUF MTQ MYT REU SJM TKL TUV UMI",
  );
  for (const { x, y } of places) {
    expect(x > 0 && x < WIDTH && y > 0 && y < worldMap().height).toBe(true);
  }
});

test("a dot lies in the middle of the largest piece of its country in the more detailed atlas", () => {
  const byCode = new Map(countries().map(({ iso3, numeric }) => [iso3, numeric]));
  for (const [iso3, [east, north]] of Object.entries(smallPlaces)) {
    const found = shapes(detailed).find(({ id }) => id === byCode.get(iso3))!;
    const { geometry } = feature(detailed as never, found as never) as unknown as Pieces;
    const pieces = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
    const [largest] = pieces
      .map((coordinates) => ({ type: "Polygon" as const, coordinates }))
      .sort((one, other) => geoArea(other) - geoArea(one));
    const [x, y] = geoCentroid(largest!);
    expect([iso3, x, y]).toEqual([iso3, expect.closeTo(east!, 0), expect.closeTo(north!, 0)]);
  }
});

test("shares are of each country's own value, through every tier", () => {
  const shares = sharesOf([
    row("Motor", "", { ownValue: 100, origin: "USA" }),
    row("Magnet", "Motor", { quantity: 4, ownValue: 5, origin: "Japan" }),
    row("Oxide", "Magnet", { quantity: 2, ownValue: 10, origin: "CHN" }),
    row("Case", "Motor", { ownValue: 20, origin: "China" }),
  ]);
  // By hand: 100 + 4 × 5 + 4 × 2 × 10 + 20 = 220.
  expect(shares.of).toBe("value");
  expect(shares.total).toBeCloseTo(220, 9);
  const read = shares.origins.map(({ iso3, value, parts }) => [iso3, value, parts.length]);
  expect(read.sort()).toEqual([
    ["CHN", 100, 2],
    ["JPN", 20, 1],
    ["USA", 100, 1],
  ]);
  expect(shareText(shares.origins.at(-1)!.share)).toBe("9.1%");
});

test("the shares of the quadcopter are those of ORIGIN_CONTENT", async () => {
  const { description, rows } = await loadDataset("bom-quadcopter", readBundled);
  const columns = description.schema.fields.map(({ name }) => name);
  const cells = [columns, ...rows.map((cells) => cells.map((cell) => cell ?? ""))];
  const answer = callByName("ORIGIN_CONTENT", { bom: cells }) as [string, number][];
  const wanted = answer.filter(([, amount]) => typeof amount === "number" && amount > 0);
  const shares = originShares(chainOf(billRows(columns, rows)));
  const amounts = new Map(shares.origins.map(({ key, value }) => [key, value]));
  expect(wanted.length).toBeGreaterThan(5);
  for (const [origin, amount] of wanted) {
    expect([origin, amounts.get(origin)]).toEqual([origin, expect.closeTo(amount, 9)]);
  }
  // Chinese, whatever it comes through: 607 of 1,681.4.
  expect(shareText(shares.origins.find(({ key }) => key === "CHN")!.share)).toBe("36.1%");
});

test("what states no origin, no single country or no value is said, and is no zero", () => {
  const shares = sharesOf([
    row("Product", "", { ownValue: null }),
    row("A", "Product", { ownValue: 60, origin: "DEU" }),
    row("B", "Product", { ownValue: 20, origin: "Atlantis" }),
    row("C", "Product", { ownValue: 10 }),
    row("D", "Product", { ownValue: 10, origin: "Réunion" }),
    row("E", "Product", { ownValue: null, origin: "Brazil" }),
  ]);
  const drawn = layoutMap(shares);
  expect(mainSentence(shares)).toBe("Of a value of 100, by origin: Germany 60.0%, Réunion 10.0%.");
  expect(mapNotes(shares, drawn.lacking)).toEqual([
    "No origin stated: 1 part, 10.0% of the value.",
    "Origin is no single country (Atlantis): 1 part, 20.0% of the value.",
    "Not on the map (Réunion): 1 part, 10.0% of the value.",
  ]);
  const brazil = drawn.countries.find(({ origin }) => origin.iso3 === "BRA")!;
  expect([brazil.origin.share, brazil.colour, brazil.figure]).toEqual([null, null, "?"]);
  const germany = drawn.countries.find(({ origin }) => origin.iso3 === "DEU")!;
  expect([germany.colour, germany.figure]).toEqual(["#08519C", "60%"]);
});

test("without values the map counts parts, the product not among them", () => {
  const empty = { ownValue: null };
  const shares = sharesOf([
    row("Product", "", { ...empty, origin: "USA" }),
    row("A", "Product", { ...empty, origin: "CHN" }),
    row("B", "Product", { ...empty, origin: "CHN" }),
    row("C", "Product", { ...empty, origin: "SGP" }),
  ]);
  expect([shares.of, shares.total]).toEqual(["parts", 3]);
  expect(mainSentence(shares)).toBe("Of 3 parts, by origin: China 66.7%, Singapore 33.3%.");
  expect(mapNotes(shares, [])).toEqual([
    "The table states no own_value above 0: the map counts parts.",
  ]);
  const singapore = layoutMap(shares).countries.find(({ origin }) => origin.iso3 === "SGP")!;
  expect([singapore.isDot, singapore.place.path]).toEqual([true, null]);
});

test("one country only, and nothing from any country", () => {
  const one = sharesOf([row("A", "", { origin: "TWN" })]);
  expect(mainSentence(one)).toBe("Of a value of 1, by origin: Taiwan 100.0%.");
  expect(layoutMap(one).countries.map(({ figure, isDot }) => [figure, isDot])).toEqual([
    ["100%", true],
  ]);
  const none = sharesOf([row("A", "", { origin: "Moon" })]);
  expect(mainSentence(none)).toBe(
    "Of a value of 1, nothing is known to come from a single country.",
  );
  expect(layoutMap(none).countries).toEqual([]);
});

test("50,000 parts and as many unknown labels are counted", () => {
  const parts = Array.from({ length: 50_000 }, (_, at) =>
    row(`Part ${at}`, "Product", { origin: at % 2 === 0 ? "CHN" : `Place ${at}` }),
  );
  const shares = sharesOf([row("Product", "", { ownValue: null }), ...parts]);
  expect(shares.origins).toHaveLength(25_001);
  expect(mainSentence(shares)).toBe("Of a value of 50,000, by origin: China 50.0%.");
  expect(mapNotes(shares, [])).toEqual([
    "Origin is no single country (Place 1, Place 3, Place 5 and 24,997 more): 25,000 parts, 50.0% of the value.",
  ]);
});
