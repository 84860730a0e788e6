/** What a column holds, as far as a question minds. */
export type ClickhouseType = "text" | "fixed text" | "whole" | "float" | "decimal" | "other";

/** Of a type as ClickHouse names it: LowCardinality(Nullable(String)), Decimal(18, 2), … */
export function clickhouseType(type: string): ClickhouseType {
  const bare = type.replace(/^(?:(?:LowCardinality|Nullable)\()+/, "");
  if (/^String\b/.test(bare)) return "text";
  if (/^FixedString\b/.test(bare)) return "fixed text";
  if (/^U?Int\d/.test(bare)) return "whole";
  if (/^B?Float\d/.test(bare)) return "float";
  return /^Decimal/.test(bare) ? "decimal" : "other";
}

/** Whether cells of the type are figures. */
export const isFigureType = (type: string): boolean =>
  ["whole", "float", "decimal"].includes(clickhouseType(type));

/** Half-done sums have no text; every other type has one. */
export const isReadable = (type: string): boolean => !/AggregateFunction/.test(type);
