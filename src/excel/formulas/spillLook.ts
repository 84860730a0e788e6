/** How an answer of several cells is to look: its first row as headers, and each column's number format. */
export interface SpillLook {
  readonly hasHeaders: boolean;
  /** By column; null leaves the cells as they are. */
  readonly formats: readonly (string | null)[];
}

const PART = /share|ratio|rate|probability|face|hidden|lookthrough|coverage|unavailability|weight/i;
const DAY = /^(date|start|end|from|until|valid|in_force)|_date$/i;

/** What the cells themselves tell: a row of texts above figures is one of headers. */
export function spillLook(values: readonly (readonly unknown[])[]): SpillLook {
  const [first = [], ...rest] = values;
  const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
  const figures = (column: number): number[] => numbersIn(rest, column);
  const hasHeaders =
    first.length > 1 &&
    first.every(isText) &&
    first.some((_, column) => figures(column).length > 0);
  const formats = first.map((header, column) => {
    const own = hasHeaders ? figures(column) : numbersIn(values, column);
    return own.length === 0 ? null : formatFor(hasHeaders ? String(header) : "", own);
  });
  return { hasHeaders, formats };
}

const numbersIn = (rows: readonly (readonly unknown[])[], column: number): number[] =>
  rows.flatMap((row) => (typeof row[column] === "number" ? [row[column]] : []));

function formatFor(header: string, figures: readonly number[]): string | null {
  const most = figures.reduce((largest, figure) => Math.max(largest, Math.abs(figure)), 0);
  const isWhole = figures.every((figure) => Number.isInteger(figure));
  if (DAY.test(header) && isWhole && most > 30_000 && most < 80_000) return "yyyy-mm-dd";
  if (PART.test(header) && most <= 1 + 1e-9) return "0.0%";
  if (isWhole) return most >= 10_000 ? "#,##0" : null;
  if (most >= 1000) return "#,##0";
  return most >= 1 ? "#,##0.00" : "0.0000";
}
