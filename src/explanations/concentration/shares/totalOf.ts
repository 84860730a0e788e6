/** What shares are of, as Excel text: the amounts and what is spread over many. */
export const totalOf = (v: string, other: string): string =>
  other === "0" ? `SUM(${v})` : `(SUM(${v})+${other})`;
