/** Marks that cannot be seen: zero-width, soft hyphens, directions, variation selectors, fillers. */
const invisible = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/gu;
const diacritics = /[\u0300-\u036f]/g;
const footnoteDigits = /[\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]/g;
// The acute accent on a space is what compatibility forms make of "´".
const apostrophes = /['\u2018\u2019\u201a\u201b\u02bc\u02b9\u02bb\u00b4`]| \u0301/g;

/** Letters that Unicode does not take apart into a letter of the alphabet and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: "i",
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
};

/** ASCII without capitals, words parted by one space: what folding leaves as it is. A pattern would take twice as long. */
function isFolded(text: string): boolean {
  let before = 32;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 126 || (code > 64 && code < 91) || (code === 32 && before === 32)) {
      return false;
    }
    before = code;
  }
  return before !== 32;
}

/** One form of the same letters: invisible characters off, spaces single, lower case. */
export function foldCase(text: string, form: "NFC" | "NFKC" = "NFC"): string {
  if (isFolded(text)) return text;
  // Nearly every label is plain ASCII.
  const clean = /^[ -~]*$/.test(text) ? text : text.normalize(form).replace(invisible, "");
  // Lower case of the Turkish capital İ is an i with a second dot.
  return clean.trim().replace(/\s+/g, " ").replace(/İ/g, "i").toLowerCase();
}

/** Without diacritics, apostrophes and footnote digits; "&" as "and". */
function plain(text: string): string {
  return text
    .replace(footnoteDigits, "")
    .replace(apostrophes, "'")
    .normalize("NFKD")
    .replace(invisible, "")
    .replace(diacritics, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ıßøæœłđðþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/(?<!\p{L})([dl])'(?=\p{L})/gu, "$1 ")
    .replace(/'/g, "")
    .replace(/&/g, " and ");
}

/** Short forms that publishers write in names of countries. */
const inFull: Readonly<Record<string, string>> = {
  rep: "republic",
  repub: "republic",
  dem: "democratic",
  st: "saint",
  ste: "saint",
  sts: "states",
  fed: "federated",
  federal: "federated",
  is: "islands",
  isl: "islands",
  isls: "islands",
  isds: "islands",
  island: "islands",
  terr: "territory",
  ter: "territory",
  n: "north",
  s: "south",
};

/** The short forms that stand for a word. */
export const writtenShort = (word: string): string[] =>
  Object.keys(inFull).filter((short) => inFull[short] === word);

/** Articles and link words, of the languages in which publishers name countries. */
const linkWords = new Set(
  "the of and d l la le les el los las de du des del da do di y e et und von".split(" "),
);

const articles = new Set("the l la le les el los las".split(" "));

/** The words of a label; initials written apart are one: "U.S.A." and "U S A" are usa. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let initials = "";
  for (const word of plain(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (/^[a-z]$/.test(word)) {
      initials += word;
      continue;
    }
    if (initials !== "") words.push(initials);
    initials = "";
    words.push(word);
  }
  if (initials !== "") words.push(initials);
  return words.length === 1 ? words : words.map((word) => inFull[word] ?? word);
}

const key = (words: readonly string[]): string => [...words].sort().join(" ");

/**
 * The forms in which a country's label is looked up, the most literal first. Words are sorted, so that
 * "Korea, South" and "South Korea" are one; the second form leaves out articles and link words.
 */
export function spellingKeys(label: string): string[] {
  const words = wordsOf(label);
  const bare = words.filter((word) => !linkWords.has(word));
  if (bare.length === 0 || bare.length === words.length) return [key(words)];
  // "the US" is a country, "et-us" and "part e, cn" are codes of somebody's own.
  const [only = "", ...others] = bare;
  const isCode = others.length === 0 && only.length <= 3;
  const hasLinks = words.some((word) => linkWords.has(word) && !articles.has(word));
  return isCode && hasLinks ? [key(words)] : [key(words), key(bare)];
}

/** Letters and digits alone, as "NewZealand" and "New Zealand" have them in common. */
export const solid = (text: string): string => plain(text).replace(/[^\p{L}\p{N}]/gu, "");

/** A text without what cannot be seen. */
export const visible = (text: string): string => text.replace(invisible, "");

/** Longer texts are no labels, and to look for marks at their ends takes the square of their length. */
const longestLabel = 1000;

/** Ends as no mark does, and needs no trimming: "Supplier", "Supplier 12". */
const unmarked = /^[!-~][ -~]{0,900}(?:[A-Za-z]|[ -.:-@\d]\d)$/;

/** A label without the mark of a footnote: "China 1/", "China (2)", "China [a]", "Korea, Republic of e/". */
export const withoutFootnote = (label: string): string =>
  unmarked.test(label)
    ? label
    : label
        .trim()
        .slice(0, longestLabel)
        .replace(
          /(?:\s*[[(]\d{1,2}[\])]|\s*\[[a-z]\]|\s*\d{1,2}\/|(?<=\p{L})\d|\s+[a-z]\/|\s*[*†‡§¶#]+|[\u1d43-\u1d6a\u02b0-\u02b8])+$/u,
          "",
        );
