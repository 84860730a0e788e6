import { withFullName } from "./codes/countries.mjs";
import { readRaw } from "./readRaw.mjs";
import { spellingKeys } from "./spellingKeys.mjs";

/**
 * @typedef {"country" | "territory" | "aggregate" | "historical" | "ambiguous"} Kind
 * @typedef {{ kind: Kind, codes: string[], name: string }} Named
 * @typedef {Named & { labels: string[] }} Place
 * @typedef {Readonly<Record<"label" | "iso3" | "kind" | "note", string>>} LabelRow
 * @typedef {Readonly<Record<string, string>>} CountryRow
 */

/**
 * Labels that the collected table gives to another economy than the one they name.
 * @type {Readonly<Record<string, string>>}
 */
const CORRECTIONS = {
  "República Democrática do Congo": "COD",
  "Republica Democratica do Congo": "COD",
};

/**
 * Further spellings, which no publisher in the collected table has.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const SPELLINGS = {
  ABW: ["Aruba, Kingdom of the Netherlands"],
  ARE: ["Utd. Arab Em.", "United Arab Em."],
  AUS: ["Commonwealth of Australia"],
  BFA: ["Burkina"],
  BLR: ["Byelarus", "Byelorussia"],
  BOL: ["Bolivia (Plurin. State of)"],
  CHE: ["Swiss Confederation"],
  // CN1 and CN2, MX1 and MX2: export processing and the rest, in OECD's inter-country table.
  CHN: ["PR of China", "CN1", "CN2"],
  COD: ["Congo (Zaire)", "Congo (Kinshasa)", "DR of the Congo"],
  COG: ["Congo (Brazzaville)"],
  CUW: ["Curaçao, Kingdom of the Netherlands"],
  DEU: [
    "Germany (until 1990 former territory of the FRG)",
    "Germany (including former GDR)",
    "Germany (including former GDR from 1991)",
  ],
  DNK: ["Denmark (incl. Greenland)"],
  // XI and XU: Northern Ireland, and the rest, in Eurostat's trade since 2021.
  GBR: [
    "Gr. Britain",
    "England",
    "England and Wales",
    "Great Britain and Northern Ireland",
    "Northern Ireland",
  ].concat(["Scotland", "Wales", "XI", "XU", "United Kingdom (Northern Ireland)"]),
  GUF: ["French Guyana"],
  HKG: [
    "HKSAR",
    "China, People's Republic of: Hong Kong SAR",
    "Hong Kong Special Administrative Region, People's Republic of China",
  ],
  KHM: ["Kampuchea"],
  KOR: ["대한민국", "한국"],
  MAC: [
    "Macau SAR",
    "Macau (China)",
    "China, People's Republic of: Macao SAR",
    "Macao Special Administrative Region, People's Republic of China",
  ],
  MEX: ["MX1", "MX2"],
  PSE: [
    "Gaza Strip administered by Israel",
    "West Bank administered by Israel",
    "Palestine, occupied territory",
  ],
  RUS: ["Россия", "Российская Федерация"],
  SAU: ["KSA"],
  SRB: ["XS"],
  SXM: ["Sint Maarten, Kingdom of the Netherlands"],
  TWN: ["Taiwan (ROC)", "臺灣", "台湾"],
  UKR: ["Україна"],
  UMI: ["US Minor Outlying Islands", "US Misc. Pacific Isds"],
  VEN: ["Venezuela, Rep. Bolivariana de"],
  XKX: [
    "Kosovo (under United Nations Security Council Resolution 1244/99)",
    "Kosovo (UN resolution)",
    "KOS",
  ],
  ZAF: ["RSA"],
  "aggregate WLD": [
    "W00",
    "1W",
    "Total for all countries",
    "All partners",
    "Whole world",
    "World, Not Seasonally Adjusted",
    "World, Seasonally Adjusted",
  ],
  ALA: ["Aaland Islands"],
  ATG: ["Antigua and Barb."],
  BIH: ["Bosnia and Herz."],
  DOM: ["Dom. Rep.", "Dom. Republic"],
  ESH: ["W. Sahara"],
  GNQ: ["Eq. Guinea"],
  HMD: ["Heard I. and McDonald Is."],
  IMN: ["Is. of Man"],
  MKD: ["FYROM", "Macedonia (Skopje)"],
  NZL: ["N. Zealand"],
  PYF: ["Fr. Polynesia"],
  REU: ["Réunion Island"],
  SYR: ["Syria Arab Rep."],
  TTO: ["Trinidad"],
  VAT: ["Vatican"],
  VCT: ["St. Vin. and Gren."],
  WSM: ["Western Samoa", "Samoa (Western)"],
};

/**
 * Groups of which one has another name in full.
 * @type {Readonly<Record<string, string>>}
 */
const SAME_GROUP = { ROW: "Rest of World", "G-7": "G7" };

/**
 * What an ambiguous label can stand for.
 * @type {Readonly<Record<string, string[]>>}
 */
const MEANINGS = { congo: ["COD", "COG"], kongo: ["COD", "COG"] };
const SAINT_MARTIN = ["MAF", "SXM"];

/**
 * The labels of countries and groups of them, for the worksheet functions: by kind, a line each of codes,
 * name and the keys under which further spellings are looked up.
 *
 * @param {readonly LabelRow[]} labels
 */
export function placeTable(labels = labelRows()) {
  const countries = readRaw("countries.csv").rows.map(withFullName);
  const places = placesOf(labels, new Map(countries.map((row) => [row["iso3"] ?? "", row])));
  /** @type {Record<Kind, string[]>} */
  const table = { country: [], territory: [], aggregate: [], historical: [], ambiguous: [] };
  for (const [place, keys] of keysByPlace(places)) table[place.kind].push(lineOf(place, keys));
  return table;
}

const labelRows = () => /** @type {readonly LabelRow[]} */ (readRaw("country_labels.csv").rows);

/**
 * The places named, each with its labels, in the order of their codes.
 *
 * @param {readonly LabelRow[]} labels
 * @param {ReadonlyMap<string, CountryRow>} countries
 */
function placesOf(labels, countries) {
  /** @type {Map<string, Place>} */
  const places = new Map();
  for (const row of labels) {
    const iso3 = CORRECTIONS[row.label] ?? row.iso3;
    const isCountry = row.kind === "country" || row.kind === "territory";
    const id = isCountry ? iso3 : groupId(row);
    const place = places.get(id) ?? {
      ...(isCountry ? countryPlace(row.kind, countries.get(iso3)) : groupPlace(row)),
      labels: [],
    };
    places.set(id, place);
    place.labels.push(row.label);
  }
  for (const iso3 of ["EUU", "WLD"]) {
    const place = places.get(`aggregate ${iso3}`);
    if (place !== undefined) place.name = countries.get(iso3)?.["name"] ?? place.name;
  }
  for (const place of places.values()) {
    // The code alone is no name that a sentence could use.
    const named = place.labels.find((label) => label.length > 3);
    if (place.kind === "historical") place.name = named ?? place.name;
  }
  for (const [iso3, more] of Object.entries(SPELLINGS)) places.get(iso3)?.labels.push(...more);
  return [...places.values()];
}

/**
 * @param {string} kind
 * @param {CountryRow | undefined} row
 * @returns {Named}
 */
function countryPlace(kind, row) {
  const codes = [row?.["iso3"] ?? "", row?.["iso2"] ?? "", row?.["iso_numeric"] ?? ""];
  return {
    kind: kind === "territory" ? "territory" : "country",
    codes: codes.filter((code) => code !== ""),
    name: row?.["name"] ?? "",
  };
}

/**
 * Spellings of one group, or of one former country, have this in common.
 *
 * @param {LabelRow} row
 */
function groupId({ label, iso3, kind, note }) {
  // "SUN", or the part of a country's time that a label means: "YEM to 1990".
  const former = /^Former country: ([A-Z]{3}[^.]*)/.exec(note)?.[1];
  return `${kind} ${iso3 || former || bareKey(SAME_GROUP[label] ?? label)}`;
}

/**
 * @param {LabelRow} row
 * @returns {Named}
 */
function groupPlace({ label, iso3, kind }) {
  const codes = kind === "ambiguous" ? (MEANINGS[bareKey(label)] ?? SAINT_MARTIN) : [iso3];
  return { kind: /** @type {Kind} */ (kind), codes, name: label };
}

/** @param {string} label */
const bareKey = (label) => spellingKeys(label).at(-1) ?? "";
/** @param {string} label */
const fullKey = (label) => spellingKeys(label)[0] ?? "";

/**
 * A place's keys beside its codes and name; a key of two places is told by its link words, else ambiguous.
 *
 * @param {readonly Place[]} places
 */
function keysByPlace(places) {
  /** @type {Map<Place, Set<string>>} */
  const kept = new Map(places.map((place) => [place, new Set()]));
  /** @type {Map<string, Map<Place, string[]>>} */
  const bare = new Map();
  for (const place of places) {
    for (const label of [...ownCodes(place), place.name, ...place.labels]) {
      const key = bareKey(label);
      const owners = bare.get(key) ?? /** @type {Map<Place, string[]>} */ (new Map());
      bare.set(key, owners);
      owners.set(place, [...(owners.get(place) ?? []), label]);
    }
  }
  for (const [key, owners] of bare) {
    const owner = [...owners.keys()].at(0);
    if (owners.size === 1 && owner !== undefined) kept.get(owner)?.add(key);
    else for (const [literal, place] of partedKeys(owners)) kept.get(place)?.add(literal);
  }
  return kept;
}

/**
 * Where places share a key, each keeps the spellings that are its own, link words included.
 *
 * @param {ReadonlyMap<Place, readonly string[]>} owners
 */
function partedKeys(owners) {
  /** @type {Map<string, Place>} */
  const full = new Map();
  for (const [place, labels] of owners) {
    for (const label of labels) {
      const literal = fullKey(label);
      const other = full.get(literal);
      const wins = other === undefined || other === place || place.kind === "ambiguous";
      if (!wins && other.kind !== "ambiguous") {
        throw new Error(`"${label}" means both ${other.name} and ${place.name}`);
      }
      if (wins) full.set(literal, place);
    }
  }
  return full;
}

/**
 * The codes that are labels of the place itself, and not of what it stands for.
 *
 * @param {Place} place
 */
const ownCodes = ({ kind, codes }) => (kind === "country" || kind === "territory" ? codes : []);

/**
 * @param {Place} place
 * @param {ReadonlySet<string>} keys
 */
function lineOf(place, keys) {
  const { codes, name } = place;
  const known = new Set([...ownCodes(place), name].map(bareKey));
  const further = [...keys].filter((key) => !known.has(key)).sort();
  return [codes.join(" "), name, ...further].join("|");
}
