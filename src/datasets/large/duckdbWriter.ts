import { CODE } from "./codeTables";
import type { CodeJoin, ColumnKind } from "./question";
import { sqlName, sqlText } from "./sqlWords";
import type { SqlWriter } from "./sqlWriter";

/** Where DuckDB finds the rows. */
export interface DuckdbSource {
  /** A function that reads a file, or the name of a table, as SQL. */
  readonly from: string;
  /** Columns whose cells have a type of their own; those of others are texts. */
  readonly isTyped?: (column: string) => boolean;
}

/** Codes are joined as a table that bears the name of their dataset. */
export function duckdbWriter({ from, isTyped }: DuckdbSource): SqlWriter {
  const typed = (column: string): boolean => isTyped?.(column) === true;
  const stored = (column: string): string => `source.${sqlName(column)}`;
  const asText = (column: string): string =>
    typed(column) ? `CAST(${stored(column)} AS VARCHAR)` : stored(column);
  const cell = (column: string, kind: ColumnKind): string => {
    if (typed(column)) return kind === "text" ? asText(column) : stored(column);
    if (kind === "text") return `nullif(${stored(column)}, '')`;
    return kind === "number" ? `figure(${stored(column)})` : `figure_with_comma(${stored(column)})`;
  };
  const code = ({ column }: CodeJoin): string =>
    `lower(trim(${typed(column) ? `CAST(CAST(${stored(column)} AS BIGINT) AS VARCHAR)` : stored(column)}))`;
  return {
    from: (join) =>
      join === null
        ? `${from} AS source`
        : `${from} AS source\nLEFT JOIN ${sqlName(join.dataset)} AS codes ON ${code(join)} = codes.${sqlName(CODE)}`,
    alias: sqlName,
    text: sqlText,
    cell,
    compared: (column, kind) => (kind === "text" ? asText(column) : cell(column, kind)),
    filled: (column) =>
      typed(column)
        ? `${stored(column)} IS NOT NULL`
        : `nullif(trim(${stored(column)}), '') IS NOT NULL`,
    contains: (text, wanted) => `contains(lower(${text}), lower(${wanted}))`,
    begins: (text, wanted) => `starts_with(${text}, ${wanted})`,
    code,
    joined: (_, name) => `codes.${sqlName(name)}`,
    unknownCode: () => `codes.${sqlName(CODE)} IS NULL`,
    group: (expression) => expression,
    countWhere: (condition) => `count(*) FILTER (WHERE ${condition})`,
    anyWhere: (value, condition) => `any_value(${value}) FILTER (WHERE ${condition})`,
  };
}

/** How DuckDB reads figures, 1,234.5 and 1.234,5: to be told to it before a question. */
export const FIGURE_MACROS = [
  {
    name: "figure",
    sql: String.raw`CREATE OR REPLACE TEMP MACRO figure(cell) AS CASE WHEN isfinite(TRY_CAST(cell AS DOUBLE)) THEN TRY_CAST(cell AS DOUBLE) WHEN regexp_full_match(trim(cell), '[+-]?\d{1,3}(,\d{3})+(\.\d+)?') THEN CAST(replace(trim(cell), ',', '') AS DOUBLE) END;`,
  },
  {
    name: "figure_with_comma",
    sql: String.raw`CREATE OR REPLACE TEMP MACRO figure_with_comma(cell) AS CASE WHEN regexp_full_match(trim(cell), '[+-]?(\d{1,3}([. ]\d{3})+|\d+)(,\d+)?') THEN CAST(replace(replace(replace(trim(cell), '.', ''), ' ', ''), ',', '.') AS DOUBLE) END;`,
  },
] as const;

/** A statement as a person can read, copy and run it: with what DuckDB does not know by itself. */
export function withMacros(statement: string): string {
  const macros = FIGURE_MACROS.filter(({ name }) => statement.includes(`${name}(`));
  return [...macros.map(({ sql }) => sql), statement].join("\n");
}
