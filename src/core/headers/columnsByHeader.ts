import { editDistance } from "../labels/editDistance";
import { headerKey, plainHeaderKey } from "./headerKey";
import { isSlip } from "./isSlip";
import { ordinaryHeaders } from "./ordinaryHeaders";

/** What a table must and may have. Other headers in use for a column are listed with it. */
export interface TableShape {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  readonly also?: Readonly<Record<string, readonly string[]>>;
  /** Words that tell a column in whatever phrase they stand: "order qty" where none is read as quantity. */
  readonly told?: Readonly<Record<string, readonly string[]>>;
  /** The columns that hold countries. */
  readonly countries?: readonly string[];
  /** A column that runs on to the right, its header repeated or left out. */
  readonly running?: string;
}

/** A header that is no column's and lies a slip of the pen from one that the table lacks. */
export interface Slip {
  readonly header: string;
  readonly column: string;
}

export interface Columns {
  /** Each column's place, from 0. */
  readonly at: ReadonlyMap<string, number>;
  readonly lacking: readonly string[];
  readonly slips: readonly Slip[];
  /** A column that two headers name, neither of them better than the other. */
  readonly twice: { readonly column: string; readonly headers: readonly string[] } | undefined;
}

/**
 * The columns of a table by its headers. The plain name goes before one with a unit in brackets, and a
 * column's own name before the others in use for it; what is left over is the analyst's own.
 */
export function columnsByHeader(headers: readonly string[], shape: TableShape): Columns {
  const columns = [...shape.required, ...(shape.optional ?? [])];
  const plain = headers.map(plainHeaderKey);
  const keys = headers.map(headerKey);
  const at = new Map<string, number>();
  let twice: Columns["twice"];
  for (const column of columns) {
    const [first, ...others] = bestMatches(namesOf(column, shape), plain, keys);
    if (first === undefined) continue;
    at.set(column, first);
    if (others.length === 0 || column === shape.running) continue;
    twice ??= { column, headers: [first, ...others].map((i) => headers[i] ?? "") };
  }
  const known = new Set(columns.flatMap((column) => namesOf(column, shape)));
  const own = headers.flatMap((header, i) => {
    const key = keys[i] ?? "";
    const isKnown = key === "" || known.has(key) || known.has(plain[i] ?? "");
    return isKnown || isIdentifier(header) ? [] : [{ header, key }];
  });
  const absent = columns.filter((column) => !at.has(column));
  const slips = own.flatMap(({ header, key }) => {
    const column =
      nearestColumn(key, absent, shape) ??
      abbreviatedColumn(header, absent) ??
      toldColumn(header, absent, shape);
    return column === undefined ? [] : [{ header, column }];
  });
  return { at, lacking: shape.required.filter((column) => !at.has(column)), slips, twice };
}

/** "Product ID" and "Supplier no." are no slips of product and supplier. */
const isIdentifier = (header: string): boolean =>
  /[\s_-](?:id|no|nr|ref|code)\.?\s*$/i.test(header) || /[a-z]I[dD]$/.test(header);

const namesOf = (column: string, { also }: TableShape): string[] =>
  [column, ...(also?.[column] ?? [])].map(plainHeaderKey);

/** The places of the best name that any header has. */
function bestMatches(
  names: readonly string[],
  plain: readonly string[],
  keys: readonly string[],
): number[] {
  for (const name of names) {
    for (const form of [plain, keys]) {
      const found = form.flatMap((key, i) => (key === name ? [i] : []));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** "Quant." and "Restr" are columns of one word cut short. */
function abbreviatedColumn(header: string, absent: readonly string[]): string | undefined {
  const key = plainHeaderKey(header);
  const fewest = header.trimEnd().endsWith(".") ? 3 : 5;
  if (key.length < fewest || ordinaryHeaders.has(key)) return undefined;
  return absent.find((column) => column.length > key.length && column.startsWith(key));
}

function toldColumn(
  header: string,
  absent: readonly string[],
  { told }: TableShape,
): string | undefined {
  if (told === undefined) return undefined;
  const words = header.toLowerCase().split(/[^\p{L}]+/u);
  return absent.find((column) => told[column]?.some((word) => words.includes(word)));
}

function nearestColumn(
  key: string,
  absent: readonly string[],
  shape: TableShape,
): string | undefined {
  const near = absent.flatMap((column) =>
    namesOf(column, shape)
      .filter((name) => isSlip(key, name))
      .map((name) => ({ column, distance: editDistance(key, name) })),
  );
  return near.sort((a, b) => a.distance - b.distance)[0]?.column;
}
