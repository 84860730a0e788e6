/**
 * A figure made of a function's spilled answer. Where the function has none, its error stands in the first cell
 * alone and the rest is blank: a sum or a count over that would be zero.
 */
export const unlessError = (spill: string, figure: string): string =>
  `IF(ISERROR(INDEX({${spill}},1,1)),INDEX({${spill}},1,1),${figure})`;
