/** Countries whose names take an article in a sentence. */
const WITH_ARTICLE = "ARE GBR NLD PHL USA";

/**
 * The country that a cell names in any way, in English as it stands in a sentence; what is known to be none stays
 * as it is.
 */
export const countryName = (cell: string, article: "the" | "The" = "the"): string =>
  `IFERROR(IF(ISNUMBER(SEARCH(LINCHPIN.COUNTRY(${cell}),"${WITH_ARTICLE}")),"${article} ","")&LINCHPIN.COUNTRY(${cell},"NAME"),${cell})`;
