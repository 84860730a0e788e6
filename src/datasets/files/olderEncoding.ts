import { analyse } from "chardet";
import type { Decode, Encoding, EncodingFound } from "./encodings";

type Scores = (names: readonly string[]) => number;

/** East Asian encodings, chardet's name for each, and the letters that their texts consist of. */
const eastern: readonly (readonly [encoding: Encoding, name: string, letters: RegExp])[] = [
  ["shift_jis", "Shift_JIS", /[\u3005-\u30ff\u4e00-\u9fff\uff21-\uff5a]/g],
  ["euc-kr", "EUC-KR", /[\uac00-\ud7a3]/g],
  ["gb18030", "GB18030", /[\u4e00-\u9fff\uff21-\uff5a]/g],
  ["big5", "Big5", /[\u3105-\u312f\u4e00-\u9fff\uff21-\uff5a]/g],
  ["euc-jp", "EUC-JP", /[\u3005-\u30ff\u4e00-\u9fff\uff21-\uff5a\uff66-\uff9f]/g],
];
/** Sure enough to be believed at once. */
const sure = 40;

const halfWidth = /[\u3005-\u30ff\u4e00-\u9fff\uff21-\uff5a\uff66-\uff9f]/g;

/** Encodings of other whole scripts, in one byte a letter. */
const scripts: readonly (readonly [
  encoding: Encoding,
  names: readonly string[],
  letters: RegExp,
])[] = [
  [
    "windows-1251",
    ["windows-1251"],
    /[\u0401\u0404-\u0407\u0410-\u044f\u0451-\u0457\u0490\u0491]/g,
  ],
  ["koi8-r", ["KOI8-R"], /[\u0401\u0410-\u044f\u0451]/g],
  ["windows-1253", ["windows-1253", "ISO-8859-7"], /[\u0386-\u03ce]/g],
];

/** Encodings of Latin letters, chardet's names for them, and the letters of the languages that use them. */
const latin: readonly (readonly [
  encoding: Encoding,
  names: readonly string[],
  alphabets: readonly string[],
])[] = [
  [
    "windows-1252",
    ["windows-1252", "ISO-8859-1"],
    [
      "äöüß",
      "àâæçéèêëîïôœùûüÿ",
      "áéíñóúü",
      "áâãàçéêíóôõúü",
      "àèéìíîòóùú",
      "åäöéüšž",
      "æøåéü",
      "ëéïóüèê",
      "áðéíóúýþæö",
    ],
  ],
  [
    "windows-1250",
    ["windows-1250", "ISO-8859-2"],
    ["áčďéěíňóřšťúůýž", "ąćęłńóśźż", "áéíóöőúüű", "ăâîşţ", "áäčďéíĺľňóôŕšťúýž", "čćđšž"],
  ],
  [
    "iso-8859-2",
    ["windows-1250", "ISO-8859-2"],
    ["áčďéěíňóřšťúůýž", "ąćęłńóśźż", "ăâîşţ", "áäčďéíĺľňóôŕšťúýž", "čćđšž"],
  ],
  ["windows-1254", ["windows-1254", "ISO-8859-9"], ["çğıöşüiİâîû"]],
  ["windows-1257", ["windows-1257"], ["ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž"]],
];
/** Names of places come in many languages at once, of Western Europe mostly. */
const western = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœ";
const westernWeight = 0.7;
/** What Western Europe's encoding has ahead of others, as most files of one byte a letter are in it. */
const ahead = 0.05;
/** Letters of which no language explains so much are of another script. */
const explained = 0.6;
/** How far the likeliest has to be from the next, or the user is asked. */
const clear = 0.1;

/**
 * The encoding of a text that is no UTF-8: by chardet's statistics of languages, and by which alphabet the
 * letters beyond ASCII make whole words of. Short texts leave a doubt.
 */
export function olderEncoding(bytes: Uint8Array, decode: Decode): EncodingFound {
  const found = analyse(tellingLines(bytes));
  const score: Scores = (names) =>
    Math.max(0, ...found.filter(({ name }) => names.includes(name)).map((each) => each.confidence));
  const isIn = (encoding: Encoding, letters: RegExp): boolean =>
    isWrittenIn(decode(bytes, encoding) ?? "", letters);
  const believed = [...eastern]
    .filter(([, name]) => score([name]) >= sure)
    .sort(([, a], [, b]) => score([b]) - score([a]))
    .find(([encoding, , letters]) => isIn(encoding, letters));
  if (believed) return { encoding: believed[0] };
  const script = scripts
    .filter(([encoding, , letters]) => isIn(encoding, letters))
    .map(([encoding, names]) => ({
      encoding,
      score: score(names) + caseOf(decode(bytes, encoding)),
    }))
    .sort((a, b) => b.score - a.score)[0];
  const strict = eastern.find(
    ([encoding, , letters]) => encoding !== "big5" && isIn(encoding, letters),
  );
  const ofScripts = score(scripts.flatMap(([, names]) => names));
  if (isHalfWidth(bytes, decode) && score(["Shift_JIS"]) >= ofScripts) {
    return { encoding: "shift_jis" };
  }
  if (script && (!strict || script.score > 100)) return { encoding: script.encoding };
  if (strict) return { encoding: strict[0] };
  return latinEncoding(bytes, decode, score, isIn);
}

/** Half-width kana, which stand beside kanji or kana of full width in the same file. */
function isHalfWidth(bytes: Uint8Array, decode: Decode): boolean {
  const text = decode(bytes, "shift_jis") ?? "";
  return isWrittenIn(text, halfWidth) && /[\u3041-\u30ff\u4e00-\u9fff]/.test(text);
}

/** The lines with letters beyond ASCII, which alone tell something. */
function tellingLines(bytes: Uint8Array): Uint8Array {
  const told: number[] = [];
  let start = 0;
  for (let i = 0; i <= bytes.length; i++) {
    if (i < bytes.length && bytes[i] !== 0x0a) continue;
    const line = bytes.subarray(start, Math.min(i + 1, bytes.length));
    if (line.some((byte) => byte > 0x7f)) for (const byte of line) told.push(byte);
    start = i + 1;
  }
  return Uint8Array.from(told);
}

/** Whether nearly all letters beyond ASCII are of the script, and half of them in words without others. */
function isWrittenIn(text: string, letters: RegExp): boolean {
  let foreign = 0;
  let fitting = 0;
  let inWords = 0;
  // Frames and other signs in plenty come from another encoding's letters.
  const signs = text.match(/[\u00a4\u00a6-\u00a9\u00ac\u00ae\u2300-\u259f]/g)?.length ?? 0;
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    const others = word.replace(/[a-z]/gi, "");
    foreign += others.length;
    fitting += others.match(letters)?.length ?? 0;
    if (others === word && word.length > 1) inWords += word.length;
  }
  return foreign > 4 * signs && fitting >= 0.9 * foreign && inWords >= 0.5 * foreign;
}

/** Words as people write them are small, or begin with a capital, or are all capitals: up to 100. */
function caseOf(text: string | undefined): number {
  const found = [...(text ?? "").matchAll(/[^\x00-\x7f\P{L}]{2,}/gu)].map(([word]) => word);
  const usual = found.filter((word) => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)).length;
  return found.length === 0 ? 0 : (100 * usual) / found.length;
}

interface LatinRead {
  readonly encoding: Encoding;
  readonly text: string;
  /** The part of its letters that one language has. */
  readonly fit: number;
  readonly score: number;
}

function latinEncoding(
  bytes: Uint8Array,
  decode: Decode,
  score: Scores,
  isIn: (encoding: Encoding, letters: RegExp) => boolean,
): EncodingFound {
  const reads = latin
    .flatMap(([encoding, names, alphabets]): LatinRead[] => {
      const text = decode(bytes, encoding);
      if (text === undefined) return [];
      const isWestern = encoding === "windows-1252";
      const fit = Math.max(
        ...alphabets.map((alphabet) => fitOf(text, alphabet, isWestern)),
        isWestern ? westernWeight * fitOf(text, western, true) : 0,
      );
      return [{ encoding, text, fit, score: fit + score(names) / 100 + (isWestern ? ahead : 0) }];
    })
    .sort((a, b) => b.score - a.score);
  const usual = reads.find(({ encoding }) => encoding === "windows-1252");
  const [best = usual] = reads;
  if (best === undefined) return { encoding: "windows-1252" };
  if (best.fit < explained) {
    const [east] = eastern
      .filter(([encoding, , letters]) => isIn(encoding, letters))
      .sort(([, a], [, b]) => score([b]) - score([a]));
    const text = east && decode(bytes, east[0]);
    if (east && text !== undefined) {
      const differing = wordsThatDiffer(text, best.text);
      return {
        encoding: east[0],
        ...(differing && { other: { encoding: best.encoding, ...differing } }),
      };
    }
  }
  const taken = usual?.text === best.text ? usual : best;
  const other = reads.find(({ text }) => text !== taken.text);
  const isClear = other && best.score - other.score > clear && other.fit < best.fit;
  if (!other || isClear) return { encoding: taken.encoding };
  const differing = wordsThatDiffer(taken.text, other.text);
  return differing === undefined
    ? { encoding: taken.encoding }
    : { encoding: taken.encoding, other: { encoding: other.encoding, ...differing } };
}

/** Words of letters, and of what other encodings have as letters. */
const words = /[\p{L}\u0080-\u009f¡£¥¦ª³¹º¼¾¿]+/gu;

/** The part of the letters beyond ASCII that one alphabet explains, capitals only where words begin. */
function fitOf(text: string, alphabet: string, signs: boolean): number {
  let foreign = 0;
  let fits = 0;
  for (const [word] of text.matchAll(words)) {
    const letters = Array.from(word);
    letters.forEach((letter, i) => {
      if (letter <= "\x7f") return;
      const isControl = letter <= "\x9f";
      const isSign = !isControl && !/\p{L}/u.test(letter);
      if (isSign && letters.length < 2) return;
      foreign++;
      // £m, 5 m³, Nº: signs stand where words begin or end.
      if (isSign && signs && (i === 0 || i === letters.length - 1)) fits++;
      const isOdd = i > 0 && /\p{Lu}/u.test(letter) && /\p{Ll}/u.test(letters[i - 1] ?? "");
      if (!isOdd && alphabet.includes(letter.toLowerCase())) fits++;
    });
  }
  return foreign === 0 ? 0 : fits / foreign;
}

/** The first word that two readings of the same bytes have differently. */
function wordsThatDiffer(
  text: string,
  other: string,
): { word: string; otherWord: string } | undefined {
  const wordAt = (from: string, at: number): string => {
    const start = Math.max(0, at - 20);
    const before = /[^\s,;\t|"]*$/.exec(from.slice(start, at))?.[0] ?? "";
    return before + (/^[^\s,;\t|"]*/.exec(from.slice(at, at + 20))?.[0] ?? "");
  };
  for (let i = 0; i < text.length; i++) {
    if (text[i] === other[i]) continue;
    return { word: wordAt(text, i), otherWord: wordAt(other, i) };
  }
  return undefined;
}
