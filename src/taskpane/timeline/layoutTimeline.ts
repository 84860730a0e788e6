import { groupBy } from "../chain/groupBy";
import { stretchOf, type Stretch } from "./stateOn";
import type { Measure } from "./timelineRows";

export interface Bar {
  readonly measure: Measure;
  readonly stretch: Stretch;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** From where on nobody has looked: it is open beyond, and drawn as such. */
  readonly openFrom: number | null;
  readonly lane: number;
}

export interface Lane {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface TimelineDrawn {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
  readonly lanes: readonly Lane[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly today: number;
  readonly notes: readonly string[];
}

export const BAR_HEIGHT = 12;
/** More lanes nobody reads, and each costs the page elements. */
export const MOST_LANES = 300;
/** Of one key: bars that overlap stand below each other. */
const MOST_BARS = 3000;
const YEAR = 60;
const TOP = 22;
const LABEL = 15;
const GAP = 5;
const MARGIN = 8;
const LETTER = 6;
/** A timeline of centuries is one of a wrong date. */
const MOST_YEARS = 60;

/** Measures share their days, and each is asked several times. */
const asked = new Map<string, number>();
const days = (iso: string): number => {
  const found = asked.get(iso) ?? Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
  if (asked.size < 50_000) asked.set(iso, found);
  return found;
};

/** Bars by key, in the order in which the keys begin; time runs from left to right. */
export function layoutTimeline(measures: readonly Measure[], today: string): TimelineDrawn {
  const byKey = [...groupBy(measures, ({ key }) => key)]
    .map(([key, own]) => ({ key, own, first: firstOf(own) }))
    .sort((a, b) => inOrder(a.first, b.first));
  const shown = byKey.slice(0, MOST_LANES);
  const { from, to, far } = spanOf(measures, today);
  const width = Math.max(280, Math.ceil(((to - from) / 365.25) * YEAR) + 2 * MARGIN);
  const scale = (width - 2 * MARGIN) / (to - from);
  const placeOf = (day: number): number =>
    Math.round((MARGIN + (Math.min(to, Math.max(from, day)) - from) * scale) * 10) / 10;
  const bars: Bar[] = [];
  const lanes: Lane[] = [];
  let y = TOP;
  for (const [lane, { key, own }] of shown.entries()) {
    const rows: number[] = [];
    const top = y + LABEL;
    const placed = [...own].sort((a, b) => inOrder(startOf(a), startOf(b)));
    let left = width;
    for (const measure of placed) {
      if (bars.length >= MOST_BARS) break;
      const { bar, end } = barOf(measure, placeOf, { from, to }, lane);
      const free = rows.findIndex((last) => last <= bar.x);
      const row = free < 0 ? rows.length : free;
      rows[row] = end;
      bars.push({ ...bar, y: top + row * (BAR_HEIGHT + 2) });
      left = Math.min(left, bar.x);
    }
    const room = shortKey(key).length * LETTER + MARGIN;
    lanes.push({ key, x: Math.max(MARGIN, Math.min(left, width - room)), y: y + LABEL - 4 });
    y = top + Math.max(1, rows.length) * (BAR_HEIGHT + 2) + GAP;
  }
  return {
    ...{ width, height: y + MARGIN, bars, lanes, today: placeOf(days(today)) },
    years: yearsIn(from, to, placeOf),
    notes: [
      ...(byKey.length > shown.length || bars.length < shown.flatMap(({ own }) => own).length
        ? [
            `The first ${shown.length.toLocaleString("en-US")} of ${byKey.length.toLocaleString("en-US")} measures are drawn, with ${bars.length.toLocaleString("en-US")} of ${measures.length.toLocaleString("en-US")} bars; the table below has them all.`,
          ]
        : []),
      ...(far > 0
        ? [
            `${far === 1 ? "1 date lies" : `${far} dates lie`} outside the ${MOST_YEARS} years that are drawn.`,
          ]
        : []),
    ],
  };
}

const LONGEST = 42;
export const shortKey = (key: string): string =>
  key.length > LONGEST ? `${key.slice(0, LONGEST - 1)}…` : key;

/** What begins on an unknown day stands first. */
const startOf = ({ start }: Measure): number => (start === null ? -Infinity : days(start));
/** Two that begin on unknown days stay as they are: their difference is no number. */
const inOrder = (a: number, b: number): number => (a === b ? 0 : a - b);
const firstOf = (own: readonly Measure[]): number =>
  own.reduce((first, each) => Math.min(first, startOf(each)), Infinity);

interface Span {
  readonly from: number;
  readonly to: number;
}

/** From half a year before the first day to half a year after the last one. */
function spanOf(measures: readonly Measure[], today: string): Span & { readonly far: number } {
  const now = days(today);
  const half = 183;
  const reach = (MOST_YEARS / 2) * 365;
  let [from, to, far] = [now, now, 0];
  for (const { start, end, asOf } of measures) {
    for (const day of [start, end, asOf]) {
      if (day === null) continue;
      const at = days(day);
      if (Math.abs(at - now) > reach) far++;
      else [from, to] = [Math.min(from, at), Math.max(to, at)];
    }
  }
  return { from: from - half, to: to + half, far };
}

function barOf(
  measure: Measure,
  placeOf: (day: number) => number,
  { from, to }: Span,
  lane: number,
): { readonly bar: Omit<Bar, "y">; readonly end: number } {
  const stretch = stretchOf(measure);
  const begin = measure.start === null ? from : days(measure.start);
  const end = measure.end === null ? to : days(measure.end);
  const x = placeOf(Math.min(begin, end));
  const last = placeOf(Math.max(begin, end));
  const known = measure.asOf === null ? null : Math.max(begin, days(measure.asOf));
  const openFrom = measure.end === null && known !== null ? placeOf(known) : null;
  return { bar: { measure, stretch, x, width: Math.max(3, last - x), openFrom, lane }, end: last };
}

function yearsIn(from: number, to: number, placeOf: (day: number) => number) {
  const [first, last] = [from, to].map((day) => new Date(day * 86_400_000).getUTCFullYear());
  const years: { year: number; x: number }[] = [];
  for (let year = (first ?? 0) + 1; year <= (last ?? 0); year++) {
    years.push({ year, x: placeOf(days(`${String(year).padStart(4, "0")}-01-01`)) });
  }
  return years;
}
