import { sameCell } from "../../datasets/merge/snapshot";
import type { Input } from "../../sheet/input";

/** What a cell holds, in a form that JSON keeps: a formula stands in an object, so that no text is one. */
export type Content = Input | { readonly formula: string };

/** Text that begins with = is its own formula; a formula shows something else. */
export function contentFrom(formula: unknown, value: unknown): Content {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (isFormula) return { formula };
  return value === "" ? null : (value as Content);
}

export function contentsOf({ formulas, values }: Excel.Range): Content[][] {
  return formulas.map((line, row) =>
    line.map((formula, column) => contentFrom(formula, values[row]?.[column])),
  );
}

export function sameContent(one: Content, other: Content): boolean {
  if (isFormula(one) || isFormula(other)) {
    return isFormula(one) && isFormula(other) && one.formula === other.formula;
  }
  return sameCell(one, other);
}

export const isFormula = (content: Content): content is { readonly formula: string } =>
  typeof content === "object" && content !== null;
