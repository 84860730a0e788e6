import { invalidArgument } from "./arguments";

/** What a formula may hold, as Excel's own specification has it. */
const LONGEST_TEXT = 255;
const DEEPEST = 64;

/**
 * Refuses a formula that Excel's parser would refuse whatever its functions are: a text of more than 255 characters, a
 * bracket or a quotation mark without its other half, more than 64 levels.
 */
export function checkFormula(formula: string): void {
  const open: string[] = [];
  for (let at = 1; at < formula.length; at++) {
    const sign = formula.charAt(at);
    if (sign === '"' || sign === "'") {
      const end = endOfQuoted(formula, at, sign);
      if (end < 0) throw invalidArgument("a quotation mark of the formula is not closed");
      const text = formula.slice(at + 1, end).replaceAll(sign + sign, sign);
      if (sign === '"' && text.length > LONGEST_TEXT)
        throw invalidArgument(`a text in a formula has at most ${String(LONGEST_TEXT)} characters`);
      at = end;
    } else if (sign === "[") {
      at = endOfColumn(formula, at);
    } else if (sign === "(" || sign === "{") {
      open.push(sign === "(" ? ")" : "}");
      if (open.length > DEEPEST) throw invalidArgument("a formula has at most 64 levels");
    } else if ((sign === ")" || sign === "}") && open.pop() !== sign) {
      throw invalidArgument("the brackets of the formula do not match");
    }
  }
  if (open.length > 0) throw invalidArgument("a bracket of the formula is not closed");
}

function endOfQuoted(formula: string, start: number, sign: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula.charAt(at) !== sign) continue;
    if (formula.charAt(at + 1) !== sign) return at;
    at++;
  }
  return -1;
}

/** Brackets of a table's columns may hold any sign, some behind an apostrophe. */
function endOfColumn(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula.charAt(at);
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at;
  }
  throw invalidArgument("a bracket of the formula is not closed");
}
