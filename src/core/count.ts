/** How many of what, for a sentence: "1 row", "1,234 rows". */
export const count = (n: number, noun: string): string =>
  `${n.toLocaleString("en-US")} ${noun}${n === 1 ? "" : "s"}`;
