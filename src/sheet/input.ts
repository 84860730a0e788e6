/** What Excel receives for a cell; null leaves an empty one empty. */
export type Input = string | number | boolean | null;

/**
 * Text that stays text when Excel takes it for typed: it begins with a letter and is no month, truth
 * value or cell error. Only a column of such words is left unformatted, because in a text column a
 * formula that an analyst types does not calculate.
 */
export function isWords(cell: Input): boolean {
  if (typeof cell !== "string") return true;
  return (
    /^\p{L}/u.test(cell) &&
    !/^(true|false)$/i.test(cell) &&
    !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s./,-]*\d/i.test(cell)
  );
}
