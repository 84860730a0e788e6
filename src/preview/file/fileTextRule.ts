import type { ConditionalFormattingRule } from "@cj-tech-master/excelts";
import { columnLetters } from "../workbook/a1";
import { plainText } from "../workbook/plainText";
import type { Area } from "../workbook/workbook";

type Rule = Record<string, unknown>;

/** How files put what a text has to be: the rule's name and a formula of its first cell, which says the text as well. */
const operators = {
  Contains: ["containsText", (cell, text) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  NotContains: ["notContains", (cell, text) => `ISERROR(SEARCH(${text},${cell}))`],
  BeginsWith: ["beginsWith", (cell, text) => `LEFT(${cell},LEN(${text}))=${text}`],
  EndsWith: ["endsWith", (cell, text) => `RIGHT(${cell},LEN(${text}))=${text}`],
} satisfies Record<string, [string, (cell: string, text: string) => string]>;

/**
 * A formula alone: the library writes no rule of texts with its text, which Excel does without and other programs
 * take for an empty one, that every cell holds.
 */
export function toFileText(rule: Rule, area: Area): ConditionalFormattingRule {
  const [, known] = Object.entries(operators).find(([name]) => name === rule.operator) ?? [];
  const [, formula] = known ?? operators.Contains;
  const cell = `${columnLetters(area.column)}${String(area.row + 1)}`;
  const text = plainText(rule.text).replaceAll('"', '""');
  const written: StoredRule = { type: "expression", formulae: [formula(cell, `"${text}"`)] };
  return written as ConditionalFormattingRule;
}

type StoredRule = Omit<ConditionalFormattingRule, "type"> & {
  type: string;
  text?: string;
  operator?: string;
  formulae?: unknown[];
};

/** The rule as Office.js states it, or null where it is of another kind. */
export function fromFileText(given: ConditionalFormattingRule): Rule | null {
  const rule = given as StoredRule;
  const formula = plainText(rule.formulae?.[0]);
  if (rule.type === "expression") return fromFormula(formula);
  const found = Object.entries(operators).find(([, [name]]) => name === rule.type);
  if (!found || (rule.operator ?? rule.type) !== rule.type) return null;
  return { operator: found[0], text: rule.text ?? textIn(formula) };
}

/** A formula that is written as that of a rule of texts. */
function fromFormula(formula: string): Rule | null {
  const [, cell = ""] = /[(,]([A-Z]+\d+)[,)]/.exec(formula) ?? [];
  const text = textIn(formula);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const found = Object.entries(operators).find(([, [, asFormula]]) => {
    return asFormula(cell, quoted) === formula;
  });
  return found && cell !== "" ? { operator: found[0], text } : null;
}

function textIn(formula: string): string {
  const [, found = ""] = /"((?:[^"]|"")*)"/.exec(formula) ?? [];
  return found.replaceAll('""', '"');
}
