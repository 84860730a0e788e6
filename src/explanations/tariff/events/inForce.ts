import { NoForm } from "../../native/nativeForm";
import { isNumber, tableColumn, textColumn } from "../../native/parts";

/**
 * The events in force: on the start day and up to, not on, the end day; a blank end is open. A status that
 * says a row never applied, or that it is not known, is left to the comparison of results.
 */
export function inForce(events: string, date: string): { start: string; applies: string } {
  const start = tableColumn(events, "start");
  const end = textColumn(events, "end");
  const days = `(${start}<=${date})*${isNumber(start)}*((${end}="")+(${end}>${date})>0)`;
  return { start, applies: days };
}

export const byReading = new NoForm("what is not known is read from columns of its own");

export const byProduct = new NoForm(
  "rows are chosen by product or by country, codes by their beginnings",
);

export const NOTES =
  "For one date; starts and ends are dates, not texts. #N/A where rows in force of one key name different goods.";
