import { dateFrom } from "./dateText";
import { monthNamed, yearOf } from "./monthNames";

const longest = 40;

const pad = (n: number): string => String(n).padStart(2, "0");
const monthOf = (year: string, month: number): string | undefined => {
  const full = yearOf(year);
  return full === undefined || month < 1 || month > 12 ? undefined : `${full}-${pad(month)}`;
};
const partOf = (year: string, letter: string, n: number): string | undefined => {
  const full = yearOf(year);
  const most = letter === "Q" ? 4 : letter === "H" ? 2 : 53;
  return full === undefined || n < 1 || n > most
    ? undefined
    : `${full}-${letter}${letter === "W" ? pad(n) : n}`;
};
/** Letters for quarters, halves and weeks: trimestre, Vj., semestre, KW. */
const letterOf = (word: string): string | undefined =>
  /^(?:q|t|kv|k|quarter|qtr|quartal|trimestre?|trim)$/i.test(word)
    ? "Q"
    : /^(?:h|s|half|halbjahr|semestre?|sem)$/i.test(word)
      ? "H"
      : /^(?:w|kw|week)$/i.test(word)
        ? "W"
        : undefined;
const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };

/**
 * A period as ISO 8601 and SDMX write it: 2024, 2024-Q1, 2024-H1, 2024-W05, 2024-01, 2019-20. Undefined
 * where the text is none.
 */
export function periodFrom(text: string): string | undefined {
  const plain = text.trim();
  if (plain === "" || plain.length > longest || !/\d/.test(plain)) return undefined;
  return numbered(plain) ?? lettered(plain) ?? worded(plain);
}

function numbered(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return yearOf(text) === undefined ? undefined : text;
  const digits = /^(\d{4})(\d\d)$/.exec(text) ?? /^(\d{4})[-/.:]?\s?[mM]?(\d{1,2})$/.exec(text);
  if (digits) {
    const month = monthOf(digits[1] ?? "", Number(digits[2]));
    if (month !== undefined) return month;
  }
  const turned = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (turned) return monthOf(turned[2] ?? "", Number(turned[1]));
  const fiscal = /^(\d{4})[-/](\d\d|\d{4})$/.exec(text);
  if (fiscal) {
    const year = yearOf(fiscal[1] ?? "");
    const next = Number(fiscal[2]) % 100;
    return year !== undefined && (year + 1) % 100 === next ? `${year}-${pad(next)}` : undefined;
  }
  const eastern =
    /^(\d{4})年(?:(\d{1,2})月)?$/.exec(text) ?? /^(\d{4})년(?:\s?(\d{1,2})월)?$/.exec(text);
  if (!eastern) return undefined;
  return eastern[2] === undefined ? eastern[1] : monthOf(eastern[1] ?? "", Number(eastern[2]));
}

function lettered(text: string): string | undefined {
  const behind = /^(\d{4}|\d\d)[-\s:/.']*(\p{L}{1,9})\.?[-\s]?(\d{1,2})$/u.exec(text);
  if (behind) {
    const letter = letterOf(behind[2] ?? "");
    if (letter !== undefined) return partOf(behind[1] ?? "", letter, Number(behind[3]));
  }
  const before = /^(\p{L}{1,9})\.?\s?(\d{1,2})[-\s:/.']+(\d{4}|\d\d)$/u.exec(text);
  if (before) {
    const letter = letterOf(before[1] ?? "");
    if (letter !== undefined) return partOf(before[3] ?? "", letter, Number(before[2]));
  }
  const first =
    /^(\d{1,2}|IV|I{1,3})(?:\.|er|re|e|º|°|st|nd|rd|th)?[-\s]*(\p{L}{1,9})\.?[-\s:/.']*(\d{4}|\d\d)$/u.exec(
      text,
    );
  if (!first) return undefined;
  const letter = letterOf(first[2] ?? "");
  const n = roman[first[1] ?? ""] ?? Number(first[1]);
  return letter === undefined ? undefined : partOf(first[3] ?? "", letter, n);
}

function worded(text: string): string | undefined {
  const before = /^(\p{L}+\.?)[-\s/.,']*(?:de\s)?(\d{4}|\d\d)$/u.exec(text);
  const behind = /^(\d{4}|\d\d)[-\s/.,']*(\p{L}+)\.?$/u.exec(text);
  const [year, word] = before ? [before[2], before[1]] : [behind?.[1], behind?.[2]];
  if (year === undefined || word === undefined) return undefined;
  const month = monthNamed(word);
  return month === undefined ? undefined : monthOf(year, month);
}

/** Whether a text is a period or a day, in any of the ways that files write them. */
export function isTime(text: string): boolean {
  const plain = text.trim();
  if (plain.length > longest || !/\d/.test(plain)) return false;
  return (
    periodFrom(plain) !== undefined ||
    dateFrom(plain, "year-month-day") !== undefined ||
    dateFrom(plain, "day-month-year") !== undefined ||
    dateFrom(plain, "month-day-year") !== undefined
  );
}
