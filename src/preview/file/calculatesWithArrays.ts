import { tokenize } from "@borgar/fx";

/** A reference to more than one cell, or what may stand for one. */
const ranges = new Set(["range", "range_beam", "range_ternary", "structured", "range_named"]);
const lifting = /^[-+*/^&=<>%]|^<>|^[<>]=$/;

/**
 * Whether Excel calculates with arrays inside the formula, as in SUM(A1:A3*2). A file has to say so, or Excel
 * takes one cell of each range when it opens it. A formula marked without need calculates the same.
 */
export function calculatesWithArrays(formula: string): boolean {
  const tokens = tokenize(formula.replace(/^=?/, "="));
  const many = tokens.some(
    ({ type, value }) => (ranges.has(type) && !isOneCell(value)) || [":", "{", "#"].includes(value),
  );
  const operators = tokens.some(({ type, value }) => type === "operator" && lifting.test(value));
  const calls = tokens.filter(({ type }) => type === "func").length;
  return many && (operators || calls > 1);
}

/** A1, Sheet1!$B$2, [@Share]. */
const isOneCell = (reference: string): boolean =>
  /(?:^|!)\$?[A-Za-z]{1,3}\$?\d+$/.test(reference) || /\[@|\[#This Row\]/i.test(reference);
