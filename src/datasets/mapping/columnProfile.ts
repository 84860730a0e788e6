import { isMissingPlace } from "../../core/labels/missingPlace";
import { isCountry, placeOf } from "../../core/labels/place";
import type { Cell } from "../tableSchema";
import { figureIn } from "./figureIn";
import { isLevelText } from "./levels";

/** What the cells of a column hold, as parts of those that are filled. */
export interface ColumnProfile {
  readonly filled: number;
  readonly numeric: number;
  readonly countries: number;
  readonly levels: number;
  readonly designators: number;
  readonly flags: number;
  /** Addresses of pages. */
  readonly addresses: number;
  readonly days: number;
  readonly years: number;
  readonly distinct: number;
  /** Numbers its rows: 1, 2, 3 or 0010, 0020, 0010. */
  readonly isCounting: boolean;
  readonly highest: number;
  readonly lowest: number;
}

/** Cells looked at, from all over the column. */
const most = 2000;

export function columnProfile(cells: readonly Cell[]): ColumnProfile {
  const step = Math.max(1, Math.ceil(cells.length / most));
  const filled = cells.filter((cell, at) => at % step === 0 && isFilled(cell));
  const texts = filled.map((cell) => String(cell).trim());
  const part = (is: (text: string, at: number) => boolean): number =>
    filled.length === 0 ? 0 : texts.filter(is).length / filled.length;
  const figures = filled.map((cell) => figureIn(cell)?.value);
  const numbers = figures.filter((figure) => figure !== undefined);
  return {
    filled: filled.length,
    numeric: part((_, at) => figures[at] !== undefined),
    countries: part(isPlace),
    levels: part((text) => isLevelText(text)),
    designators: part((text) => isDesignators.test(text)),
    flags: part((text) => isFlag.test(text)),
    addresses: part((text) => /^(?:https?:\/\/|www\.)/i.test(text)),
    days: part((text) => isDay.test(text)),
    years: part((text) => isYear.test(text)),
    distinct: new Set(texts).size / Math.max(1, texts.length),
    isCounting: isCounting(numbers, filled.length) || (filled.length > 0 && texts.every(isTens)),
    highest: numbers.reduce((high, each) => Math.max(high, each), -Infinity),
    lowest: numbers.reduce((low, each) => Math.min(low, each), Infinity),
  };
}

const isFilled = (cell: Cell): boolean => cell !== null && String(cell).trim() !== "";

function isPlace(text: string): boolean {
  if (isMissingPlace(text) || /^\d+(?:[.,]\d+)?$/.test(text)) return false;
  const place = placeOf(text);
  return place !== undefined && (isCountry(place) || place.kind !== "ambiguous");
}

const isDesignators = /^[A-Z]{1,4}\d{1,5}[A-Z]?(?:\s*[-–,;\s]\s*[A-Z]{0,4}\d{1,5}[A-Z]?)*$/;
const isFlag = /^(?:y|n|yes|no|true|false|x|1|0|ja|nein|dnp|dnf|dni)$/i;
const isDay = /^\d{4}-\d\d-\d\d$|^\d{1,2}[./]\d{1,2}[./]\d{4}$/;
const isYear = /^(?:19|20)\d\d$/;

/** Positions in steps of ten, which begin anew under each assembly. */
const isTens = (text: string): boolean => /^0*[1-9]\d{0,2}0$/.test(text);

/** From 0, 1 or a step on, nearly each a step more than the one before. */
function isCounting(numbers: readonly number[], filled: number): boolean {
  const [first = NaN, second = NaN] = numbers;
  const step = second - first;
  if (numbers.length < 3 || numbers.length < 0.9 * filled || step <= 0) return false;
  if (first !== step && first !== 0 && first !== 1) return false;
  // It begins anew under each assembly, and leaves a number out now and then.
  const steps = numbers.filter(
    (each, at) => at === 0 || each === first || each - (numbers[at - 1] ?? 0) === step,
  );
  return numbers.length < 10
    ? steps.length === numbers.length
    : steps.length >= 0.9 * numbers.length;
}
