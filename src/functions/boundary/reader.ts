import { Failure } from "../../core/failure";
import type { TableShape } from "../../core/headers/columnsByHeader";
import { type FractionLimit, requireWithin } from "../../core/fractionLimit";
import {
  cell,
  columnsOf,
  type Cell,
  grid,
  type Grid,
  isError,
  isOmitted,
  place,
  quoted,
  shapeText,
} from "./cell";
import { PassedError } from "./excelError";
import { noteLabel } from "./labelKinds";
import { notANumber } from "./notANumber";

/** The kinds of argument that the worksheet contract knows. */
export type ArgumentKind =
  | "scalar"
  | "vector"
  | "matrix"
  | "table"
  | "labels"
  | "word"
  | "number"
  | "boolean"
  | "text"
  | "any";

/** How one argument is read. A reader throws a Failure that names the argument and the position. */
export interface Reader<T> {
  readonly kind: ArgumentKind;
  readonly optional: boolean;
  /** What an argument that is left out stands for; undefined where that is no value of its own. */
  readonly fallback?: Value | undefined;
  /** The words allowed. */
  readonly words?: readonly string[];
  /** How high a fraction may be, where more is taken for a percentage. */
  readonly limit?: FractionLimit | undefined;
  /** Its cells are countries; of a table, those of these columns. */
  readonly countries?: "all" | TableShape | undefined;
  /** Its cells are days, as dates or written out. */
  readonly isDay?: boolean;
  /** Where the value stands that is counted from 0 in what was read: " row 3". */
  readonly placeOf?: ((raw: unknown, index: number) => string) | undefined;
  read(raw: unknown, name: string): T;
}

/** What one cell can hold besides an error. */
export type Value = number | string | boolean;

/** The place of a cell in an argument, worked out only when a sentence needs it. */
export type Where = string | (() => string);

export const whereText = (where: Where): string => (typeof where === "string" ? where : where());

export function missing(name: string, where: Where = ""): Failure {
  return new Failure(
    "#N/A",
    `${name}${whereText(where)} is blank: missing is not zero, so give a figure or leave the row out.`,
  );
}

/** The same of a label or code. */
export function missingLabel(name: string, where: Where = ""): Failure {
  return new Failure(
    "#N/A",
    `${name}${whereText(where)} is blank, or 0 as a formula gives that points at a blank cell: write its label, or leave the row out.`,
  );
}

/** The number in a cell, NaN where it is missing. */
export function numberIn(value: Cell, name: string, where: Where = ""): number {
  if (value === null) return NaN;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  const named = `${name}${whereText(where)}`;
  if (isError(value)) throw new PassedError(value.error, `${named} holds ${value.error}.`);
  if (typeof value === "number") throw new Failure("#NUM!", `${named} is not a finite number.`);
  throw new Failure("#VALUE!", `${named} is ${notANumber(value)}`);
}

/** The text in a cell, "" where it is missing; a number counts as its digits, so that codes may be numbers. */
export function textIn(value: Cell, name: string, where: Where = ""): string {
  if (value === null) return "";
  if (isError(value)) {
    throw new PassedError(value.error, `${name}${whereText(where)} holds ${value.error}.`);
  }
  const label = String(value).trim();
  noteLabel(label, value);
  return label;
}

/** The one cell of an argument that takes no range. */
export function onlyCell(raw: unknown, name: string): Cell {
  const rows = grid(raw);
  if (rows.length === 1 && columnsOf(rows) === 1) return cell(rows[0]?.[0]);
  throw new Failure("#VALUE!", `${name}: one cell is needed, not ${shapeText(rows)}.`);
}

export interface NumberRule {
  readonly above?: number;
  readonly from?: number;
  readonly to?: number;
  readonly whole?: boolean;
  readonly limit?: FractionLimit;
}

/** N: one number. With `fallback` it may be left out. Fractions of a `whole` number are cut off, as Excel does. */
export function number(rule: NumberRule & { readonly fallback: number }): Reader<number>;
export function number(rule?: NumberRule): Reader<number>;
export function number(rule: NumberRule & { readonly fallback?: number } = {}): Reader<number> {
  const { fallback } = rule;
  return {
    kind: "number",
    optional: fallback !== undefined,
    fallback,
    limit: rule.limit,
    read(raw, name) {
      if (isOmitted(raw)) {
        if (fallback === undefined) throw missing(name);
        return fallback;
      }
      const given = numberIn(onlyCell(raw, name), name);
      const value = rule.whole === true ? Math.trunc(given) : given;
      requireRule(rule, value, name);
      if (rule.limit !== undefined) requireWithin(name, value, rule.limit);
      return value;
    },
  };
}

/** N that has no default: undefined where it is left out. */
export function optionalNumber(rule: NumberRule = {}): Reader<number | undefined> {
  const given = number(rule);
  return {
    kind: "number",
    optional: true,
    limit: rule.limit,
    read: (raw, name) => (isOmitted(raw) ? undefined : given.read(raw, name)),
  };
}

function requireRule({ above, from, to }: NumberRule, value: number, name: string): void {
  const low = above !== undefined ? value <= above : from !== undefined && value < from;
  if (!low && !(to !== undefined && value > to)) return;
  const least =
    above !== undefined
      ? `above ${String(above)}`
      : from !== undefined
        ? `at least ${String(from)}`
        : "";
  const most = to !== undefined ? `at most ${String(to)}` : "";
  const range = [least, most].filter((part) => part !== "").join(" and ");
  throw new Failure("#NUM!", `${name} is ${String(value)}: it must be ${range}.`);
}

/** The factor that a field's customary scale asks for (1, 100, 10000). */
export const scale = (): Reader<number> => number({ above: 0, fallback: 1 });

/** B: TRUE or FALSE; 1 and 0 count, as in Excel's own functions. */
export function boolean(fallback: boolean): Reader<boolean> {
  return {
    kind: "boolean",
    optional: true,
    fallback,
    read(raw, name) {
      if (isOmitted(raw)) return fallback;
      const value = onlyCell(raw, name);
      if (isError(value)) throw new PassedError(value.error, `${name} holds ${value.error}.`);
      if (typeof value === "boolean") return value;
      if (value === 1 || value === 0) return value === 1;
      if (typeof value === "string" && /^(true|false)$/i.test(value.trim()))
        return /true/i.test(value);
      throw new Failure("#VALUE!", `${name} is ${quoted(value)}: TRUE or FALSE is needed.`);
    },
  };
}

/** W: one of the words, in any case; the first is the default unless `fallback` names another. */
export function word<const W extends string>(
  words: readonly W[],
  fallback: W = words[0] as W,
): Reader<W> {
  return {
    kind: "word",
    optional: true,
    fallback,
    words,
    read(raw, name) {
      if (isOmitted(raw)) return fallback;
      const given = textIn(onlyCell(raw, name), name);
      const found = words.find((candidate) => candidate.toUpperCase() === given.toUpperCase());
      if (found !== undefined) return found;
      throw new Failure(
        "#VALUE!",
        `${name} is ${quoted(given)}: choose one of ${words.join(", ")}.`,
      );
    },
  };
}

/** One label; undefined where it is left out. */
export function optionalText(): Reader<string | undefined> {
  return {
    kind: "text",
    optional: true,
    read: (raw, name) => (isOmitted(raw) ? undefined : textIn(onlyCell(raw, name), name)),
  };
}

/** One value of any type; undefined where it is left out. */
export function optionalValue(): Reader<Value | undefined> {
  return {
    kind: "any",
    optional: true,
    read(raw, name) {
      if (isOmitted(raw)) return undefined;
      const value = onlyCell(raw, name);
      if (value === null) return undefined;
      if (isError(value)) throw new PassedError(value.error, `${name} holds ${value.error}.`);
      return typeof value === "number" ? numberIn(value, name) : value;
    },
  };
}

export function text(): Reader<string> {
  return {
    kind: "text",
    optional: false,
    read(raw, name) {
      if (isOmitted(raw)) throw missing(name);
      return textIn(onlyCell(raw, name), name);
    },
  };
}

/** Every cell of an argument in reading order, with its place for sentences. */
export function* cells(rows: Grid): Generator<[value: Cell, where: string]> {
  for (const [r, row] of rows.entries()) {
    for (let c = 0; c < row.length; c++) yield [cell(row[c]), place(rows, r, c)];
  }
}
