/** Whose SQL is written. They differ in how a text is quoted and in the names of functions. */
export type Dialect = "duckdb" | "clickhouse";

/** A name as SQL takes it, whatever it holds. */
export function sqlName(name: string, dialect: Dialect): string {
  const plain = withoutNull(name);
  return dialect === "clickhouse"
    ? `"${escaped(plain).replaceAll('"', '\\"')}"`
    : `"${plain.replaceAll('"', '""')}"`;
}

/** A text as a literal. No value reaches a query but through this and `sqlNumber`. */
export function sqlText(text: string, dialect: Dialect): string {
  const plain = withoutNull(text);
  return dialect === "clickhouse"
    ? `'${escaped(plain).replaceAll("'", "\\'")}'`
    : `'${plain.replaceAll("'", "''")}'`;
}

/** ClickHouse reads a backslash as the beginning of an escape, in texts as in quoted names. */
const escaped = (text: string): string => text.replaceAll("\\", "\\\\");

/** Neither engine takes the character zero in a text. */
const withoutNull = (text: string): string => text.replaceAll("\0", "");

export function sqlNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no literal of SQL`);
  return String(value);
}
