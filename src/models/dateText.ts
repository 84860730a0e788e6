/** "2025-11-10" of a day, in any language of Excel: the codes of TEXT are those of its regional settings. */
export const dateText = (day: string): string =>
  `YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)&"-"&RIGHT("0"&DAY(${day}),2)`;
