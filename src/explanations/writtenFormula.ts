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
      return stepped(formula.plain, formula.lambda?.definition, stepAt);
    },
  };
}

/** The operands of the formula's outermost calculation as steps of their own. */
function stepped(
  plain: string,
  definition: string | undefined,
  stepAt: (index: number) => string,
): Steps {
  const operands = operandsOf(plain);
  const named = definition === undefined ? [] : operandsOf(bodyOf(definition));
  const steps = operands.map(({ text }, at) => ({
    label: (named.length === operands.length ? (named[at]?.text ?? text) : text).replace(
      /([a-z0-9])_(?![a-z0-9])/g,
      "$1",
    ),
    formula: text,
  }));
  const result = [...operands]
    .map((operand, at) => ({ ...operand, by: stepAt(at) }))
    .reverse()
    .reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), plain);
  return { steps, result };
}

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
      return [{ text: text.slice(start, end), start: start - 1, end: end - 1 }];
    });
  };
  try {
    return from(parse(tokenize(text, { withLocation: true })));
  } catch {
    // A formula that cannot be taken apart stands as one.
    return [];
  }
}

/** What a LAMBDA calculates: behind its last parameter. */
function bodyOf(definition: string): string {
  try {
    const tree = parse(tokenize(definition, { withLocation: true }));
    const [start, end] = (tree.type === "LambdaExpression" ? tree.body?.loc : undefined) ?? [];
    return start === undefined ? "" : definition.slice(start, end);
  } catch {
    return "";
  }
}
