import { Failure } from "../../core/failure";
import { type FractionLimit, requireWithin } from "../../core/fractionLimit";
import { NameSet } from "../../core/labels/name";
import { scratch, scratchTexts } from "../../core/scratch";
import {
  cell,
  type Cell,
  columnsOf,
  grid,
  type Grid,
  isError,
  isOmitted,
  place,
  shapeText,
} from "./cell";
import { isPlainLabel } from "./isPlainLabel";
import {
  missing,
  missingLabel,
  numberIn,
  type Reader,
  textIn,
  type Where,
  whereText,
} from "./reader";
import { SHEET_ROWS } from "../../sheet/limits";

/** What a blank cell of a vector means; "keep" leaves NaN in its place for the calculation to judge. */
export type Blank = "skip" | "keep" | "zero" | "refuse";

/** V: one row or one column of numbers. */
export function numbers(blank: Blank = "refuse", limit?: FractionLimit): Reader<Float64Array> {
  return {
    kind: "vector",
    optional: false,
    limit,
    placeOf: (raw, index) => placeInLine(raw, index, blank === "skip"),
    read(raw, name) {
      const line = lineOf(raw, name);
      const values = scratch(line.length);
      let n = limit === undefined ? takeFigures(grid(raw), values) : 0;
      for (let i = n; i < line.length; i++) {
        const given = line.cell(i);
        const value = Number.isFinite(given)
          ? (given as number)
          : numberIn(given, name, line.place(i));
        if (limit !== undefined) {
          requireWithin(() => `${name}${whereText(line.place(i))}`, value, limit);
        }
        if (!Number.isNaN(value) || blank === "keep") values[n++] = value;
        else if (blank === "zero") values[n++] = 0;
        else if (blank === "refuse") throw missing(name, line.place(i));
      }
      return values.subarray(0, n);
    },
  };
}

/** Takes over the plain figures that a line begins with, which mostly are all of it, and says how many they are. */
function takeFigures(rows: Grid, values: Float64Array): number {
  if (columnsOf(rows) !== 1) return 0;
  for (let i = 0; i < values.length; i++) {
    // Without ?. in front: what may be undefined is an object, and so is every figure that it may be.
    const value = (rows[i] as readonly unknown[])[0];
    if (typeof value !== "number" || !Number.isFinite(value)) return i;
    values[i] = value;
  }
  return values.length;
}

/** V of amounts by supplier: blank cells are skipped. */
export const amounts = (): Reader<Float64Array> => numbers("skip");

/** V or N: one number for all, or a number for each; NaN where a cell of a vector is blank. */
export function numberOrNumbers(fallback?: number): Reader<number | Float64Array> {
  const each = numbers("keep");
  return {
    kind: "vector",
    optional: fallback !== undefined,
    fallback,
    placeOf: each.placeOf,
    read(raw, name) {
      if (isOmitted(raw)) {
        if (fallback === undefined) throw missing(name);
        return fallback;
      }
      const values = each.read(raw, name);
      return values.length === 1 ? (values[0] as number) : values;
    },
  };
}

/** One number for each of `length`, whether one was given for all or one for each; none may be missing. */
export function oneForEach(
  name: string,
  given: number | Float64Array,
  length: number,
): Float64Array {
  const values = typeof given === "number" ? new Float64Array(length).fill(given) : given;
  const blank = values.findIndex(Number.isNaN);
  if (blank >= 0) throw missing(name, ` (value ${String(blank + 1)})`);
  return values;
}

/** V of labels, "" where a cell is blank. */
export function texts(): Reader<string[]> {
  return {
    kind: "vector",
    optional: false,
    placeOf: (raw, index) => placeInLine(raw, index, false),
    read(raw, name) {
      return textsOf(raw, name);
    },
  };
}

/** The labels of a line, the cells that nearly all have at a glance. */
export function textsOf(raw: unknown, name: string): string[] {
  const line = lineOf(raw, name);
  const rows = grid(raw);
  const isColumn = columnsOf(rows) === 1;
  const labels = scratchTexts(line.length);
  for (let i = 0; i < labels.length; i++) {
    const given = isColumn ? (rows[i] as readonly unknown[])[0] : rows[0]?.[i];
    labels[i] = isPlainLabel(given) ? given : labelAt(line, i, name);
  }
  return labels;
}

/**
 * The different labels of a line, which are few in a column of countries, and for each cell the place of its own
 * among them. A cell like one before needs no second look.
 */
export function distinctTexts(
  raw: unknown,
  name: string,
): { texts: string[]; places: Float64Array } {
  const line = lineOf(raw, name);
  const rows = grid(raw);
  const isColumn = columnsOf(rows) === 1;
  const texts: string[] = [];
  const known = new Map<unknown, number>();
  const recent = new Array<unknown>(slots).fill(undefined);
  const recentPlaces = new Int32Array(slots);
  const places = scratch(line.length);
  for (let i = 0; i < places.length; i++) {
    const given = isColumn ? (rows[i] as readonly unknown[])[0] : rows[0]?.[i];
    const slot = slotOf(given);
    if (given === undefined || given !== recent[slot]) {
      let place = known.get(given);
      if (place === undefined) known.set(given, (place = texts.push(labelAt(line, i, name)) - 1));
      recent[slot] = given;
      recentPlaces[slot] = place;
    }
    places[i] = recentPlaces[slot] as number;
  }
  return { texts, places };
}

/** Cells met last, of which a column of countries has few: a look at one takes half the time of a Map's. */
const slots = 64;

/** The slot of a cell, by how long its text is and what it begins with. */
const slotOf = (given: unknown): number =>
  typeof given === "string" && given !== ""
    ? (given.charCodeAt(0) ^ (given.length << 2)) % slots
    : 0;

/** A cell's place is worked out only for one that cannot be read. */
export function labelAt(line: Line, i: number, name: string): string {
  const value = line.cell(i);
  return textIn(value, name, isError(value) ? line.place(i) : "");
}

/** V of labels, none of them blank. */
export function everyText(): Reader<string[]> {
  return {
    kind: "vector",
    optional: false,
    placeOf: (raw, index) => placeInLine(raw, index, false),
    read(raw, name) {
      const line = lineOf(raw, name);
      if (line.length === 0) throw missing(name);
      return Array.from({ length: line.length }, (_, i) => {
        const text = textIn(line.cell(i), name, line.place(i));
        if (text === "") throw missingLabel(name, line.place(i));
        return text;
      });
    },
  };
}

/** The same where 0 is what a formula makes of a blank: labels that are no ids. */
export function everyLabel(): Reader<string[]> {
  const every = everyText();
  return {
    ...every,
    read: (raw, name) =>
      every.read(
        grid(raw).map((row) => row.map((value) => (cell(value) === 0 ? null : value))),
        name,
      ),
  };
}

/** An argument that may be left out: undefined then. */
export function optional<T>(reader: Reader<T>): Reader<T | undefined> {
  return {
    ...reader,
    optional: true,
    read: (raw, name) => (isOmitted(raw) ? undefined : reader.read(raw, name)),
  };
}

/** L: one name or a range of names, read as a set. */
export function nameList(): Reader<NameSet> {
  return {
    kind: "labels",
    optional: false,
    read(raw, name) {
      if (isOmitted(raw)) throw missing(name);
      const set = new NameSet();
      grid(raw).forEach((row, r, rows) => {
        row.forEach((value, c) => {
          const label = textIn(cell(value), name, () => place(rows, r, c));
          if (label !== "") set.add(label, `${name}${place(rows, r, c)}`);
        });
      });
      if (set.size === 0) throw missing(name);
      return set;
    },
  };
}

export interface Line {
  readonly length: number;
  cell(i: number): Cell;
  place(i: number): Where;
}

/** Where a value of a vector stands; with blanks skipped, the cell that became it. */
export function placeInLine(raw: unknown, index: number, isSkipping: boolean): string {
  const line = lineOf(raw, "");
  let left = index;
  let i = isSkipping ? 0 : index;
  for (; isSkipping && i < line.length; i++) {
    if (line.cell(i) === null) continue;
    if (left-- === 0) break;
  }
  return i < line.length ? whereText(line.place(i)) : ` value ${String(index + 1)}`;
}

/** One row or one column; a whole sheet column ends at its last filled cell. */
export function lineOf(raw: unknown, name: string): Line {
  const rows = grid(raw);
  const columns = columnsOf(rows);
  if (rows.length === 0 || columns === 0) return { length: 0, cell: () => null, place: () => "" };
  if (columns === 1) {
    return {
      length: filledRows(rows),
      cell: (i) => cell(rows[i]?.[0]),
      place: (i) => () => place(rows, i, 0),
    };
  }
  if (rows.length === 1) {
    return {
      length: columns,
      cell: (i) => cell(rows[0]?.[i]),
      place: (i) => () => place(rows, 0, i),
    };
  }
  throw new Failure("#VALUE!", `${name}: one row or one column is needed, not ${shapeText(rows)}.`);
}

export function filledRows(rows: Grid): number {
  let length = rows.length;
  if (length < SHEET_ROWS) return length;
  while (length > 0 && (rows[length - 1] ?? []).every((value) => cell(value) === null)) length--;
  return length;
}

/** The lengths that have to agree, as "#VALUE!" with both: "flows has 6 values but regions has 5". */
export function requireSameLength(
  vectors: Record<string, { readonly length: number } | undefined>,
): void {
  let first: [name: string, length: number] | undefined;
  for (const [name, vector] of Object.entries(vectors)) {
    if (vector === undefined) continue;
    first ??= [name, vector.length];
    if (vector.length !== first[1]) {
      throw new Failure(
        "#VALUE!",
        `${first[0]} has ${String(first[1])} values but ${name} has ${String(vector.length)}: give ranges of one length.`,
      );
    }
  }
}
