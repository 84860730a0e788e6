/** How a file writes numbers: the decimal sign, and what separates thousands. */
export type NumberStyle = "point" | "comma";

/** No number is longer, and nothing longer is worth the time. */
const longest = 60;

const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;
/** $, US$, -$, ($ and EUR before a number, € behind it. */
const codes =
  "USD|EUR|GBP|JPY|CNY|RMB|CHF|CAD|AUD|NZD|INR|KRW|TWD|HKD|SGD|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|RUB|UAH|BRL|MXN|ZAR|IDR|MYR|THB|VND|PHP|ILS|SAR|AED|CLP|COP|ARS|Rs\\.?|Fr\\.|kr\\.?";
const currency = new RegExp(
  `^([-+−–(]?)\\s*(?:[A-Z]{0,3}\\p{Sc}|(?:${codes})(?=\\s[-+−–(.\\d]))\\s*|\\s?\\p{Sc}(?=\\)?[-−–]?$)`,
  "gu",
);
const currencySign = new RegExp(`[A-Z]{0,3}\\p{Sc}|^[-+−–(]?\\s*(?:${codes})(?=\\s)`, "u");
const withoutCurrency = (text: string): string => text.replace(currency, "$1");
/** More than, less than, about; e and r (estimated, revised) as the USGS writes them before figures. */
const mark = /^(?:[<>≤≥≈~]=?|[er](?=\d))\s*/;

/** The text trimmed, with the wide digits and signs of East Asian files as plain ones. */
export const plainText = (text: string): string =>
  text
    .trim()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Digits of which a number would lose something: a leading zero, or more than 15 places. */
export const isCode = (text: string): boolean => /^0\d|^\d{16}/.test(text);

/**
 * What a number shows of its decimal sign. 1.234 can be read either way; a whole number beyond 999
 * without groups says that the other numbers of its column are not grouped either.
 */
export type SignShown = NumberStyle | "either point" | "either comma" | "ungrouped" | "none";

/** What a text shows of the decimal sign; undefined where it is no number. */
export function signShown(text: string): SignShown | undefined {
  if (text.length > longest || isCode(text)) return undefined;
  if ((numberFrom(text, "point") ?? numberFrom(text, "comma")) === undefined) return undefined;
  const body = withoutCurrency(plainText(text).replace(mark, ""))
    .replace(spaces, "")
    .replace(/^[-+−–(]/, "");
  const digits = /^[\d.,]+/.exec(body)?.[0] ?? "";
  const point = digits.lastIndexOf(".");
  const comma = digits.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "point" : "comma";
  const sign = point >= 0 ? "." : comma >= 0 ? "," : undefined;
  if (sign === undefined) {
    return /^\d{4}/.test(digits) && /\d{4}/.test(text) ? "ungrouped" : "none";
  }
  const parts = digits.split(sign);
  const [decimal, grouping] =
    sign === "." ? (["point", "comma"] as const) : (["comma", "point"] as const);
  if (parts.length > 2) return grouping;
  const [leading = "", last = ""] = parts;
  const isEither = last.length === 3 && /^[1-9]\d{0,2}$/.test(leading);
  return isEither ? (sign === "." ? "either point" : "either comma") : decimal;
}

export interface NumberRead {
  readonly value: number;
  /** Letters or marks behind the number: p provisional, b break, (1) a footnote. */
  readonly flag: string;
  /** A mark before it: < less than, e estimated. */
  readonly before: string;
  /** A per cent sign stands behind it, and the value is the fraction. */
  readonly percent?: true;
  /** The value in thousands or millions where the flag says so: 1.2M, 3 bn. */
  readonly scaled?: number;
  /** The currency before or behind it that was left out: €, USD. */
  readonly currency?: string;
}

const plain = /^([-+−–]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*(%?)([^]*)$/;
const flagText =
  /^(?:[a-zA-Z]{1,3}|\([^)]{1,4}\)|[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|[a-z](?:[, ][a-z])+|[A-Z]{3}\/[a-z]{1,3})$/;

/** Decimal places by which a word or letter behind a number moves it; of letters the case tells. */
const scaleLetters: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, m: 6, B: 9, T: 12 };
const scaleWords: readonly (readonly [places: number, word: RegExp])[] = [
  [3, /^(?:tsd|thousands?|thsd|tys)\.?$/i],
  [5, /^lakhs?$/i],
  [6, /^(?:mn|mln|mio|millions?|millionen|millones|milioni)\.?$/i],
  [7, /^crores?$/i],
  [9, /^(?:bn|bln|mrd|mld|billions?|milliards?|milliarden|miliardi)\.?$/i],
  [12, /^(?:trn|trillions?)\.?$/i],
];
/** By how many decimal places a flag moves its number: 3 for K, 6 for million. */
export const scaleOf = (flag: string): number | undefined =>
  scaleLetters[flag] ?? scaleWords.find(([, word]) => word.test(flag))?.[0];

/**
 * The number in a text, or undefined. 12.5% is the fraction 0.125; (1,234) and 1,234- are negative, as in
 * accounts.
 */
export function numberFrom(text: string, style: NumberStyle): NumberRead | undefined {
  if (text.length > longest) return undefined;
  // Most cells of most tables.
  if (/^\d{1,15}$/.test(text)) return { value: Number(text), flag: "", before: "" };
  const whole = plainText(text);
  const before = mark.exec(whole)?.[0] ?? "";
  const figure = whole.slice(before.length);
  const bare = withoutCurrency(figure);
  const trimmed = bare.replace(/^([-+−–])\s+/, "$1").replace(/^(\d(?:.*\d)?)\s?[-−–]$/, "-$1");
  const accounted = /^\((\d[\d.,\s]*\d)\)$/.exec(trimmed);
  const read =
    accounted === null ? signed(trimmed, style) : negative(signed(accounted[1] ?? "", style));
  if (read === undefined) return undefined;
  const sign =
    bare === figure ? undefined : currencySign.exec(figure)?.[0].replace(/^[-+−–(]?\s*/, "");
  return {
    ...read,
    before: before.trim(),
    ...(sign === undefined ? {} : { currency: sign }),
  };
}

const negative = (read: NumberRead | undefined): NumberRead | undefined =>
  read?.flag === "" ? { ...read, value: -read.value } : undefined;

function signed(text: string, style: NumberStyle): NumberRead | undefined {
  const pointed = withPoint(text, style);
  const match = pointed === undefined ? null : plain.exec(pointed);
  if (match === null) return undefined;
  const [, sign = "", digits = "", exponent, percent, rest = ""] = match;
  const flag = rest.trim();
  const scale = scaleOf(flag);
  if (flag !== "" && scale === undefined && !flagText.test(flag)) return undefined;
  // Moved by the decimal exponent, so that 12.5% is 0.125 exactly.
  const moved = (places: number): number =>
    Number(`${digits}e${places}`) * (/[-−–]/.test(sign) ? -1 : 1);
  const power = Number(exponent ?? 0) - (percent === "%" ? 2 : 0);
  const value = moved(power);
  if (!Number.isFinite(value)) return undefined;
  return {
    value,
    flag,
    before: "",
    ...(percent === "%" ? { percent: true } : {}),
    ...(scale === undefined ? {} : { scaled: moved(power + scale) }),
  };
}

const separators = "\\s\\u00a0\\u2007\\u2009\\u202f'’";
/** Whole parts: in groups of three; in India in pairs before the last three; without groups. */
const grouped = (group: string): string => `\\d{1,3}(?:[${separators}\\${group}]\\d{3})+`;
const paired = "\\d{1,2}(?:,\\d\\d)+,\\d{3}";
const numberIn = (wholes: readonly string[], decimal: string): RegExp =>
  new RegExp(`^([-+−–]?)(${[...wholes, "\\d+"].join("|")})?(?:\\${decimal}(\\d+))?(?=\\D|$)`);
const numbers: Readonly<Record<NumberStyle, RegExp>> = {
  point: numberIn([paired, grouped(",")], "."),
  comma: numberIn([grouped(".")], ","),
};

/**
 * The text with thousands joined and a decimal point; unchanged where the groups are not of three, and
 * undefined where a point stands for something else than groups of thousands.
 */
function withPoint(text: string, style: NumberStyle): string | undefined {
  const number = numbers[style].exec(text);
  if (number === null || (number[2] === undefined && number[3] === undefined)) return text;
  const [all, sign = "", whole = "0", fraction] = number;
  const joined = whole.replace(/\D/g, "");
  if (style === "comma" && /^\.\d/.test(text.slice(all.length))) return undefined;
  return `${sign}${joined}${fraction === undefined ? "" : `.${fraction}`}${text.slice(all.length)}`;
}
