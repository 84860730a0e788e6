const dayMs = 86_400_000;
/** Excel takes 1900 for a leap year: from 1 March 1900 its serials count from 30 December 1899, before from the 31st. */
const epoch = Date.UTC(1899, 11, 30);
const firstOfMarch1900 = 61;
/** 31 December 9999, the last day that Excel knows. */
export const lastSerial = 2_958_465;

/** A day written year-month-day, with or without a time of day. */
const isoDay =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** The serial number of a date in ISO text as Excel counts days; undefined if the text is no day of the calendar. */
export function serialOfIso(text: string): number | undefined {
  const found = isoDay.exec(text.trim());
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number((part as string | undefined) ?? 0));
  const midnight = new Date(0);
  midnight.setUTCFullYear(year, month - 1, day);
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === day;
  if (!exists || hour > 24 || minute > 59 || second > 59) return undefined;
  const days = Math.round((midnight.getTime() - epoch) / dayMs);
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  return (days < firstOfMarch1900 ? days - 1 : days) + time;
}

/** The ISO text of a serial's day. Serial 60 is the 29 February 1900 that never was, and reads as the 28th. */
export function isoOfSerial(serial: number): string {
  const whole = Math.floor(serial);
  const days = whole < firstOfMarch1900 - 1 ? whole + 1 : whole;
  return new Date(epoch + days * dayMs).toISOString().slice(0, 10);
}
