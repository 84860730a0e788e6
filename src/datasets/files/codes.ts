import { isMeasure } from "./figure";
import { isCode, plainText } from "./numberText";

const asWord = (words: string): RegExp =>
  new RegExp(`(?:^|[^\\p{L}])(?:${words})(?:[^\\p{L}]|$)`, "iu");

/** Headers of codes that are written with points and exponents, too. */
const codeHeader = asWord(
  [
    "codes?|codigos?|código|códigos|kod|kody|kode|koodi|hs ?\\d*|hts ?\\d*|htsus|cn ?\\d*|taric|eccn|schedule b|sku|gtin|ean|upc",
    "id|ids|key|rev|revs|revision|revisions|version|versions|coordinate|coord|section|chapter|heading|subheading|wbs|outline|paragraph|clause",
    "item (?:no|number|nr)|pos|pos (?:no|nr)|find (?:no|number)|nace|isic|sitc|naics|cpc|coicop|cpa|bec|nogac?|zip|plz|postcode|postal",
    "warennummer|zolltarifnummer|tarifnummer|tariff (?:item|line|no|number)|номер|код",
  ].join("|"),
);
const easternCode = /编码|代码|代碼|編號|编号|番号|コード|코드|번호/;
/** Headers of names that may be figures with a letter. */
const nameHeader = asWord(
  "parts?|part no|pn|mpn|items?|materials?|materialnummer|articles?|artikel|teil|teile|référence|ref|lists?|annex|release|issue|grade|class|lot|batch|serial|position|pos|find|no|nr|num|number|nummer|numéro|número|numero",
);
/** What these count is no code, whatever else the header says. */
const amountHeader = asWord(
  "values?|amount|price|cost|qty|quantity|weight|rate|share|total|sum|count|index|wert|menge|preis|gewicht|anteil|valeur|montant|prix|quantité|poids|valor|precio|cantidad|importe|wartość|ilość",
);

export const isCodeHeader = (header: string): boolean => {
  const words = header.replace(/[_-]+/g, " ");
  return !amountHeader.test(words) && (codeHeader.test(words) || easternCode.test(words));
};
const isNameHeader = (header: string): boolean => {
  const words = header.replace(/[_-]+/g, " ");
  return !amountHeader.test(words) && nameHeader.test(words);
};

/** The letters at the end of a text. */
const behindDigits = (text: string): string => text.split(/\P{L}/u).at(-1) ?? "";

/** Whether the texts of a column are codes that would lose something as numbers. */
export function areCodes(header: string, texts: readonly string[]): boolean {
  if (texts.some(isCode)) return true;
  const named = isCodeHeader(header);
  return (
    haveExponents(named || isNameHeader(header), texts) ||
    haveLetters(named || isNameHeader(header), texts) ||
    haveLevels(named, texts)
  );
}

/** 1E5: programs write a sign or decimals with an exponent, people who name parts do not. */
function haveExponents(named: boolean, texts: readonly string[]): boolean {
  const small = texts.filter((text) => /^\d{1,15}[eE]\d{1,4}$/.test(text));
  if (small.length === 0) return false;
  return named || small.some((text) => text.includes("E")) || small.length === texts.length;
}

/** 4A, 395000001B; letters that are flags stand behind decimals or a space, or are small. */
function haveLetters(named: boolean, texts: readonly string[]): boolean {
  const lettered = texts
    .map((text) => /^(\d{1,40})(\p{L}{1,3})$/u.exec(text))
    .filter((found) => found !== null);
  const alone = texts.filter((text) => /^\p{L}{1,2}$/u.test(text));
  const numbers = texts.filter((text) => /^[-+]?\d/.test(text));
  // Decimals or groups of thousands are figures, and what stands behind figures is a flag.
  const figures = numbers.filter((text) => /^[-+]?\d[\d\s]*[.,]\d/.test(text));
  if (figures.length > 0 && !named) return false;
  if (lettered.length === 0) {
    const small = numbers.every((text) => /^\d{1,2}$/.test(text));
    const steps = alone.some((text) => /^[AB]$/.test(text));
    return alone.length > 0 && numbers.length > 0 && small && (named || steps);
  }
  const letters = lettered.map(([, , letter = ""]) => letter);
  // 20mm, 56mm: a unit behind every number, whatever the header says.
  const isUnit = numbers.length > 2 && new Set(numbers.map(behindDigits)).size === 1;
  if (named && !(isUnit && isMeasure(letters[0] ?? ""))) return figures.length < numbers.length;
  const isYears = lettered.every(([, digits = ""]) => /^(?:1[789]|2[01])\d\d$/.test(digits));
  if (isYears) return false;
  const isScale = letters.every((letter) => /^(?:k|m|b|t|bn|mn|mio|mrd|tsd)$/i.test(letter));
  if (isScale && letters.some((letter) => /^[km]/i.test(letter))) return false;
  if (letters.some((letter) => /^\p{Lu}{1,2}$/u.test(letter) || letter === "a")) return true;
  // One number with two letters: the letters tell two things apart.
  const seen = new Map<string, string>();
  return lettered.some(([, digits = "", letter = ""]) => {
    const other = seen.get(digits);
    seen.set(digits, letter);
    return other !== undefined && other !== letter;
  });
}

/** 1.1, 1.10, 8542.31.00: parts with points between them. */
function haveLevels(named: boolean, texts: readonly string[]): boolean {
  const isLevel = (text: string): boolean => /^\d{1,12}(?:\.\d{1,6})+$/.test(text);
  const dotted = texts.filter(isLevel);
  if (dotted.length === 0) return false;
  const isGrouped = (text: string): boolean => /^\d{1,3}(?:\.\d{3}){2,}$/.test(text);
  if (dotted.some((text) => /\..*\./.test(text) && !isGrouped(text) && !isDay(text))) {
    return texts.every((text) => /^[\d.]+$/.test(text));
  }
  if (!texts.every((text) => isLevel(text) || /^\d{1,12}$/.test(text))) return false;
  if (named) return true;
  return countInOrder(dotted) || tellZerosApart(dotted);
}
const isDay = (text: string): boolean =>
  /^\d{1,2}\.\d{1,2}\.\d{4}$|^(?:1[5-9]|2[01])\d\d\.\d{1,2}\.\d{1,2}$/.test(text);

/** Whether the parts count upwards as they come, 1.9 before 1.10, where the values do not. */
function countInOrder(texts: readonly string[]): boolean {
  const pairs = [...new Set(texts)].map((text) => text.split(".").map(Number) as [number, number]);
  const values = [...new Set(texts)].map(Number);
  const counts = pairs.every(([a, b], i) => {
    const [c, d] = pairs[i - 1] ?? [-1, 0];
    return a > c || (a === c && b > d);
  });
  const rise = values.every((value, i) => i === 0 || value > (values[i - 1] as number));
  const enough = pairs.length > (texts.some((text) => text.endsWith("0")) ? 3 : 7);
  return counts && enough && !rise;
}

/** Whether 1.1 and 1.10 are two entries in a column of unique ones, and no part is padded with zeros. */
function tellZerosApart(texts: readonly string[]): boolean {
  const unique = new Set(texts);
  const values = new Set(texts.map(Number));
  const padded = texts.some((text) => /\.0\d/.test(text));
  return unique.size === texts.length && unique.size - values.size > 1 && !padded;
}

/** Numbers that are lists, "2,2" in a file with commas between its cells: their parts stand alone elsewhere. */
export function listsIn(texts: readonly string[]): readonly string[] {
  const alone = new Set(texts.map(plainText).filter((text) => /^\d{1,9}$/.test(text)));
  return texts.filter((text) => {
    const parts = /^\d{1,9}(?:,\s?\d{1,9})+$/.test(text) ? text.split(/,\s?/) : [];
    return parts.length > 1 && parts.every((part) => alone.has(part));
  });
}
