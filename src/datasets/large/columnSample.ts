import type { ColumnKind } from "./question";

/** A column of a large table, and how its first cells look. */
export interface LargeColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** What the file itself says of it: a Parquet file's numbers are numbers. */
  readonly stated: boolean;
  readonly examples: readonly string[];
}

const POINT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i;
const COMMA = /^[+-]?(\d{1,3}([. ]\d{3})+|\d+),\d+$/;
/** A zero in front, or more digits than a number keeps: a code. */
const CODE = /^0\d|\d{16}/;
const CODE_NAME =
  /(^|[^a-z])(code|codes|hs\d*|hts\d*|cn\d*|id|iso\d*|sitc|isic|nace|naics|zip|postcode|partner|reporter|commodity|cmdcode)([^a-z]|$)/i;

/** What a column of texts is read as, by the cells of its beginning. The user can say otherwise. */
export function columnSample(name: string, cells: readonly string[]): LargeColumn {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return {
    name,
    kind: kindBy(name, filled),
    stated: false,
    examples: [...new Set(filled)].slice(0, 3),
  };
}

function kindBy(name: string, filled: readonly string[]): ColumnKind {
  if (filled.some((cell) => CODE.test(cell)) || CODE_NAME.test(name)) return "text";
  const share = (pattern: RegExp): number =>
    filled.filter((cell) => pattern.test(cell)).length / filled.length;
  if (filled.length === 0) return "text";
  // Marks for missing stand among figures: not every cell has to be one.
  if (filled.some((cell) => COMMA.test(cell)) && share(COMMA_OR_WHOLE) > 0.5 && share(POINT) < 1) {
    return "number with decimal comma";
  }
  return share(POINT) > 0.5 ? "number" : "text";
}

const COMMA_OR_WHOLE = /^[+-]?(\d{1,3}([. ]\d{3})+|\d+)(,\d+)?$/;
