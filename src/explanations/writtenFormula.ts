import {
  type AstExpression,
  isBinaryNode,
  isCallNode,
  isErrorNode,
  parse,
  tokenize,
} from "@borgar/fx";
import { nativeFormula } from "./native/nativeFormula";
import { NoForm } from "./native/nativeForm";

/** An argument as it can be written on a sheet of its own. */
export interface WrittenArgument {
  readonly name: string;
  /** "" where it is left out; null where it means something only in the formula's own cell. */
  readonly text: string | null;
  /** It refers to one cell, which gets a cell of its own. */
  readonly isCell: boolean;
}

/** The same result in Excel's own functions, step by step. */
export interface Written {
  readonly inputs: readonly WrittenArgument[];
  /** The steps and the result, once it is known in which cells the inputs stand. */
  readonly formulaOf: (
    cellOf: (input: string) => string,
    stepAt: (index: number) => string,
  ) => Steps;
  readonly notes: string;
  readonly needs365: boolean;
}

export interface Step {
  /** What the step is, in a word or two. */
  readonly name: string;
  /** What is calculated, by the names of the arguments. */
  readonly label: string;
  readonly formula: string;
}

export interface Steps {
  readonly steps: readonly Step[];
  readonly result: string;
}

/** The call in native functions, or why there is none, as the end of a sentence. */
export function writtenFormula(
  id: string,
  given: readonly WrittenArgument[],
): Written | { readonly reason: string } {
  const unclear = given.find(({ text }) => text === null);
  if (unclear) {
    return {
      reason: `its argument ${unclear.name} refers to the row or name that the formula stands in`,
    };
  }
  const whole = nativeFormula(
    id,
    given.map(({ text }) => text ?? ""),
  );
  if (whole instanceof NoForm) return { reason: whole.reason };
  return {
    inputs: given.filter(({ text }) => text !== ""),
    notes: whole.notes,
    needs365: whole.needs365,
    formulaOf(cellOf, stepAt) {
      const texts = given.map(({ name, text, isCell }) => (isCell ? cellOf(name) : (text ?? "")));
      const formula = nativeFormula(id, texts);
      if (formula instanceof NoForm) return { steps: [], result: whole.plain };
      const named = given.map(({ name }, at) => ({ name, text: texts[at] ?? "" }));
      return stepped(formula.plain, named, stepAt);
    },
  };
}

/** Columns looked up by their headers, checks, and the operands of the outermost calculation, each a step. */
function stepped(
  plain: string,
  named: readonly { readonly name: string; readonly text: string }[],
  stepAt: (index: number) => string,
): Steps {
  const steps: Step[] = [];
  const label = (text: string): string =>
    named
      .filter((argument) => isTelling(argument.text))
      .reduce((known, argument) => known.replaceAll(argument.text, argument.name), text);
  const takeOut = (name: string, formula: string, why: string): string => {
    steps.push({ name, label: why, formula });
    return stepAt(steps.length - 1);
  };
  let text = plain;
  for (const [whole, header = ""] of new Map(
    [...plain.matchAll(COLUMN)].map((at) => [at[0], at[1]]),
  )) {
    const cell = takeOut(`Column ${header}`, whole, `its place in ${label(whole)}`);
    text = text.replaceAll(whole, cell);
  }
  const operands = operandsOf(text);
  const checks = checksOf(text);
  const parts = [
    ...checks.map((check, at) => ({ ...check, name: `Check ${String(at + 1)}`, isCheck: true })),
    ...operands.map((part, at) => ({ ...part, name: `Step ${String(at + 1)}`, isCheck: false })),
  ];
  const placed = parts.map((part) => ({
    ...part,
    by: takeOut(
      part.name,
      part.text,
      part.isCheck ? `TRUE stops the result: ${label(part.text)}` : label(part.text),
    ),
  }));
  const result = placed
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, by }) => whole.slice(0, start) + by + whole.slice(end), text);
  return { steps, result };
}

/** How the native forms find a table's column: `MATCH("origin",INDEX(bill,1,0),0)`. */
const COLUMN = /MATCH\("([^"]+)",INDEX\([^()]*,1,0\),0\)/g;

/** Functions whose answer is one value, whatever they are given. */
const ONE_VALUE = new Set([
  ...[
    "SUM",
    "SUMPRODUCT",
    "SUMSQ",
    "MIN",
    "MAX",
    "COUNT",
    "COUNTA",
    "ROWS",
    "COLUMNS",
    "AND",
    "OR",
  ],
]);

/** The conditions under which the formula has no result, where each is one value. */
function checksOf(formula: string): Operand[] {
  const text = `=${formula}`;
  const from = (node: AstExpression | null): Operand[] => {
    if (node === null || !isCallNode(node) || node.callee.name !== "IF") return [];
    const [condition, then] = node.arguments;
    const rest = from(node.arguments.at(-1) ?? null);
    const [start, end] = condition?.loc ?? [];
    const isCheck = isErrorNode(then);
    if (!condition || !isCheck || !isOneValue(condition)) return rest;
    if (start === undefined || end === undefined) return rest;
    return [balanced(text, start, end), ...rest];
  };
  return parsed(text, from);
}

function isOneValue(node: AstExpression | null): boolean {
  if (node === null) return false;
  if (isBinaryNode(node)) return node.arguments.every(isOneValue);
  if (isCallNode(node)) {
    const isWhole = node.callee.name === "ABS" && node.arguments.every(isOneValue);
    return isWhole || ONE_VALUE.has(node.callee.name);
  }
  return node.type === "Literal";
}

/** Whether a text of the formula can be nothing but the argument: a reference or a long constant. */
const isTelling = (text: string): boolean => /[$![{]/.test(text);

interface Operand {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Calculations that the outermost operator joins; the answer of an IF is looked into. */
function operandsOf(formula: string): Operand[] {
  const text = `=${formula}`;
  const from = (node: AstExpression | null): Operand[] => {
    if (node === null) return [];
    if (isCallNode(node) && node.callee.name === "IF") return from(node.arguments.at(-1) ?? null);
    if (!isBinaryNode(node) || !"+-*/^".includes(node.operator)) return [];
    return node.arguments.flatMap((operand) => {
      const isCalculated = isCallNode(operand) || isBinaryNode(operand);
      const [start, end] = operand.loc ?? [];
      if (!isCalculated || start === undefined || end === undefined) return [];
      return [balanced(text, start, end)];
    });
  };
  return parsed(text, from);
}

function parsed(text: string, from: (node: AstExpression | null) => Operand[]): Operand[] {
  try {
    return from(parse(tokenize(text, { withLocation: true })));
  } catch {
    // A formula that cannot be taken apart stands as one.
    return [];
  }
}

/** A node's place leaves out parentheses at its edge: they are taken in again. */
function balanced(text: string, from: number, to: number): Operand {
  let [start, end] = [from, to];
  const depths = (): { lowest: number; last: number } => {
    let [lowest, last] = [0, 0];
    for (const character of text.slice(start, end).replace(/"[^"]*"/g, "")) {
      last += Number(character === "(") - Number(character === ")");
      lowest = Math.min(lowest, last);
    }
    return { lowest, last };
  };
  while (depths().lowest < 0 && text[start - 1] === "(") start--;
  while (depths().last > 0 && text[end] === ")") end++;
  return { text: text.slice(start, end), start: start - 1, end: end - 1 };
}
