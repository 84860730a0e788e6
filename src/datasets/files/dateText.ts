import { isIsoDate } from "../cell";
import { monthNamed, yearOf } from "./monthNames";

/** How a file writes days. */
export type DateOrder = "year-month-day" | "day-month-year" | "month-day-year";

const dateOrdersKnown: readonly DateOrder[] = [
  "year-month-day",
  "day-month-year",
  "month-day-year",
];
const longest = 40;
const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;
/** Midnight, as databases and Excel write it behind a day. */
const midnight =
  /(?:[T ]0?0:00(?::00(?:\.0+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?|[T ]12:00(?::00)? ?AM)$/i;

/** The day as ISO text, or undefined where the text is none in this order. */
export function dateFrom(text: string, order: DateOrder): string | undefined {
  if (text.length > longest) return undefined;
  const day = text.trim().replace(midnight, "");
  const match = parts.exec(day);
  if (match === null) return dayInWords(day);
  const [, a = "", , b = "", c = ""] = match;
  return isoOf(a, b, c, order);
}

/** 31.12.25, 12/31/25, 25-12-31: days with a year of two figures, 1970 to 2069. */
const shortParts = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2})$/;

/** The day with a year of two figures; only where a person says that these are days. */
export function dateFromShort(text: string, order: DateOrder): string | undefined {
  if (text.length > longest) return undefined;
  const [, a = "", , b = "", c = ""] = shortParts.exec(text.trim().replace(midnight, "")) ?? [];
  const [year, rest] = order === "year-month-day" ? [a, [b, c]] : [c, [a, b]];
  const long = yearOf(year);
  if (long === undefined) return undefined;
  const [first = "", second = ""] = rest;
  return order === "year-month-day"
    ? isoOf(String(long), first, second, order)
    : isoOf(first, second, String(long), order);
}

/** The order in which most texts are days with a year of two figures, where all have their shape. */
export function shortYears(texts: readonly string[], mostOf: number): OrderFound | undefined {
  const days = texts.map((text) => text.trim().replace(midnight, ""));
  if (days.length === 0 || !days.every((day) => shortParts.test(day))) return undefined;
  // With points and slashes the year stands behind.
  const isYearFirst = days.every((day) => day.includes("-"));
  const orders = dateOrdersKnown.filter((order) => isYearFirst || order !== "year-month-day");
  return bestOrder(days, mostOf, dateFromShort, orders);
}

const inWords: readonly RegExp[] = [
  /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?[-\s/]*(?:de\s)?(?<month>\p{L}+)\.?[-\s/,]*(?:de\s)?(?<year>\d{4}|\d\d)$/u,
  /^(?<month>\p{L}+)\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})$/u,
  /^(?<year>\d{4})[-\s](?<month>\p{L}+)[-\s](?<day>\d{1,2})$/u,
];

/** 04-Jan-2011, January 4, 2011, 4 de enero de 2011. */
function dayInWords(text: string): string | undefined {
  const found = inWords.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  const month = found && monthNamed(found["month"] ?? "");
  const year = found && yearOf(found["year"] ?? "");
  if (month === undefined || year === undefined) return undefined;
  return isoOf(String(year), String(month), found?.["day"] ?? "", "year-month-day");
}

/** The day that eight digits are, 20240131; only where a person says that they are days. */
export function dateFromDigits(text: string, order: DateOrder): string | undefined {
  const digits = text.trim();
  if (!/^\d{8}$/.test(digits)) return undefined;
  const [first, second] = order === "year-month-day" ? [4, 6] : [2, 4];
  return isoOf(digits.slice(0, first), digits.slice(first, second), digits.slice(second), order);
}

function isoOf(a: string, b: string, c: string, order: DateOrder): string | undefined {
  const [year, month, day] =
    order === "year-month-day" ? [a, b, c] : order === "day-month-year" ? [c, b, a] : [c, a, b];
  if (year.length !== 4) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : undefined;
}

const shapeOf = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ]|$)/;

export interface OrderFound {
  readonly order: DateOrder;
  /** Whether another order reads the days as well, so that a person must look. */
  readonly doubt: boolean;
}

/**
 * The order in which the most of the texts are days, where all have the shape of days and nearly all are
 * days of the calendar.
 */
export function dateOrderOf(texts: readonly string[], mostOf: number): OrderFound | undefined {
  const hasShape = (text: string): boolean =>
    text.length <= longest && (shapeOf.test(text) || dayInWords(text) !== undefined);
  if (!texts.every(hasShape)) return undefined;
  // Days in words are the same in every order.
  const figures = texts.filter((text) => shapeOf.test(text));
  if (figures.length === 0) return { order: "year-month-day", doubt: false };
  return bestOrder(figures, mostOf, dateFrom);
}

function bestOrder(
  figures: readonly string[],
  mostOf: number,
  dayIn: (text: string, order: DateOrder) => string | undefined,
  orders = dateOrdersKnown,
): OrderFound | undefined {
  const counted = orders.map((order) => ({
    order,
    days: figures.filter((text) => dayIn(text, order) !== undefined).length,
  }));
  const best = counted.reduce((a, b) => (b.days > a.days ? b : a));
  const most = mostOf * figures.length;
  if (best.days < most || best.days === 0) return undefined;
  // Days that fit no order decide nothing; a day that only one order has decides for it.
  const doubt = counted.some(
    ({ order, days }) =>
      order !== best.order && (days === best.days || (best.days < figures.length && days >= most)),
  );
  return { order: best.order, doubt };
}
