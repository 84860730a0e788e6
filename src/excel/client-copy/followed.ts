import { parseA1Ref, tokenize } from "@borgar/fx";
import { absoluteAddress, sheetReference } from "../../sheet/names";
import { replaced } from "../formulas/ourCalls";
import type { KeptFormula } from "./keptFormulas";
import { structuredReference, tableOf } from "./structuredReference";
import type { TablePlace } from "./tablePlace";
import type { Book } from "./watched";
import { bracketed } from "../../sheet/columnReference";

/**
 * Excel moves the references of formulas when rows come or go and when sheets or tables get other names, but not
 * the formulas that a copy keeps as texts. So each has a formula beside it that does nothing but refer to its cell
 * and to the cells that it refers to, and says where all of them are by now.
 */

/** The tables and names of the workbook. */
export type Known = Pick<Book, "tables" | "names">;

const MOST_ARGUMENTS = 250;
const MOST_CHARACTERS = 8_000;

type Cell = Pick<KeptFormula, "sheet" | "row" | "column">;

/** The formula that follows one: it shows nothing, whatever stands in those cells. */
export function followerOf(kept: Cell & Pick<KeptFormula, "formula">, known: Known): string {
  const refers = referencesOf(kept.formula, kept, known).map(({ from }) => from);
  const place = absoluteAddress({ ...kept, rows: 1, columns: 1 });
  const all = [place, ...new Set(refers)];
  const text = `${BEGIN}${all.join(",")}${END}`;
  const fits = all.length <= MOST_ARGUMENTS && text.length <= MOST_CHARACTERS;
  return fits ? text : `${BEGIN}${place}${END}`;
}

const BEGIN = '=IF(TRUE,"",CHOOSE(1,';
const END = "))";
/** Arguments before the references. */
const BEFORE = 3;

/** What such a formula refers to: first the cell of its own. */
export function followedIn(follower: string): readonly string[] {
  const texts = [""];
  for (const { type, value } of tokenize(follower, { withLocation: false })) {
    if (type === "operator" && value === ",") texts.push("");
    else if (type !== "operator") texts.push(`${texts.pop()}${value}`);
  }
  return texts.slice(BEFORE);
}

/** Where the cell of its own is by now; null where it was deleted. */
export function placeIn(follower: string): Cell | null {
  const parsed = parseA1Ref(followedIn(follower)[0] ?? "") as {
    context: string[];
    range?: Record<"top" | "left", number | null>;
  } | null;
  const { top = null, left = null } = parsed?.range ?? {};
  const sheet = parsed?.context[0];
  return sheet === undefined || top === null || left === null
    ? null
    : { sheet, row: top, column: left };
}

/** A formula with its references where they are by now; null where that is not known. */
export function followed(
  formula: string,
  at: Cell,
  known: Known,
  { was, now }: { readonly was: string; readonly now: string },
): string | null {
  if (was === now) return formula;
  const before = followedIn(was).map(plain);
  const after = followedIn(now);
  const here = placeIn(now)?.sheet;
  const moved = referencesOf(formula, at, known).flatMap(({ from, isTurned, start, end }) => {
    const found = before.indexOf(plain(from));
    const text = after[found];
    if (text === undefined || plain(text) === before[found]) return [];
    return [{ start, end, text: isTurned ? null : withoutSheet(text, here) }];
  });
  const told = moved.flatMap(({ text, ...place }) => (text === null ? [] : [{ ...place, text }]));
  return told.length === moved.length ? replaced(formula, told) : null;
}

/** Programs write the names of sheets with quotation marks and without. */
const plain = (reference: string): string => reference.replaceAll("'", "").toLowerCase();

function withoutSheet(reference: string, sheet: string | undefined): string {
  const prefix = sheet === undefined ? "" : `${sheetReference(sheet)}!`;
  return prefix !== "" && reference.startsWith(prefix) ? reference.slice(prefix.length) : reference;
}

interface Elsewhere {
  /** As another sheet refers to it. */
  readonly from: string;
  /** It means something else there: what it was made of does not tell what it has become. */
  readonly isTurned: boolean;
}

interface Reference extends Elsewhere {
  readonly start: number;
  readonly end: number;
}

function referencesOf(formula: string, at: Cell, known: Known): Reference[] {
  return tokenize(formula, { withLocation: true }).flatMap(({ type, value, loc }): Reference[] => {
    const found = fromElsewhere(type, value, at, known);
    const [start = 0, end = 0] = loc ?? [];
    return found ? [{ start, end, ...found }] : [];
  });
}

function fromElsewhere(
  type: string,
  value: string,
  at: Cell,
  { tables, names }: Known,
): Elsewhere | null {
  if (type === "range" || type === "range_beam" || type === "range_ternary") {
    const from = value.includes("!") ? value : `${sheetReference(at.sheet)}!${value}`;
    return { from, isTurned: false };
  }
  if (type === "range_named") {
    return names.has(value.toLowerCase()) ? { from: value, isTurned: false } : null;
  }
  return type === "structured" ? inTable(value, at, tables) : null;
}

function inTable(value: string, at: Cell, tables: readonly TablePlace[]): Elsewhere | null {
  const parsed = structuredReference(value);
  if (!parsed) return null;
  const isNamed = parsed.table !== "";
  if (isNamed && !parsed.sections.includes("this row")) return { from: value, isTurned: false };
  const table = tableOf(parsed, at, tables);
  if (!table) return null;
  const [first, last] = [parsed.columns.at(0), parsed.columns.at(-1)].map((name) =>
    name === undefined ? "" : bracketed(name),
  );
  const cells = first === "" ? "[#All]" : `[[#All],${first}:${last}]`;
  return { from: `${table.name}${cells}`, isTurned: true };
}
