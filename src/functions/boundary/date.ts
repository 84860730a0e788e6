import { lastSerial, serialOfIso } from "../../core/calendar/serialDate";
import { Failure } from "../../core/failure";
import type { Cell } from "./cell";
import { isError, quoted } from "./cell";
import { missing, numberIn, type Reader, type Where, whereText } from "./reader";
import { type Lifted, lifted } from "./scalar";

/** A date as Excel counts days, from a serial number or ISO text; NaN where it is missing. */
export function dateIn(value: Cell, name: string, where: Where = ""): number {
  if (value === null) return NaN;
  if (typeof value === "string") {
    const serial = serialOfIso(value);
    if (serial !== undefined) return serial;
  }
  if (typeof value !== "number" && !isError(value)) {
    throw new Failure(
      "#VALUE!",
      `${name}${whereText(where)} is ${quoted(value)}: a date is needed, as Excel's own or written year-month-day, such as 2025-04-10.`,
    );
  }
  const serial = numberIn(value, name, where);
  const named = `${name}${whereText(where)}`;
  if (serial < 0 || serial >= lastSerial + 1) {
    throw new Failure(
      "#NUM!",
      `${named} is ${String(serial)}, which is no date: write year-month-day, such as 2025-04-10.`,
    );
  }
  if (serial >= firstSerial) return serial;
  throw new Failure("#VALUE!", `${named} is ${serial === 0 ? linkedBlank : asYear(serial)}`);
}

/** Excel counts 10,000 on 18 May 1927. What is below it was typed as a year, or comes from a blank cell. */
const firstSerial = 10_000;
const linkedBlank =
  '0, as a formula gives that points at a blank cell: give a date, or "" for none, such as =IF(A2="","",A2).';
const asYear = (year: number): string =>
  `${String(year)}, which is read as a year: give a date, such as 2025-04-10 or DATE(2025,4,10).`;

/** S: dates that lift; with `fallback`, one that may be left out or be blank in some cells. */
export function dates(fallback?: number): Reader<Lifted<number>> {
  const omitted = fallback === undefined ? undefined : { fallback };
  const reader = lifted(omitted, (value, name, where) => {
    const serial = dateIn(value, name, where);
    if (!Number.isNaN(serial)) return serial;
    if (fallback === undefined) throw missing(name, where);
    return fallback;
  });
  return { ...reader, isDay: true };
}

/** S: dates that lift and may be left out, NaN then. */
export const optionalDates = (): Reader<Lifted<number>> => ({
  ...lifted({ fallback: NaN }, dateIn),
  isDay: true,
});
