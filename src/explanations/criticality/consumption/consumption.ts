/** The flows of apparent consumption as Excel text. */
interface Flows {
  readonly production: string;
  readonly imports: string;
  readonly exports: string;
  readonly stock_release: string;
}

/** Apparent consumption, 0 where only rounding is left of equal sums. */
export function consumption({ production, imports, exports, stock_release: released }: Flows) {
  const [stock, turnover] = released === "0" ? ["", ""] : [`+${released}`, `+ABS(${released})`];
  const sum = `(${production}+${imports}-${exports}${stock})`;
  const all = `(${production}+${imports}+${exports}${turnover})`;
  const isRounding = `ABS(${sum})<=8.8817841970012523E-16*${all}`;
  const given = [production, imports, exports];
  return { sum, isRounding, net: `(${imports}-${exports}${stock})`, given };
}
