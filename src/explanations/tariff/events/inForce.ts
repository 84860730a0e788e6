import { NoForm } from "../../native/nativeForm";
import { isNumber, tableColumn, textColumn } from "../../native/parts";

/**
 * The events in force: on the start day and up to, not on, the end day; a blank end is open. A product is
 * looked for by its name; an event that names none covers all.
 */
export function inForce(
  events: string,
  date: string,
  goods: string,
): { start: string; covers: string } {
  const start = tableColumn(events, "start");
  const end = textColumn(events, "end");
  const listed = textColumn(events, "product");
  const entries = `";"&SUBSTITUTE(${listed},"; ",";")&";"`;
  const product =
    goods === "" ? "" : `*((${listed}="")+ISNUMBER(SEARCH(";"&${goods}&";",${entries}))>0)`;
  const days = `(${start}<=${date})*${isNumber(start)}*((${end}="")+(${end}>${date})>0)`;
  return { start, covers: `${days}${product}` };
}

/** Codes are matched by their beginnings, which only names are not. */
export const byName = (goods: string): boolean =>
  goods === "" || /^"\s*\p{L}[^*?~]*"$/u.test(goods);

export const byCode = new NoForm("products are matched by the beginnings of their codes");
