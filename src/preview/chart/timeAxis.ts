/** An axis of days: a place for each of them, and the days that are named. */
export interface TimeAxis {
  /** From 0 at the first day to 1 at the last. */
  readonly place: (day: number) => number;
  readonly named: readonly { readonly day: number; readonly label: string }[];
}

const DAY = 86_400_000;
/** Excel's day 0. */
const EPOCH = Date.UTC(1899, 11, 30);
const yearOf = (day: number): number => new Date(EPOCH + day * DAY).getUTCFullYear();
const newYear = (year: number): number => (Date.UTC(year, 0, 1) - EPOCH) / DAY;

/** Beginnings of years, as many as there is room for; the first day where no year begins among them. */
export function timeAxis(days: readonly number[], most: number): TimeAxis {
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const span = last - first || 1;
  const years = Array.from({ length: yearOf(last) - yearOf(first) }, (_, at) => {
    return yearOf(first) + 1 + at;
  });
  const every = Math.max(1, Math.ceil(years.length / Math.max(1, most)));
  const named = years
    .filter((_, at) => at % every === 0)
    .map((year) => ({ day: newYear(year), label: `${String(year)}-01` }));
  const month = new Date(EPOCH + first * DAY).toISOString().slice(0, 7);
  return {
    place: (day) => (day - first) / span,
    named: named.length > 0 ? named : [{ day: first, label: month }],
  };
}
