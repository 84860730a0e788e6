import type { FieldType } from "../tableSchema";
import { areCodes, isCodeHeader } from "./codes";
import { dateFromDigits, type DateOrder, dateOrderOf, shortYears } from "./dateText";
import type { DecimalSign } from "./decimalSign";
import { isCertainMark, isMissingMark, isNoDay, reasonIn, reasonsIn } from "./marks";
import { areQuantities, figureOf, numberIn, isScaled } from "./figure";
import { plainText } from "./numberText";
import { periodFrom } from "./periodText";

/** What a column is read as: a field's type, or periods, which become texts such as 2024-Q1. */
export type ColumnType = FieldType | "period";

/** What a column seems to hold, for the user to confirm or correct. */
export interface ColumnGuess extends DecimalSign {
  readonly type: ColumnType;
  readonly dateOrder: DateOrder;
  /** Whether the days can be read in more than one order, so that the user must look. */
  readonly dateDoubt: boolean;
  /** Days have years of two figures, read as such where the user chooses date; which is the month may be open. */
  readonly shortYears: { readonly doubt: boolean } | null;
  /** The cells are percentages and become fractions. */
  readonly percent: boolean;
  /** Letters behind numbers say thousand or million, and the values are that. */
  readonly scaled: boolean;
  /** Several currencies occur, and the sign of each stands with the flags. */
  readonly currencies: boolean;
  /** Letters and marks that stand round numbers and get a column of their own. */
  readonly flags: readonly string[];
  /** Marks that stand for a missing value here. */
  readonly missing: readonly string[];
  /** What a person should know of the column, each a sentence. */
  readonly hints: readonly string[];
}

/** How much of a column must fit a type; what does not fit stays text and is counted. */
const mostOf = 0.8;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

export function guessColumn(
  header: string,
  texts: readonly string[],
  sign: DecimalSign,
): ColumnGuess {
  const filled = texts.map(plainText).filter((text) => text !== "");
  const marks = new Set(filled.filter(isMissingMark));
  const values = filled.filter((text) => !marks.has(text));
  const guess = (type: ColumnType, more: Partial<ColumnGuess> = {}): ColumnGuess => ({
    ...sign,
    type,
    dateOrder: "year-month-day",
    dateDoubt: false,
    shortYears: null,
    percent: false,
    scaled: false,
    currencies: false,
    flags: [],
    missing: [...marks],
    hints: [],
    ...more,
  });
  if (values.length === 0) {
    if (filled.length > 0 && filled.every(isNoDay)) return guess("date");
    const figuresMissing = filled.length === texts.length && filled.every(isCertainMark);
    return figuresMissing && filled.length > 0
      ? guess("number", { flags: reasonsIn(filled) })
      : guess("string");
  }
  if (values.every((text) => /^(true|false)$/i.test(text))) return guess("boolean");
  const order = dateOrderOf(values, mostOf);
  if (order !== undefined) {
    return guess("date", { dateOrder: order.order, dateDoubt: order.doubt });
  }
  const years = shortYears(values, mostOf);
  if (years !== undefined) {
    const { order, doubt } = years;
    const hints = [shortYearHint(values[0] ?? "")];
    return guess("string", { dateOrder: order, shortYears: { doubt }, hints });
  }
  if (arePeriods(values)) return guess("string", { hints: [periodHint] });
  const figures = figuresOf(values, sign);
  const shortened = values.find(isShortened);
  const isLost = shortened !== undefined && (isCodeHeader(header) || !figures.isMost);
  if (isLost || areCodes(header, values)) {
    const hints = [
      ...(isLost ? [lostHint(shortened)] : []),
      ...(figures.isMost && !isLost ? ["Kept as text, as the figures look like codes."] : []),
      ...(figures.isMost ? [] : figures.texts),
    ];
    return guess("string", { ...figures.guess, hints });
  }
  if (!figures.isMost) {
    const hints = [...figures.texts, ...textHints(values)];
    return guess("string", { ...figures.guess, hints });
  }
  const flags = unique([...figures.guess.flags, ...reasonsIn(filled)]);
  if (areYears(header, values)) return guess("year", { flags });
  const hints = [...figures.guess.hints, ...(figures.isWhole ? wholeHints(values) : [])];
  return guess(figures.isWhole ? "integer" : "number", { ...figures.guess, flags, hints });
}

interface Figures {
  /** Whether the column is one of numbers. */
  readonly isMost: boolean;
  /** What is said of its numbers where it is text. */
  readonly texts: readonly string[];
  readonly isWhole: boolean;
  readonly guess: Pick<ColumnGuess, "percent" | "scaled" | "currencies" | "flags" | "hints">;
}

/** What a column is as numbers, whether or not it is one of numbers. */
function figuresOf(values: readonly string[], sign: DecimalSign): Figures {
  const numbers = values
    .map((text) => ({ text, read: numberIn(text, sign) }))
    .flatMap(({ text, read }) => (read === undefined ? [] : [{ text, read }]));
  // (5) may be a footnote as well as minus five, and stays text.
  const open = values.filter((text) => /^\(\d\)$/.test(text));
  const reasons = [...values.filter((text) => reasonIn(text) !== undefined), ...open];
  // A letter alone may be a code as well, and letters before the digits of most cells are names.
  const letters = reasons.filter((text) => /^\p{L}+$/u.test(text));
  const named = numbers.filter(({ text }) => /^\p{L}\d/u.test(text));
  const quantities = areQuantities(numbers);
  const isMost =
    numbers.length > 0 &&
    numbers.length >= mostOf * (values.length - reasons.length) &&
    numbers.length >= letters.length &&
    !quantities &&
    named.length * 2 <= numbers.length;
  // Nothing is nothing with the sign and without.
  const told = numbers.filter(({ read }) => read.percent === true || read.value !== 0);
  const percents = numbers.filter(({ read }) => read.percent === true).length;
  const percent = percents > told.length / 2;
  const scaled = isScaled(numbers);
  const signs = unique(
    numbers.map(({ read }) => read.currency ?? "").filter((sign) => sign !== ""),
  );
  const currencies = signs.length > 1;
  const figures = numbers.map(({ read }) => figureOf(read, { scaled, currencies }));
  const hints: string[] = [];
  if (open.length > 0) {
    hints.push(`${open[0] ?? ""} may be a footnote or a figure below zero, and stays text.`);
  }
  if (scaled) hints.push("K, M, B and words like them are read as thousand, million, billion.");
  if (currencies) {
    hints.push(`Several currencies, ${signs.join(" ")}: each figure’s currency is kept beside it.`);
  } else if (signs.length > 0) {
    hints.push(`The currency ${signs.join("")} is left out of the figures.`);
  }
  return {
    isMost,
    texts: quantities ? [aboutUnits(numbers.map(({ read }) => read.flag))] : [],
    isWhole: !percent && figures.every(({ value }) => Number.isInteger(value)),
    guess: {
      percent,
      scaled,
      currencies,
      flags: unique(figures.map(({ flag }) => flag).filter((flag) => flag !== "")),
      hints,
    },
  };
}

/** The units found behind the numbers of a column that stays text, with how often each. */
function aboutUnits(flags: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const flag of flags) if (flag !== "") counts.set(flag, (counts.get(flag) ?? 0) + 1);
  const units = [...counts].sort(([, a], [, b]) => b - a);
  const told = units
    .slice(0, mostUnits)
    .map(([unit, n]) => `${unit} (${n.toLocaleString("en-US")})`);
  const more = units.length > mostUnits ? " …" : "";
  return `Figures in several units, ${told.join(", ")}${more}, stay text, because as bare numbers they would not add up. Convert them to one unit, or put the unit in its own column.`;
}
const mostUnits = 6;

/** A long code as spreadsheets show it and save it. */
const isShortened = (text: string): boolean => /^\d(?:[.,]\d+)?E\+\d\d$/.test(text);
const lostHint = (example: string): string =>
  `${example} is a long number that a spreadsheet shortened: its last digits are not in the file. Export it again with the column as text.`;

const shortYearHint = (example: string): string =>
  `These may be days with a year of two figures, such as ${example}: choose date, and 70 to 99 are read as 1970 to 1999, 00 to 69 as 2000 to 2069.`;

const yearHeader =
  /year|jahr|zeit|ann[eé]e|anno|año|ano|rok|lata|godina|vuosi|år|yıl|time|per[ií]od|date|год|年|년/i;

/** Years, also with a flag behind them: 2024p. Without a header that says so, years one after the other. */
function areYears(header: string, values: readonly string[]): boolean {
  const years = values.map((text) => {
    const found = /^(\d{4})(?: ?(?:\p{L}{1,2}|\(\p{L}{1,2}\)|[*†‡¹²³]))?$/u.exec(text)?.[1];
    const year = Number(found);
    return found !== undefined && year >= 1700 && year <= 2200 ? year : undefined;
  });
  if (years.includes(undefined)) return false;
  if (yearHeader.test(header) || /^column \d+$/.test(header)) return true;
  const steps = years.slice(1).map((year, i) => (year ?? 0) - (years[i] ?? 0));
  const [step] = steps.filter((each) => each !== 0);
  const isStep = Math.abs(step ?? 0) === 1 && steps.every((each) => each === 0 || each === step);
  return steps.length > 1 && isStep;
}

/** What whole numbers may be instead, where they look like it. */
function wholeHints(values: readonly string[]): string[] {
  const days = values.every((text) => dateFromDigits(text, "year-month-day") !== undefined);
  if (days) return ["These may be days written as 20240131: choose date."];
  const isMonth = (text: string): boolean => /^\d{6}$/.test(text) && periodFrom(text) !== undefined;
  return values.every(isMonth) ? ["These may be months written as 202401: choose period."] : [];
}

const periodHint = "These are periods: choose “period” to write them uniformly, such as 2024-Q1.";

/** Periods with words, 2024 Jan or Q1 2024, among others without: no flags behind years. */
function arePeriods(values: readonly string[]): boolean {
  const periods = values.filter((text) => periodFrom(text) !== undefined);
  return (
    periods.length >= mostOf * values.length &&
    periods.some((text) => /\p{L}{3}|Q\d|\dQ/u.test(text))
  );
}

function textHints(values: readonly string[]): string[] {
  const isPeriods = values.every((text) => periodFrom(text) !== undefined);
  return isPeriods ? [periodHint] : [];
}
