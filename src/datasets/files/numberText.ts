/** How a file writes numbers: the decimal sign, and what separates thousands. */
export type NumberStyle = "point" | "comma";

const spaces = /[\s\u00a0\u2007\u2009\u202f'’]/g;
/** $, US$, -$, ($ before a number, € behind it. */
const currency = /^([-+−(]?)\s*[A-Z]{0,3}[$€£¥]\s*|\s*[$€£¥](?=\)?[-−]?$)/g;
const withoutCurrency = (text: string): string => text.replace(currency, "$1");

/** The text trimmed, with the wide digits and signs of East Asian files as plain ones. */
export const plainText = (text: string): string =>
  text
    .trim()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));

/** Digits of which a number would lose something: a leading zero, or more than 15 places. */
export const isCode = (text: string): boolean => /^0\d|^\d{16}/.test(text);

/**
 * Which style a text decides for: one that reads the same in both, such as 1,234 or 12, decides nothing.
 */
export function styleShown(text: string): NumberStyle | undefined {
  const isNumber =
    !isCode(text) && (numberFrom(text, "point") ?? numberFrom(text, "comma")) !== undefined;
  if (!isNumber) return undefined;
  const body = withoutCurrency(plainText(text))
    .replace(spaces, "")
    .replace(/^[-+−(]/, "");
  if (!/^\d[\d.,]*/.test(body)) return undefined;
  const point = body.lastIndexOf(".");
  const comma = body.lastIndexOf(",");
  if (point >= 0 && comma >= 0) return point > comma ? "point" : "comma";
  const sign = point >= 0 ? "." : comma >= 0 ? "," : undefined;
  if (sign === undefined) return undefined;
  const parts = body.split(sign);
  const decimal: NumberStyle = sign === "." ? "point" : "comma";
  const grouping: NumberStyle = sign === "." ? "comma" : "point";
  if (parts.length > 2) return grouping;
  const digits = /^\d*/.exec(parts[1] ?? "")?.[0].length ?? 0;
  const leading = parts[0] ?? "";
  return digits !== 3 || leading === "0" || leading.length > 3 ? decimal : undefined;
}

export interface NumberRead {
  readonly value: number;
  /** Letters or marks after the number: p provisional, b break, (1) a footnote. */
  readonly flag: string;
}

const plain = /^([-+−]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?\s*(%?)\s*(.*)$/;
const flagText = /^(?:[a-zA-Z]{1,3}|\([^)]{1,4}\)|[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|[a-z](?:[, ][a-z])+)$/;

/**
 * The number in a text, or undefined. 12.5% is the fraction 0.125; (1,234) and 1,234- are negative, as in
 * accounts.
 */
export function numberFrom(text: string, style: NumberStyle): NumberRead | undefined {
  const trimmed = withoutCurrency(plainText(text)).replace(/^(\d(?:.*\d)?)\s?[-−]$/, "-$1");
  const accounted = /^\((\d[\d.,\s]*\d)\)$/.exec(trimmed);
  if (accounted !== null) {
    const read = numberFrom(accounted[1] ?? "", style);
    return read === undefined ? undefined : { value: -read.value, flag: "" };
  }
  const match = plain.exec(withPoint(trimmed, style));
  if (match === null) return undefined;
  const [, sign, digits, exponent, percent, flag = ""] = match;
  if (flag !== "" && !flagText.test(flag.trim())) return undefined;
  // Moved by the decimal exponent, so that 12.5% is 0.125 exactly.
  const power = Number(exponent ?? 0) - (percent === "%" ? 2 : 0);
  const value = Number(`${digits ?? ""}e${power}`) * (sign === "-" || sign === "−" ? -1 : 1);
  return Number.isFinite(value) ? { value, flag: flag.trim() } : undefined;
}

const separators = "\\s\\u00a0\\u2007\\u2009\\u202f'’";
/** Whole parts: in groups of three; in India in pairs before the last three; without groups. */
const grouped = (group: string): string => `\\d{1,3}(?:[${separators}\\${group}]\\d{3})+`;
const paired = "\\d{1,2}(?:,\\d\\d)+,\\d{3}";
const numberIn = (wholes: readonly string[], decimal: string): RegExp =>
  new RegExp(`^([-+−]?)(${[...wholes, "\\d+"].join("|")})?(?:\\${decimal}(\\d+))?(?=\\D|$)`);
const numbers: Readonly<Record<NumberStyle, RegExp>> = {
  point: numberIn([paired, grouped(",")], "."),
  comma: numberIn([grouped(".")], ","),
};

/** The text with thousands joined and a decimal point; unchanged where the groups are not of three. */
function withPoint(text: string, style: NumberStyle): string {
  const number = numbers[style].exec(text);
  if (number === null || (number[2] === undefined && number[3] === undefined)) return text;
  const [all, sign = "", whole = "0", fraction] = number;
  const joined = whole.replace(/\D/g, "");
  return `${sign}${joined}${fraction === undefined ? "" : `.${fraction}`}${text.slice(all.length)}`;
}
