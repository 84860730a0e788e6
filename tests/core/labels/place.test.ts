import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { root } from "../../../src/tools/paths.mjs";
import { isCountry, placeKey, placeOf } from "../../../src/core/labels/place";

interface LabelRow {
  readonly label: string;
  readonly iso3: string;
  readonly kind: string;
  readonly used_by: string;
}

const collected = readFileSync(path.join(root, "src/recipes/raw/country_labels.csv"), "utf8");
const rows = Papa.parse<LabelRow>(collected, { header: true, skipEmptyLines: true }).data;
const ofCountries = rows.filter(({ kind }) => kind === "country" || kind === "territory");

/** Portuguese for the other Congo than the collected table has it, and a form of "St. Martin", which is two. */
const misplaced = /^(Rep[uú]blica Democr[aá]tica do Congo|St Martin)$/;
const read = (label: string): string | undefined => {
  const place = placeOf(label);
  return place !== undefined && isCountry(place) ? place.iso3 : undefined;
};

test("every publisher's spelling of a country is that country", () => {
  const wrong = ofCountries.filter(
    ({ label, iso3 }) => read(label) !== iso3 && !misplaced.test(label),
  );
  expect(wrong.map(({ label }) => label)).toEqual([]);
  expect(ofCountries.length).toBeGreaterThan(4_000);
});

test("groups, former countries and labels of several countries are marked as such", () => {
  const others = rows.filter((row) => !ofCountries.includes(row));
  const wrong = others.filter(({ label, kind }) => placeOf(label)?.kind !== kind);
  expect(wrong.map(({ label }) => label)).toEqual([]);
  expect(others.length).toBeGreaterThan(100);
});

const publishers = [
  ...["World Bank", "IMF", "UN Comtrade", "US Census", "Eurostat", "OECD", "USGS", "UN M49"],
  ...["EXIOBASE", "WIOD", "ISO"],
];

const mixedCase = (label: string, coins: readonly boolean[]): string =>
  Array.from(label)
    .map((letter, i) => (coins[i % coins.length] ? letter.toUpperCase() : letter.toLowerCase()))
    .join("");
const withInvisible = (label: string, at: number, mark: string): string =>
  `${label.slice(0, at % (label.length + 1))}${mark}${label.slice(at % (label.length + 1))}`;

/** What people and programs do to a label without meaning another country. */
const disguise = fc.record({
  coins: fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }),
  form: fc.constantFrom("NFC", "NFD", "NFKC", "NFKD"),
  invisible: fc.constantFrom("", "\u200b", "\u00ad", "\ufeff", "\u200e", "\u2060"),
  at: fc.nat(60),
  space: fc.constantFrom(" ", "  ", "\u00a0", "\u2009", "\t"),
  quote: fc.constantFrom("'", "’", "‘", "`", "´"),
  around: fc.constantFrom("", " ", "\u00a0"),
  and: fc.boolean(),
  accents: fc.boolean(),
  footnote: fc.constantFrom("", "*", "¹", " 1/", " (2)", "[3]", "†"),
});

function disguised(label: string, how: typeof disguise extends fc.Arbitrary<infer T> ? T : never) {
  const isCode = /^[\dA-Z]{1,4}$/.test(label);
  const bare = how.accents ? label : label.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  const words = how.and ? bare.replace(/ and /g, " & ") : bare.replace(/ & /g, " and ");
  // Case folding of ß and ŉ is not one letter for one: those keep theirs.
  const cased = /[ßŉİı]/.test(words) ? words : mixedCase(words, how.coins);
  const typed = cased.replace(/['’‘]/g, how.quote).replace(/ /g, how.space).normalize(how.form);
  const marked = isCode ? typed : typed + how.footnote;
  return how.around + withInvisible(marked, how.at, how.invisible) + how.around;
}

test("the labels of eleven publishers are read however they are typed", () => {
  const theirs = ofCountries.filter(
    ({ label, used_by }) =>
      publishers.some((publisher) => used_by.includes(publisher)) && !misplaced.test(label),
  );
  expect(theirs.length).toBeGreaterThan(2_000);
  fc.assert(
    fc.property(fc.constantFrom(...theirs), disguise, ({ label, iso3 }, how) => {
      expect([disguised(label, how), read(disguised(label, how))]).toEqual([
        disguised(label, how),
        iso3,
      ]);
    }),
    { numRuns: 2_000 },
  );
});

test("the words of a name may come in another order, as in an index", () => {
  const names = ofCountries.filter(
    ({ label }) =>
      /^[\p{Script=Latin} .'’-]+$/u.test(label) && label.includes(" ") && !/\b\p{L}\b/u.test(label),
  );
  expect(names.length).toBeGreaterThan(500);
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.nat(6), ({ label, iso3 }, at) => {
      const words = label.split(" ");
      const cut = 1 + (at % (words.length - 1));
      const inverted = `${words.slice(cut).join(" ")}, ${words.slice(0, cut).join(" ")}`;
      if (!misplaced.test(label)) expect([inverted, read(inverted)]).toEqual([inverted, iso3]);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  ["North Korea", "South Korea"],
  ["Korea, Dem. People's Rep.", "Korea, Rep."],
  ["Niger", "Nigeria"],
  ["Guinea", "Guinea-Bissau"],
  ["Guinea", "Equatorial Guinea"],
  ["Papua New Guinea", "Guinea"],
  ["Congo, Rep.", "Congo, Dem. Rep."],
  ["Dominica", "Dominican Republic"],
  ["Austria", "Australia"],
  ["Samoa", "American Samoa"],
  ["China", "China, Hong Kong SAR"],
  ["China", "China, Macao SAR"],
  ["China", "Taiwan, China"],
  ["Iran", "Iraq"],
  ["Sudan", "South Sudan"],
  ["Virgin Islands (U.S.)", "Virgin Islands (British)"],
  ["Saint Martin (French part)", "Sint Maarten (Dutch part)"],
])("%s is not %s", (one, other) => {
  expect(placeOf(one)).toBeDefined();
  expect(placeOf(other)).toBeDefined();
  expect(placeKey(one)).not.toBe(placeKey(other));
});

test.each([
  ["Germany (DEU)", "DEU"],
  ["CHN: China (People's Republic of)", "CHN"],
  ["DE - Germany", "DEU"],
  ["SouthKorea", "KOR"],
  ["TÜRKİYE", "TUR"],
  ["Ｃｈｉｎａ", "CHN"],
  ["[CHN] China", "CHN"],
  ["China, CN", "CHN"],
  ["156 China", "CHN"],
  ["Russian Federation (Russia)", "RUS"],
  ["Myanmar/Burma", "MMR"],
  ["China excluding Hong Kong", "CHN"],
  ["United Kingdom (excl. Northern Ireland)", "GBR"],
  ["China, total", "CHN"],
  ["China [a]", "CHN"],
  ["Chinaᵃ", "CHN"],
  ["Cote dIvoire", "CIV"],
  ["Curaçao, Kingdom of the Netherlands", "CUW"],
  ["Germany (until 1990 former territory of the FRG)", "DEU"],
  ["CN1", "CHN"],
  ["XI", "GBR"],
])("%s is %s", (label, iso3) => {
  expect(read(label)).toBe(iso3);
});

test.each([
  ["China, Germany, and Russia", ["CHN", "DEU", "RUS"]],
  ["China and Hong Kong", ["CHN", "HKG"]],
  ["Germany/France", ["DEU", "FRA"]],
  ["EU/Japan", []],
])("%s is several", (label, candidates) => {
  expect(placeOf(label)).toMatchObject({ kind: "ambiguous", candidates });
});

test.each([
  "Chnia",
  "Shenzhen",
  "DE - France",
  "China/Hong Kong",
  "China and Hong Kong",
  "China & Taiwan",
  "China (incl. Hong Kong)",
  "World excluding China",
  "EU excl. Germany",
  "Germany/France",
  "CHN Japan",
  "Atlantis",
  "Congo",
  "Saint Martin",
  "EU",
  "8541",
  "",
])("%j is no single country", (label) => {
  expect(read(label)).toBeUndefined();
});

test("a code beside a link word is a code of somebody's own, with an article it is the country", () => {
  const own = ["ET-AD", "et-ad", "Et-Us", "de-cn", "DE-CN", "e-cn", "d ad", "and-us"];
  expect(own.filter((label) => placeOf(label) !== undefined)).toEqual([]);
  expect(own.filter((label) => placeKey(placeKey(label)) !== placeKey(label))).toEqual([]);
  expect(["the US", "The UK", "the USA"].map(read)).toEqual(["USA", "GBR", "USA"]);
});
