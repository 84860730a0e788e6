/** Which figure of the table: of whom, on which basis, for which year. */
export interface Pick {
  readonly from: "country" | "partner";
  readonly indicator: string;
  readonly basis: string;
  readonly year: string;
  readonly kind?: string;
}

/** One figure of the table, or "" where there is none: a missing year is never zero. */
export function pick(
  column: string,
  { from, indicator, basis, year, kind = "{kind}" }: Pick,
): string {
  const to = from === "country" ? "partner" : "country";
  const conditions = [
    `{trade}[reporter_iso3],{${from}}`,
    `{trade}[partner_iso3],{${to}}`,
    `{trade}[indicator],"${indicator}"`,
    `{trade}[year],${year}`,
    `{trade}[estimate_kind],${kind}`,
    ...(basis === "" ? [] : [`{trade}[trade_basis],${basis}`]),
  ].join();
  const values = `{trade}[${column}]`;
  return `IF(COUNTIFS(${conditions},${values},">=0")=0,"",SUMIFS(${values},${conditions}))`;
}
