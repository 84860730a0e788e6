import { tokenize, type Token } from "@borgar/fx";

/** An argument as it is written; positions count the characters of the formula from 0. */
export interface ArgumentText {
  /** Without the spaces around it; "" where it is left out. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A call of one of our functions in a formula. */
export interface OurCall {
  /** `EXPOSURE_RATIO`, however the formula writes it. */
  readonly id: string;
  /** As written: `LINCHPIN.HHI`, `_xldudf_LINCHPIN_HHI`. */
  readonly name: string;
  readonly start: number;
  /** Behind the closing parenthesis. */
  readonly end: number;
  readonly arguments: readonly ArgumentText[];
  /** How many of our calls stand around it. */
  readonly depth: number;
  /** Handed by its bare name to a function that calls it: `MAP(A1:A3,LINCHPIN.HHI)`. */
  readonly isHanded: boolean;
}

/** How Excel writes a function of ours: as typed, and as files keep it where the add-in was not there. */
const OURS =
  /^(?:_xlfn\.)?(?:_xlws\.)?(?:LINCHPIN\.|_xldudf_LINCHPIN_|_xludf\.LINCHPIN[._])(\w+)$/i;
/** Long formulas without any of ours are told apart before they are taken to pieces. */
const MAY_BE_OURS = /linchpin[._]/i;

/** The id of the function that a name calls, or undefined where it is none of ours. */
export function ourId(name: string): string | undefined {
  return OURS.exec(name)?.[1]?.toUpperCase();
}

/** Whether Excel has lost the function: the name is one that files keep, not one that Excel calls. */
export function isStoredName(name: string): boolean {
  return ourId(name) !== undefined && !/^LINCHPIN\./i.test(name);
}

/** The calls of our functions, at any depth, and names of them that are handed on, in their order; text in quotation marks is none. */
export function ourCalls(formula: unknown): OurCall[] {
  if (typeof formula !== "string" || !formula.startsWith("=") || !MAY_BE_OURS.test(formula)) {
    return [];
  }
  const tokens = tokenize(formula, { withLocation: true });
  const calls: OurCall[] = [];
  for (const [index, { type, value, loc }] of tokens.entries()) {
    const isHanded = type === "range_named";
    const id = type === "func" || isHanded ? ourId(value) : undefined;
    if (id === undefined) continue;
    const [start = 0, behind = formula.length] = loc ?? [];
    const { given, end } = isHanded
      ? { given: [], end: behind }
      : readArguments(formula, tokens, index + 1);
    const depth = calls.filter((other) => other.start < start && other.end > start).length;
    calls.push({ id, name: value, start, end, arguments: given, depth, isHanded });
  }
  return calls;
}

/** The pieces between the commas, from the parenthesis at `open` to the one that closes it. */
function readArguments(
  formula: string,
  tokens: readonly Token[],
  open: number,
): { given: ArgumentText[]; end: number } {
  const given: ArgumentText[] = [];
  let nesting = 0;
  let from = 0;
  for (const { type, value, loc } of tokens.slice(open)) {
    const [start = 0, end = formula.length] = loc ?? [];
    if (type !== "operator") continue;
    if (value === "(" || value === "{") nesting++;
    if (value === ")" || value === "}") nesting--;
    if (from === 0) from = end;
    else if (nesting === 0 || (nesting === 1 && value === ",")) {
      given.push(argumentIn(formula, from, start));
      if (nesting === 0) return { given: withoutBlank(given), end };
      from = end;
    }
  }
  given.push(argumentIn(formula, from, formula.length));
  return { given: withoutBlank(given), end: formula.length };
}

function argumentIn(formula: string, from: number, to: number): ArgumentText {
  const piece = formula.slice(from, to);
  const text = piece.trim();
  const start = from + piece.length - piece.trimStart().length;
  return text === "" ? { text, start: from, end: to } : { text, start, end: start + text.length };
}

/** `F()` has no arguments rather than one that is left out. */
function withoutBlank(given: ArgumentText[]): ArgumentText[] {
  return given.length === 1 && given[0]?.text === "" ? [] : given;
}

/** What stands in the place of a call or of an argument. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The formula with pieces replaced by texts, whatever their order. Pieces that lie inside another one
 * cannot be replaced at the same time: the outer one decides.
 */
export function replaced(formula: string, replacements: readonly Replacement[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, text: by } of [...replacements].sort(outerFirst)) {
    if (start < at) continue;
    text += formula.slice(at, start) + by;
    at = end;
  }
  return text + formula.slice(at);
}

function outerFirst(one: Replacement, other: Replacement): number {
  return one.start - other.start || other.end - one.end;
}

/** The formula with one call replaced by a text, such as its value or a native formula. */
export function replaceCall(formula: string, { start, end }: OurCall, text: string): string {
  return replaced(formula, [{ start, end, text }]);
}

/** The formula with our functions named as Excel calls them, where a file has kept another name. */
export function withTypedNames(formula: string): string {
  const stored = ourCalls(formula).filter(({ name }) => isStoredName(name));
  return replaced(
    formula,
    stored.map(({ id, name, start }) => ({
      start,
      end: start + name.length,
      text: `LINCHPIN.${id}`,
    })),
  );
}
