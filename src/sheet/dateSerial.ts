const DAY = 86_400_000;
/** Excel counts days from 1899-12-30, as it takes 1900 for a leap year. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Before 1900-03-01 that error makes serials ambiguous. */
const FIRST_SAFE_SERIAL = 61;

/** The serial number of an ISO day, or null for one that Excel cannot hold as a date. */
export function serialOfDay(iso: string): number | null {
  const serial = (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY;
  return serial >= FIRST_SAFE_SERIAL ? serial : null;
}

/** The ISO day of a serial number, or null for one that is no whole day or not sure to be one. */
export function dayOfSerial(serial: number): string | null {
  // The last one is 9999-12-31.
  if (!Number.isInteger(serial) || serial < FIRST_SAFE_SERIAL || serial > 2_958_465) return null;
  return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
}

/** The serial number of a moment as the clock on the wall shows it, to the second. */
export function serialOfMoment(moment: Date): number {
  const wall = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return Math.round((wall - EPOCH) / 1000) / (DAY / 1000);
}
