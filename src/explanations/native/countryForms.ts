/** How a form tells whether two labels are one country. */
export interface CountryForms {
  /** 1 where a cell's country is one of those listed. */
  isAmong(cells: string, list: string): string;
  /** 1 where a cell's label is no country that is known. */
  isUnknown(cells: string): string;
  /** Conditions under which the list itself is not understood, none where every label is taken as it is. */
  unclear(list: string): readonly string[];
  /** What is written out of a cell's country; an error where it is not there. */
  fact(cells: string, fact: "codes" | "titles"): string;
}

/**
 * Names of the workbook for the labels of countries written out, for the first row of each country, and for the code and
 * the name of each.
 */
export interface CountryNames {
  readonly labels: string;
  readonly starts: string;
  readonly codes: string;
  readonly titles: string;
}

/** By the text: one spelling for each country. */
export const byText: CountryForms = {
  isAmong: (cells, list) => `ISNUMBER(MATCH(${cells},${list},0))`,
  isUnknown: (cells) => `(${cells}="")`,
  unclear: () => [],
  fact: () => "#N/A",
};

/** By a number for each country, found among labels that are written out; a label that is not there is unknown. */
export function byCode(names: CountryNames): CountryForms {
  const { labels, starts } = names;
  const row = (cells: string): string => `MATCH(${asWritten(cells)},${labels},0)`;
  const code = (cells: string): string => `MATCH(${row(cells)},${starts},1)`;
  return {
    // MATCH looks in cells and arrays: a single label is made an array.
    isAmong: (cells, list) =>
      `ISNUMBER(MATCH(IFERROR(${code(cells)},0),IFERROR(${code(list)},-1)+{0},0))`,
    isUnknown: (cells) => `ISERROR(${code(cells)})`,
    unclear: (list) =>
      list.startsWith("{") || list.startsWith('"')
        ? []
        : [`SUMPRODUCT((${list}<>"")*ISERROR(${code(list)}))>0`, `SUMPRODUCT(--(${list}<>""))=0`],
    // Unlike INDEX it answers for each cell of a range, in every Excel.
    fact: (cells, fact) => `LOOKUP(${row(cells)},${starts},${names[fact]})`,
  };
}

/** Without spaces around it, and with the signs that MATCH takes for any text taken as they are. */
const asWritten = (cells: string): string =>
  `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM(${cells}),"~","~~"),"*","~*"),"?","~?")`;
