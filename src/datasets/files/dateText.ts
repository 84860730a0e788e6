import { isIsoDate } from "../cell";

/** How a file writes days. */
export type DateOrder = "year-month-day" | "day-month-year" | "month-day-year";

const parts = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})$/;

/** The day as ISO text, or undefined where the text is none in this order. */
export function dateFrom(text: string, order: DateOrder): string | undefined {
  const match = parts.exec(text.trim().replace(/T00:00(:00(\.0+)?)?Z?$/, ""));
  if (match === null) return undefined;
  const [, a = "", , b = "", c = ""] = match;
  const [year, month, day] =
    order === "year-month-day" ? [a, b, c] : order === "day-month-year" ? [c, b, a] : [c, a, b];
  if (year.length !== 4) return undefined;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : undefined;
}

/** The orders in which every one of the texts is a day; several where none of them tells. */
export function dateOrders(texts: readonly string[]): DateOrder[] {
  const orders: DateOrder[] = ["year-month-day", "day-month-year", "month-day-year"];
  return orders.filter((order) => texts.every((text) => dateFrom(text, order) !== undefined));
}
