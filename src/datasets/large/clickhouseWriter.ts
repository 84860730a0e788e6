import { CODE } from "./codeTables";
import { clickhouseName, clickhouseText } from "./clickhouseWords";
import { clickhouseType, isFigureType, type ClickhouseType } from "./clickhouseType";
import type { CodeJoin, ColumnKind } from "./question";
import type { SqlWriter } from "./sqlWriter";

/** Where ClickHouse finds the rows. */
export interface ClickhouseSource {
  readonly database: string;
  readonly table: string;
  /** Its columns' types, as ClickHouse names them. */
  readonly types: ReadonlyMap<string, string>;
  /** The columns of a table of codes as lists in SQL. Without it they stand there by name. */
  readonly lists?: (join: CodeJoin, name: string) => string;
  /** What carries a value where the server knows parameters. */
  readonly parameter?: (text: string) => string;
}

/**
 * The statement has one level, because of a table that is spread over servers only such a one is grouped and
 * added up where its rows are. Codes are looked up in lists that travel in the statement for the same reason.
 */
export function clickhouseWriter(source: ClickhouseSource): SqlWriter {
  const { database, table, types, lists = listName } = source;
  const typeOf = (column: string): ClickhouseType => clickhouseType(types.get(column) ?? "String");
  const stored = (column: string): string => `source.${clickhouseName(column)}`;
  // Days as 2024-01-31, times as 2024-01-31 12:00:00 of the column's or the server's zone, lists as they are written.
  const asText = (column: string): string => {
    const type = typeOf(column);
    if (type === "text") return stored(column);
    return `${type === "fixed text" ? "toStringCutToZero" : "toString"}(${stored(column)})`;
  };
  const cell = (column: string, kind: ColumnKind): string => {
    if (kind === "text") return `nullIf(${asText(column)}, '')`;
    const type = typeOf(column);
    if (!isFigureType(types.get(column) ?? "String")) return figureOf(asText(column), kind);
    const figure = `toFloat64(${stored(column)})`;
    return type === "float" ? finite(figure) : `toNullable(${figure})`;
  };
  const code = ({ column }: CodeJoin): string => `lowerUTF8(${trimmed(asText(column))})`;
  const looked = (join: CodeJoin, name: string): string =>
    `nullIf(transform(ifNull(${code(join)}, ''), ${lists(join, CODE)}, ${lists(join, name)}, ''), '')`;
  // Older releases take an alias for the column of the same name, also in conditions.
  const alias = (name: string): string =>
    types.has(name) ? alias(`${name}_`) : clickhouseName(name);
  return {
    from: () => `${clickhouseName(database)}.${clickhouseName(table)} AS source`,
    alias,
    text: source.parameter ?? clickhouseText,
    cell,
    compared: (column, kind) => {
      const type = typeOf(column);
      if (kind === "text") return asText(column);
      return type === "whole" || type === "float" ? stored(column) : cell(column, kind);
    },
    filled: (column) =>
      isStoredText(typeOf(column))
        ? `ifNull(${trimmed(asText(column))}, '') != ''`
        : `${stored(column)} IS NOT NULL`,
    contains: (text, wanted) => `positionCaseInsensitiveUTF8(${text}, ${wanted}) > 0`,
    begins: (text, wanted) => `startsWith(${text}, ${wanted})`,
    code,
    joined: looked,
    unknownCode: (join) => `${looked(join, CODE)} IS NULL`,
    // A release from before 2019 forgets the expression beside its name.
    group: (_, name) => alias(name),
    countWhere: (condition) => `countIf(${condition})`,
    anyWhere: (value, condition) => `anyIf(${value}, ${condition})`,
  };
}

const listName = ({ dataset }: CodeJoin, name: string): string =>
  clickhouseName(`${dataset}: ${name}`);

const isStoredText = (type: ClickhouseType): boolean => type === "text" || type === "fixed text";

const trimmed = (text: string): string => `replaceRegexpAll(${text}, '^\\\\s+|\\\\s+$', '')`;

const finite = (figure: string): string => `if(isFinite(${figure}), ${figure}, NULL)`;

/** As in a file: 1,234.5, or with a decimal comma 1.234,5. */
function figureOf(text: string, kind: Exclude<ColumnKind, "text">): string {
  const plain = trimmed(text);
  if (kind === "number") {
    const grouped = `match(${plain}, '^[+-]?\\\\d{1,3}(,\\\\d{3})+(\\\\.\\\\d+)?$')`;
    return finite(`toFloat64OrNull(if(${grouped}, replaceAll(${plain}, ',', ''), ${plain}))`);
  }
  const isFigure = `match(${plain}, '^[+-]?(\\\\d{1,3}([. ]\\\\d{3})+|\\\\d+)(,\\\\d+)?$')`;
  const pointed = `replaceAll(replaceRegexpAll(${plain}, '[. ]', ''), ',', '.')`;
  return finite(`toFloat64OrNull(if(${isFigure}, ${pointed}, ''))`);
}
