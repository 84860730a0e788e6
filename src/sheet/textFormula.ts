/** Excel takes 255 characters between two quotes; no piece ends with half of a pair that is one sign. */
const PIECE = /[^]{1,200}(?<![\uD800-\uDBFF](?=[\uDC00-\uDFFF]))/g;

/** A text of any length as a formula: `="…"&"…"`, for names, which hold formulas. */
export function textFormula(text: string): string {
  const pieces = text.match(PIECE) ?? [""];
  return `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&")}`;
}

/** The text that such a formula holds. */
export function readTextFormula(formula: string): string {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)]
    .map(([, piece = ""]) => piece.replaceAll('""', '"'))
    .join("");
}
