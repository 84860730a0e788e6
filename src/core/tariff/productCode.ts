import { Failure } from "../failure";
import { isMissingPlace } from "../labels/missingPlace";
import { isTotal } from "../labels/totalLabel";
import { shortName } from "../labels/shortName";

/**
 * A product as a cell names it: a tariff code by its digits, a range of codes, or a name. A code whose first
 * figures are odd in number may have lost a leading zero, so that it has two readings.
 */
export type Product =
  | {
      readonly kind: "code";
      readonly text: string;
      readonly readings: readonly string[];
      /** Not all of the goods under the code. */
      readonly isPart: boolean;
    }
  | { readonly kind: "range"; readonly text: string; readonly from: string; readonly to: string }
  | { readonly kind: "unclear"; readonly text: string; readonly why: string }
  | { readonly kind: "name"; readonly text: string };

const classification = /^(?:htsus|hts|hs|cn|taric)(?=[^a-z])[\s:.#-]*/i;
const level = /^(?:chap(?:ter)?|ch|heading|hdg|subheading|code|line)s?(?=[^a-z])[\s:.#-]*/i;
/** "ex 8541" is the code's in part only. */
const extract = /^ex(?=[^a-z])\.?\s*/i;
const code = /^\d[\d.\s]*$/;
const range = /^(\d[\d.\s]*?)\s*(?:[-–—]|to|thru|through|until)\s*(\d[\d.\s]*)$/i;
/** What stands in brackets after a code. */
const remark = /(?<=\d)\s*\([^()]*\)$/;
/** The Harmonized System has six digits; the longest national codes have twelve. */
const mostDigits = 12;

/** A code with its description; what is longer is text, which to take apart takes the square of its length. */
const longestCode = 500;
/** "8541 (semiconductors)", "8541 - Diodes", "8541.10 Diodes": a code with what it is. */
const described = /^(\d[\d.]{3,})(?:\s*[-–—:|]\s*\p{L}.*|\s+\p{L}.*)$/u;
const exception = /\b(?:except(?:ing|ion)?|excl(?:\.|uding)?|other than|without)\b/i;
/** "8541 and 8542", "8541/8542": codes parted by what does not part the words of a name. */
const between = /(?<=\d)\s*(?:\/|&|\+|\band\b|\bor\b)\s*(?=(?:ex|hs|hts)?\s*\d)/i;

/** The products that a cell lists, parted by commas, semicolons or lines; none where it names no or every product. */
export function productsIn(cell: string): Product[] {
  if (isMissingPlace(cell) || isTotal(cell) || everyProduct.test(cell.trim())) return [];
  if (exception.test(cell) && /\d{4}/.test(cell)) return [exceptionIn(cell)];
  return cell
    .split(/[;\n]/)
    .flatMap((entry) => entry.split(between))
    .flatMap((entry) => (entry.includes(",") ? [...entry.split(","), entry] : [entry]))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map(productOf);
}

const everyProduct =
  /^(?:all (?:goods|merchandise|articles|items|imports|codes|hs codes)|any(?: product)?|\*)$/i;

const exceptionIn = (text: string): Product => ({
  kind: "unclear",
  text,
  why: "names an exception: leave that out of the cell, and give the code that is excepted a row of its own with the value 0",
});

/** "8541 8542" can be two headings, and a code of eight digits. */
const isTwoOrOne = (bare: string): boolean => {
  const [, first = "", second = ""] = /^(\d{4})\s+(\d{4})$/.exec(bare) ?? [];
  return first !== "" && second.slice(0, 2) === first.slice(0, 2);
};

function productOf(text: string): Product {
  if (text.length > longestCode) return { kind: "name", text };
  const normal = text
    .normalize("NFKC")
    .trim()
    .replace(/^['"‘“]+|['"’”]+$/g, "");
  const plain = [extract, classification, level, extract]
    .reduce((rest, word) => rest.replace(word, ""), normal)
    .replace(remark, "")
    .replace(/(?<=\d)\s*(?:\.{2,}|…)\s*(?=\d)/, "-");
  const bare = (range.test(plain) ? plain : plain.replace(described, "$1")).replace(
    /[.\s]*[x*]+$/i,
    "",
  );
  if (isTwoOrOne(bare)) {
    return { kind: "unclear", text, why: "can be one code or two: part codes by a semicolon" };
  }
  if (code.test(bare) && digitsOf(bare).length <= mostDigits) {
    const isPart = extract.test(normal) || extract.test(normal.replace(classification, ""));
    return { kind: "code", text, readings: readingsOf(bare), isPart };
  }
  const [, first = "", last = ""] = range.exec(bare) ?? [];
  const [from, to] = [digitsOf(first), digitsOf(last)];
  if (from === "" || from.length > mostDigits) return { kind: "name", text };
  const isClear = from.length === to.length && from <= to && readingsOf(first).length === 1;
  return isClear ? { kind: "range", text, from, to } : { kind: "unclear", text, why: unclearRange };
}

const unclearRange =
  "is read as a range of codes that is not clear: give both codes in full as text, the lower first, such as 8541-8542";

const digitsOf = (text: string): string => text.replace(/\D/g, "");

function readingsOf(text: string): string[] {
  const digits = digitsOf(text);
  const first = /^\d+/.exec(text)?.[0] ?? "";
  return first.length % 2 === 0 ? [digits] : [digits, `0${digits}`];
}

/** The products that are asked for: one name, or the codes of a list or a range one by one. */
export function askedProducts(text: string): Product[] {
  const all = productsIn(text);
  const codes = all.filter(({ text: own }) => !own.includes(","));
  if (codes.some(({ kind }) => kind === "name")) return [{ kind: "name", text: text.trim() }];
  return codes.flatMap((product) => (product.kind === "range" ? codesOf(product) : [product]));
}

const mostAsked = 1000;

function codesOf({ text, from, to }: Product & { kind: "range" }): Product[] {
  const [first, last] = [Number(from), Number(to)];
  if (last - first >= mostAsked) {
    throw new Failure(
      "#VALUE!",
      `product "${shortName(text)}" is a range of more than ${String(mostAsked)} codes: ask for a shorter one.`,
    );
  }
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const digits = String(first + i).padStart(from.length, "0");
    return { kind: "code", text: digits, readings: [digits], isPart: false };
  });
}

/** How a listed product stands to the one asked for: all of it, part of it, or none. */
export type Cover =
  { readonly is: "all"; readonly digits: number } | { readonly is: "part" | "none" };

/** A name that agrees is as close as a product can be. */
const byName: Cover = { is: "all", digits: Infinity };

export function coverOf(listed: Product, asked: Product, sameName: boolean): Cover {
  if (sameName) return byName;
  if (listed.kind === "name" || asked.kind === "name") return { is: "none" };
  for (const product of [listed, asked]) if (product.kind === "unclear") throw unclear(product);
  if (asked.kind !== "code") return { is: "none" };
  if (listed.kind === "range")
    return ofOneMind(
      asked,
      asked.readings.map((own) => inRange(listed, own)),
    );
  if (listed.kind !== "code") return { is: "none" };
  const isOdd = listed.readings.length > 1 ? listed : asked;
  const both = listed.readings.length === asked.readings.length;
  const covers = listed.readings.flatMap((digits, i) =>
    asked.readings.flatMap((own, j) => (both && i !== j ? [] : [byDigits(digits, own)])),
  );
  const cover = ofOneMind(isOdd, covers);
  return listed.isPart && cover.is === "all" ? { is: "part" } : cover;
}

/** A lost zero is guessed only where it makes no difference. */
function ofOneMind(
  product: Product & { kind: "code" },
  [first, ...others]: readonly Cover[],
): Cover {
  const cover = first ?? { is: "none" };
  if (others.every(({ is }) => is === cover.is)) return cover;
  const [digits = "", restored = ""] = product.readings;
  throw new Failure(
    "#VALUE!",
    `The product code "${shortName(product.text)}" has ${String(digits.length)} digits and may have lost a leading zero: write ${restored} as text, or the code in full.`,
  );
}

const unclear = ({ text, why }: Product & { readonly kind: "unclear" }): Failure =>
  new Failure("#VALUE!", `The product "${shortName(text)}" ${why}.`);

function byDigits(listed: string, asked: string): Cover {
  if (asked.startsWith(listed)) return { is: "all", digits: listed.length };
  return { is: listed.startsWith(asked) ? "part" : "none" };
}

function inRange(
  { from, to }: { readonly from: string; readonly to: string },
  asked: string,
): Cover {
  const { length } = from;
  const lowest = asked.slice(0, length).padEnd(length, "0");
  const highest = asked.slice(0, length).padEnd(length, "9");
  if (highest < from || lowest > to) return { is: "none" };
  return from <= lowest && highest <= to ? { is: "all", digits: length } : { is: "part" };
}

/** The digits by which rows on one part of a product are told to be on the same part. */
export const partKey = (product: Product): string =>
  product.kind === "code" ? (product.readings[0] ?? "") : product.text;
