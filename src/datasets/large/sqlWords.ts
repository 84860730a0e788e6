/** A name as SQL takes it, whatever it holds. */
export const sqlName = (name: string): string => `"${withoutNull(name).replaceAll('"', '""')}"`;

/** A text as a literal. No value reaches a query but through this and `sqlNumber`. */
export const sqlText = (text: string): string => `'${withoutNull(text).replaceAll("'", "''")}'`;

/** DuckDB takes no character zero in a text. */
const withoutNull = (text: string): string => text.replaceAll("\0", "");

export function sqlNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no literal of SQL`);
  return String(value);
}
