import { type AstExpression, isBinaryNode, isCallNode, parse, tokenize } from "@borgar/fx";
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

export interface Steps {
  readonly steps: readonly { readonly label: string; readonly formula: string }[];
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

/** The operands of the formula's outermost calculation as steps of their own. */
function stepped(
  plain: string,
  named: readonly { readonly name: string; readonly text: string }[],
  stepAt: (index: number) => string,
): Steps {
  const operands = operandsOf(plain);
  const label = (text: string): string =>
    named
      .filter((argument) => isTelling(argument.text))
      .reduce((known, argument) => known.replaceAll(argument.text, argument.name), text);
  const steps = operands.map(({ text }) => ({ label: label(text), formula: text }));
  const result = operands
    .map((operand, at) => ({ ...operand, by: stepAt(at) }))
    .reverse()
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), plain);
  return { steps, result };
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
  const open = (): number =>
    text
      .slice(start, end)
      .replace(/"[^"]*"/g, "")
      .split("")
      .reduce(
        (depth, character) => depth + Number(character === "(") - Number(character === ")"),
        0,
      );
  while (open() < 0 && text[start - 1] === "(") start--;
  while (open() > 0 && text[end] === ")") end++;
  return { text: text.slice(start, end), start: start - 1, end: end - 1 };
}
