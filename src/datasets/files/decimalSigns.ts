import { areCodes, listsIn } from "./codes";
import { type DecimalSign, decimalSign, fileStyle, signCounts, without } from "./decimalSign";
import type { Delimiter } from "./layout";
import { type NumberStyle, plainText } from "./numberText";

export interface SampledColumn {
  readonly name: string;
  readonly texts: readonly string[];
}

/** The decimal sign of each column and of the file: chosen, or as the numbers show it. */
export function decimalSigns(
  columns: readonly SampledColumn[],
  delimiter: Delimiter,
  chosen: NumberStyle | undefined,
): { readonly numberStyle: NumberStyle; readonly signs: DecimalSign[] } {
  const counted = columns.map(({ name, texts }) => {
    const all = signCounts(texts);
    const lists = delimiter === "," ? signCounts(listsIn(texts)) : undefined;
    const filled = texts.map(plainText).filter((text) => text !== "");
    return {
      all,
      numbers: lists === undefined ? all : without(all, lists),
      isCodes: areCodes(name, filled),
    };
  });
  if (chosen !== undefined) {
    const told = { numberStyle: chosen, signDoubt: false, mixedSigns: false };
    const signs = counted.map(({ all }) => ({ ...decimalSign(all, chosen, delimiter), ...told }));
    return { numberStyle: chosen, signs };
  }
  const figures = counted.filter(({ isCodes }) => !isCodes);
  const ofFile = fileStyle(figures.map(({ numbers }) => numbers));
  // Where other columns have a decimal comma, "2,2" is a number, too.
  const signs = counted.map(({ all, numbers }) =>
    decimalSign(ofFile === "comma" ? all : numbers, ofFile, delimiter),
  );
  return { numberStyle: ofFile ?? (delimiter === ";" ? "comma" : "point"), signs };
}
